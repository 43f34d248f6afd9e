package org.tifa.slogan;

import org.tifa.page.BlockKind;

/**
 * A mention with its place in the article and in the source.
 *
 * @param mention the occurrence
 * @param sourceBegin first offset in the decoded source
 * @param sourceEnd offset after it in the decoded source
 * @param context the words beside it
 * @param paragraph index among the article's paragraphs, or -1 outside the editorial blocks
 * @param sentence index among the article's sentences, or -1 outside the editorial blocks; a
 *     mention lies in the sentence of its first character
 * @param block what kind of block it stands in; adverts and furniture are scanned too, and whoever
 *     counts decides by {@link BlockKind#isEditorial()}
 * @param isRepeat whether its block repeats one that stands earlier on the page
 */
public record ArticleMention(
    Mention mention,
    int sourceBegin,
    int sourceEnd,
    MentionContext context,
    int paragraph,
    int sentence,
    BlockKind block,
    boolean isRepeat) {
  /** The mention's characters as they stand in the decoded source. */
  public String raw(String sourceText) {
    return sourceText.substring(sourceBegin, sourceEnd);
  }
}
