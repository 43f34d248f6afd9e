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
  static final int WRITER = 1 << 6;
  static final int BAR = 1 << 7;
  static final int DIGIT = 1 << 8;
  static final int IMPRINT = 1 << 9;
  static final int MEDIUM = 1 << 10;

  private static final int TAIL_START = 1 << 12;
  private static final int CREDIT_START = 1 << 13;
  private static final int UNDERLINE_START = 1 << 14;

  private static final short[] MARKS = marks();

  private LineMarks() {}

  /** The marks of all characters of a line together. */
  static int of(String words) {
    int marks = 0;
    for (int i = 0; i < words.length(); i++) {
      marks |= MARKS[words.charAt(i)];
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

  private static short[] marks() {
    short[] marks = new short[0x10000];
    add(marks, " 　", SPACE);
    add(marks, "版", EDITION);
    add(marks, "讯电", DISPATCH);
    add(marks, "图摄告", PICTURE);
    add(marks, "记通撰作文图报摄特采供", WRITER);
    add(marks, ">|｜丨", BAR);
    add(marks, "0123456789·-", DIGIT);
    add(marks, "倒", IMPRINT);
    add(marks, "报网线刊今", MEDIUM);
    add(marks, "本注", TAIL_START);
    add(marks, "（(—― 据原转摘来选载", CREDIT_START);
    add(marks, "—―─-（(0123456789二", UNDERLINE_START);
    return marks;
  }

  private static void add(short[] marks, String characters, int mark) {
    for (int i = 0; i < characters.length(); i++) {
      marks[characters.charAt(i)] |= (short) mark;
    }
  }
}
