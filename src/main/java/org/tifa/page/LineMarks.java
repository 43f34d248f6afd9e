package org.tifa.page;

/**
 * Characters without which a line cannot be of some kind. Looking for them first spares most lines
 * most patterns.
 */
final class LineMarks {
  static final int SPACE = 1 << 1;
  static final int EDITION = 1 << 2;
  static final int DISPATCH = 1 << 4;
  static final int PICTURE = 1 << 5;

  /** Two characters that begin a word of which every byline has one, such as 记者. */
  static final int WRITER = 1 << 6;

  static final int BAR = 1 << 7;
  static final int NUMBER = 1 << 8;
  static final int COUNTDOWN = 1 << 9;
  static final int MEDIUM = 1 << 10;
  static final int IMPRINT = 1 << 11;
  static final int NOTICE = 1 << 15;
  static final int LABEL = 1 << 16;

  /** Characters of which the name of every medium has one. */
  static final int MEDIUM_NAME = 1 << 17;

  private static final int WRITER_FIRST = 1;
  private static final int WRITER_SECOND = 1 << 3;
  private static final int TAIL_START = 1 << 12;
  private static final int CREDIT_START = 1 << 13;
  private static final int UNDERLINE_START = 1 << 14;

  private static final int[] MARKS = marks();

  private LineMarks() {}

  /** The marks of all characters of a line together. */
  static int of(String words) {
    int marks = 0;
    int before = 0;
    for (int i = 0; i < words.length(); i++) {
      int mark = MARKS[words.charAt(i)];
      marks |= mark;
      if (has(before, WRITER_FIRST) && has(mark, WRITER_SECOND)) {
        marks |= WRITER;
      }
      before = mark;
    }
    return marks;
  }

  static boolean has(int marks, int any) {
    return (marks & any) != 0;
  }

  static boolean isTailStart(char first) {
    return has(MARKS[first], TAIL_START);
  }

  static boolean isCreditStart(char first) {
    return has(MARKS[first], CREDIT_START);
  }

  static boolean isUnderlineStart(char first) {
    return has(MARKS[first], UNDERLINE_START);
  }

  private static int[] marks() {
    int[] marks = new int[0x10000];
    add(marks, " 　", SPACE);
    add(marks, "版", EDITION);
    add(marks, "讯电", DISPATCH);
    add(marks, "图摄", PICTURE);
    add(marks, "记通撰作文图报摄采供", WRITER_FIRST);
    add(marks, "者讯稿文图道影写/：:|｜丨", WRITER_SECOND);
    add(marks, ">|｜丨", BAR);
    add(marks, "0123456789·-", NUMBER);
    add(marks, "倒", COUNTDOWN);
    add(marks, "版年月-./期", IMPRINT);
    add(marks, ":：/", LABEL);
    add(marks, "报网线刊今闻讯", MEDIUM);
    add(marks, "报刊网闻媒台端讯线布频", MEDIUM_NAME);
    add(marks, "废竞", NOTICE);
    add(marks, "本注", TAIL_START);
    add(marks, "（(—― 据原转摘来选载", CREDIT_START);
    add(marks, "—―─-（(0123456789二", UNDERLINE_START);
    return marks;
  }

  private static void add(int[] marks, String characters, int mark) {
    for (int i = 0; i < characters.length(); i++) {
      marks[characters.charAt(i)] |= mark;
    }
  }
}
