package org.tifa.generator;

/**
 * Random numbers that follow from a seed alone, on every machine and Java version: SplitMix64
 * (Steele, Lea and Flood 2014), with nothing but integer arithmetic and {@link StrictMath}.
 */
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** Dice of their own for each purpose: the same seed and path give the same throws. */
  static Dice of(long seed, long... path) {
    long state = mixed(seed);
    for (long step : path) {
      state = mixed(state ^ mixed(step + GOLDEN));
    }
    return new Dice(state);
  }

  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  long next() {
    state += GOLDEN;
    return mixed(state);
  }

  /** From 0 to below the bound; its bias is under one in 2³² / bound. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** From the first to the last, both included. */
  int between(int first, int last) {
    return first + below(last - first + 1);
  }

  /** At least 0, below 1. */
  double fraction() {
    return (next() >>> 11) * 0x1p-53;
  }

  boolean happens(double probability) {
    return fraction() < probability;
  }

  /** Of the standard normal distribution (Box and Muller 1958). */
  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - fraction()));
    return radius * StrictMath.cos(2 * Math.PI * fraction());
  }

  @SafeVarargs
  final <T> T oneOf(T... choices) {
    return choices[below(choices.length)];
  }
}
