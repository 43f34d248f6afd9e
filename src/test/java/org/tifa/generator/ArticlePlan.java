package org.tifa.generator;

import java.util.List;

/**
 * What an article is to be, before it is written. It follows from the seed and the article's number
 * alone, so that a reprint can have its original written again at any time.
 *
 * @param number of the article, from 0
 * @param district index of its district
 * @param day of the archive, from 0
 * @param companies numbers of the slogans that its own words have; those of a company stand in one
 *     paragraph
 * @param reprint what it copies, or null
 */
record ArticlePlan(
    long number, int district, int day, List<List<Integer>> companies, Reprint reprint) {
  /** Whether no word of it is its own. */
  boolean isWhollyCopied() {
    return reprint != null && reprint.isWhole();
  }

  ArticlePlan {
    companies = List.copyOf(companies);
  }

  /**
   * What an article copies.
   *
   * @param original number of the article that is copied, lower than its own
   * @param isWhole whether the whole text is copied, or a passage of it
   * @param noise probability that a character is changed
   */
  record Reprint(long original, boolean isWhole, double noise) {}
}
