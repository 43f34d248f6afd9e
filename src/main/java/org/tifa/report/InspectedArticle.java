package org.tifa.report;

import java.util.List;
import org.tifa.article.Article;

/**
 * An article with the mentions found in it.
 *
 * @param article as read
 * @param mentions in text order
 */
public record InspectedArticle(Article article, List<MarkedMention> mentions) {
  public InspectedArticle {
    mentions = List.copyOf(mentions);
  }
}
