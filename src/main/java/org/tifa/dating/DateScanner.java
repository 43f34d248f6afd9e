package org.tifa.dating;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds dates of the sun calendar in one pass: 2024年7月18日, 二〇二四年七月十八日, 7月18日, 2024年7月, 2024年,
 * 2024-07-18, 2024/7/18, 2024.7.18, and years of two digits: 98年7月1日, ’78年, 21-03-22 18:03,
 * 时间：21-03-22. Blanks between number and unit are allowed. Dates of the lunar calendar, dates that
 * the calendar lacks, and dates that come back every year are passed over.
 */
final class DateScanner {
  private static final int NONE = -1;
  private static final String CHINESE_DIGITS = "零一二三四五六七八九";
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

  /** Units before month and day in which the calendar is named. */
  private static final int LUNAR_REACH = 8;

  private static final String LUNAR_STOPS = "，。；、！？,;()（）\n 日";

  /** Marks before the two digits of a year: ’78年. */
  private static final String APOSTROPHES = "’‘'′＇";

  /** Two digits from here on are of the last century. */
  private static final int LAST_CENTURY = 50;

  /** Before a year of two digits without a mark: 从78年到92年. */
  private static final String YEAR_LEADS = "从自在于到至，、（(。\n";

  private static final List<String> ERAS =
      List.of("民国", "光绪", "宣统", "同治", "咸丰", "道光", "嘉庆", "乾隆", "康熙", "雍正", "昭和", "平成", "明治");

  private static final Pattern POSTED =
      Pattern.compile("\\d{2}-\\d{1,2}-\\d{1,2}[ \u3000]{1,4}\\d{1,2}[:：]\\d{2}");

  private static final Pattern TIME_LABELS = Pattern.compile("(?:时间|日期)[:：]");

  private DateScanner() {}

