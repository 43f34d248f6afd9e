package org.tifa.quality;

import java.util.ArrayList;
import java.util.List;

/**
 * Stated confidence against truth: of the claims made with about this confidence, so many are
 * right. Of a well calibrated reading the share that is right lies near the mean that was stated.
 */
public final class Calibration {
  private static final double[] BOUNDS = {0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99};

  /** From this confidence on a claim is meant to be relied on. */
  public static final double RELIABLE = 0.9;

  /**
   * Claims whose confidence lies between two bounds.
   *
   * @param from the lowest confidence, included
   * @param to the highest, included only where it is 1
   * @param claims how many
   * @param right how many of them are right
   * @param statedSum sum of their confidences
   */
  public record Bin(double from, double to, long claims, long right, double statedSum) {
    /** Mean confidence stated, 0–1; only where there are claims. */
    public double stated() {
      return statedSum / claims;
    }

    /** Share that is right, 0–1; only where there are claims. */
    public double share() {
      return (double) right / claims;
    }

    public long wrong() {
      return claims - right;
    }

    /** Where the share of right claims lies, at 95 %; only where there are claims. */
    public WilsonInterval interval() {
      return WilsonInterval.of(right, claims);
    }
  }

  private final long[] claims = new long[BOUNDS.length];
  private final long[] right = new long[BOUNDS.length];
  private final double[] stated = new double[BOUNDS.length];

  /**
   * Counts a claim.
   *
   * @param confidence stated, 0–1
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  void add(double confidence, boolean isRight) {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence of " + confidence);
    }
    int bin = BOUNDS.length - 1;
    while (confidence < BOUNDS[bin]) {
      bin--;
    }
    claims[bin]++;
    stated[bin] += confidence;
    if (isRight) {
      right[bin]++;
    }
  }

  /** Those bins that hold a claim, from the least confident. */
  public List<Bin> bins() {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BOUNDS.length; i++) {
      if (claims[i] > 0) {
        bins.add(new Bin(BOUNDS[i], upper(i), claims[i], right[i], stated[i]));
      }
    }
    return List.copyOf(bins);
  }

  /** All claims made with at least a confidence that is one of the bounds. */
  public Bin atLeast(double confidence) {
    long claimed = 0;
    long correct = 0;
    double sum = 0;
    for (int i = 0; i < BOUNDS.length; i++) {
      if (BOUNDS[i] >= confidence) {
        claimed += claims[i];
        correct += right[i];
        sum += stated[i];
      }
    }
    return new Bin(confidence, 1, claimed, correct, sum);
  }

  private static double upper(int bin) {
    return bin + 1 < BOUNDS.length ? BOUNDS[bin + 1] : 1;
  }
}
