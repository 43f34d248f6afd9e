package org.tifa.damage;

import java.util.Locale;

/** So many of so many. */
final class Share {
  private long count;
  private long total;

  void add(long hits, long all) {
    count += hits;
    total += all;
  }

  void add(boolean isHit) {
    add(isHit ? 1 : 0, 1);
  }

  long count() {
    return count;
  }

  long total() {
    return total;
  }

  /** 1 where there was nothing to be right about. */
  double value() {
    return total == 0 ? 1 : (double) count / total;
  }

  String percent() {
    return total == 0 ? "–" : String.format(Locale.ROOT, "%.2f %%", 100 * value());
  }

  static double f1(Share precision, Share recall) {
    double sum = precision.value() + recall.value();
    return sum == 0 ? 0 : 2 * precision.value() * recall.value() / sum;
  }
}
