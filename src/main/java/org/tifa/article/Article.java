package org.tifa.article;

import org.tifa.archive.MetadataField;
import org.tifa.archive.Source;
import org.tifa.dating.DateClaim;
import org.tifa.page.PageArticle;
import org.tifa.page.Windows;
import org.tifa.place.PlaceClaim;

/**
 * One article, read: what stands on the page, when and where it belongs.
 *
 * @param articleId content hash, 16 hexadecimal digits
 * @param source what it was read from
 * @param page its words and blocks
 * @param date the date claimed
 * @param place the place claimed
 * @param windows its paragraphs and sentences
 */
public record Article(
    String articleId,
    Source source,
    PageArticle page,
    DateClaim date,
    PlaceClaim place,
    Windows windows) {
  /** The medium that published it, from metadata or the page itself, or null. */
  public String newspaper() {
    String told = source.metadata().text(MetadataField.NEWSPAPER);
    return told == null ? page.newspaper() : told;
  }
}
