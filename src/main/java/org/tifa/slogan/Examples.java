package org.tifa.slogan;

import org.tifa.page.Span;
import org.tifa.page.Windows;

/** Sentences that show a mention to a reader. */
public final class Examples {
  /** UTF-16 units shown on each side of a mention. */
  private static final int MAX_SIDE = 60;

  private Examples() {}

  /**
   * The sentence of a mention, with the mention in 【】 and what is too far from it left out.
   *
   * @param windows of the text
   */
  public static String of(String text, Windows windows, Mention mention) {
    int index = Windows.indexAt(windows.sentences(), mention.begin());
    Span sentence =
        index < 0 ? new Span(mention.begin(), mention.end()) : windows.sentences().get(index);
    int end = Math.max(sentence.end(), mention.end());
    MentionContext context =
        MentionContext.of(text, sentence.begin(), end, mention.begin(), mention.end(), MAX_SIDE);
    boolean isCutLeft = mention.begin() - sentence.begin() > context.left().length();
    boolean isCutRight = end - mention.end() > context.right().length();
    return (isCutLeft ? "…" : "")
        + context.left()
        + "【"
        + text.substring(mention.begin(), mention.end())
        + "】"
        + context.right()
        + (isCutRight ? "…" : "");
  }
}
