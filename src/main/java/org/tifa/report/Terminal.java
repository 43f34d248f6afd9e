package org.tifa.report;

/** What progress is written to. */
public enum Terminal {
  /** A screen on which a line can be drawn again. */
  INTERACTIVE,
  /** A file, a pipe or a log. */
  PLAIN
}
