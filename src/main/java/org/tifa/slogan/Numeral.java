package org.tifa.slogan;

import java.util.ArrayList;
import java.util.List;

/**
 * Whole numbers from 0 to 99,999,999 as Chinese and Arabic numerals write them.
 *
 * <p>Chinese numerals are read only where they are well formed: 十四 is 14, 一百零八 is 108, and 十四五 is
 * no number. Of 两 and 二 either may stand for a two.
 */
final class Numeral {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final int MAX_ARABIC_LENGTH = 8;

  private Numeral() {}

  /**
   * What a run of numerals reads as.
   *
   * @param run folded letters, all Arabic digits or all Chinese numerals
   * @return the number, or -1 if it is none
   */
  static int read(String run) {
    if (run.isEmpty()) {
      return -1;
    }
    return run.charAt(0) <= '9' ? arabic(run) : chinese(run);
  }

  /** The ways to write a number, the Arabic first. */
  static List<String> writings(int number) {
    List<String> writings = new ArrayList<>();
    writings.add(Integer.toString(number));
    String chinese = write(number);
    writings.add(chinese);
    if (number == 2) {
      writings.add("两");
    } else if (chinese.startsWith("二") && number >= 200 && !chinese.startsWith("二十")) {
      writings.add("两" + chinese.substring(1));
    }
    return writings;
  }

  private static int arabic(String run) {
    boolean isLegal =
        run.length() <= MAX_ARABIC_LENGTH && (run.length() == 1 || run.charAt(0) != '0');
    return isLegal && run.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(run) : -1;
  }

  /** Reads by trying: the number is the one that is written so. */
  private static int chinese(String run) {
    int total = 0;
    int section = 0;
    int digit = -1;
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i) == '两' ? '二' : run.charAt(i) == '〇' ? '零' : run.charAt(i);
      int value = DIGITS.indexOf(c);
      if (value >= 0) {
        digit = value;
        continue;
      }
      int unit = unit(c);
      if (unit == 0) {
        return -1;
      }
      if (unit == 10_000) {
        int count = section + Math.max(digit, 0);
        total = (count == 0 ? 1 : count) * unit;
        section = 0;
      } else {
        section += (digit < 0 ? 1 : digit) * unit;
      }
      digit = -1;
    }
    int number = total + section + Math.max(digit, 0);
    String same = run.replace('两', '二').replace('〇', '零');
    boolean isSame = write(number).equals(same) || bare(number).equals(same);
    return isSame ? number : -1;
  }

  /** Without the 一 that a single hundred, thousand or ten thousand has: 百, 千, 万. */
  private static String bare(int number) {
    String written = write(number);
    return number == 100 || number == 1_000 || number == 10_000 ? written.substring(1) : written;
  }

  private static int unit(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1_000;
      case '万' -> 10_000;
      default -> 0;
    };
  }

  private static String write(int number) {
    if (number >= 10_000) {
      int rest = number % 10_000;
      String gap = rest > 0 && rest < 1_000 ? "零" : "";
      return write(number / 10_000) + "万" + gap + (rest == 0 ? "" : section(rest));
    }
    String section = section(number);
    return section.startsWith("一十") ? section.substring(1) : section;
  }

  private static String section(int number) {
    if (number == 0) {
      return "零";
    }
    StringBuilder written = new StringBuilder();
    boolean isGap = false;
    for (int unit = 1_000; unit >= 1; unit /= 10) {
      int digit = number / unit % 10;
      if (digit == 0) {
        isGap = !written.isEmpty();
        continue;
      }
      written.append(isGap ? "零" : "").append(DIGITS.charAt(digit));
      isGap = false;
      if (unit > 1) {
        written.append("十百千".charAt(Integer.toString(unit).length() - 2));
      }
    }
    return written.toString();
  }
}
