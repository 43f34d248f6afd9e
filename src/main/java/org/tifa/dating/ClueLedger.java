package org.tifa.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The clues heard for one article, each once, and how they stand to the claim made. */
final class ClueLedger {
  private final List<Heard> heard = new ArrayList<>();
  private final Set<Heard> known = new HashSet<>();
  private final Set<Key> used = new HashSet<>();

  private record Key(DateMethod method, String evidence) {}

  /**
   * A clue and the days it allows.
   *
   * @param from the first, null without bound
   * @param to the last, null without bound
   * @param monthDay where it leaves the year open, else null
   * @param elapsed months behind which it puts the date, else null
   * @param defect why it says nothing, or null
   */
  private record Heard(
      DateMethod method,
      String evidence,
      String reading,
      LocalDate from,
      LocalDate to,
      PartialDate monthDay,
      ElapsedMonths elapsed,
      ClueStanding defect) {
    Key key() {
      return new Key(method, evidence);
    }
  }

  void hear(DateMethod method, String evidence, PartialDate date) {
    boolean hasYear = date.year() > 0;
    add(
        new Heard(
            method,
            evidence,
            date.reading(),
            hasYear ? date.firstDay() : null,
            hasYear ? date.lastDay() : null,
            hasYear ? null : date,
            null,
            null));
  }

  void hear(DateMethod method, EventClue clue) {
    LocalDate day = clue.day();
    LocalDate from =
        switch (clue.tense()) {
          case PAST, OPEN, COUNTDOWN -> day;
          case THIS_YEAR -> LocalDate.of(day.getYear(), 1, 1);
          case AHEAD -> null;
        };
    LocalDate to =
        switch (clue.tense()) {
          case AHEAD, COUNTDOWN -> day;
          case THIS_YEAR -> LocalDate.of(day.getYear(), 12, 31);
          case PAST, OPEN -> null;
        };
    add(new Heard(method, clue.evidence(), clue.reading(), from, to, null, null, null));
  }

  void hear(DateMethod method, YearClue clue) {
    String reading =
        clue.year() > 0 && clue.equals(YearClue.of(clue.kind(), clue.year(), clue.evidence()))
            ? String.valueOf(clue.year())
            : clue.from() + ".." + clue.to();
    add(new Heard(method, clue.evidence(), reading, clue.from(), clue.to(), null, null, null));
  }

  /** A clue that the article is not older than a year. */
  void hearNotBefore(DateMethod method, String evidence, int year) {
    add(new Heard(method, evidence, year + "..", LocalDate.of(year, 1, 1), null, null, null, null));
  }

  void hearUnreadable(DateMethod method, String evidence) {
    hearDefective(method, evidence, "unreadable", ClueStanding.UNREADABLE);
  }

  /** A day beside one that is not known. */
  void hearUnanchored(DateMethod method, String evidence, String reading) {
    hearDefective(method, evidence, reading, ClueStanding.UNDECIDED);
  }

  void hear(ElapsedMonths clue) {
    add(
        new Heard(
            DateMethod.MONTHS_ELAPSED,
            clue.evidence(),
            clue.reading(),
            null,
            null,
            null,
            clue,
            null));
  }

  /** A date beside a weekday that is not its own. */
  void hearWrongWeekday(DateMethod method, String evidence, PartialDate date) {
    String name = date.firstDay().getDayOfWeek().name();
    String weekday = name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    hearDefective(
        method, evidence, date.reading() + " is a " + weekday, ClueStanding.WRONG_WEEKDAY);
  }

  /** A clue that says nothing, whatever is claimed. */
  private void hearDefective(
      DateMethod method, String evidence, String reading, ClueStanding defect) {
    add(new Heard(method, evidence, reading, null, null, null, null, defect));
  }

  private void add(Heard clue) {
    if (known.add(clue)) {
      heard.add(clue);
    }
  }

  /** The claim rests on the clues of a method that have this evidence. */
  void use(DateMethod method, String evidence) {
    used.add(new Key(method, evidence));
  }

  /**
   * All clues, the most trusted first.
   *
   * @param first first day of the claim, null where the date is open
   * @param last last day of the claim
   */
  List<DateClue> ranked(LocalDate first, LocalDate last) {
    return heard.stream()
        .map(
            clue ->
                new DateClue(
                    clue.method(), clue.evidence(), clue.reading(), standing(clue, first, last)))
        .sorted(Comparator.comparing(DateClue::method))
        .toList();
  }

  private ClueStanding standing(Heard clue, LocalDate first, LocalDate last) {
    if (clue.defect() != null) {
      return clue.defect();
    }
    if (used.contains(clue.key())) {
      return ClueStanding.USED;
    }
    if (first == null) {
      return ClueStanding.UNDECIDED;
    }
    if (clue.elapsed() != null) {
      return clue.elapsed().allows(last) ? ClueStanding.AGREES : ClueStanding.OTHER_TIME;
    }
    if (clue.monthDay() != null) {
      boolean isSame =
          clue.monthDay().month() == first.getMonthValue()
              && (!first.equals(last) || clue.monthDay().day() == first.getDayOfMonth());
      return isSame ? ClueStanding.AGREES : ClueStanding.OUTRANKED;
    }
    if (isBefore(clue.to(), first)) {
      return near(clue.to(), first);
    }
    if (isBefore(last, clue.from())) {
      return near(last, clue.from());
    }
    return ClueStanding.AGREES;
  }

  private static boolean isBefore(LocalDate a, LocalDate b) {
    return a != null && b != null && a.isBefore(b);
  }

  private static ClueStanding near(LocalDate earlier, LocalDate later) {
    return Published.distance(earlier, later) <= Published.SAME_PUBLICATION_DAYS
        ? ClueStanding.OUTRANKED
        : ClueStanding.OTHER_TIME;
  }
}
