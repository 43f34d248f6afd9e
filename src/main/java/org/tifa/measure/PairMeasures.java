package org.tifa.measure;

import org.apache.commons.math3.special.Erf;

/**
 * Measures of how far two slogans stand together more often than chance, from the four counts of a
 * 2 × 2 table of windows. Natural logarithms unless a base is named.
 *
 * @param both windows with a and b, at least 1
 * @param a windows with a
 * @param b windows with b
 * @param all windows, with slogans or without
 */
record PairMeasures(long both, long a, long b, long all) {
  private static final double LN2 = Math.log(2);

  PairMeasures {
    if (both < 1 || both > a || both > b || a + b - both > all) {
      throw new IllegalArgumentException(
          "no 2 × 2 table has n_ab %d, n_a %d, n_b %d, n %d".formatted(both, a, b, all));
    }
  }

  /** Windows with both if a and b were independent: n_a n_b / n. */
  double expected() {
    return (double) a * b / all;
  }

  /** Pointwise mutual information, log2(O / E) (Church and Hanks 1990). */
  double pmi() {
    return Math.log(both / expected()) / LN2;
  }

  /**
   * Normalised pmi, pmi / −log2(O / n), from −1 to 1 (Bouma 2009); null where every window has
   * both, since nothing is left to normalise by.
   */
  Double npmi() {
    return both == all ? null : pmi() / (-Math.log((double) both / all) / LN2);
  }

  /** 14 + log2(2 O / (n_a + n_b)), at most 14 (Rychlý 2008). */
  double logDice() {
    return 14 + Math.log(2.0 * both / (a + b)) / LN2;
  }

  /** O / (n_a + n_b − O), above 0 to 1 (Jaccard 1912). */
  double jaccard() {
    return (double) both / (a + b - both);
  }

  /**
   * Log-likelihood ratio 2 Σ O ln(O / E) over the four cells with 0 ln 0 = 0, at least 0 (Dunning
   * 1993), with the sign of O − E of the cell of both.
   */
  double g2() {
    double excess = excess();
    double sum =
        part(both, a, b, excess)
            + part(a - both, a, all - b, -excess)
            + part(b - both, all - a, b, -excess)
            + part(all - a - b + both, all - a, all - b, excess);
    // Rounding may leave a trace below zero where the table is independent.
    double g2 = Math.max(0, 2 * sum);
    return excess < 0 ? 0 - g2 : g2;
  }

  /** Probability of a |g2| at least as large under χ² with one degree of freedom. */
  double pValue() {
    return Erf.erfc(Math.sqrt(Math.abs(g2()) / 2));
  }

  /**
   * O n − n_a n_b, which differs only in sign from cell to cell. Kahan's difference of two products
   * is right to the last place, its sign and its zero always, where the plain products would round
   * a tie to either side or leave the range of a long.
   */
  private double excess() {
    double product = (double) a * b;
    double rounded = Math.fma(-(double) a, (double) b, product);
    return Math.fma((double) both, (double) all, -product) + rounded;
  }

  /**
   * O ln(O / E) of one cell; near O = E from their difference, where the quotient would be blunt.
   */
  private double part(long observed, long row, long column, double excess) {
    if (observed == 0) {
      return 0;
    }
    double product = (double) row * column;
    double relative = excess / product;
    return observed
        * (Math.abs(relative) < 0.5
            ? Math.log1p(relative)
            : Math.log((double) observed * all / product));
  }
}
