package org.tifa.page;

/** What single characters are, as far as the cleaning asks. */
final class Glyphs {
  /** Marks that end a sentence. */
  private static final String FINALS = "。！？!?…";

  /** Marks that may follow the end of a sentence. */
  private static final String CLOSERS = "”’」』）)】》\"'］]";

  /** Marks that cannot stand first in a line of their own. */
  private static final String NEVER_FIRST = "，。、；：！？”’」』）》】,;:!?)%％·";

  /** Marks that cannot stand last. */
  private static final String NEVER_LAST = "“‘「『（《【(";

  private Glyphs() {}

  static boolean isHan(char c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || c == '〇'
        || (c >= 0xD840 && c <= 0xD888)
        || (c >= 0xDC00 && c <= 0xDFFF);
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0x3000 || c == 0xA0;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isNeverFirst(char c) {
    return NEVER_FIRST.indexOf(c) >= 0;
  }

  static boolean isNeverLast(char c) {
    return NEVER_LAST.indexOf(c) >= 0;
  }

  /** Whether the text's last words are the end of a sentence. */
  static boolean endsSentence(String text) {
    int i = text.length() - 1;
    while (i >= 0 && (isSpace(text.charAt(i)) || CLOSERS.indexOf(text.charAt(i)) >= 0)) {
      i--;
    }
    return i >= 0 && FINALS.indexOf(text.charAt(i)) >= 0;
  }

  static boolean isFinal(char c) {
    return FINALS.indexOf(c) >= 0;
  }

  /** Columns the text takes where a Chinese character takes two. */
  static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      width += c < 0x300 ? 1 : 2;
    }
    return width;
  }

  /** Columns if quotation marks are set at half width. */
  static int narrowWidth(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      width += c < 0x300 || (c >= 0x2018 && c <= 0x201D) ? 1 : 2;
    }
    return width;
  }

  /** Number of Chinese characters. */
  static int hanCount(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isHan(text.charAt(i))) {
        count++;
      }
    }
    return count;
  }
}
