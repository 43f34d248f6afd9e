package org.tifa.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tifa.archive.Metadata;
import org.tifa.archive.MetadataField;
import org.tifa.page.Page;
import org.tifa.page.PageArticle;

/**
 * A page whose names have been found once, for all its articles. Belongs to one thread: what was
 * worked out for one article is kept for the others.
 */
public final class PageReading {
  final Metadata metadata;
  final List<ArticleNames> articles = new ArrayList<>();
  private final Map<Integer, PageView> views = new HashMap<>();

  /**
   * The names found in one article.
   *
   * @param titleText kicker, title and subtitle, a line each; may be empty
   */
  record ArticleNames(
      PageArticle article,
      List<PlaceDictionary.Found> found,
      String titleText,
      List<PlaceDictionary.Found> titleFound) {}

  PageReading(PlaceDictionary dictionary, Metadata metadata, Page page) {
    this.metadata = metadata;
    boolean isOnly = page.articles().size() == 1;
    for (PageArticle article : page.articles()) {
      StringBuilder title = new StringBuilder();
      append(title, article.kicker());
      append(title, article.title());
      append(title, article.subtitle());
      if (isOnly) {
        append(title, metadata.text(MetadataField.TITLE));
        append(title, metadata.text(MetadataField.SUBTITLE));
      }
      String titleText = title.toString();
      articles.add(
          new ArticleNames(
              article, dictionary.find(article.text()), titleText, dictionary.find(titleText)));
    }
  }

  PageView view(int year, PlaceReader reader) {
    return views.computeIfAbsent(year, y -> new PageView(reader, this, y));
  }

  private static void append(StringBuilder title, String line) {
    if (line != null && !line.isBlank() && title.indexOf(line) < 0) {
      title.append(line).append('\n');
    }
  }
}
