package org.tifa.page;

/**
 * What a page says about itself: how likely one of its characters is after those before it, and how
 * often a character ends a line. Text repeats its own words, so an intact sentence tells what a
 * damaged one elsewhere on the page says. Below it lies what the bundled facts say.
 *
 * <p>Takes up to 150 bytes for each character of a page, at most 13 MB.
 */
final class PageModel {
  /** Most characters before one that are looked at. */
  static final int ORDER = 5;

  /** Characters of a page that are counted. */
  private static final int LONGEST_PAGE = 100_000;

  /** Stands for any digit, so that one figure tells about another. */
  private static final char DIGIT = '0';

  /** How far what is counted is believed. */
  private static final double SHARE = 0.8;

  private static final double MOST_EVIDENCE = 7;

  /** Sightings that the expectation about ends of lines is worth. */
  private static final double PRIOR = 4;

  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  /** Made when the first damaged page is read. */
  private static final class Known {
    static final PageModel WORDINGS = new PageModel(KnownWordings.text(), null);
  }

  private final PageModel base;

  /** Fewest characters before one that tell anything. */
  private final int least;

  private final int mask;
  private final int[] keys;
  private final int[] counts;
  private final int[] followers;
  private final int[] ends = new int[0x10000];
  private final int[] singles = new int[0x10000];
  private int hanEnds;
  private int hans;

  /**
   * @param simplified the page in simplified characters, without glosses
   */
  PageModel(CharSequence simplified) {
    this(simplified, Known.WORDINGS);
  }

  /**
   * @param base what is known where the text says nothing, or null
   */
  private PageModel(CharSequence simplified, PageModel base) {
    this.base = base;
    least = base == null ? 2 : 1;
    int length = Math.min(simplified.length(), LONGEST_PAGE);
    mask = Integer.highestOneBit(Math.max(16, length * (ORDER + 1))) * 2 - 1;
    keys = new int[mask + 1];
    counts = new int[mask + 1];
    followers = new int[mask + 1];
    char[] text = new char[length];
    int count = 0;
    for (int i = 0; i < length; i++) {
      char c = simplified.charAt(i);
      if (c != '\n' && c != '\r') {
        text[count++] = folded(c);
        boolean isEnd = i + 1 == simplified.length() || simplified.charAt(i + 1) == '\n';
        note(c, isEnd);
      }
    }
    for (int i = 0; i < count; i++) {
      count(text, i, count);
    }
  }

  private void note(char c, boolean isEnd) {
    singles[c]++;
    ends[c] += isEnd ? 1 : 0;
    if (Glyphs.isHan(c)) {
      hans++;
      hanEnds += isEnd ? 1 : 0;
    }
  }

  /** Counts what begins at an offset, up to the longest. */
  private void count(char[] text, int begin, int end) {
    long key = 0;
    for (int n = 0; n <= ORDER && begin + n < end; n++) {
      long shorter = key;
      key = longer(key, text[begin + n]);
      int slot = slot(key);
      if (counts[slot]++ == 0) {
        keys[slot] = fingerprint(key);
        if (n > 0) {
          followers[slot(shorter)]++;
        }
      }
    }
  }

  private static char folded(char c) {
    return Glyphs.isDigit(c) ? DIGIT : c;
  }

  private static long longer(long key, char c) {
    long mixed = (key + c + 1) * FACTOR;
    return mixed ^ (mixed >>> 29);
  }

  private static int fingerprint(long key) {
    return (int) key;
  }

  private int slot(long key) {
    int slot = (int) (key >>> 32) & mask;
    int fingerprint = fingerprint(key);
    while (counts[slot] != 0 && keys[slot] != fingerprint) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /**
   * Nats by which a character is likelier after those before it than its words alone make it; 0
   * where nothing is known.
   *
   * @param text characters in the order of writing, the last is the one asked for
   * @param shown how many of the last ones stand on the page in this very place and so prove
   *     nothing
   * @param words nats of the character by its words
   */
  double evidence(char[] text, int begin, int shown, double words) {
    double alone = Math.min(1, Math.exp(-words));
    double nats = Math.log(1 - SHARE + SHARE * chance(text, begin, shown, alone) / alone);
    return Math.max(0, Math.min(MOST_EVIDENCE, nats));
  }

  /** Longer contexts over shorter ones, each by how many different characters follow it. */
  private double chance(char[] text, int begin, int shown, double alone) {
    int last = text.length - 1;
    char c = folded(text[last]);
    double chance = base == null ? alone : base.chance(text, begin, 0, alone);
    for (int length = least; length <= ORDER && last - length >= begin; length++) {
      long before = 0;
      for (int i = last - length; i < last; i++) {
        before = longer(before, folded(text[i]));
      }
      int slot = slot(before);
      int itself = shown > length ? 1 : 0;
      int all = counts[slot] - itself;
      if (all <= 0) {
        break;
      }
      int together = Math.max(0, counts[slot(longer(before, c))] - itself);
      double kinds = Math.max(1, followers[slot] - itself);
      chance = (together + kinds * chance) / (all + kinds);
    }
    return chance;
  }

  /** Nats of a line's end after a character, by the other lines of the page. */
  double lineEnd(char c) {
    double expected =
        switch (c) {
          case '！' -> 0.5;
          case '。' -> 0.2;
          case '：', '；' -> 0.1;
          case '？', '”', '）', '》' -> 0.05;
          case '，', '、' -> 0.002;
          case '“', '（', '《', '「', '　' -> 0.0005;
          default -> 0.005;
        };
    if (Glyphs.isHan(c)) {
      expected = (hanEnds + PRIOR * expected) / (hans + PRIOR);
    }
    return -Math.log((ends[c] + PRIOR * expected) / (singles[c] + PRIOR));
  }
}
