package org.tifa.generator;

import java.time.LocalDate;
import java.util.List;

/**
 * An article with the truth about it. Offsets are UTF-16 units of the text.
 *
 * @param number from 0
 * @param title its headline, which has no slogans
 * @param text paragraphs between line feeds
 * @param date day of publication
 * @param district where it is written
 * @param mentions every place where a slogan stands, in text order
 * @param copy what it reprints, or null
 */
record MadeArticle(
    long number,
    String title,
    String text,
    LocalDate date,
    MadeDistrict district,
    List<Planted> mentions,
    Copy copy) {
  MadeArticle {
    mentions = List.copyOf(mentions);
  }

  /**
   * A slogan in a text.
   *
   * @param slogan its number
   * @param begin first offset
   * @param end offset after the last character
   * @param isCopied whether it stands in a reprinted passage
   */
  record Planted(int slogan, int begin, int end, boolean isCopied) {}

  /**
   * A reprinted passage.
   *
   * @param original number of the article it is taken from
   * @param originalBegin where the passage begins there
   * @param originalEnd where it ends there
   * @param begin where the copy begins
   * @param end where it ends
   * @param changed characters that were replaced, left out or put in
   */
  record Copy(long original, int originalBegin, int originalEnd, int begin, int end, int changed) {}
}
