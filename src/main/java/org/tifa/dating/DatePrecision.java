package org.tifa.dating;

import java.time.LocalDate;
import java.util.Locale;

/** How much of a date is known: the smallest unit, also where the year above it is open. */
public enum DatePrecision {
  DAY,
  MONTH,
  YEAR,
  NONE;

  /** A day, month or year as far as it is known, such as {@code 2024-07} of a month. */
  public String spelled(LocalDate day) {
    return switch (this) {
      case YEAR -> day.toString().substring(0, 4);
      case MONTH -> day.toString().substring(0, 7);
      case DAY, NONE -> day.toString();
    };
  }

  /** The value as it stands in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
