package org.tifa.slogan;

import java.util.ArrayList;
import java.util.List;

/** A wording's letters with one of them taken for a character that looks like it. */
final class TolerantWordings {
  /** A shorter wording would become another word too easily. */
  static final int MIN_LETTERS = 6;

  private TolerantWordings() {}

  /** All of them; none for shorter letters. A numeral is not taken for another numeral. */
  static List<String> of(String letters, Confusions confusions) {
    List<String> misread = new ArrayList<>();
    if (letters.length() < MIN_LETTERS) {
      return misread;
    }
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      for (char other : confusions.of(letter).toCharArray()) {
        if (!Glyphs.isNumeral(letter) || !Glyphs.isNumeral(other)) {
          misread.add(letters.substring(0, i) + other + letters.substring(i + 1));
        }
      }
    }
    return misread;
  }
}
