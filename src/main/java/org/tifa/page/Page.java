package org.tifa.page;

import java.util.List;

/**
 * A cleaned page.
 *
 * @param articles in reading order; empty if the page holds none
 */
public record Page(List<PageArticle> articles) {
  public Page {
    articles = List.copyOf(articles);
  }
}
