package org.tifa.slogan;

import java.util.ArrayList;
import java.util.List;

/**
 * Letters that the scan looks for: the wordings that they write, and what may stand beside them.
 *
 * @param length letters
 * @param wordings all with these letters
 * @param left what the first letter forbids before it
 * @param right what the last letter forbids after it
 * @param isTolerant whether one of the letters is not the wordings', but looks like it
 */
record ScanPattern(int length, List<Wording> wordings, Edge left, Edge right, boolean isTolerant) {
  /** What a letter at the edge of a wording forbids beside it. */
  enum Edge {
    FREE,
    LATIN,
    DIGIT,
    NUMERAL;

    static Edge of(char letter) {
      if (letter >= '0' && letter <= '9') {
        return DIGIT;
      }
      if (Glyphs.isAlphanumeric(letter) || letter == '+') {
        return LATIN;
      }
      return Glyphs.isChineseNumeral(letter) ? NUMERAL : FREE;
    }
  }

  static ScanPattern of(String letters, Wording wording) {
    return new ScanPattern(
        letters.length(),
        List.of(wording),
        Edge.of(letters.charAt(0)),
        Edge.of(letters.charAt(letters.length() - 1)),
        false);
  }

  /** With the other's wordings after its own. */
  ScanPattern and(ScanPattern other) {
    List<Wording> all = new ArrayList<>(wordings);
    all.addAll(other.wordings);
    return new ScanPattern(length, List.copyOf(all), left, right, isTolerant);
  }

  /** The same wordings, met with one wrong letter. */
  ScanPattern tolerant() {
    return new ScanPattern(length, wordings, left, right, true);
  }

  /** The first wording that the letters from {@code first} to {@code last} are, or null. */
  Wording wordingMet(char[] text, int first, int last) {
    if (isBarredBefore(text, first) || isBarredAfter(text, last)) {
      return null;
    }
    long separators = last - first + 1 == length ? 0 : separatorsMet(text, first, last);
    for (Wording wording : wordings) {
      if (wording.allows(separators) && !wording.slogan().neighbours().bar(text, first, last)) {
        return wording;
      }
    }
    return null;
  }

  private static long separatorsMet(char[] text, int first, int last) {
    long separators = 0;
    int letters = 0;
    boolean isClosed = false;
    for (int i = first; i < last; i++) {
      char c = text[i];
      if (Glyphs.isLetter(c)) {
        letters++;
        isClosed = false;
      } else if (Glyphs.isSeparator(c) || (isClosed && Glyphs.isOpener(c))) {
        separators |= 1L << (letters - 1);
      } else if (Glyphs.isCloser(c)) {
        isClosed = true;
      }
    }
    return separators;
  }

  private boolean isBarredBefore(char[] text, int first) {
    if (left == Edge.FREE || first == 0) {
      return false;
    }
    char before = Glyphs.fold(text[first - 1]);
    if (left == Edge.NUMERAL) {
      return before == '第' || Glyphs.isNumeral(before);
    }
    char beyond = first >= 2 ? Glyphs.fold(text[first - 2]) : ' ';
    if (Glyphs.isAlphanumeric(before)
        || before == '+'
        || (before == '.' && Glyphs.isAlphanumeric(beyond))) {
      return true;
    }
    return left == Edge.DIGIT
        && (before == '第'
            || Glyphs.isNumeral(before)
            || (Glyphs.isRange(text[first - 1]) && beyond >= '0' && beyond <= '9'));
  }

  private boolean isBarredAfter(char[] text, int last) {
    if (right == Edge.FREE || last == text.length - 1) {
      return false;
    }
    char after = Glyphs.fold(text[last + 1]);
    if (right == Edge.NUMERAL) {
      return Glyphs.isNumeral(after);
    }
    return Glyphs.isAlphanumeric(after)
        || after == '+'
        || (after == '.'
            && last + 2 < text.length
            && Glyphs.isAlphanumeric(Glyphs.fold(text[last + 2])));
  }
}
