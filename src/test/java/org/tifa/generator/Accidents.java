package org.tifa.generator;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.tifa.generator.MadeArticle.Planted;

/** Slogans that came about by chance where none is planted; a character of each is changed. */
final class Accidents {
  private final AhoCorasickDoubleArrayTrie<Integer> slogans;
  private final Hanzi hanzi = new Hanzi();

  Accidents(List<MadeSlogan> slogans) {
    if (slogans.isEmpty()) {
      this.slogans = null;
      return;
    }
    TreeMap<String, Integer> numbers = new TreeMap<>();
    slogans.forEach(slogan -> numbers.put(slogan.wording(), slogan.number()));
    this.slogans = new AhoCorasickDoubleArrayTrie<>();
    this.slogans.build(numbers);
  }

  /** A stretch that reads as a slogan. */
  private record Hit(int slogan, int begin, int end) {}

  /**
   * Undoes them; the text keeps its length.
   *
   * @return the offsets that were changed
   */
  List<Integer> undo(StringBuilder text, List<Planted> planted, Dice dice) {
    List<Integer> changed = new ArrayList<>();
    if (slogans == null) {
      return changed;
    }
    Set<Hit> meant = new HashSet<>();
    for (Planted mention : planted) {
      meant.add(new Hit(mention.slogan(), mention.begin(), mention.end()));
    }
    while (true) {
      int before = changed.size();
      for (Hit hit : hits(text)) {
        if (!meant.contains(hit)) {
          changed.add(change(text, hit, planted, dice));
        }
      }
      if (changed.size() == before) {
        return changed;
      }
    }
  }

  private List<Hit> hits(StringBuilder text) {
    List<Hit> hits = new ArrayList<>();
    slogans.parseText(
        text.toString(),
        (int begin, int end, Integer slogan) -> {
          hits.add(new Hit(slogan, begin, end));
        });
    return hits;
  }

  /** Changes a character that belongs to no planted slogan: no slogan lies inside another. */
  private int change(StringBuilder text, Hit hit, List<Planted> planted, Dice dice) {
    for (int at = hit.begin(); at < hit.end(); at++) {
      int offset = at;
      if (planted.stream().noneMatch(m -> m.begin() <= offset && offset < m.end())) {
        text.setCharAt(at, other(text.charAt(at), dice));
        return at;
      }
    }
    throw new IllegalStateException("a slogan lies inside another: " + hit);
  }

  /** Another character than this. */
  char other(char unlike, Dice dice) {
    char drawn = hanzi.draw(dice);
    while (drawn == unlike) {
      drawn = hanzi.draw(dice);
    }
    return drawn;
  }
}
