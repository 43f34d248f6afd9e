package org.tifa.quality;

/** How one value of gold and one of the reading stand to each other. */
public enum Outcome {
  /** Both say the same. */
  RIGHT,
  /** Both say that there is none, or that it is open. */
  NONE,
  /** They say different things. */
  WRONG,
  /** Gold has a value and the reading has none, leaves it open, or says less. */
  MISSED,
  /** The reading has a value where there is none, or where it must stay open. */
  EXTRA
}
