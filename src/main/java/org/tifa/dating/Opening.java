package org.tifa.dating;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * The date with which a report opens.
 *
 * @param date a day, or month and day
 * @param evidence the words around it
 * @param begin offset of the date
 * @param isReport whether the words around it mark the report's own day: 本报讯(记者…), 电, an interview,
 *     or a local event that is not remembered
 * @param weekday the weekday written behind the date, or null
 * @param isFirst whether it stands in the first paragraph, written in full; one further down may
 *     open another report, and a year of two digits or a month of the page's other reports may be
 *     wrong
 */
record Opening(
    PartialDate date,
    String evidence,
    int begin,
    boolean isReport,
    DayOfWeek weekday,
    boolean isFirst) {
  /** The same where another report may begin further down. */
  Opening beside() {
    return new Opening(date, evidence, begin, isReport, weekday, false);
  }

  /** How the date is told, as clues name it. */
  DateMethod method() {
    return date.isDay() ? DateMethod.FULL_DATE_IN_TEXT : DateMethod.MONTH_DAY_IN_TEXT;
  }

  /** Whether no weekday is written, or the right one. */
  boolean fits(LocalDate day) {
    return weekday == null || weekday == day.getDayOfWeek();
  }
}
