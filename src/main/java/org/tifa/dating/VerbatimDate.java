package org.tifa.dating;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates that people and programs write into sidecars, fields and paths. */
final class VerbatimDate {
  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?(?:\\d{4}|\\d{6})?");
  private static final Pattern SEPARATED =
      Pattern.compile("(\\d{4}|\\d{2})([-/._])(\\d{1,2})(?:\\2(\\d{1,2}))?");
  private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(\\d{2})年(\\d{1,2})月(?:(\\d{1,2})[日号])?");
  private static final Pattern TIME =
      Pattern.compile(
          "[T\\s]*(?:[上下]午|凌晨|晚上?)?\\s*\\d{1,2}(?:[:：]\\d{1,2}(?:[:：]\\d{1,2}(?:[.,]\\d{1,9})?)?"
              + "|时(?:\\d{1,2}分?(?:\\d{1,2}秒)?)?)\\s*(?:Z|[+-]\\d{2}:?\\d{2})?");
  private static final Pattern WEEKDAY = Pattern.compile("\\s*[（(]?(?:星期|周|礼拜)[一二三四五六日天][)）]?\\s*");

  private VerbatimDate() {}

  /**
   * The date a value says, by itself or before a time of day or a weekday.
   *
   * @return empty if it is not a date, the calendar lacks it, it can be read in two ways, or its
   *     year lies outside the given ones
   */
  static Optional<PartialDate> read(String value, int earliestYear, int latestYear) {
    String text = narrow(value).trim();
    return parse(text)
        .filter(PartialDate::isReal)
        .filter(date -> date.year() >= earliestYear && date.year() <= latestYear);
  }

  private static Optional<PartialDate> parse(String text) {
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      if (compact.group(3) == null) {
        return sixDigits(text);
      }
      return date(compact.group(1), compact.group(2), compact.group(3));
    }
    for (Pattern pattern : List.of(SEPARATED, SHORT_YEAR, YEAR_LAST)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.lookingAt() && isTail(text.substring(matcher.end()))) {
        if (pattern == SEPARATED) {
          return separated(matcher);
        }
        return pattern == SHORT_YEAR
            ? date("20" + matcher.group(1), matcher.group(2), matcher.group(3))
            : yearLast(matcher);
      }
    }
    List<DateExpression> found = DateScanner.scan(text, 0, text.length());
    if (found.size() == 1
        && found.get(0).begin() == 0
        && found.get(0).date().year() > 0
        && isTail(text.substring(found.get(0).end()))) {
      return Optional.of(found.get(0).date());
    }
    return bareYear(text);
  }

  private static Optional<PartialDate> bareYear(String text) {
    if (text.length() != 4) {
      return Optional.empty();
    }
    int year = 0;
    for (int i = 0; i < 4; i++) {
      int digit = DateScanner.digit(text.charAt(i));
      if (digit < 0) {
        return Optional.empty();
      }
      year = year * 10 + digit;
    }
    return Optional.of(new PartialDate(year, 0, 0));
  }

  /** 202407 is July 2024; 201210 could as well be 10 December 2020 and is left unread. */
  private static Optional<PartialDate> sixDigits(String text) {
    if (text.length() != 6) {
      return Optional.empty();
    }
    PartialDate month = new PartialDate(number(text.substring(0, 4)), number(text.substring(4)), 0);
    PartialDate day =
        new PartialDate(
            2000 + number(text.substring(0, 2)),
            number(text.substring(2, 4)),
            number(text.substring(4)));
    boolean isMonth = month.isReal() && month.month() > 0 && month.year() >= 1900;
    boolean isDay = day.isReal() && day.month() > 0 && day.day() > 0;
    if (isMonth == isDay) {
      return Optional.empty();
    }
    return Optional.of(isMonth ? month : day);
  }

  private static Optional<PartialDate> separated(Matcher matcher) {
    String year = matcher.group(1);
    if (year.length() == 2) {
      // 24/7 alone may be a month and a day.
      return matcher.group(4) == null
          ? Optional.empty()
          : date("20" + year, matcher.group(3), matcher.group(4));
    }
    return date(year, matcher.group(3), matcher.group(4));
  }

  /** 7/18/2024 and 18/7/2024 say the same; 7/8/2024 does not say which is the month. */
  private static Optional<PartialDate> yearLast(Matcher matcher) {
    int first = number(matcher.group(1));
    int second = number(matcher.group(2));
    int year = number(matcher.group(3));
    if (first > 12) {
      return real(new PartialDate(year, second, first));
    }
    if (second > 12 || first == second) {
      return real(new PartialDate(year, first, second));
    }
    return Optional.empty();
  }

  private static Optional<PartialDate> date(String year, String month, String day) {
    int monthNumber = number(month);
    int dayNumber = day == null ? 0 : number(day);
    if (monthNumber == 0 || (day != null && dayNumber == 0)) {
      return Optional.empty();
    }
    return real(new PartialDate(number(year), monthNumber, dayNumber));
  }

  private static Optional<PartialDate> real(PartialDate date) {
    return date.month() > 0 && date.isReal() ? Optional.of(date) : Optional.empty();
  }

  private static boolean isTail(String rest) {
    if (rest.isBlank()) {
      return true;
    }
    String tail = rest;
    Matcher weekday = WEEKDAY.matcher(tail);
    if (weekday.lookingAt()) {
      tail = tail.substring(weekday.end());
    }
    return tail.isBlank() || TIME.matcher(tail.stripTrailing()).matches();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** Full-width digits and marks as half-width ones. */
  private static String narrow(String value) {
    StringBuilder narrow = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      narrow.append(c > '\uFF00' && c < '\uFF5F' ? (char) (c - 0xFEE0) : c == '\u3000' ? ' ' : c);
    }
    return narrow.toString().toUpperCase(Locale.ROOT);
  }
}
