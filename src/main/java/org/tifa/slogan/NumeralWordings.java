package org.tifa.slogan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The other ways to write the numerals of a numbered slogan: 两个维护 is met as 2个维护 and 二个维护, 三严三实 as
 * 3严3实.
 *
 * <p>Only where it is safe: the slogan is {@link SloganKind#NUMBERED}, its wording begins with a
 * numeral that reads as a number, and at least two letters follow, the first neither a numeral nor
 * Latin. So 十四五 is never 145, and 三农 never 3农. The numerals that follow are written as the lexicon
 * writes them, or all in Arabic after an Arabic first one.
 */
final class NumeralWordings {
  private static final int MIN_COUNTED_LETTERS = 2;

  private NumeralWordings() {}

  /**
   * The other writings of a wording's letters, without the letters themselves.
   *
   * @param letters folded letters of a wording of the kind
   */
  static List<String> of(SloganKind kind, String letters) {
    int end = runEnd(letters, 0);
    if (kind != SloganKind.NUMBERED || end == 0 || letters.length() - end < MIN_COUNTED_LETTERS) {
      return List.of();
    }
    int number = Numeral.read(letters.substring(0, end));
    char counted = letters.charAt(end);
    if (number < 0
        || Glyphs.isNumeral(counted)
        || Glyphs.isAlphanumeric(counted)
        || counted == '+') {
      return List.of();
    }
    String rest = letters.substring(end);
    Set<String> others = new LinkedHashSet<>();
    for (String writing : Numeral.writings(number)) {
      others.add(writing + rest);
    }
    others.add(number + inArabic(rest));
    others.remove(letters);
    return new ArrayList<>(others);
  }

  private static String inArabic(String letters) {
    StringBuilder arabic = new StringBuilder(letters.length());
    int at = 0;
    while (at < letters.length()) {
      int end = runEnd(letters, at);
      int number = Numeral.read(letters.substring(at, end));
      if (end == at) {
        arabic.append(letters.charAt(at++));
        continue;
      }
      arabic.append(number < 0 ? letters.substring(at, end) : Integer.toString(number));
      at = end;
    }
    return arabic.toString();
  }

  /** The offset after a run of Arabic digits, or of Chinese numerals, at an offset. */
  private static int runEnd(String letters, int begin) {
    int end = begin;
    while (end < letters.length()
        && Glyphs.isNumeral(letters.charAt(end))
        && Glyphs.isChineseNumeral(letters.charAt(end))
            == Glyphs.isChineseNumeral(letters.charAt(begin))) {
      end++;
    }
    return end;
  }
}
