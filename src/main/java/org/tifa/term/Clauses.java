package org.tifa.term;

/**
 * Cuts a text into stretches for HanLP, whose time and memory grow faster than the length of what
 * it is given: at line feeds, at the sentence end after {@link #SENTENCE} characters, at any mark
 * after {@link #CLAUSE}, and anywhere after {@link #LONGEST}.
 */
final class Clauses {
  static final int SENTENCE = 100;
  static final int CLAUSE = 500;
  static final int LONGEST = 2_000;

  private static final String SENTENCE_ENDS = "。！？!?；;";
  private static final String CLOSERS = "”’」』）)》\"'";
  private static final String MARKS = "，、,：:… \t　";

  private Clauses() {}

  /** Where the stretch that begins at an offset ends. */
  static int end(char[] text, int begin) {
    int limit = Math.min(text.length, begin + LONGEST);
    for (int i = begin; i < limit; i++) {
      char c = text[i];
      int length = i + 1 - begin;
      if (c == '\n') {
        return i + 1;
      }
      if (length >= SENTENCE && SENTENCE_ENDS.indexOf(c) >= 0) {
        int end = i + 1;
        while (end < limit && CLOSERS.indexOf(text[end]) >= 0) {
          end++;
        }
        return end;
      }
      if (length >= CLAUSE && MARKS.indexOf(c) >= 0) {
        return i + 1;
      }
    }
    return limit < text.length && Character.isHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
  }
}
