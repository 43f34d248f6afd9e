package org.tifa.page;

import java.nio.charset.Charset;
import java.util.List;

/** The two-byte characters of GBK, as pairs of bytes: {@code lead << 8 | trail}. */
final class Gbk {
  static final int FIRST_LEAD = 0x81;
  static final int LAST_LEAD = 0xFE;
  static final int FIRST_TRAIL = 0x40;
  static final int LAST_TRAIL = 0xFE;

  /** Decoders differ in a few hundred symbols; the pair of each form is known. */
  private static final List<String> CHARSETS = List.of("GBK", "GB18030", "x-mswin-936");

  private static final char[] PAIRS = new char[0x10000];
  private static final char[] CHARACTERS = new char[0x10000];

  static {
    byte[] bytes = new byte[2];
    for (String name : CHARSETS) {
      Charset charset = Charset.isSupported(name) ? Charset.forName(name) : Charset.forName("GBK");
      for (int lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
        for (int trail = FIRST_TRAIL; trail <= LAST_TRAIL; trail++) {
          bytes[0] = (byte) lead;
          bytes[1] = (byte) trail;
          String decoded = new String(bytes, charset);
          if (decoded.length() != 1 || decoded.charAt(0) == 0xFFFD) {
            continue;
          }
          char c = decoded.charAt(0);
          char pair = (char) ((lead << 8) | trail);
          if (PAIRS[c] == 0) {
            PAIRS[c] = pair;
          }
          if (CHARACTERS[pair] == 0) {
            CHARACTERS[pair] = c;
          }
        }
      }
    }
  }

  private Gbk() {}

  /** The pair of a character, or 0 where GBK has none of two bytes. */
  static int pair(char c) {
    return PAIRS[c];
  }

  /** The character of a pair, or 0. */
  static char character(int first, int second) {
    return CHARACTERS[(first << 8) | second];
  }

  /** Whether the pair is a character that print uses: neither open nor private. */
  static boolean isPrinted(int first, int second) {
    char c = character(first, second);
    return c != 0 && (c < 0xE000 || c > 0xF8FF);
  }
}
