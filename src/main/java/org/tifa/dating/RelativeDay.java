package org.tifa.dating;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The day of a report that is told only beside another day: 18日上午, 本月18日, 昨日, 上周五.
 *
 * @param scale what the words count in
 * @param number the day of the month; days or weeks from that of publication, not above 0
 * @param weekday for weeks, else null
 * @param evidence the words
 * @param begin their offset
 */
record RelativeDay(Scale scale, int number, DayOfWeek weekday, String evidence, int begin) {
  enum Scale {
    /** 18日: of the month of publication, or of the one before. */
    DAY_OF_SOME_MONTH,
    /** 本月18日 */
    DAY_OF_THIS_MONTH,
    /** 上月18日 */
    DAY_OF_LAST_MONTH,
    /** 今天, 昨日, 前天 */
    DAYS,
    /** 本周五, 上周五 */
    WEEKS
  }

  /** Days by which two reports of one page lie apart where one gives the other its month. */
  private static final int NEAR_DAYS = 7;

  /** A leap year, in which months and days without a year are counted. */
  private static final int SOME_YEAR = 2024;

  /** The day beside that of publication, or null where it would lie behind it. */
  LocalDate beside(LocalDate published) {
    YearMonth month = YearMonth.from(published);
    LocalDate day =
        switch (scale) {
          case DAYS -> published.plusDays(number);
          case WEEKS -> published.plusWeeks(number).with(weekday);
          case DAY_OF_THIS_MONTH -> in(month);
          case DAY_OF_LAST_MONTH -> in(month.minusMonths(1));
          case DAY_OF_SOME_MONTH ->
              in(number <= published.getDayOfMonth() ? month : month.minusMonths(1));
        };
    return day == null || day.isAfter(published) ? null : day;
  }

  /** Month and day near those of another report of the page, or null. */
  PartialDate near(PartialDate other) {
    if (scale != Scale.DAY_OF_SOME_MONTH) {
      return null;
    }
    LocalDate day = other.in(other.year() > 0 ? other.year() : SOME_YEAR);
    for (int months = -1; months <= 1; months++) {
      LocalDate candidate = in(YearMonth.from(day).plusMonths(months));
      if (candidate != null && Math.abs(ChronoUnit.DAYS.between(candidate, day)) <= NEAR_DAYS) {
        return new PartialDate(0, candidate.getMonthValue(), candidate.getDayOfMonth());
      }
    }
    return null;
  }

  private LocalDate in(YearMonth month) {
    try {
      return month.atDay(number);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** As clues spell it while the day of publication is unknown: {@code ---18}, {@code -1 days}. */
  String reading() {
    return switch (scale) {
      case DAYS -> number + " days";
      case WEEKS -> number + " weeks, " + weekday.getValue();
      default -> "---%02d".formatted(number);
    };
  }
}
