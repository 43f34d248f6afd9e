package org.tifa.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Marks paragraphs that say again what another paragraph of the page says: word for word, in
 * another leader's name, or with a few characters misread.
 *
 * <p>The measure is the share of a paragraph's shingles (runs of three letters or digits) that
 * stand in the other. Of two paragraphs of like length the later is the repeat; of a piece that
 * stands alone and again inside a longer paragraph the piece is, wherever it stands. Paragraphs
 * that differ in most of their figures are no repeats: reports of several months or villages are
 * written by one pattern. Time and memory grow with the length of the page only.
 */
final class RepeatMarker {
  /** Letters and digits from which equal words are no chance. */
  private static final int SHORTEST = 16;

  /** Letters and digits up to which a paragraph is short. */
  private static final int SHORT = 48;

  /** Shared shingles from which a paragraph is a repeat: one letter in eight may be misread. */
  private static final double SIMILAR = 0.62;

  /** The same for short paragraphs, which often share set phrases. */
  private static final double SIMILAR_SHORT = 0.75;

  /** The same for a piece inside a longer paragraph, which may also be a quotation. */
  private static final double CONTAINED = 0.95;

  /** Of how many shingles one is looked up to find what may be alike. */
  private static final int SAMPLE = 4;

  /** Shared samples of the fewer from which two paragraphs are compared. */
  private static final double SHARED = 0.35;

  /** Length of the longer paragraph over the shorter's up to which they are compared. */
  private static final int WIDEST_RATIO = 24;

  private static final int SHINGLE = 3;

  /** Letters at the beginning in which another speaker may be named. */
  private static final int SPEAKER = 4;

  /** Letters up to which a paragraph may be one sentence made by a pattern. */
  private static final int PATTERNED = 2 * SHORT;

  /** Letters in a row from which two patterned sentences speak of different things. */
  private static final int OTHER_WORDS = 3;

  /** A paragraph as it is compared. */
  private static final class Entry {
    final Draft draft;
    final String key;
    final String figures;

    Entry(Draft draft, String key) {
      this.draft = draft;
      this.key = key;
      this.figures = figures(draft.words());
    }
  }

