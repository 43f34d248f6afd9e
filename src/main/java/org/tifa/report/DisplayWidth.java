package org.tifa.report;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;

/**
 * How many columns of a terminal text takes: two for Chinese characters and full-width signs, none
 * for combining marks. Signs of ambiguous width, such as … and “, count as one.
 */
final class DisplayWidth {
  static final String ELLIPSIS = "…";

  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::ofCodePoint).sum();
  }

  /** The text, or as much of its beginning as fits with an ellipsis into {@code max} columns. */
  static String cut(String text, int max) {
    if (of(text) <= max) {
      return text;
    }
    int width = 1;
    int end = 0;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      width += ofCodePoint(codePoint);
      if (width > max) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return text.substring(0, end) + ELLIPSIS;
  }

  /** The text with spaces after it up to {@code width} columns. */
  static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  /** The text with spaces before it up to {@code width} columns. */
  static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - of(text))) + text;
  }

  private static int ofCodePoint(int codePoint) {
    if (codePoint >= 0x20 && codePoint < 0x7F) {
      return 1;
    }
    return switch (UCharacter.getType(codePoint)) {
      case UCharacterCategory.NON_SPACING_MARK,
          UCharacterCategory.ENCLOSING_MARK,
          UCharacterCategory.FORMAT,
          UCharacterCategory.CONTROL ->
          0;
      default ->
          switch (UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH)) {
            case EastAsianWidth.WIDE, EastAsianWidth.FULLWIDTH -> 2;
            default -> 1;
          };
    };
  }
}
