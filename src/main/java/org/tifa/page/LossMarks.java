package org.tifa.page;

/** Where a text shows that bytes were lost, and the glosses that stand beside such places. */
final class LossMarks {
  /** Characters of the longest gloss, with its closing bracket. */
  private static final int LONGEST = 9;

  private static final int FIRST_BEYOND_LATIN = 0x300;

  private final String text;

  LossMarks(String text) {
    this.text = text;
  }

  /** Whether the character may stand for a lost byte. */
  static boolean isLoss(char c) {
    return c == '?' || c == 0xFFFD;
  }

  /** The next place at which a byte may be lost, or -1. */
  static int next(String text, int from) {
    int question = text.indexOf('?', from);
    int replaced = text.indexOf('\uFFFD', from);
    if (question < 0 || replaced < 0) {
      return Math.max(question, replaced);
    }
    return Math.min(question, replaced);
  }

  /** Offset after a toned gloss that stands at an offset, or -1. */
  int glossEnd(int open) {
    char c = text.charAt(open);
    if ((c != '(' && c != '（') || open == 0) {
      return -1;
    }
    return closeOfGloss(open + 1);
  }

  /** Offset after a gloss whose opening bracket may have gone with a lost byte, or -1. */
  int lostGlossEnd(int lost) {
    return closeOfGloss(lostGlossBegin(lost));
  }

  /** First letter of a gloss whose opening bracket may have gone with a lost byte. */
  int lostGlossBegin(int lost) {
    return text.startsWith("(", lost + 1) ? lost + 2 : lost + 1;
  }

  private int closeOfGloss(int begin) {
    int limit = Math.min(text.length(), begin + LONGEST);
    for (int i = begin; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ')' || c == '）') {
        return i > begin && Pinyin.read(text, begin, i, 1) == Pinyin.Reading.TONED ? i + 1 : -1;
      }
      if (c > FIRST_BEYOND_LATIN) {
        return -1;
      }
    }
    return -1;
  }

  /** The text in simplified characters without glosses and without what a lost byte spoilt. */
  String intact(ScriptConverter converter) {
    StringBuilder intact = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int gloss = glossEnd(i);
      if (gloss > 0) {
        i = gloss;
      } else if (isLoss(text.charAt(i))) {
        intact.append('\uFFFD');
        i = afterRun(i + 1);
      } else {
        intact.append(converter.simple(text.charAt(i++)));
      }
    }
    return intact.toString();
  }

  /** Offset after what a lost byte may have put out of step. */
  private int afterRun(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) < 0x80 && text.charAt(i) != '\n') {
      i++;
    }
    while (i < text.length() && text.charAt(i) >= 0x80) {
      i++;
    }
    return i;
  }
}
