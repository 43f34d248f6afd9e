package org.tifa.dating;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A published day, or the month or year of one, and where it stands.
 *
 * @param date a day, month or year
 * @param evidence the words
 */
record Published(DateMethod method, PartialDate date, String evidence, DateConfidence confidence) {
  /** Days between two statements of one publication that still agree. */
  static final int SAME_PUBLICATION_DAYS = 60;

  LocalDate firstDay() {
    return date.firstDay();
  }

  /** Whether a day lies in the day, month or year told. */
  boolean holds(LocalDate day) {
    return !day.isBefore(firstDay()) && !day.isAfter(date.lastDay());
  }

  /** Whether both can tell of one publication. */
  boolean agrees(Published other) {
    if (date.isDay()) {
      return distance(firstDay(), other.firstDay()) <= SAME_PUBLICATION_DAYS;
    }
    return !other.firstDay().isBefore(firstDay().minusDays(SAME_PUBLICATION_DAYS))
        && !other.firstDay().isAfter(date.lastDay().plusDays(SAME_PUBLICATION_DAYS));
  }

  static long distance(LocalDate a, LocalDate b) {
    return Math.abs(ChronoUnit.DAYS.between(a, b));
  }
}
