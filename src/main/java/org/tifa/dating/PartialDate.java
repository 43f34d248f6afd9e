package org.tifa.dating;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A date as far as words say it: 2024年7月18日, 2024年7月, 2024年, or 7月18日.
 *
 * @param year 0 where open
 * @param month 1–12, 0 where unknown
 * @param day 1–31, 0 where unknown
 */
record PartialDate(int year, int month, int day) {
  /** A year that has a 29 February, used to check month and day alone. */
  private static final int LEAP_YEAR = 2000;

  static PartialDate of(LocalDate day) {
    return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  boolean isDay() {
    return year > 0 && month > 0 && day > 0;
  }

  boolean isMonthDay() {
    return month > 0 && day > 0;
  }

  /** Whether the calendar has such a date. */
  boolean isReal() {
    if (month > 12 || day > 31 || (month == 0 && day > 0)) {
      return false;
    }
    return day == 0 || exists(year > 0 ? year : LEAP_YEAR);
  }

  /** Whether month and day exist in a year: 29 February does not in most. */
  boolean exists(int ofYear) {
    try {
      return LocalDate.of(ofYear, month, day) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The same month and day in a year. */
  LocalDate in(int ofYear) {
    return LocalDate.of(ofYear, month, day);
  }

  DatePrecision precision() {
    if (year == 0) {
      return DatePrecision.NONE;
    }
    if (month == 0) {
      return DatePrecision.YEAR;
    }
    return day == 0 ? DatePrecision.MONTH : DatePrecision.DAY;
  }

  /** The day, or the first day of the month or year; null while the year is open. */
  LocalDate firstDay() {
    return year == 0 ? null : LocalDate.of(year, Math.max(1, month), Math.max(1, day));
  }

  /** The day, or the last day of the month or year; null while the year is open. */
  LocalDate lastDay() {
    return switch (precision()) {
      case YEAR -> LocalDate.of(year, 12, 31);
      case MONTH -> firstDay().plusMonths(1).minusDays(1);
      case DAY -> firstDay();
      case NONE -> null;
    };
  }

  /** {@code MM-dd}, or null where month or day is unknown. */
  String monthDay() {
    return isMonthDay() ? twoDigits(month) + "-" + twoDigits(day) : null;
  }

  /** As clues spell it: {@code 2024-07-18}, {@code 2024-07}, {@code 2024}, {@code --07-18}. */
  String reading() {
    return switch (precision()) {
      case DAY -> fourDigits(year) + "-" + twoDigits(month) + "-" + twoDigits(day);
      case MONTH -> fourDigits(year) + "-" + twoDigits(month);
      case YEAR -> fourDigits(year);
      case NONE -> "--" + monthDay();
    };
  }

  private static String fourDigits(int number) {
    return number < 1000 ? "0".repeat(4 - Integer.toString(number).length()) + number : "" + number;
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
