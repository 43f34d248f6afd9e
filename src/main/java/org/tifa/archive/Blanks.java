package org.tifa.archive;

/** Characters that show nothing: white space of all scripts, zero-width marks, NUL. */
final class Blanks {
  private Blanks() {}

  static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isBlank(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static String strip(String text) {
    int begin = 0;
    int end = text.length();
    while (begin < end && isBlank(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(begin, end);
  }

  private static boolean isBlank(char c) {
    return c <= ' '
        || c == '\u00A0'
        || c == '\u200B'
        || c == '\u2060'
        || c == '\uFEFF'
        || Character.isWhitespace(c);
  }
}
