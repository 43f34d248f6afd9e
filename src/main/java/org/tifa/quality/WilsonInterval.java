package org.tifa.quality;

/**
 * The 95 % score interval of a share (E. B. Wilson, Probable inference, the law of succession, and
 * statistical inference, JASA 22, 1927), which also holds for few cases and shares near 0 and 1.
 *
 * @param low 0–1
 * @param high 0–1
 */
public record WilsonInterval(double low, double high) {
  private static final double Z = 1.959963984540054;

  /**
   * The interval of a share seen.
   *
   * @param count of those that have it, 0 to {@code total}
   * @param total of all, at least 1
   */
  public static WilsonInterval of(long count, long total) {
    if (total < 1 || count < 0 || count > total) {
      throw new IllegalArgumentException(count + " of " + total);
    }
    double share = (double) count / total;
    double square = Z * Z / total;
    double centre = (share + square / 2) / (1 + square);
    double half =
        Z * Math.sqrt(share * (1 - share) / total + square / (4.0 * total)) / (1 + square);
    return new WilsonInterval(Math.max(0, centre - half), Math.min(1, centre + half));
  }
}
