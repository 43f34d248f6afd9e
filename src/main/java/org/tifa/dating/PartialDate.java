package org.tifa.dating;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

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

  /** {@code MM-dd}, or null where month or day is unknown. */
  String monthDay() {
    return isMonthDay() ? "%02d-%02d".formatted(month, day) : null;
  }

  /** As clues spell it: {@code 2024-07-18}, {@code 2024-07}, {@code 2024}, {@code --07-18}. */
  String reading() {
    return switch (precision()) {
      case DAY -> "%04d-%02d-%02d".formatted(year, month, day);
      case MONTH -> "%04d-%02d".formatted(year, month);
      case YEAR -> String.format(Locale.ROOT, "%04d", year);
      case NONE -> "--" + monthDay();
    };
  }
}
