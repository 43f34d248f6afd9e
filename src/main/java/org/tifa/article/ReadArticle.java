package org.tifa.article;

import java.util.List;
import org.tifa.slogan.ArticleMention;

/**
 * An article with the slogans found in it.
 *
 * @param article the article
 * @param mentions in text order
 */
public record ReadArticle(Article article, List<ArticleMention> mentions) {
  public ReadArticle {
    mentions = List.copyOf(mentions);
  }
}
