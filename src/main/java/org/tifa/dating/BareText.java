package org.tifa.dating;

import java.util.Arrays;

/**
 * A text without quotation marks and blanks, in which names are found however they are quoted:
 * “十四五”开局之年. Line feeds stay, because nothing is named across paragraphs.
 */
final class BareText {
  /** Characters beyond which a sentence is cut: text without full stops must not cost more. */
  private static final int LONGEST_SENTENCE = 240;

  private static final String DROPPED = "“”‘’\"'「」『』《》〈〉 \u3000";

  private final char[] chars;

  /** For each dropped character the number of characters kept before it. */
  private final int[] keptBefore;

  private BareText(char[] chars, int[] keptBefore) {
    this.chars = chars;
    this.keptBefore = keptBefore;
  }

  static BareText of(String text) {
    char[] chars = text.toCharArray();
    int[] keptBefore = new int[16];
    int length = 0;
    int dropped = 0;
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (isKept(c)) {
        chars[length++] = c;
      } else {
        if (dropped == keptBefore.length) {
          keptBefore = Arrays.copyOf(keptBefore, 2 * dropped);
        }
        keptBefore[dropped++] = length;
      }
    }
    return new BareText(
        length == chars.length ? chars : Arrays.copyOf(chars, length),
        Arrays.copyOf(keptBefore, dropped));
  }

  private static boolean isKept(char c) {
    // Almost every character is an ideograph: one comparison settles it.
    return (c >= '\u3400' && c < '\uFF00') || DROPPED.indexOf(c) < 0;
  }

  char[] chars() {
    return chars;
  }

  int length() {
    return chars.length;
  }

  /** Offset of a bare character in the text. */
  int offset(int index) {
    int low = 0;
    int high = keptBefore.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (keptBefore[middle] <= index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.min(index, chars.length) + low;
  }

  /** The bare characters of a span that is cut to the text's bounds. */
  String slice(int begin, int sliceEnd) {
    int from = Math.max(0, begin);
    int to = Math.min(chars.length, sliceEnd);
    return from >= to ? "" : new String(chars, from, to - from);
  }

  /** First bare offset of the sentence that holds a bare offset. */
  int sentenceBegin(int index) {
    int i = index;
    int limit = Math.max(0, index - LONGEST_SENTENCE);
    while (i > limit && !isStop(chars[i - 1])) {
      i--;
    }
    return i;
  }

  /** Bare offset after the sentence that holds a bare offset. */
  int sentenceEnd(int index) {
    int i = index;
    int limit = Math.min(chars.length, index + LONGEST_SENTENCE);
    while (i < limit && !isStop(chars[i])) {
      i++;
    }
    return i;
  }

  private static boolean isStop(char c) {
    return c == '。' || c == '！' || c == '？' || c == '\n' || c == '!' || c == '?';
  }
}
