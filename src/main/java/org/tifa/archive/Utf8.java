package org.tifa.archive;

/** Decodes UTF-8 that nothing is wrong with, in one pass. */
final class Utf8 {
  private Utf8() {}

  /**
   * The text of bytes from an offset on.
   *
   * @return null if a sequence is ill-formed, or the text holds a replacement character or a
   *     control character other than tabs and line ends
   */
  static String plain(byte[] bytes, int begin) {
    char[] text = new char[bytes.length - begin];
    int length = 0;
    int i = begin;
    while (i < bytes.length) {
      int first = bytes[i];
      if (first >= 0) {
        if ((first < ' ' && !isLayout(first)) || first == 0x7F) {
          return null;
        }
        text[length++] = (char) first;
        i++;
      } else if ((first & 0xF0) == 0xE0) {
        if (i + 2 >= bytes.length) {
          return null;
        }
        int second = bytes[i + 1];
        int third = bytes[i + 2];
        int c = (first & 0x0F) << 12 | (second & 0x3F) << 6 | (third & 0x3F);
        boolean isTrailed = (second & 0xC0) == 0x80 && (third & 0xC0) == 0x80;
        if (!isTrailed || c < 0x800 || (c >= 0xD800 && c < 0xE000) || c == 0xFFFD) {
          return null;
        }
        text[length++] = (char) c;
        i += 3;
      } else if ((first & 0xE0) == 0xC0) {
        int c = i + 1 < bytes.length ? (first & 0x1F) << 6 | (bytes[i + 1] & 0x3F) : 0;
        if (c < 0x80 || (bytes[i + 1] & 0xC0) != 0x80) {
          return null;
        }
        text[length++] = (char) c;
        i += 2;
      } else {
        int c = supplementary(bytes, i);
        if (c < 0) {
          return null;
        }
        length += Character.toChars(c, text, length);
        i += 4;
      }
    }
    return new String(text, 0, length);
  }

  private static boolean isLayout(int c) {
    return c == '\n' || c == '\r' || c == '\t' || c == '\f';
  }

  /** The character of four bytes, or -1. */
  private static int supplementary(byte[] bytes, int i) {
    if ((bytes[i] & 0xF8) != 0xF0 || i + 3 >= bytes.length) {
      return -1;
    }
    int c = bytes[i] & 0x07;
    for (int j = 1; j < 4; j++) {
      if ((bytes[i + j] & 0xC0) != 0x80) {
        return -1;
      }
      c = c << 6 | (bytes[i + j] & 0x3F);
    }
    return Character.isSupplementaryCodePoint(c) ? c : -1;
  }
}
