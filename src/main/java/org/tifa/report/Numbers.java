package org.tifa.report;

import java.util.Locale;

/** Numbers as people read them: 40,123 and 12.3. */
final class Numbers {
  private Numbers() {}

  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String grouped(double number, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", number);
  }

  /** A probability: three decimals, powers of ten below a thousandth. */
  static String small(double number) {
    return number >= 0.001 || number == 0
        ? String.format(Locale.ROOT, "%.3f", number)
        : String.format(Locale.ROOT, "%.1e", number);
  }

  /** Seconds with one decimal, such as {@code 12.3 s}. */
  static String seconds(double seconds) {
    return grouped(seconds, 1) + " s";
  }

  /** A rate per second, a whole number from ten on; nothing where no time has passed. */
  static String perSecond(long count, double seconds) {
    if (seconds <= 0) {
      return "";
    }
    double rate = count / seconds;
    return grouped(rate, rate < 10 ? 1 : 0) + "/s";
  }

  /** A noun with its number: 1 article, 2 articles. */
  static String of(long count, String singular) {
    return grouped(count) + " " + singular + (count == 1 ? "" : "s");
  }
}
