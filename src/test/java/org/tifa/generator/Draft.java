package org.tifa.generator;

import java.util.ArrayList;
import java.util.List;
import org.tifa.generator.MadeArticle.Copy;
import org.tifa.generator.MadeArticle.Planted;

/** A text that is being written, with the slogans in it and the passage that it copies. */
final class Draft {
  final StringBuilder text = new StringBuilder();
  final List<Planted> mentions = new ArrayList<>();
  Copy copy;

  /**
   * Copies a stretch of another article with changes: of ten changed characters about eight are
   * replaced, one is left out, one gets another behind it. Slogans that stay as they were are
   * mentions of this text too.
   *
   * @param noise probability that a character is changed
   * @param kept number of a slogan that is never changed, or -1
   */
  void copy(
      MadeArticle original, int from, int to, double noise, int kept, Accidents other, Dice dice) {
    int begin = text.length();
    int changed = 0;
    int[] offsets = new int[to - from + 1];
    boolean[] isChanged = new boolean[to - from];
    for (int i = from; i < to; i++) {
      offsets[i - from] = text.length();
      char c = original.text().charAt(i);
      if (!Hanzi.isHanzi(c) || isKept(original, i, kept) || !dice.happens(noise)) {
        text.append(c);
        continue;
      }
      changed++;
      isChanged[i - from] = true;
      int way = dice.below(10);
      if (way > 0) {
        text.append(way == 1 ? c : other.other(c, dice));
      }
      if (way == 1) {
        text.append(other.other(c, dice));
      }
    }
    offsets[to - from] = text.length();
    for (Planted mention : original.mentions()) {
      if (mention.begin() >= from && mention.end() <= to) {
        boolean isWhole = true;
        for (int i = mention.begin(); i < mention.end(); i++) {
          isWhole &= !isChanged[i - from];
        }
        if (isWhole) {
          int at = offsets[mention.begin() - from];
          int end = at + mention.end() - mention.begin();
          mentions.add(new Planted(mention.slogan(), at, end, true));
        }
      }
    }
    copy = new Copy(original.number(), from, to, begin, text.length(), changed);
  }

  private static boolean isKept(MadeArticle original, int at, int kept) {
    return kept >= 0
        && original.mentions().stream()
            .anyMatch(m -> m.slogan() == kept && m.begin() <= at && at < m.end());
  }

  /** Undoes slogans that came about by chance; changes inside the copy are counted there. */
  void undo(Accidents accidents, Dice dice) {
    for (int at : accidents.undo(text, mentions, dice)) {
      if (copy != null && at >= copy.begin() && at < copy.end()) {
        copy =
            new Copy(
                copy.original(),
                copy.originalBegin(),
                copy.originalEnd(),
                copy.begin(),
                copy.end(),
                copy.changed() + 1);
      }
    }
  }
}
