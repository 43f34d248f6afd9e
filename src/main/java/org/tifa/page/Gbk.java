package org.tifa.page;

import java.util.List;

/** The two-byte characters of GBK, as pairs of bytes: {@code lead << 8 | trail}. */
final class Gbk {
  static final int FIRST_LEAD = PairTable.FIRST_LEAD;
  static final int LAST_LEAD = PairTable.LAST_LEAD;
  static final int FIRST_TRAIL = PairTable.FIRST_TRAIL;
  static final int LAST_TRAIL = PairTable.LAST_TRAIL;

  private static final PairTable TABLE = new PairTable(List.of("GBK", "GB18030", "x-mswin-936"));

  private Gbk() {}

  /** The pair of a character, or 0 where GBK has none of two bytes. */
  static int pair(char c) {
    return TABLE.pair(c);
  }

  /** The character of a pair, or 0. */
  static char character(int first, int second) {
    return TABLE.character(first, second);
  }

  /** Whether the pair is a character that print uses: neither open nor private. */
  static boolean isPrinted(int first, int second) {
    char c = character(first, second);
    return c != 0 && (c < 0xE000 || c > 0xF8FF);
  }

  /** Whether GB2312 has the character among its frequent ideographs, those of level 1. */
  static boolean isFrequent(char c) {
    int pair = pair(c);
    return pair >= 0xB0A1 && pair <= 0xD7F9 && (pair & 0xFF) >= 0xA1;
  }
}
