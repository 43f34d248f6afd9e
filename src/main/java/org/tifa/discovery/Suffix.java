package org.tifa.discovery;

/**
 * A string from one of its letters on, without quotation marks, cut after {@link #MAX_LENGTH}
 * symbols or where it cannot recur: where a slogan may begin.
 *
 * @param symbols letters and separators; the first is a letter
 * @param before the letter before it, {@link #SEPARATED} added where a separator stands between; 0
 *     at the string's beginning
 * @param isQuoted whether a quotation opens right before it
 * @param closings bit <i>i</i> is set where a quotation closes after the <i>i</i>-th symbol (from
 *     1)
 * @param isWhole whether the string ends with it, rather than being cut
 */
record Suffix(String symbols, int before, boolean isQuoted, long closings, boolean isWhole) {
  /** Symbols of a suffix at most: 30 letters and the marks between them. */
  static final int MAX_LENGTH = 40;

  /** Added to a letter before which a separator stands. */
  static final int SEPARATED = 1 << 16;

  /** Whether what ends after {@code length} symbols ends before a mark. */
  boolean isBoundedAfter(int length) {
    return length == symbols.length()
        ? isWhole
        : symbols.charAt(length) == Letters.SEPARATOR || closesAfter(length);
  }

  boolean closesAfter(int length) {
    return (closings >>> length & 1) != 0;
  }

  /** Whether a quotation holds its first {@code length} symbols and nothing else. */
  boolean isQuotationOf(int length) {
    return isQuoted && Long.numberOfTrailingZeros(closings) == length;
  }

  /** Whether it begins after a mark. */
  boolean isBoundedBefore() {
    return isQuoted || before == 0 || before >= SEPARATED;
  }

  /** Receives the suffixes of a string. */
  interface Sink {
    void accept(Suffix suffix);
  }

  /** Tells how many symbols of a suffix are kept; none drops it. */
  interface Length {
    int of(String symbols, int at);
  }

  /** The suffixes of a string that begin at its letters. */
  static void of(String string, Length kept, Sink sink) {
    char[] symbols = new char[string.length()];
    boolean[] opens = new boolean[string.length() + 1];
    boolean[] closes = new boolean[string.length() + 1];
    int count = 0;
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c == Letters.OPEN) {
        opens[count] = true;
      } else if (c == Letters.CLOSE) {
        closes[count] = true;
      } else {
        symbols[count++] = c;
      }
    }
    String written = new String(symbols, 0, count);
    for (int i = 0; i < count; i++) {
      int length = symbols[i] == Letters.SEPARATOR ? 0 : kept.of(written, i);
      if (length == 0) {
        continue;
      }
      long closings = 0;
      for (int l = 1; l <= length; l++) {
        if (closes[i + l]) {
          closings |= 1L << l;
        }
      }
      sink.accept(
          new Suffix(
              written.substring(i, i + length),
              before(symbols, i),
              opens[i],
              closings,
              i + length == count));
    }
  }

  private static int before(char[] symbols, int at) {
    if (at == 0) {
      return 0;
    }
    return symbols[at - 1] == Letters.SEPARATOR ? symbols[at - 2] + SEPARATED : symbols[at - 1];
  }
}
