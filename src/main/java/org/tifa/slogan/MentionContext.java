package org.tifa.slogan;

/**
 * The words beside a mention, for a concordance.
 *
 * @param left ends where the mention begins
 * @param right begins where the mention ends
 */
public record MentionContext(String left, String right) {
  /**
   * Cuts the context out of a text without leaving the block of the mention and without cutting a
   * character in two.
   *
   * @param text clean text
   * @param blockBegin first offset of the block
   * @param blockEnd offset after the block
   * @param begin first offset of the mention
   * @param end offset after the mention
   * @param length UTF-16 units on each side at most, at least 0
   */
  public static MentionContext of(
      String text, int blockBegin, int blockEnd, int begin, int end, int length) {
    int from = Math.max(blockBegin, begin - length);
    if (from > blockBegin && Character.isLowSurrogate(text.charAt(from))) {
      from++;
    }
    int to = Math.min(blockEnd, end + length);
    if (to < blockEnd && Character.isLowSurrogate(text.charAt(to))) {
      to--;
    }
    return new MentionContext(
        text.substring(Math.min(from, begin), begin), text.substring(end, Math.max(to, end)));
  }
}
