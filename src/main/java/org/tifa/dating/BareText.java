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
  private final int[] offsets;
  private final int end;

  private BareText(char[] chars, int[] offsets, int end) {
    this.chars = chars;
    this.offsets = offsets;
    this.end = end;
  }

  static BareText of(String text) {
    char[] chars = new char[text.length()];
    int[] offsets = new int[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isKept(c)) {
        chars[length] = c;
        offsets[length] = i;
        length++;
      }
    }
    return new BareText(
        Arrays.copyOf(chars, length), Arrays.copyOf(offsets, length), text.length());
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
    return index < offsets.length ? offsets[index] : end;
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
