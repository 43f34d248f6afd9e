package org.tifa.report;

/**
 * Makes raw text safe to print: a file may hold control characters that would move the cursor,
 * recolour the screen or turn the direction of writing.
 */
final class VisibleText {
  static final char LINE_BREAK = '⏎';

  /** Stands for a character that shows nothing. */
  private static final char SHAPELESS = '◌';

  private VisibleText() {}

  /** The text on one line: line breaks as ⏎, other control characters as their pictures. */
  static String oneLine(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      char shown = isLineBreak(unit) ? LINE_BREAK : of(unit);
      if (out == null && shown != unit) {
        out = new StringBuilder(text.length()).append(text, 0, i);
      }
      boolean isSecondHalf = unit == '\n' && i > 0 && text.charAt(i - 1) == '\r';
      if (out != null && !isSecondHalf) {
        out.append(shown);
      }
    }
    return out == null ? text : out.toString();
  }

  static boolean isLineBreak(char unit) {
    return unit == '\n' || unit == '\r' || unit == '\u2028' || unit == '\u2029';
  }

  /** The character itself if it only takes its place, else one that stands for it. */
  static char of(char unit) {
    if (unit == '\t') {
      return ' ';
    }
    if (unit < 0x20) {
      return (char) ('\u2400' + unit);
    }
    boolean isControl = unit >= 0x7F && unit < 0xA0;
    boolean isDirection =
        (unit >= '\u202A' && unit <= '\u202E')
            || (unit >= '\u2066' && unit <= '\u2069')
            || unit == '\u200E'
            || unit == '\u200F';
    if (isControl || isDirection) {
      return '\uFFFD';
    }
    return isWithoutShape(unit) ? SHAPELESS : unit;
  }

  /** Soft hyphens, what joins or parts without width, byte order marks, selectors of variants. */
  private static boolean isWithoutShape(char unit) {
    return unit == 0xAD
        || (unit >= 0xFE00 && unit <= 0xFE0F)
        || (unit > 0x7F
            && !Character.isSurrogate(unit)
            && Character.getType(unit) == Character.FORMAT);
  }
}
