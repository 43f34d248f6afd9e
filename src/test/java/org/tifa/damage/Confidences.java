package org.tifa.damage;

import java.util.List;
import org.tifa.article.Article;
import org.tifa.article.ReadArticle;

/** Counts the claims that are stated with confidence, and the wrong ones among them. */
final class Confidences {
  /** Stated probability from which a claim must hold. */
  static final double SURE = 0.9;

  private Confidences() {}

  /**
   * Counts a page's claims.
   *
   * @param found for each article meant the one read, or -1
   * @param wholes for each article read the one it holds whole and alone, or -1
   */
  static void count(
      Score score, PrintedPage printed, int[] found, int[] wholes, List<ReadArticle> read) {
    for (int i = 0; i < found.length; i++) {
      if (found[i] < 0) {
        continue;
      }
      CleanArticle clean = printed.clean().articles().get(i);
      Article article = read.get(found[i]).article();
      if (article.date().confidence() >= SURE) {
        boolean isWrong = Claims.isWrong(article.date(), clean);
        score.wrongDays.add(isWrong);
        if (isWrong) {
          score.fault(
              "sure wrong day",
              printed,
              i,
              article.date().datedOn(),
              article.date().method(),
              article.date().evidence(),
              "truth",
              clean.publishedOn() + "/" + clean.eventOn());
        }
      }
      Double sure = article.place().confidence();
      if (sure != null && sure >= SURE) {
        boolean isWrong = Claims.isWrong(article.place(), clean);
        score.wrongDistricts.add(isWrong);
        if (isWrong) {
          score.fault(
              "sure wrong district",
              printed,
              i,
              article.place().districtName(),
              article.place().method(),
              article.place().evidence(),
              "truth",
              clean.districtCode(),
              clean.title());
        }
      }
    }
    for (int i = 0; i < read.size(); i++) {
      if (read.get(i).article().page().confidence() >= SURE) {
        score.wrongArticles.add(wholes[i] < 0);
        if (wholes[i] < 0) {
          score.fault("sure wrong article", printed, i, read.get(i).article().page().title());
        }
      }
    }
  }
}
