package org.tifa.dating;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Chooses the year of the month and day with which a report opens. A year is chosen only where the
 * text says that this is its year, speaks of an event as just over, looks forward to one, or leaves
 * but one year to a weekday, and where nothing else in the text stands against it.
 *
 * @param date the day; null where the year stays open
 * @param grounds the clues it rests on, the most telling first
 * @param confidence how sure that way of choosing is, or null
 * @param isConflict whether clues exclude each other
 * @param isWeekdayWrong whether the day that was to be chosen is not on the weekday written
 */
record YearChoice(
    LocalDate date,
    List<Ground> grounds,
    DateConfidence confidence,
    boolean isConflict,
    boolean isWeekdayWrong) {
  /**
   * A clue that a choice rests on.
   *
   * @param method its kind
   * @param evidence its words
   */
  record Ground(DateMethod method, String evidence) {}

  private static final YearChoice OPEN = new YearChoice(null, List.of(), null, false, false);
  private static final YearChoice WRONG_WEEKDAY = new YearChoice(null, List.of(), null, true, true);
  private static final YearChoice CONFLICT = new YearChoice(null, List.of(), null, true, false);

  /** Days after an event for which a text that speaks of it as just over is of that time. */
  private static final int FRESH_DAYS = 60;

  private static final int STALE_DAYS = 122;
  private static final int FRESH = 3;
  private static final int VERY_FRESH = 4;

  /** Days before a congress in which texts look forward to it, and a span in which none did. */
  private static final int CONGRESS_AHEAD_DAYS = 300;

  private static final int CONGRESS_NEVER_DAYS = 400;
  private static final int AHEAD_DAYS = 60;

  /** Years after the latest event it names in which the year of a weekday is looked for. */
  private static final int WEEKDAY_YEARS = 4;

  static YearChoice of(Opening opening, ArticleReading reading) {
    YearChoice choice = ofWords(opening.date(), reading);
    if (choice.date() == null) {
      return choice.isConflict() ? choice : byWeekday(opening, reading);
    }
    return opening.fits(choice.date()) ? choice : WRONG_WEEKDAY;
  }

  private static YearChoice ofWords(PartialDate monthDay, ArticleReading reading) {
    List<EventClue> events = reading.events();
    TreeSet<Integer> named = new TreeSet<>();
    List<Ground> grounds = new ArrayList<>();
    for (EventClue clue : events) {
      if (clue.tense() == EventClue.Tense.THIS_YEAR) {
        named.add(clue.day().getYear());
        grounds.add(new Ground(DateMethod.YEAR_FROM_EVENT, clue.evidence()));
      }
    }
    for (YearClue clue : reading.years()) {
      boolean isNaming = clue.kind().isOfReport() || clue.kind() == YearClue.Kind.JUST_PAST;
      if (!isNaming || clue.year() == 0) {
        continue;
      }
      if (monthDay.exists(clue.year()) && clue.allows(monthDay.in(clue.year()))) {
        named.add(clue.year());
        grounds.add(new Ground(DateMethod.YEAR_IN_TEXT, clue.evidence()));
      }
    }
    if (named.size() > 1 || isContradictory(events)) {
      return CONFLICT;
    }
    YearChecks checks = new YearChecks(reading, named.isEmpty() ? 0 : named.first());
    if (!named.isEmpty()) {
      return byNamedYear(monthDay, named.first(), grounds, checks);
    }
    YearChoice choice = byEvents(monthDay, reading, checks);
    if (choice.equals(OPEN)) {
      choice =
          bySpan(
              YearClue.Kind.WORK_OF_YEAR, DateConfidence.YEAR_OF_WORK, monthDay, reading, checks);
    }
    if (choice.equals(OPEN)) {
      choice =
          bySpan(
              YearClue.Kind.PART_OF_YEAR, DateConfidence.PART_OF_YEAR, monthDay, reading, checks);
    }
    return choice;
  }

  private static YearChoice byEvents(
      PartialDate monthDay, ArticleReading reading, YearChecks checks) {
    TreeSet<LocalDate> days = new TreeSet<>();
    List<Ground> grounds = new ArrayList<>();
    for (EventClue clue : reading.events()) {
      LocalDate day =
          switch (clue.tense()) {
            case PAST -> justAfter(monthDay, clue, checks);
            case AHEAD -> justBefore(monthDay, clue, checks, reading.figures());
            default -> null;
          };
      if (day != null && checks.allow(day)) {
        days.add(day);
        grounds.add(new Ground(DateMethod.YEAR_FROM_EVENT, clue.evidence()));
      }
    }
    return chosen(days, grounds, DateConfidence.EVENT);
  }

  /** Figures of a half or a quarter are told in the weeks behind it. */
  private static YearChoice bySpan(
      YearClue.Kind kind,
      DateConfidence confidence,
      PartialDate monthDay,
      ArticleReading reading,
      YearChecks checks) {
    TreeSet<LocalDate> days = new TreeSet<>();
    List<Ground> grounds = new ArrayList<>();
    for (YearClue clue : reading.years()) {
      if (clue.kind() != kind) {
        continue;
      }
      for (int year = clue.from().getYear(); year <= clue.to().getYear(); year++) {
        if (monthDay.exists(year)) {
          LocalDate day = monthDay.in(year);
          if (clue.allows(day) && checks.allow(day)) {
            days.add(day);
            grounds.add(new Ground(DateMethod.YEAR_IN_TEXT, clue.evidence()));
          }
        }
      }
    }
    return chosen(days, grounds, confidence);
  }

  /** The one year, from that of the latest event named as past, in which the weekday is right. */
  private static YearChoice byWeekday(Opening opening, ArticleReading reading) {
    if (opening.weekday() == null) {
      return OPEN;
    }
    int earliest = reading.figures().latest();
    for (EventClue clue : reading.events()) {
      if (clue.tense() == EventClue.Tense.PAST) {
        earliest = Math.max(earliest, clue.day().getYear());
      }
    }
    if (earliest == 0) {
      return OPEN;
    }
    YearChecks checks = new YearChecks(reading, 0);
    TreeSet<LocalDate> days = new TreeSet<>();
    for (int year = earliest; year <= earliest + WEEKDAY_YEARS; year++) {
      if (opening.date().exists(year)) {
        LocalDate day = opening.date().in(year);
        if (opening.fits(day) && checks.allow(day)) {
          days.add(day);
        }
      }
    }
    Ground ground = new Ground(DateMethod.YEAR_FROM_WEEKDAY, opening.evidence());
    return days.size() == 1 ? chosen(days, List.of(ground), DateConfidence.WEEKDAY) : OPEN;
  }

  private static YearChoice chosen(
      TreeSet<LocalDate> days, List<Ground> grounds, DateConfidence confidence) {
    if (days.isEmpty()) {
      return OPEN;
    }
    return days.size() > 1
        ? CONFLICT
        : new YearChoice(days.first(), grounds, confidence, false, false);
  }

  /** Whether nothing in the text stands against a day. */
  static boolean allows(ArticleReading reading, LocalDate day) {
    return new YearChecks(reading, 0).allow(day);
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
      PartialDate monthDay, int year, List<Ground> grounds, YearChecks checks) {
    if (!monthDay.exists(year) || !checks.allow(monthDay.in(year))) {
      return CONFLICT;
    }
    return new YearChoice(monthDay.in(year), grounds, DateConfidence.NAMED_YEAR, false, false);
  }

  private static LocalDate justAfter(PartialDate monthDay, EventClue clue, YearChecks checks) {
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
      PartialDate monthDay, EventClue clue, YearChecks checks, YearFigures figures) {
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
    boolean isShutOut = !checks.allow(earlier) || earlier.isBefore(YearChecks.planLead(figures));
    return isTooEarly || isShutOut ? day : null;
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
}