  void mark(List<ArticleSplitter.Part> parts) {
    List<Entry> entries = new ArrayList<>();
    int length = 0;
    for (ArticleSplitter.Part part : parts) {
      for (Draft draft : part.drafts) {
        String key = draft.kind == BlockKind.BODY ? key(draft.words()) : "";
        if (key.length() >= SHORTEST) {
          entries.add(new Entry(draft, key));
          length += key.length();
        }
      }
    }
    if (entries.size() < 2) {
      return;
    }
    Map<String, Integer> wholes = new HashMap<>();
    Samples samples = new Samples(length / SAMPLE + 1, entries.size());
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      Integer same = wholes.putIfAbsent(entry.key, i);
      if (same != null) {
        entry.draft.isRepeat = true;
        continue;
      }
      int like = samples.mostShared(entry.key, i);
      if (like >= 0) {
        compare(entries.get(like), entry);
      }
    }
  }

  private static void compare(Entry before, Entry entry) {
    boolean isShorter = entry.key.length() * 5 < before.key.length() * 6;
    Entry piece = isShorter ? entry : before;
    Entry whole = isShorter ? before : entry;
    if (piece.draft.isRepeat
        || whole.draft.isRepeat
        || whole.key.length() > WIDEST_RATIO * piece.key.length()
        || (!piece.figures.isEmpty() && differ(piece, whole))) {
      return;
    }
    boolean isLike = whole.key.length() * 5 <= piece.key.length() * 6;
    double limit = piece.key.length() <= SHORT ? SIMILAR_SHORT : SIMILAR;
    limit = isLike ? limit : CONTAINED;
    piece.draft.isRepeat =
        share(piece.key, whole.key) >= limit
            && !(isLike && piece.key.length() <= PATTERNED && isOtherInside(piece.key, whole.key));
  }

  /**
   * Whether two short paragraphs differ in several letters in a row, as sentences made by one
   * pattern do: of another thing the same is told. Who speaks may differ in a repeat, and single
   * letters may be misread.
   */
  private static boolean isOtherInside(String one, String other) {
    int[][] common = new int[one.length() + 1][other.length() + 1];
    for (int i = one.length() - 1; i >= 0; i--) {
      for (int j = other.length() - 1; j >= 0; j--) {
        common[i][j] =
            one.charAt(i) == other.charAt(j)
                ? 1 + common[i + 1][j + 1]
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    int unlike = 0;
    while (i < one.length() && unlike < OTHER_WORDS) {
      if (j < other.length() && one.charAt(i) == other.charAt(j)) {
        i++;
        j++;
        unlike = 0;
      } else if (j < other.length() && common[i][j + 1] >= common[i + 1][j]) {
        j++;
      } else {
        unlike += i >= SPEAKER ? 1 : 0;
        i++;
      }
    }
    return unlike >= OTHER_WORDS;
  }

  /** Share of the piece's shingles that stand in the other, 0 to 1. */
  static double share(String piece, String whole) {
    Set<Integer> shingles = new HashSet<>();
    for (int i = 0; i + SHINGLE <= whole.length(); i++) {
      shingles.add(shingle(whole, i));
    }
    int shared = 0;
    int count = piece.length() - SHINGLE + 1;
    for (int i = 0; i < count; i++) {
      shared += shingles.contains(shingle(piece, i)) ? 1 : 0;
    }
    return count <= 0 ? 0 : (double) shared / count;
  }

  /** Whether fewer than half of the piece's figures stand in the other. */
  private static boolean differ(Entry piece, Entry whole) {
    Set<String> known = Set.copyOf(Arrays.asList(whole.figures.split(" ")));
    String[] figures = piece.figures.split(" ");
    int shared = 0;
    for (String figure : figures) {
      shared += known.contains(figure) ? 1 : 0;
    }
    return shared * 2 < figures.length;
  }

  private static int shingle(String key, int at) {
    int hash = (key.charAt(at) * 31 + key.charAt(at + 1)) * 31 + key.charAt(at + 2);
    return (hash * 0x9E3779B1) ^ (hash >>> 15);
  }

  /** The runs of digits, with a space between. */
  private static String figures(String words) {
    StringBuilder figures = null;
    for (int i = 0; i < words.length(); i++) {
      if (!Glyphs.isDigit(words.charAt(i))) {
        continue;
      }
      if (figures == null) {
        figures = new StringBuilder();
      } else if (!Glyphs.isDigit(words.charAt(i - 1))) {
        figures.append(' ');
      }
      figures.append(words.charAt(i));
    }
    return figures == null ? "" : figures.toString();
  }

  private static String key(String words) {
    char[] key = words.toCharArray();
    int length = 0;
    for (char c : key) {
      if (Glyphs.isHan(c) || Character.isLetterOrDigit(c)) {
        key[length++] = c;
      }
    }
    return new String(key, 0, length);
  }

  /** Which paragraphs hold a sampled shingle: of each shingle the first and the last paragraph. */
  private static final class Samples {
    private final int[] shingles;
    private final int[] firsts;
    private final int[] lasts;
    private final int mask;

    /** Samples of each paragraph, and those it shares with the one that is looked up. */
    private final int[] counts;

    private final int[] votes;
    private final int[] voters;

    Samples(int count, int entries) {
      counts = new int[entries];
      votes = new int[entries];
      voters = new int[entries];
      Arrays.fill(voters, -1);
      int size = Integer.highestOneBit(Math.max(16, count)) << 2;
      shingles = new int[size];
      firsts = new int[size];
      lasts = new int[size];
      mask = size - 1;
    }

    /** The earlier paragraph that shares most samples with this one, or -1; this one is added. */
    int mostShared(String key, int entry) {
      int count = 0;
      int best = -1;
      for (int i = 0; i + SHINGLE <= key.length(); i++) {
        int shingle = shingle(key, i);
        if ((shingle & (SAMPLE - 1)) != 0) {
          continue;
        }
        count++;
        int slot = slot(shingle);
        int first = firsts[slot] - 1;
        int last = lasts[slot] - 1;
        if (first < 0) {
          shingles[slot] = shingle;
          firsts[slot] = entry + 1;
        } else {
          best = vote(first, entry, best);
          best = last == first ? best : vote(last, entry, best);
        }
        lasts[slot] = entry + 1;
      }
      counts[entry] = count;
      int needed = best < 0 ? 0 : (int) (SHARED * Math.min(count, counts[best]));
      return best >= 0 && votes[best] >= Math.max(1, needed) ? best : -1;
    }

    /** Counts a sample of another paragraph; gives the one with most, the earlier of equals. */
    private int vote(int other, int entry, int best) {
      if (other == entry) {
        return best;
      }
      if (voters[other] != entry) {
        voters[other] = entry;
        votes[other] = 0;
      }
      votes[other]++;
      boolean isMore =
          best < 0 || votes[other] > votes[best] || (votes[other] == votes[best] && other < best);
      return isMore ? other : best;
    }

    private int slot(int shingle) {
      int slot = (shingle >>> 2) & mask;
      while (firsts[slot] != 0 && shingles[slot] != shingle) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }
  }
}
