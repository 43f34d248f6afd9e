package org.tifa.page;

/** A character of a reading of a run, with how unlikely the text up to it is. */
final class RunNode {
  /** Stands for an ASCII character that went with a lost byte and is not known. */
  static final char SWALLOWED = '\0';

  final RunNode before;
  final char c;
  final char simplified;

  /** Span of the shown text. */
  final int begin;

  final int end;

  /** How many characters up to this one stand as shown. */
  int shown;

  /** Number of the last word in HanLP's dictionary, or -1. */
  int word = -1;

  /** Nats of the likeliest words up to this character. */
  double words;

  /** Nats by which the page's own words make them likelier. */
  double evidence;

  RunNode(RunNode before, char c, char simplified, int begin, int end) {
    this.before = before;
    this.c = c;
    this.simplified = simplified;
    this.begin = begin;
    this.end = end;
  }

  /** What stands before the first character that is looked at. */
  static RunNode start(int offset) {
    RunNode start = new RunNode(null, '\n', '\n', offset, offset);
    start.word = WordModel.START;
    return start;
  }

  double cost() {
    return words - evidence;
  }

  boolean isStart() {
    return before == null;
  }

  boolean isBreak() {
    return c == '\n' || c == '\r';
  }

  boolean isDigit() {
    return isDigit(c);
  }

  /** Whether a figure or a date may go on behind it. */
  boolean isFigure() {
    return word == WordModel.FIGURE || (word == WordModel.TIME && isDigit(c));
  }

  static boolean isDigit(char c) {
    return Glyphs.isDigit(c) || isWideDigit(c) || c == SWALLOWED;
  }

  static boolean isWideDigit(char c) {
    return c >= '０' && c <= '９';
  }

  /** The last characters in simplified script, in the order of writing, as many as fit. */
  String tail(int length) {
    StringBuilder tail = new StringBuilder(length);
    for (RunNode at = this; !at.isStart() && tail.length() < length; at = at.before) {
      tail.append(at.simplified);
    }
    return tail.reverse().toString();
  }
}