  /** All dates of a span of a text, in order, without overlap. */
  static List<DateExpression> scan(CharSequence text, int from, int to) {
    List<DateExpression> found = new ArrayList<>();
    Cursor cursor = new Cursor(text, to);
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (!isNumeral(c)) {
        i++;
        continue;
      }
      DateExpression expression = cursor.read(i);
      if (expression == null) {
        i = cursor.numeralsEnd(i);
        continue;
      }
      if (expression.date().isReal()
          && !isRecurringOrLunar(text, from, i)
          && !isOfUnreadYear(text, from, expression)) {
        found.add(expression);
      }
      i = expression.end();
    }
    return found;
  }

  /** Value of each character up to the last Chinese numeral. */
  private static final byte[] DIGITS = digits();

  private static final byte TENS = -2;

  static boolean isNumeral(char c) {
    return c < DIGITS.length ? DIGITS[c] != NONE : digit(c) != NONE;
  }

  private static byte[] digits() {
    byte[] digits = new byte['零' + 1];
    for (int c = 0; c < digits.length; c++) {
      digits[c] = (byte) digitOf((char) c);
    }
    digits['十'] = TENS;
    digits['廿'] = TENS;
    digits['卅'] = TENS;
    return digits;
  }

  /** An Arabic digit, or a letter that character recognition takes one for: 2O26年4月l2日. */
  private static boolean isArabicOrTwin(char c) {
    return isArabic(c) || twin(c) != NONE;
  }

  private static int twin(char c) {
    return switch (c) {
      case 'O', 'o' -> 0;
      case 'l', 'I' -> 1;
      default -> NONE;
    };
  }

  /** The value of an Arabic or Chinese digit, or -1. */
  static int digit(char c) {
    return c < DIGITS.length ? Math.max(NONE, DIGITS[c]) : digitOf(c);
  }

  private static int digitOf(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c >= '０' && c <= '９') {
      return c - '０';
    }
    if (c == '〇' || c == '○' || c == 'Ｏ') {
      return 0;
    }
    return c < '一' ? NONE : CHINESE_DIGITS.indexOf(c);
  }

  static boolean isArabic(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }

  /** In 民国34年8月15日 the year is not of this calendar: month and day do not stand without one. */
  private static boolean isOfUnreadYear(CharSequence text, int from, DateExpression expression) {
    int begin = expression.begin();
    return expression.date().year() == 0
        && begin - 2 >= from
        && text.charAt(begin - 1) == '年'
        && isNumeral(text.charAt(begin - 2));
  }

  private static boolean isRecurringOrLunar(CharSequence text, int from, int begin) {
    return isLunar(text, from, begin)
        || endsWith(text, from, begin, "每年")
        || endsWith(text, from, begin, "每年的")
        || endsWith(text, from, begin, "历年");
  }

  /** 农历, 农历甲辰年, 农历闰, 甲辰年 before month and day. */
  private static boolean isLunar(CharSequence text, int from, int begin) {
    if (begin - 3 >= from
        && text.charAt(begin - 1) == '年'
        && BRANCHES.indexOf(text.charAt(begin - 2)) >= 0
        && STEMS.indexOf(text.charAt(begin - 3)) >= 0) {
      return true;
    }
    for (int end = begin; end > from && begin - end < LUNAR_REACH; end--) {
      if (LUNAR_STOPS.indexOf(text.charAt(end - 1)) >= 0) {
        return false;
      }
      if (text.charAt(end - 1) == '历'
          && (endsWith(text, from, end, "农历")
              || endsWith(text, from, end, "阴历")
              || endsWith(text, from, end, "旧历"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWith(CharSequence text, int from, int end, String word) {
    int start = end - word.length();
    if (start < from) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text.charAt(start + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Reads numbers and units from one place. */
  private static final class Cursor {
    private final CharSequence text;
    private final int limit;
    private int at;

    Cursor(CharSequence text, int limit) {
      this.text = text;
      this.limit = limit;
    }

    /** End of the numerals of one script: a name may end in a numeral, as in 张一2024年. */
    int numeralsEnd(int begin) {
      int i = begin;
      boolean isArabic = i < limit && isArabicOrTwin(text.charAt(i));
      while (i < limit
          && (isArabic
              ? isArabicOrTwin(text.charAt(i))
              : isNumeral(text.charAt(i)) && !isArabic(text.charAt(i)))) {
        i++;
      }
      return i;
    }

    /** The date that begins here, or null. */
    DateExpression read(int begin) {
      int end = numeralsEnd(begin);
      int first = number(begin, end);
      if (first == NONE) {
        return null;
      }
      boolean isYearLong = end - begin == 4;
      at = end;
      if (isYearLong && isYear(first)) {
        if (unit('年')) {
          return afterYear(begin, first);
        }
        at = end;
        return numeric(begin, first);
      }
      if (end - begin == 2 && (isPosted(begin, end) || isLabelled(begin, end, first))) {
        return numeric(begin, first + (first < LAST_CENTURY ? 2000 : 1900));
      }
      if (end - begin == 2 && unit('年')) {
        return shortYear(begin, first);
      }
      at = end;
      if (end - begin <= 2 && first >= 1 && first <= 12 && unit('月')) {
        int day = day();
        return day == NONE ? null : new DateExpression(begin, at, new PartialDate(0, first, day));
      }
      return null;
    }

    /** Whether a day with a year of two digits stands before its time: 21-03-22 18:03. */
    private boolean isPosted(int begin, int end) {
      boolean isAlone = begin == 0 || " \n\u3000：:[【（(".indexOf(text.charAt(begin - 1)) >= 0;
      return isAlone
          && end < limit
          && text.charAt(end) == '-'
          && POSTED.matcher(text).region(begin, limit).lookingAt();
    }

    /**
     * Whether a day with a year of two digits stands behind a label of time: 时间：21-03-22. Two
     * digits that could be a month may begin another spelling.
     */
    private boolean isLabelled(int begin, int end, int digits) {
      int labelEnd = begin;
      while (labelEnd > 0 && text.charAt(labelEnd - 1) == ' ') {
        labelEnd--;
      }
      return digits > 12
          && end < limit
          && text.charAt(end) == '-'
          && TIME_LABELS.matcher(text).region(Math.max(0, labelEnd - 3), labelEnd).matches();
    }

    /** 98年7月1日, 98年7月, ’78年; not the span of time 20年. */
    private DateExpression shortYear(int begin, int digits) {
      if (!isArabic(text.charAt(begin))) {
        return null;
      }
      boolean isMarked = begin > 0 && APOSTROPHES.indexOf(text.charAt(begin - 1)) >= 0;
      for (String era : ERAS) {
        if (endsWith(text, 0, begin, era)) {
          return null;
        }
      }
      int afterYear = at;
      int year = digits + (digits < LAST_CENTURY ? 2000 : 1900);
      DateExpression read = afterYear(begin, year);
      boolean isYearOnly = read.date().month() == 0;
      boolean isToldOf =
          digits >= LAST_CENTURY && (begin == 0 || YEAR_LEADS.indexOf(text.charAt(begin - 1)) >= 0);
      boolean isSpan = afterYear < limit && "级代来间前后里内以多时纪龄华制".indexOf(text.charAt(afterYear)) >= 0;
      if (isYearOnly && (isSpan || !(isMarked || isToldOf))) {
        return null;
      }
      return read;
    }

    private DateExpression afterYear(int begin, int year) {
      int afterYear = at;
      int month = next();
      if (month == NONE || month < 1 || month > 12 || !unit('月')) {
        return new DateExpression(begin, afterYear, new PartialDate(year, 0, 0));
      }
      int afterMonth = at;
      int day = day();
      if (day == NONE) {
        return new DateExpression(begin, afterMonth, new PartialDate(year, month, 0));
      }
      return new DateExpression(begin, at, new PartialDate(year, month, day));
    }

    private int day() {
      int day = next();
      if (day == NONE || day < 1 || day > 31) {
        return NONE;
      }
      // Character recognition takes 日 for 曰 or 目, which never follow 4月20.
      return unit('日') || unit('号') || unit('曰') || unit('目') ? day : NONE;
    }

    /** 2024-07-18, 2024/7/18, 2024.7.18: one mark, used twice, and no further number behind. */
    private DateExpression numeric(int begin, int year) {
      if (at >= limit) {
        return null;
      }
      char mark = text.charAt(at);
      if (mark != '-' && mark != '/' && mark != '.') {
        return null;
      }
      int month = plain(at + 1);
      if (month == NONE || at >= limit || text.charAt(at) != mark) {
        return null;
      }
      int day = plain(at + 1);
      if (day == NONE || month < 1 || month > 12 || day < 1) {
        return null;
      }
      if (at < limit && (text.charAt(at) == mark || isNumeral(text.charAt(at)))) {
        return null;
      }
      return new DateExpression(begin, at, new PartialDate(year, month, day));
    }

    /** One or two Arabic digits. */
    private int plain(int begin) {
      int value = 0;
      int i = begin;
      while (i < limit && i < begin + 2 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        value = value * 10 + text.charAt(i) - '0';
        i++;
      }
      at = i;
      return i == begin ? NONE : value;
    }

    private int next() {
      skipBlanks();
      int begin = at;
      int end = numeralsEnd(begin);
      at = end;
      return end - begin > 3 ? NONE : number(begin, end);
    }

    private boolean unit(char expected) {
      int start = at;
      skipBlanks();
      if (at < limit && text.charAt(at) == expected) {
        at++;
        return true;
      }
      at = start;
      return false;
    }

    private void skipBlanks() {
      while (at < limit && (text.charAt(at) == ' ' || text.charAt(at) == '\u3000')) {
        at++;
      }
    }

    /** Digits by place (2024, 二〇二四) or a Chinese number below 100 (十八, 二十, 廿三). */
    private int number(int begin, int end) {
      if (end == begin || end - begin > 4) {
        return NONE;
      }
      boolean isByPlace = true;
      int value = 0;
      for (int i = begin; i < end; i++) {
        char c = text.charAt(i);
        int digit = twin(c) == NONE ? digit(c) : twin(c);
        if (digit == NONE) {
          isByPlace = false;
          break;
        }
        value = value * 10 + digit;
      }
      if (isByPlace) {
        // 一二 is no way to write twelve.
        return end - begin == 2 && !isArabicOrTwin(text.charAt(begin)) ? NONE : value;
      }
      return tens(begin, end);
    }

    private int tens(int begin, int end) {
      int i = begin;
      int tens = 1;
      int digit = digit(text.charAt(i));
      if (digit > 0) {
        tens = digit;
        i++;
      }
      if (i >= end) {
        return NONE;
      }
      switch (text.charAt(i)) {
        case '十' -> {}
        case '廿' -> tens = 2;
        case '卅' -> tens = 3;
        default -> {
          return NONE;
        }
      }
      i++;
      if (i == end) {
        return tens * 10;
      }
      int units = digit(text.charAt(i));
      return i + 1 == end && units > 0 ? tens * 10 + units : NONE;
    }

    private static boolean isYear(int number) {
      return number >= 1800 && number <= 2199;
    }
  }
}
