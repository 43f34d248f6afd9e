package org.tifa.page;

import java.util.List;
import org.tifa.archive.Concern;

/**
 * One article of a page: its clean text, cut into blocks.
 *
 * <p>The text holds every block that belongs to the article in reading order, joined by one line
 * feed: headlines, body, bylines, and the furniture and adverts that stand around it, each
 * labelled. Blocks cover the text except for the line feeds between them. Nothing on the page is
 * lost: blocks before the first article belong to it, all others to the article they follow.
 *
 * @param ordinal 1 for the first article of the page
 * @param title headline in simplified script, or null
 * @param subtitle or null
 * @param kicker or null
 * @param byline names of reporters, in order
 * @param photographer or null
 * @param credit the medium the text was taken from, or null
 * @param newspaper the medium that the page itself names as its own (masthead, 来源:), or null
 * @param text clean text
 * @param map from text offsets to source offsets
 * @param blocks in text order
 * @param script of the source
 * @param concerns doubts of the cleaning
 * @param columnName the column or series of the newspaper that the article stands in, or null
 * @param confidence how sure it is that the article begins and ends where it does, 0 to 1: the
 *     share of articles cut by clues as clear as its own that are cut right
 */
public record PageArticle(
    int ordinal,
    String title,
    String subtitle,
    String kicker,
    List<String> byline,
    String photographer,
    String credit,
    String newspaper,
    String text,
    TextMap map,
    List<Block> blocks,
    Script script,
    List<Concern> concerns,
    String columnName,
    double confidence) {
  public PageArticle {
    byline = List.copyOf(byline);
    blocks = List.copyOf(blocks);
    concerns = List.copyOf(concerns);
  }

  /** The words of one of its blocks. */
  public String words(Block block) {
    return text.substring(block.begin(), block.end());
  }
}
