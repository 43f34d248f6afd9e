package org.tifa.measure;

/**
 * How evenly occurrences are spread over the parts of a corpus, such as its districts or months.
 * Parts are given one by one, those without an occurrence only by their number and size.
 */
final class Dispersion {
  private final long partCount;
  private final long least;
  private final long size;
  private final long occurrences;

  private long range;
  private double difference;
  private long usedSize;
  private double mean;
  private double squares;

  /**
   * Begins with no part given.
   *
   * @param partCount parts of a size above 0
   * @param least size of the least of them
   * @param size sum of their sizes
   * @param occurrences in all of them, at least 1
   */
  Dispersion(long partCount, long least, long size, long occurrences) {
    this.partCount = partCount;
    this.least = least;
    this.size = size;
    this.occurrences = occurrences;
  }

  /**
   * Takes a part with occurrences.
   *
   * @param count its occurrences, at least 1
   * @param partSize its size, at least 1
   */
  void add(long count, long partSize) {
    range++;
    difference += Math.abs((double) count / occurrences - (double) partSize / size);
    usedSize += partSize;
    // Welford's sums: exact where the rates are nearly equal, as plain sums of squares are not.
    double rate = (double) count / partSize;
    double distance = rate - mean;
    mean += distance / range;
    squares += distance * (rate - mean);
  }

  /** Parts with an occurrence. */
  long range() {
    return range;
  }

  /**
   * Deviation of proportions: half the sum over all parts of |share of the occurrences − share of
   * the size|. 0 is even, just below 1 is all in the least part (Gries 2008).
   */
  double dp() {
    return (difference + (double) (size - usedSize) / size) / 2;
  }

  /**
   * dp ÷ (1 − share of the least part), so that 1 can be reached (Lijffijt and Gries 2012); null
   * where there is one part.
   */
  Double dpNorm() {
    return partCount == 1 ? null : dp() / (1 - (double) least / size);
  }

  /**
   * Juilland's D, 1 − V / √(n − 1) with the variation coefficient V of the rates of n parts: 1 is
   * even, 0 is all in one part (Juilland, Brodin and Davidovitch 1970; for parts of unequal size by
   * rates, Gries 2008). Null where there is one part.
   */
  Double juillandD() {
    if (partCount == 1) {
      return null;
    }
    double share = (double) range / partCount;
    double meanOfAll = mean * share;
    double variance = squares / partCount + mean * mean * share * (1 - share);
    return Math.max(0, 1 - Math.sqrt(variance) / meanOfAll / Math.sqrt(partCount - 1.0));
  }
}
