package org.tifa.dating;

import java.time.LocalDate;
import java.time.Month;

/**
 * Words by which a text tells the year it is of.
 *
 * @param kind what the words are
 * @param from the first day they allow
 * @param to the last day they allow
 * @param evidence the words
 */
record YearClue(Kind kind, LocalDate from, LocalDate to, String evidence) {
  enum Kind {
    /** The session that the text names as its own: 第六届全国人民代表大会第一次会议听取和审议了… */
    SESSION,
    /** The title of a yearly report: 2023年某县政府工作报告. */
    REPORT_TITLE,
    /** A report that looks back at a year, plans one, or approves such a plan. */
    REPORT_PART,
    /** 刚刚过去的2023年: of the next year's first months. */
    JUST_PAST,
    /** 2024年上半年, 2024年1至5月, 2024年以来: figures of a year that is not yet over. */
    PART_OF_YEAR,
    /** 总结2024年工作, 部署2025年工作: said around the turn of the year. */
    WORK_OF_YEAR;

    /** Whether it tells the year of a text that gives no month and day. */
    boolean isOfReport() {
      return this == SESSION || this == REPORT_TITLE || this == REPORT_PART;
    }
  }

  /** All days of a year. */
  static YearClue of(Kind kind, int year, String evidence) {
    return new YearClue(kind, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), evidence);
  }

  /** The year, or 0 where the words reach over its end. */
  int year() {
    return from.getYear() == to.getYear() ? from.getYear() : 0;
  }

  /** What it says of the date of a text without month and day: its month, or its year. */
  PartialDate date() {
    boolean isMonth = year() > 0 && from.getMonth() == to.getMonth();
    return new PartialDate(from.getYear(), isMonth ? from.getMonthValue() : 0, 0);
  }

  /** From one November to the next March, the weeks in which a year ends and the next begins. */
  static YearClue turnOfYear(int year, String evidence) {
    return new YearClue(
        Kind.WORK_OF_YEAR,
        LocalDate.of(year - 1, Month.NOVEMBER, 1),
        LocalDate.of(year, Month.MARCH, 31),
        evidence);
  }

  boolean allows(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Whether some day of a year fits. */
  boolean allowsYear(int year) {
    return from.getYear() <= year && year <= to.getYear();
  }

  /** The first months of a year, in which the year before it has just ended. */
  static YearClue firstMonths(Kind kind, int year, String evidence) {
    return new YearClue(
        kind, LocalDate.of(year, 1, 1), LocalDate.of(year, Month.APRIL, 30), evidence);
  }
}
