package org.tifa.dating;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the articles of a page say together.
 *
 * @param masthead the page's masthead, or null where there is none or several disagree
 * @param dateline the only date line of the page, or null
 * @param fullDates days that articles give themselves → the article's index, or {@link #SEVERAL}
 * @param yearClues the clues that say which year it is, in page order
 * @param statedYears their years
 * @param openings the dates with which reports open: the article's index → month and day
 */
record PageDates(
    DatedLine masthead,
    DatedLine dateline,
    SortedMap<LocalDate, Integer> fullDates,
    List<EventClue> yearClues,
    TreeSet<Integer> statedYears,
    SortedMap<Integer, PartialDate> openings) {
  /** Days by which a page may announce something. */
  private static final int AHEAD_DAYS = 3;

  /** Most clues that are kept of a page. */
  private static final int MOST_CLUES = 20;

  /** Stands for more than one article. */
  static final int SEVERAL = -1;

  static PageDates of(List<ArticleReading> readings) {
    SortedMap<LocalDate, Integer> fullDates = new TreeMap<>();
    List<EventClue> yearClues = new ArrayList<>();
    TreeSet<Integer> years = new TreeSet<>();
    SortedMap<Integer, PartialDate> openings = new TreeMap<>();
    for (int i = 0; i < readings.size(); i++) {
      ArticleReading reading = readings.get(i);
      for (DatedLine line : reading.lines()) {
        boolean isOwn =
            line.role() == DatedLine.Role.DATELINE || line.role() == DatedLine.Role.SESSION;
        if (isOwn) {
          fullDates.merge(
              line.date().firstDay(), i, (a, b) -> a.equals(b) ? a : Integer.valueOf(SEVERAL));
        }
      }
      Opening opening = reading.opening();
      if (opening != null && opening.isReport() && opening.isFirst()) {
        openings.put(i, opening.date());
      }
      for (EventClue clue : reading.events()) {
        if (clue.tense() == EventClue.Tense.THIS_YEAR
            || clue.tense() == EventClue.Tense.COUNTDOWN) {
          years.add(clue.day().getYear());
          if (yearClues.size() < MOST_CLUES) {
            yearClues.add(clue);
          }
        }
      }
    }
    return new PageDates(
        single(readings, DatedLine.Role.MASTHEAD),
        single(readings, DatedLine.Role.DATELINE),
        fullDates,
        yearClues,
        years,
        openings);
  }

  private static DatedLine single(List<ArticleReading> readings, DatedLine.Role role) {
    DatedLine found = null;
    for (ArticleReading reading : readings) {
      for (DatedLine line : reading.lines()) {
        if (line.role() != role) {
          continue;
        }
        if (found != null && !found.date().equals(line.date())) {
          return null;
        }
        if (found == null) {
          found = line;
        }
      }
    }
    return found;
  }

  /**
   * Month and day of a report that opens with a bare day, by the page's other reports.
   *
   * @return null if there are none, or if they disagree
   */
  PartialDate monthDayOf(RelativeDay bare) {
    PartialDate found = null;
    for (PartialDate other : openings.values()) {
      PartialDate near = bare.near(other);
      if (near == null || (found != null && !found.equals(near))) {
        return null;
      }
      found = near;
    }
    return found;
  }

  /**
   * The day with this month and day that lies within some days before the days of the page's other
   * articles.
   *
   * @return null if there is none, or if the others disagree
   */
  LocalDate dayNear(PartialDate monthDay, int index, int days) {
    TreeSet<LocalDate> found = new TreeSet<>();
    for (Map.Entry<LocalDate, Integer> other : fullDates.entrySet()) {
      if (other.getValue() == index) {
        continue;
      }
      LocalDate near = nearest(monthDay, other.getKey(), days);
      if (near == null) {
        return null;
      }
      found.add(near);
      if (found.size() > 1) {
        return null;
      }
    }
    return found.isEmpty() ? null : found.first();
  }

  private static LocalDate nearest(PartialDate monthDay, LocalDate day, int days) {
    for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
      if (monthDay.exists(year)) {
        LocalDate candidate = monthDay.in(year);
        long distance = ChronoUnit.DAYS.between(candidate, day);
        if (distance >= -AHEAD_DAYS && distance <= days) {
          return candidate;
        }
      }
    }
    return null;
  }
}
