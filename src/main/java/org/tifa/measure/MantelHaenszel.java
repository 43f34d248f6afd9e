package org.tifa.measure;

import java.util.Arrays;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/**
 * How two things are bound within strata, from a 2 × 2 table of each stratum: what differs only
 * from stratum to stratum, such as that both belong to one month, does not count as bound.
 *
 * <p>A stratum in which all or none have a, or all or none have b, tells nothing of their bond and
 * is left out of everything but the counts.
 */
final class MantelHaenszel {
  private static final int FIRST_ROOM = 16;

  /** Strata that tell something, one after the other: with both, with a, with b, all. */
  private long[] strata = new long[4 * FIRST_ROOM];

  private int used;
  private long both;
  private double informativeBoth;
  private double expected;
  private double variance;

  /** Sums of R, S, PR, PS + QR and QS in the notation of Robins, Breslow and Greenland. */
  private double r;

  private double s;
  private double pr;
  private double psqr;
  private double qs;

  /**
   * Takes a stratum.
   *
   * @param withBoth how many in it have a and b
   * @param a how many have a
   * @param b how many have b
   * @param all how many there are
   */
  void add(long withBoth, long a, long b, long all) {
    if (withBoth < 0 || withBoth > a || withBoth > b || a + b - withBoth > all) {
      throw new IllegalArgumentException(
          "no 2 × 2 table has n_ab %d, n_a %d, n_b %d, n %d".formatted(withBoth, a, b, all));
    }
    both += withBoth;
    if (a == 0 || a == all || b == 0 || b == all) {
      return;
    }
    double n = all;
    informativeBoth += withBoth;
    expected += a * (b / n);
    variance += (a / n) * (b / n) * ((n - a) / (n - 1)) * (n - b);
    double neither = n - a - b + withBoth;
    double onlyA = a - withBoth;
    double onlyB = b - withBoth;
    double same = (withBoth + neither) / n;
    double differ = (onlyA + onlyB) / n;
    double forBond = withBoth * (neither / n);
    double against = onlyA * (onlyB / n);
    r += forBond;
    s += against;
    pr += same * forBond;
    psqr += same * against + differ * forBond;
    qs += differ * against;
    if (used == strata.length) {
      strata = Arrays.copyOf(strata, 2 * strata.length);
    }
    strata[used++] = withBoth;
    strata[used++] = a;
    strata[used++] = b;
    strata[used++] = all;
  }

  /** Strata that tell something. */
  int strataCount() {
    return used / 4;
  }

  /** How many have both, over all strata. */
  long both() {
    return both;
  }

  /**
   * How many of the strata that tell something would have both if a and b were independent within
   * each; null where there is no such stratum.
   */
  Double expected() {
    return used == 0 ? null : expected;
  }

  /**
   * Odds ratio common to the strata, Σ ad/n ÷ Σ bc/n (Mantel and Haenszel 1959): above 1 where the
   * two seek each other. Null where no stratum speaks against a bond, since it is infinite, and
   * where none tells anything.
   */
  Double oddsRatio() {
    return s == 0 ? null : r / s;
  }

  /**
   * Lower end of the 95 % interval of the odds ratio, by the variance of its logarithm of Robins,
   * Breslow and Greenland (1986); null where the ratio is null or 0.
   */
  Double low() {
    return end(-1);
  }

  /** Upper end of that interval. */
  Double high() {
    return end(1);
  }

  private Double end(int side) {
    if (r == 0 || s == 0) {
      return null;
    }
    double logVariance = pr / (2 * r * r) + psqr / (2 * r * s) + qs / (2 * s * s);
    return r / s * Math.exp(side * RatioInterval.Z * Math.sqrt(logVariance));
  }

  /**
   * Cochran's and Mantel and Haenszel's χ² of one degree of freedom, without correction for
   * continuity: (Σ both − Σ expected)² ÷ Σ variance (Cochran 1954; Mantel and Haenszel 1959); null
   * where no stratum tells anything.
   */
  Double cmh() {
    double excess = informativeBoth - expected;
    return used == 0 ? null : excess * excess / variance;
  }

  /** Probability of a cmh at least as large where a and b are independent in every stratum. */
  Double pValue() {
    Double cmh = cmh();
    return cmh == null ? null : Erf.erfc(Math.sqrt(cmh / 2));
  }

  /**
   * How far the strata differ in their odds ratios: Breslow and Day's χ² (1980) with Tarone's
   * correction (1985), of strataCount − 1 degrees of freedom. Null where there are fewer than two
   * strata, or no odds ratio above 0. Not to be trusted where most strata are small.
   */
  Double heterogeneity() {
    if (strataCount() < 2 || r == 0 || s == 0) {
      return null;
    }
    double ratio = r / s;
    double chiSquared = 0;
    double difference = 0;
    double variances = 0;
    for (int i = 0; i < used; i += 4) {
      double a = strata[i + 1];
      double b = strata[i + 2];
      double neitherLess = strata[i + 3] - a - b;
      double fitted = fitted(ratio, a, b, neitherLess);
      double off = strata[i] - fitted;
      double weight = 1 / fitted + 1 / (a - fitted) + 1 / (b - fitted) + 1 / (neitherLess + fitted);
      chiSquared += off * off * weight;
      difference += off;
      variances += 1 / weight;
    }
    return Math.max(0, chiSquared - difference * difference / variances);
  }

  /** Probability of a heterogeneity at least as large where all strata have one odds ratio. */
  Double heterogeneityPValue() {
    Double chiSquared = heterogeneity();
    return chiSquared == null
        ? null
        : Gamma.regularizedGammaQ((strataCount() - 1) / 2.0, chiSquared / 2);
  }

  /**
   * How many of a stratum would have both by the odds ratio and its margins: the root of ratio (a −
   * x)(b − x) = x (n − a − b + x) that leaves no cell below 0.
   *
   * @param neitherLess n − a − b
   */
  private static double fitted(double ratio, double a, double b, double neitherLess) {
    double square = 1 - ratio;
    double linear = neitherLess + ratio * (a + b);
    double root = Math.sqrt(linear * linear + 4 * square * ratio * a * b);
    // Of the two forms of the root each is sound where the other takes like from like.
    return linear < 0 ? (root - linear) / (2 * square) : 2 * ratio * a * b / (linear + root);
  }
}
