package org.tifa.dating;

import java.util.Locale;

/** How a date was found, the most trusted first. */
public enum DateMethod {
  /** A correction that a user made for the path. */
  OVERRIDE,
  /** A date in a sidecar, a record's field. */
  METADATA,
  /** A date in the path, by a configured pattern. */
  PATH,
  /** The date line of a page: 2021年12月03日15:08 | 来源:… */
  DATELINE,
  /** The masthead of a printed page. */
  MASTHEAD,
  /** A full date in the article's own text. */
  FULL_DATE_IN_TEXT,
  /**
   * The year that the text names as its own: title or session of a report, 刚刚过去的2023年, 2024年上半年.
   */
  YEAR_IN_TEXT,
  /** Month and day in the text, the year from a dated event and the tense of the text. */
  YEAR_FROM_EVENT,
  /** Month and day in the text, the year from a full date elsewhere on the page. */
  YEAR_FROM_PAGE,
  /** Month and day in the text, the year from metadata or path. */
  YEAR_FROM_METADATA,
  /** Month, day and weekday in the text, which only one year has. */
  YEAR_FROM_WEEKDAY,
  /** Month and day in the text, no year. */
  MONTH_DAY_IN_TEXT,
  /**
   * The day of the text told only beside another: 18日上午, 昨日, 上周五. It dates nothing by itself; with
   * the month of the page's other reports a bare day is read as month and day.
   */
  RELATIVE_DAY_IN_TEXT,
  /**
   * Months of its own year that the text gives figures of (今年前五个月); it is no date, it can only
   * doubt one.
   */
  MONTHS_ELAPSED,
  /** A slogan of the text, which was not there before; it is no date, it can only doubt one. */
  SLOGAN_INTRODUCED,
  /** Nothing found. */
  NONE;

  /** The value as it stands in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
