package org.tifa.quality;

/**
 * Outcomes, counted.
 *
 * @param right same value in gold and reading
 * @param none rightly none or open in both
 * @param wrong different values
 * @param missed in gold only
 * @param extra in the reading only
 */
public record Tally(long right, long none, long wrong, long missed, long extra) {
  public static final Tally EMPTY = new Tally(0, 0, 0, 0, 0);

  /** This and so many more of an outcome. */
  Tally plus(Outcome outcome, long count) {
    return switch (outcome) {
      case RIGHT -> new Tally(right + count, none, wrong, missed, extra);
      case NONE -> new Tally(right, none + count, wrong, missed, extra);
      case WRONG -> new Tally(right, none, wrong + count, missed, extra);
      case MISSED -> new Tally(right, none, wrong, missed + count, extra);
      case EXTRA -> new Tally(right, none, wrong, missed, extra + count);
    };
  }

  /** Values in gold. */
  public long gold() {
    return right + wrong + missed;
  }

  /** Values in the reading. */
  public long read() {
    return right + wrong + extra;
  }

  /** Share of the values read that are right, 0–1; 1 where none was read. */
  public double precision() {
    return read() == 0 ? 1 : (double) right / read();
  }

  /** Share of the values in gold that were read right, 0–1; 1 where gold has none. */
  public double recall() {
    return gold() == 0 ? 1 : (double) right / gold();
  }

  /** Harmonic mean of precision and recall, 0–1. */
  public double f1() {
    return gold() + read() == 0 ? 1 : 2.0 * right / (gold() + read());
  }

  /** Whether anything was compared. */
  public boolean isJudged() {
    return right + none + wrong + missed + extra > 0;
  }
}
