package org.tifa.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tifa.page.Block;

/** Compares one gold article with the one that was read for it. */
final class ArticleComparison {
  /** A body that shares so much with gold's is the same body, wrongly read characters aside. */
  private static final double SAME_BODY = 0.95;

  private static final Set<Measure> DATES = Set.of(Measure.DATE);
  private static final int SHOWN = 16;

  private final String source;
  private final int ordinal;
  private final GoldArticle gold;
  private final ReadFacts read;
  private final List<Judgement> judgements = new ArrayList<>();

  /**
   * @param ordinal of the gold article in its source, from 1
   * @param read what was read for it, or null if nothing was
   */
  ArticleComparison(String source, int ordinal, GoldArticle gold, ReadFacts read) {
    this.source = source;
    this.ordinal = ordinal;
    this.gold = gold;
    this.read = read;
  }

  /**
   * Every judgement.
   *
   * @param slogans that any gold article names
   */
  List<Judgement> judge(Set<String> slogans) {
    judgements.clear();
    if (read == null) {
      add(Measure.ARTICLE, Outcome.MISSED, 1, name(), "no article");
      add(Measure.BOUNDARY, Outcome.MISSED, 1, name(), "no article");
    } else {
      add(Measure.ARTICLE, Outcome.RIGHT, 1, name(), name());
      boundary();
    }
    gold.values().forEach(this::values);
    mentions(slogans);
    repeats();
    joins();
    return List.copyOf(judgements);
  }

  /** Whether the article begins and ends where gold says. */
  boolean isBounded() {
    return read != null && departure() == null;
  }

  private void boundary() {
    String[] departure = departure();
    if (departure == null) {
      add(Measure.BOUNDARY, Outcome.RIGHT, 1, name(), name());
    } else {
      add(Measure.BOUNDARY, Outcome.WRONG, 1, departure[0], departure[1]);
    }
  }

  /** What gold says and what was read instead where the article is cut elsewhere, or null. */
  private String[] departure() {
    if (gold.body() != null) {
      double likeness = BareWords.likeness(gold.body(), read.body());
      return likeness >= SAME_BODY
          ? null
          : new String[] {
            gold.body().length() + " characters", "%.0f %% of them".formatted(100 * likeness)
          };
    }
    if (gold.starts() != null && !begins(gold.starts())) {
      return new String[] {"begins " + gold.starts(), "begins " + beginning()};
    }
    if (gold.ends() != null && !finishes(gold.ends())) {
      return new String[] {"ends " + gold.ends(), "ends " + ending()};
    }
    return null;
  }

  private boolean begins(String words) {
    return !read.bodies().isEmpty()
        && BareWords.letters(read.words(read.bodies().get(0))).startsWith(BareWords.letters(words));
  }

  /** Both the last paragraph and the last that is no repeat may be the end that gold means. */
  private boolean finishes(String words) {
    String wanted = BareWords.letters(words);
    for (int i = read.bodies().size() - 1; i >= 0; i--) {
      Block block = read.bodies().get(i);
      if (BareWords.letters(read.words(block)).endsWith(wanted)) {
        return true;
      }
      if (!block.isRepeat()) {
        return false;
      }
    }
    return false;
  }

  private String beginning() {
    if (read.bodies().isEmpty()) {
      return "nowhere";
    }
    String words = read.words(read.bodies().get(0));
    return words.substring(0, Math.min(SHOWN, words.length()));
  }

  private String ending() {
    if (read.bodies().isEmpty()) {
      return "nowhere";
    }
    String words = read.words(read.bodies().get(read.bodies().size() - 1));
    return words.substring(Math.max(0, words.length() - SHOWN));
  }

  private void values(Measure measure, List<String> told) {
    List<String> found = read == null ? List.of() : read.values().get(measure);
    if (measure == Measure.BYLINE || measure == Measure.PHOTOGRAPHER) {
      names(measure, told, found);
      return;
    }
    String wanted = told.isEmpty() ? null : told.get(0);
    String got = found.isEmpty() ? null : found.get(0);
    add(measure, outcome(measure, wanted, got), 1, wanted, got);
  }

  private static Outcome outcome(Measure measure, String wanted, String got) {
    if (wanted == null) {
      return got == null ? Outcome.NONE : Outcome.EXTRA;
    }
    if (got == null) {
      return Outcome.MISSED;
    }
    if (BareWords.of(wanted).equals(BareWords.of(got))) {
      return Outcome.RIGHT;
    }
    // A month or year that holds the day says less, but nothing wrong.
    return DATES.contains(measure) && wanted.startsWith(got + "-") ? Outcome.MISSED : Outcome.WRONG;
  }

  /** Names one by one; the order does not matter. A photographer's cell may hold several. */
  private void names(Measure measure, List<String> told, List<String> found) {
    List<String> wanted = split(told);
    List<String> got = split(found);
    if (wanted.isEmpty() && got.isEmpty()) {
      add(measure, Outcome.NONE, 1, null, null);
    }
    List<String> extra = new ArrayList<>(got);
    List<String> missed = new ArrayList<>();
    for (String name : wanted) {
      if (extra.remove(name)) {
        add(measure, Outcome.RIGHT, 1, name, name);
      } else {
        missed.add(name);
      }
    }
    missed.forEach(name -> add(measure, Outcome.MISSED, 1, name, null));
    extra.forEach(name -> add(measure, Outcome.EXTRA, 1, null, name));
  }

  private static List<String> split(List<String> names) {
    List<String> split = new ArrayList<>();
    for (String name : names) {
      for (String part : name.strip().split("[\\s、，,]+", -1)) {
        if (!part.isEmpty()) {
          split.add(BareWords.of(part));
        }
      }
    }
    return split;
  }

  private void mentions(Set<String> slogans) {
    if (gold.mentions() == null) {
      return;
    }
    Set<String> judged = new TreeSet<>(gold.mentions().keySet());
    if (gold.isEveryMention()) {
      judged.addAll(slogans);
    }
    Map<String, Integer> found = read == null ? new TreeMap<>() : read.mentions();
    for (String slogan : judged) {
      count(
          Measure.MENTION,
          slogan,
          gold.mentions().getOrDefault(slogan, 0),
          found.getOrDefault(slogan, 0));
    }
  }

  private void repeats() {
    if (gold.repeats() == null) {
      return;
    }
    int found = read == null ? 0 : read.repeats();
    int wanted = gold.repeats();
    count(
        Measure.REPEAT,
        "repeated blocks",
        wanted,
        gold.isEveryRepeat() ? found : Math.min(found, wanted));
  }

  private void count(Measure measure, String what, int wanted, int found) {
    if (wanted == 0 && found == 0) {
      add(measure, Outcome.NONE, 1, null, null);
    }
    String told = what + " × " + wanted;
    String read = what + " × " + found;
    add(measure, Outcome.RIGHT, Math.min(wanted, found), told, read);
    add(measure, Outcome.MISSED, wanted - found, told, read);
    add(measure, Outcome.EXTRA, found - wanted, told, read);
  }

  private void joins() {
    String letters = read == null ? "" : BareWords.letters(read.text());
    for (String join : gold.joins()) {
      boolean isJoined = letters.contains(BareWords.letters(join));
      add(Measure.JOIN, isJoined ? Outcome.RIGHT : Outcome.MISSED, 1, join, isJoined ? join : null);
    }
  }

  private void add(Measure measure, Outcome outcome, int count, String told, String found) {
    if (count > 0) {
      judgements.add(new Judgement(source, ordinal, measure, outcome, count, told, found));
    }
  }

  private String name() {
    return gold.title() == null ? "an article" : gold.title();
  }
}
