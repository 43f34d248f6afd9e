package org.tifa.page;

import java.nio.charset.Charset;
import java.util.List;

/**
 * The two-byte characters of a family of charsets, as pairs of bytes: {@code lead << 8 | trail}.
 * Where the family's decoders differ, the pair of each form is known.
 */
final class PairTable {
  static final int FIRST_LEAD = 0x81;
  static final int LAST_LEAD = 0xFE;
  static final int FIRST_TRAIL = 0x40;
  static final int LAST_TRAIL = 0xFE;

  private final char[] pairs = new char[0x10000];
  private final char[] characters = new char[0x10000];

  /**
   * Asks the decoders for every pair.
   *
   * @param charsets names, the one to believe first; those that Java lacks are left out
   */
  PairTable(List<String> charsets) {
    byte[] bytes = new byte[2];
    for (String name : charsets) {
      if (!Charset.isSupported(name)) {
        continue;
      }
      Charset charset = Charset.forName(name);
      for (int lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
        for (int trail = FIRST_TRAIL; trail <= LAST_TRAIL; trail++) {
          bytes[0] = (byte) lead;
          bytes[1] = (byte) trail;
          String decoded = new String(bytes, charset);
          if (decoded.length() == 1 && decoded.charAt(0) != 0xFFFD) {
            add(decoded.charAt(0), (char) ((lead << 8) | trail));
          }
        }
      }
    }
  }

  private void add(char c, char pair) {
    if (pairs[c] == 0) {
      pairs[c] = pair;
    }
    if (characters[pair] == 0) {
      characters[pair] = c;
    }
  }

  /** The pair of a character, or 0 where the family has none of two bytes. */
  int pair(char c) {
    return pairs[c];
  }

  /** The character of a pair, or 0. */
  char character(int first, int second) {
    return characters[(first << 8) | second];
  }
}
