package org.tifa.measure;

/**
 * How far something is used more in one part of the archive than in all the rest of it, from the
 * counts of a 2 × 2 table: part and rest, with it and without. What is counted may be words, of
 * which some are a term, or articles, of which some mention a slogan.
 *
 * @param partHits how many in the part are hits, at least 1
 * @param part how many there are in the part
 * @param allHits hits in the archive, part and rest
 * @param all how many there are in the archive, more than in the part: without a rest there is
 *     nothing to compare with
 */
record Keyness(long partHits, long part, long allHits, long all) {
  private static final double LN2 = Math.log(2);

  /** Stands for no hit in the rest, so that the ratio is finite (Hardie 2014). */
  private static final double NO_HIT = 0.5;

  Keyness {
    if (all <= part) {
      throw new IllegalArgumentException(
          "a part of %d in %d leaves no rest to compare with".formatted(part, all));
    }
  }

  /** Hits of the part if they were as frequent in it as in the rest. */
  double expected() {
    return table().expected();
  }

  /**
   * Log-likelihood ratio over the four cells (Dunning 1993), below 0 where the part has fewer hits
   * than expected.
   */
  double g2() {
    return table().g2();
  }

  /** Probability of a |g2| at least as large under χ² with one degree of freedom. */
  double pValue() {
    return table().pValue();
  }

  /**
   * log2 of the frequency of hits in the part ÷ that in the rest; no hit in the rest counts as half
   * a one (Hardie 2014).
   */
  double logRatio() {
    double restHits = restHits() == 0 ? NO_HIT : restHits();
    return Math.log(((double) partHits / part) / (restHits / rest())) / LN2;
  }

  /** Lower end of the interval of the log ratio, see {@link RatioInterval}. */
  double logRatioLow() {
    return interval().lower() / LN2;
  }

  /** Upper end of the interval of the log ratio; null where the rest has no hit: it is open. */
  Double logRatioHigh() {
    return restHits() == 0 ? null : interval().upper() / LN2;
  }

  private PairMeasures table() {
    return new PairMeasures(partHits, part, allHits, all);
  }

  private RatioInterval interval() {
    return new RatioInterval(partHits, part, restHits(), rest());
  }

  private long restHits() {
    return allHits - partHits;
  }

  private long rest() {
    return all - part;
  }
}
