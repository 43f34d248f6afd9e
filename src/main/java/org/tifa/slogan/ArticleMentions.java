package org.tifa.slogan;

import java.util.ArrayList;
import java.util.List;
import org.tifa.page.Block;
import org.tifa.page.PageArticle;
import org.tifa.page.TextMap;
import org.tifa.page.Windows;

/** The mentions of an article, each with its windows, context and source span. */
public final class ArticleMentions {
  private ArticleMentions() {}

  /**
   * Scans every block of an article, adverts and furniture included.
   *
   * @param windows those of the article's text and blocks
   * @param contextLength UTF-16 units of context on each side at most
   * @return in text order
   */
  public static List<ArticleMention> find(
      PageArticle article, Windows windows, SloganScanner scanner, int contextLength) {
    List<ArticleMention> found = new ArrayList<>();
    String text = article.text();
    for (Block block : article.blocks()) {
      for (Mention mention : scanner.scan(text, block.begin(), block.end())) {
        TextMap.SourceSpan source = article.map().sourceSpan(mention.begin(), mention.end());
        found.add(
            new ArticleMention(
                mention,
                source.begin(),
                source.end(),
                MentionContext.of(
                    text,
                    block.begin(),
                    block.end(),
                    mention.begin(),
                    mention.end(),
                    contextLength),
                Windows.indexAt(windows.paragraphs(), mention.begin()),
                Windows.indexAt(windows.sentences(), mention.begin()),
                block.kind(),
                block.isRepeat()));
      }
    }
    return found;
  }
}
