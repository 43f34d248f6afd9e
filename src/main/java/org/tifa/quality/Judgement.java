package org.tifa.quality;

/**
 * One comparison.
 *
 * @param source path of the source
 * @param article ordinal in gold from 1, or 0 for an article that gold does not have
 * @param measure in what
 * @param outcome how they stand to each other
 * @param count of how many values, at least 1
 * @param gold what gold says, or null
 * @param read what was read, or null
 */
public record Judgement(
    String source,
    int article,
    Measure measure,
    Outcome outcome,
    long count,
    String gold,
    String read) {
  /** Whether gold and reading disagree. */
  public boolean isDisagreement() {
    return outcome != Outcome.RIGHT && outcome != Outcome.NONE;
  }
}
