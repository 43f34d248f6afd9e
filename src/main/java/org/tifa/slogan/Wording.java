package org.tifa.slogan;

import org.tifa.page.SimplifiedScript;

/**
 * One wording of a slogan as the scan knows it.
 *
 * @param slogan whose wording it is
 * @param form as the lexicon writes it
 * @param separators bit <i>i</i> is set where the lexicon writes a separator after letter <i>i</i>
 *     (0-based)
 */
record Wording(Slogan slogan, String form, long separators) {
  static Wording of(Slogan slogan, String form) {
    String simplified = SimplifiedScript.of(form);
    long separators = 0;
    int letters = 0;
    for (int i = 0; i < simplified.length(); i++) {
      if (Glyphs.isLetter(simplified.charAt(i))) {
        letters++;
      } else if (letters > 0 && separates(simplified, i)) {
        separators |= 1L << (letters - 1);
      }
    }
    return new Wording(slogan, form, separators);
  }

  /** Whether every separator met in a text stands where the lexicon has one. */
  boolean allows(long met) {
    return (met & ~separators) == 0;
  }

  /**
   * Whether the mark at an offset parts the letters around it: a separator, or a closing mark whose
   * neighbour opens again, as between the items of “甲”“乙”.
   */
  static boolean separates(CharSequence text, int offset) {
    char c = text.charAt(offset);
    if (Glyphs.isSeparator(c)) {
      return true;
    }
    if (!Glyphs.isCloser(c)) {
      return false;
    }
    for (int i = offset + 1; i < text.length() && !Glyphs.isLetter(text.charAt(i)); i++) {
      if (Glyphs.isOpener(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
