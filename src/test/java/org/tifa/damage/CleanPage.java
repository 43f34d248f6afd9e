package org.tifa.damage;

import java.util.List;

/**
 * A page as its editors meant it.
 *
 * @param number of the page in its archive, from 0
 * @param masthead lines at its head: the newspaper's name, the day; may be empty
 * @param articles in reading order, at least one
 */
record CleanPage(int number, List<String> masthead, List<CleanArticle> articles) {
  CleanPage {
    masthead = List.copyOf(masthead);
    articles = List.copyOf(articles);
  }
}
