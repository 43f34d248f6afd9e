package org.tifa.config;

import java.io.Serializable;

/**
 * Options of the counts and measures.
 *
 * @param vocabularySize most terms that TF-IDF knows, by frequency
 * @param minTermArticles a term in fewer articles is not in the vocabulary
 * @param placeTermCount terms kept for each cell, by tfidf
 * @param minPairWindows a pair of slogans in fewer windows of a cell has no row in cooccurrence
 * @param minSetSupport least support of a slogan set, 0 to 1 exclusive of 0
 * @param minSetWindows least number of windows with a slogan set
 * @param maxSetSlogans windows with more distinct slogans do not enter the search for sets, since
 *     the number of their subsets doubles with each slogan
 * @param tiers lower bounds of article_share for the tiers
 */
public record MeasureConfig(
    int vocabularySize,
    int minTermArticles,
    int placeTermCount,
    int minPairWindows,
    double minSetSupport,
    int minSetWindows,
    int maxSetSlogans,
    Tiers tiers)
    implements Serializable {
  /**
   * Lower bounds of article_share; below the last the tier is 冷.
   *
   * @param boiling 沸, published by the China Media Project
   * @param scalding 烫, published by the China Media Project
   * @param hot 热, ours
   * @param warm 温, ours
   */
  public record Tiers(double boiling, double scalding, double hot, double warm)
      implements Serializable {
    public Tiers {
      if (!(1 >= boiling && boiling > scalding && scalding > hot && hot > warm && warm > 0)) {
        throw new IllegalArgumentException(
            "boiling, scalding, hot, warm are %s, %s, %s, %s: they must fall from at most 1 to above 0"
                .formatted(boiling, scalding, hot, warm));
      }
    }
  }

  public MeasureConfig {
    Checks checks = new Checks();
    checks.atLeast("vocabulary-size", vocabularySize, 1);
    checks.atLeast("min-term-articles", minTermArticles, 1);
    checks.atLeast("place-term-count", placeTermCount, 1);
    checks.atLeast("min-pair-windows", minPairWindows, 1);
    checks.atLeast("min-set-windows", minSetWindows, 1);
    checks.atLeast("max-set-slogans", maxSetSlogans, 2);
    checks.atMost("max-set-slogans", maxSetSlogans, 24);
    checks.hold(
        minSetSupport > 0 && minSetSupport <= 1,
        "min-set-support is %s: it must be above 0 and at most 1".formatted(minSetSupport));
    checks.finish();
  }
}
