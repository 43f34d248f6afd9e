package org.tifa.dating;

import java.time.LocalDate;

/**
 * Everything in a text that can stand against a day.
 *
 * @param namedYear the year that the text calls its own, or 0
 */
record YearChecks(ArticleReading reading, int namedYear) {
  /** Months before its first year in which a plan may be published. */
  private static final int PLAN_LEAD_MONTHS = 3;

  /** The first day of a text whose title names a span of years. */
  static LocalDate planLead(YearFigures figures) {
    return figures.spanBegin() == 0
        ? LocalDate.MIN
        : LocalDate.of(figures.spanBegin(), 1, 1).minusMonths(PLAN_LEAD_MONTHS);
  }

  boolean allow(LocalDate day) {
    if (namedYear != 0 && day.getYear() != namedYear) {
      return false;
    }
    if (reading.figures().latest() > day.getYear() || day.isBefore(planLead(reading.figures()))) {
      return false;
    }
    for (EventClue clue : reading.events()) {
      if (!allows(clue, day)) {
        return false;
      }
    }
    return true;
  }

  private boolean allows(EventClue clue, LocalDate day) {
    return switch (clue.tense()) {
      case PAST -> !day.isBefore(clue.day());
      case AHEAD -> !day.isAfter(clue.day());
      case THIS_YEAR, COUNTDOWN -> day.getYear() == clue.day().getYear();
      // Named without tense, an event may be ahead, but only if the text says so elsewhere or it
      // is near.
      case OPEN ->
          clue.event().kind() == EventKind.PLAN
              || !day.isBefore(clue.day())
              || isAhead(clue.event());
    };
  }

  private boolean isAhead(DatedEvent event) {
    return reading.events().stream()
        .anyMatch(clue -> clue.tense() == EventClue.Tense.AHEAD && clue.event().equals(event));
  }
}
