package org.tifa.slogan;

import java.util.ArrayList;
import java.util.List;
import org.tifa.page.Block;
import org.tifa.page.TextMap;
import org.tifa.page.Windows;

/**
 * Finds the mentions of articles, each with its windows, context and source span. Immutable and
 * safe for use by many threads.
 */
public final class ArticleMentions {
  private final SloganScanner scanner;
  private final int contextLength;

  /**
   * @param contextLength UTF-16 units of context on each side at most
   */
  public ArticleMentions(SloganScanner scanner, int contextLength) {
    this.scanner = scanner;
    this.contextLength = contextLength;
  }

  /**
   * Scans every block of an article, adverts and furniture included.
   *
   * @param text clean text of the article
   * @param blocks of the text
   * @param map of the text
   * @param windows those of the text and blocks
   * @return in text order
   */
  public List<ArticleMention> find(String text, List<Block> blocks, TextMap map, Windows windows) {
    List<ArticleMention> found = new ArrayList<>();
    for (Block block : blocks) {
      for (Mention mention : scanner.scan(text, block.begin(), block.end())) {
        TextMap.SourceSpan source = map.sourceSpan(mention.begin(), mention.end());
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
