package org.tifa.discovery;

import java.io.Serializable;

/**
 * Tells how far a suffix need be kept: as far as it may recur, and a symbol or two more. Without it
 * every suffix is sorted by its whole length, five times as many bytes.
 *
 * <p>It counts, by hash, the grams of some lengths that begin at each letter (a count-min sketch of
 * one row a length, Cormode and Muthukrishnan 2005). Counts may be too high where hashes meet,
 * which keeps more than is needed, and never too low: no recurring string is lost. Its size does
 * not grow with the archive beyond {@link #MAX_SLOTS} bytes a length.
 */
final class GramSketch implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int[] LENGTHS = {Suffixes.MIN_LENGTH, 6, 11, 20};
  private static final int MIN_SLOTS = 1 << 16;
  private static final int MAX_SLOTS = 1 << 25;
  private static final int FULL = 255;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private final byte[][] slots;
  private final int shift;

  /**
   * @param symbols letters and separators that will be counted, about
   */
  GramSketch(long symbols) {
    long wanted =
        Math.max(MIN_SLOTS, Math.min(MAX_SLOTS, Long.highestOneBit(Math.max(1, symbols))));
    this.slots = new byte[LENGTHS.length][(int) wanted];
    this.shift = Long.SIZE - Long.numberOfTrailingZeros(wanted);
  }

  /** Counts the grams of a string without quotation marks. */
  void add(String symbols) {
    for (int at = 0; at < symbols.length(); at++) {
      if (symbols.charAt(at) != Letters.SEPARATOR) {
        count(symbols, at);
      }
    }
  }

  private void count(String symbols, int at) {
    long hash = 0;
    int level = 0;
    int longest = Math.min(symbols.length() - at, LENGTHS[LENGTHS.length - 1]);
    for (int length = 1; length <= longest; length++) {
      hash = (hash + symbols.charAt(at + length - 1)) * MULTIPLIER;
      hash ^= hash >>> 29;
      if (length == LENGTHS[level]) {
        byte[] counts = slots[level++];
        int slot = slot(hash);
        if ((counts[slot] & FULL) < FULL) {
          counts[slot]++;
        }
      }
    }
  }

  private int slot(long hash) {
    return (int) ((hash * MULTIPLIER) >>> shift);
  }

  /** Adds what another of the same size has counted. */
  GramSketch add(GramSketch other) {
    for (int level = 0; level < LENGTHS.length; level++) {
      byte[] mine = slots[level];
      byte[] others = other.slots[level];
      for (int i = 0; i < mine.length; i++) {
        mine[i] = (byte) Math.min(FULL, (mine[i] & FULL) + (others[i] & FULL));
      }
    }
    return this;
  }

  /**
   * How many symbols of the suffix from a letter on are needed to find every string that begins
   * there and recurs; 0 if none does.
   *
   * @param symbols a string without quotation marks
   * @param minCount occurrences of a recurring string at least
   */
  int kept(String symbols, int at, int minCount) {
    int needed = Math.min(minCount, FULL);
    long hash = 0;
    int level = 0;
    int available = symbols.length() - at;
    int longest = Math.min(available, LENGTHS[LENGTHS.length - 1]);
    for (int length = 1; length <= longest; length++) {
      hash = (hash + symbols.charAt(at + length - 1)) * MULTIPLIER;
      hash ^= hash >>> 29;
      if (length == LENGTHS[level]) {
        if ((slots[level][slot(hash)] & FULL) < needed) {
          // What follows a separator is looked at, too.
          return level == 0 ? 0 : Math.min(Math.min(available, Suffix.MAX_LENGTH), length + 1);
        }
        level++;
      }
    }
    return available < Suffixes.MIN_LENGTH ? 0 : Math.min(available, Suffix.MAX_LENGTH);
  }
}
