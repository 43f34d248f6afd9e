package org.tifa.generator;

/**
 * Two slogans that meet more often than their rates say.
 *
 * <p>A bound pair meets by its odds ratio, in each place and month alike; where both stand in an
 * article they stand in the same paragraph. Of a confounded pair both are written more in one month
 * and are independent of each other in every place and month.
 *
 * @param first number of one slogan
 * @param second number of the other
 * @param oddsRatio of the articles with either; 1 for a confounded pair
 * @param month days of the archive divided by {@link #MONTH_DAYS}, or -1 for a bound pair
 * @param rateInMonth probability that an article of the month has the one, and the other
 */
record Pair(int first, int second, double oddsRatio, int month, double rateInMonth) {
  /** Months of equal length are the simplest to check against. */
  static final int MONTH_DAYS = 30;

  static final int NO_MONTH = -1;

  boolean isConfounded() {
    return month != NO_MONTH;
  }

  /**
   * The probability that an article has both, which two rates and an odds ratio determine (Plackett
   * 1965).
   */
  static double both(double first, double second, double oddsRatio) {
    if (oddsRatio == 1) {
      return first * second;
    }
    double s = 1 + (first + second) * (oddsRatio - 1);
    double root = StrictMath.sqrt(s * s - 4 * oddsRatio * (oddsRatio - 1) * first * second);
    return (s - root) / (2 * (oddsRatio - 1));
  }
}
