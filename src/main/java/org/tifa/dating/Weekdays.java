package org.tifa.dating;

import java.time.DayOfWeek;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the weekday that is written behind a date: 2024年8月3日 星期六, 8月3日（周六）. */
final class Weekdays {
  private static final Pattern BEHIND =
      Pattern.compile("[\\s/|·（(]*(?:星期|周|礼拜)([一二三四五六日天])(?![年期天个])");
  private static final String NAMES = "一二三四五六日";

  /** Units behind a date in which its weekday stands. */
  private static final int NEAR = 8;

  private Weekdays() {}

  /** The weekday written at an offset, or null. */
  static DayOfWeek behind(String text, int offset) {
    Matcher matcher = BEHIND.matcher(text);
    matcher.region(offset, Math.min(text.length(), offset + NEAR));
    if (!matcher.lookingAt()) {
      return null;
    }
    char name = matcher.group(1).charAt(0);
    return name == '天' ? DayOfWeek.SUNDAY : DayOfWeek.of(NAMES.indexOf(name) + 1);
  }
}
