package org.tifa.place;

import org.tifa.archive.Metadata;
import org.tifa.dating.DateClaim;
import org.tifa.page.Page;
import org.tifa.page.PageArticle;

/**
 * Claims the place of an article from ranked clues: metadata and path, headline, names in the text,
 * 我区 and its like, the page, the newspaper. Where clues of equal standing disagree the claim keeps
 * the level they share. Immutable and safe for many threads.
 */
public final class PlaceResolver {
  private final PlaceReader reader;

  public PlaceResolver(Gazetteer gazetteer, Newspapers newspapers) {
    reader = new PlaceReader(gazetteer, newspapers);
  }

  /** Finds the names of a page once, for all its articles. */
  public PageReading read(Metadata metadata, Page page) {
    return new PageReading(reader.dictionary, metadata, page);
  }

  /** Claims the place of one article of a page; for several articles, read the page once. */
  public PlaceClaim resolve(Metadata metadata, Page page, PageArticle article, DateClaim date) {
    return resolve(read(metadata, page), article, date);
  }

  /**
   * Claims the place of one article of a page that has been read.
   *
   * @param article one of the page's articles
   * @param date as of which names are understood; where its year is open, today's names are taken
   *     and former ones only where they fit one unit
   * @throws IllegalArgumentException if the article is not on the page
   */
  public PlaceClaim resolve(PageReading reading, PageArticle article, DateClaim date) {
    int year = date.datedOn() == null ? Gazetteer.NO_YEAR : date.datedOn().getYear();
    PageView page = reading.view(year, reader);
    ArticleView view = page.view(article);
    if (view == null) {
      throw new IllegalArgumentException(
          "article " + article.ordinal() + " is not one of the page's articles");
    }
    return new PlaceCase(reader, page, view, page.newspaperOf(reading, view), year).claim();
  }

  /** The smallest unit that holds both, or null. */
  static Division shared(Division a, Division b) {
    if (a == null || b == null || !a.provinceCode().equals(b.provinceCode())) {
      return null;
    }
    if (a.covers(b)) {
      return a;
    }
    if (b.covers(a)) {
      return b;
    }
    if (a.cityCode() != null && a.cityCode().equals(b.cityCode())) {
      return PlaceTally.ancestor(a, PlaceLevel.CITY);
    }
    return PlaceTally.ancestor(a, PlaceLevel.PROVINCE);
  }
}
