package org.tifa.dating;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Chooses the year of a month and day from the events that the text names. A year is chosen only
 * where the text speaks of an event as just over, looks forward to one, or says that this is its
 * year, and where nothing else in the text stands against it.
 *
 * @param date the day; null where the year stays open
 * @param deciding the clues it rests on
 * @param isConflict whether clues exclude each other
 */
record YearChoice(LocalDate date, List<EventClue> deciding, boolean isConflict) {
  /** Days after an event for which a text that speaks of it as just over is of that time. */
  private static final int FRESH_DAYS = 60;

  private static final int STALE_DAYS = 122;
  private static final int FRESH = 3;
  private static final int VERY_FRESH = 4;

  /** Days before a congress in which texts look forward to it, and a span in which none did. */
  private static final int CONGRESS_AHEAD_DAYS = 300;

  private static final int CONGRESS_NEVER_DAYS = 400;
  private static final int AHEAD_DAYS = 60;

  /** Months before its first year in which a plan may be published. */
  private static final int PLAN_LEAD_MONTHS = 3;

  static YearChoice of(PartialDate monthDay, ArticleReading reading) {
    List<EventClue> events = reading.events();
    TreeSet<Integer> named = new TreeSet<>();
    for (EventClue clue : events) {
      if (clue.tense() == EventClue.Tense.THIS_YEAR) {
        named.add(clue.day().getYear());
      }
    }
    if (named.size() > 1 || isContradictory(events)) {
      return new YearChoice(null, List.of(), true);
    }
    Checks checks = new Checks(reading, named.isEmpty() ? 0 : named.first());
    if (!named.isEmpty()) {
      return byNamedYear(monthDay, named.first(), events, checks);
    }
    TreeSet<LocalDate> days = new TreeSet<>();
    List<EventClue> deciding = new ArrayList<>();
    for (EventClue clue : events) {
      LocalDate day =
          switch (clue.tense()) {
            case PAST -> justAfter(monthDay, clue, checks);
            case AHEAD -> justBefore(monthDay, clue, checks, reading.figures());
            default -> null;
          };
      if (day != null && checks.allow(day)) {
        days.add(day);
        deciding.add(clue);
      }
    }
    if (days.isEmpty()) {
      return new YearChoice(null, List.of(), false);
    }
    if (days.size() > 1) {
      return new YearChoice(null, List.of(), true);
    }
    return new YearChoice(days.first(), deciding, false);
  }

  /** Whether nothing in the text stands against a day. */
  static boolean allows(ArticleReading reading, LocalDate day) {
    return new Checks(reading, 0).allow(day);
  }

  /** A text cannot both look forward to an event and behind it, or behind a later one. */
  private static boolean isContradictory(List<EventClue> events) {
    for (EventClue ahead : events) {
      if (ahead.tense() != EventClue.Tense.AHEAD) {
        continue;
      }
      for (EventClue past : events) {
        if (past.tense() == EventClue.Tense.PAST && past.day().isAfter(ahead.day().minusDays(1))) {
          return true;
        }
      }
    }
    return false;
  }

  private static YearChoice byNamedYear(
      PartialDate monthDay, int year, List<EventClue> events, Checks checks) {
    if (!monthDay.exists(year) || !checks.allow(monthDay.in(year))) {
      return new YearChoice(null, List.of(), true);
    }
    List<EventClue> deciding =
        events.stream().filter(clue -> clue.tense() == EventClue.Tense.THIS_YEAR).toList();
    return new YearChoice(monthDay.in(year), deciding, false);
  }

  private static LocalDate justAfter(PartialDate monthDay, EventClue clue, Checks checks) {
    if (clue.freshness() < FRESH || !clue.event().kind().isMeeting()) {
      return null;
    }
    LocalDate end = clue.event().endsOn();
    LocalDate day = first(monthDay, end, 1);
    if (day == null) {
      return null;
    }
    long days = ChronoUnit.DAYS.between(end, day);
    boolean isNear = days <= FRESH_DAYS || (days <= STALE_DAYS && clue.freshness() >= VERY_FRESH);
    return isNear && checks.allow(day) ? day : null;
  }

  private static LocalDate justBefore(
      PartialDate monthDay, EventClue clue, Checks checks, YearFigures figures) {
    EventKind kind = clue.event().kind();
    if (!kind.isMeeting() && kind != EventKind.ANNIVERSARY) {
      return null;
    }
    LocalDate begin = clue.event().beginsOn();
    LocalDate day = first(monthDay, begin, -1);
    if (day == null) {
      return null;
    }
    long days = ChronoUnit.DAYS.between(day, begin);
    if (kind != EventKind.CONGRESS) {
      return days <= AHEAD_DAYS ? day : null;
    }
    if (days > CONGRESS_AHEAD_DAYS) {
      return null;
    }
    // The same day a year earlier must be too early for the words, or shut out by another clue.
    LocalDate earlier = day.minusYears(1);
    boolean isTooEarly = ChronoUnit.DAYS.between(earlier, begin) > CONGRESS_NEVER_DAYS;
    boolean isShutOut = !checks.allow(earlier) || earlier.isBefore(planLead(figures));
    return isTooEarly || isShutOut ? day : null;
  }

  private static LocalDate planLead(YearFigures figures) {
    return figures.spanBegin() == 0
        ? LocalDate.MIN
        : LocalDate.of(figures.spanBegin(), 1, 1).minusMonths(PLAN_LEAD_MONTHS);
  }

  /** The nearest such day on or after (step 1) or on or before (step -1) another. */
  private static LocalDate first(PartialDate monthDay, LocalDate from, int step) {
    for (int i = 0; i <= 8; i++) {
      int year = from.getYear() + i * step;
      if (!monthDay.exists(year)) {
        continue;
      }
      LocalDate day = monthDay.in(year);
      if (step > 0 ? !day.isBefore(from) : !day.isAfter(from)) {
        return day;
      }
    }
    return null;
  }

  /** Everything in the text that can stand against a day. */
  private record Checks(ArticleReading reading, int namedYear) {
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
}
