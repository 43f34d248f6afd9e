package org.tifa.dating;

import java.util.Locale;

/** How much of a date is known: the smallest unit, also where the year above it is open. */
public enum DatePrecision {
  DAY,
  MONTH,
  YEAR,
  NONE;

  /** The value as it stands in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
