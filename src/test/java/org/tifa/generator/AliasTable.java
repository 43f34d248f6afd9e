package org.tifa.generator;

/** Draws from a discrete distribution in constant time (Walker 1977, Vose 1991). */
final class AliasTable {
  private final double[] kept;
  private final int[] alias;

  /**
   * Builds the table.
   *
   * @param weights at least one, none negative, not all zero; they need not sum to 1
   */
  AliasTable(double[] weights) {
    int size = weights.length;
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    kept = new double[size];
    alias = new int[size];
    int[] low = new int[size];
    int[] high = new int[size];
    int lows = 0;
    int highs = 0;
    for (int i = 0; i < size; i++) {
      kept[i] = weights[i] * size / sum;
      if (kept[i] < 1) {
        low[lows++] = i;
      } else {
        high[highs++] = i;
      }
    }
    while (lows > 0 && highs > 0) {
      int poor = low[--lows];
      int rich = high[--highs];
      alias[poor] = rich;
      kept[rich] = kept[rich] + kept[poor] - 1;
      if (kept[rich] < 1) {
        low[lows++] = rich;
      } else {
        high[highs++] = rich;
      }
    }
    while (highs > 0) {
      kept[high[--highs]] = 1;
    }
    // Only rounding leaves any.
    while (lows > 0) {
      kept[low[--lows]] = 1;
    }
  }

  int draw(Dice dice) {
    int at = dice.below(kept.length);
    return dice.fraction() < kept[at] ? at : alias[at];
  }
}
