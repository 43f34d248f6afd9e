package org.tifa.measure;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * The 95 % score interval of a ratio of two proportions (Koopman 1984): all ratios that the score
 * test does not reject. Other than the interval of the logarithm by its standard error it is sound
 * for the counts that small cells have: all of a few, or none of many.
 *
 * @param firstHits hits in the first sample, at least 1
 * @param first size of the first sample
 * @param secondHits hits in the second sample
 * @param second size of the second sample, at least 1
 */
record RatioInterval(long firstHits, long first, long secondHits, long second) {
  /** Quantile of the normal distribution that leaves 2.5 % above it. */
  static final double Z = 1.959963984540054;

  private static final double ACCURACY = 1e-13;
  private static final int MOST_STEPS = 500;

  RatioInterval {
    if (firstHits < 1 || firstHits > first || secondHits < 0 || secondHits > second || second < 1) {
      throw new IllegalArgumentException(
          "no ratio of %d in %d to %d in %d".formatted(firstHits, first, secondHits, second));
    }
  }

  /** Natural logarithm of the lower end. */
  double lower() {
    return end(-1);
  }

  /**
   * Natural logarithm of the upper end.
   *
   * @throws IllegalStateException if the second sample has no hit: no ratio is too large then
   */
  double upper() {
    if (secondHits == 0) {
      throw new IllegalStateException("the interval has no upper end");
    }
    return end(1);
  }

  private double end(int side) {
    UnivariateFunction excess = logRatio -> score(Math.exp(logRatio)) + side * Z;
    double inner = middle();
    double step = 1;
    // Without a hit in the second sample the middle is a guess, and may lie outside.
    while (side * excess.value(inner) < 0) {
      inner -= side * step;
      step *= 2;
    }
    step = 1;
    double outer = inner + side;
    while (side * excess.value(outer) > 0) {
      inner = outer;
      step *= 2;
      outer += side * step;
    }
    return new BrentSolver(ACCURACY, ACCURACY, 0)
        .solve(MOST_STEPS, excess, Math.min(inner, outer), Math.max(inner, outer));
  }

  private double middle() {
    double hits = secondHits == 0 ? 0.5 : secondHits;
    return Math.log((double) firstHits / first) - Math.log(hits / second);
  }

  /**
   * Score statistic, standard normal where the ratio is true; it falls as the ratio grows.
   * Proportions are the likeliest ones that have the ratio, the root of a quadratic equation.
   */
  private double score(double ratio) {
    double a = ((double) first + second) * ratio;
    double b = first * ratio + firstHits + second + secondHits * ratio;
    double c = (double) firstHits + secondHits;
    double q = 2 * c / (b + Math.sqrt(Math.max(0, b * b - 4 * a * c)));
    double p = Math.min(1, ratio * q);
    double variance = p * (1 - p) / first + ratio * ratio * q * Math.max(0, 1 - q) / second;
    double difference = (double) firstHits / first - ratio * secondHits / second;
    return difference == 0 ? 0 : difference / Math.sqrt(variance);
  }
}
