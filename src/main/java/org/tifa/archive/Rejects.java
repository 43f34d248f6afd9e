package org.tifa.archive;

import java.io.IOException;

/** Writes rejects whose detail is one short line. */
final class Rejects {
  private static final int DETAIL_CHARACTERS = 400;

  private Rejects() {}

  static Reject listed(String sourcePath, long position, RejectReason reason, String detail) {
    return new Reject(sourcePath, position, "list", reason, line(detail));
  }

  static Reject read(String sourcePath, long position, RejectReason reason, String detail) {
    return new Reject(sourcePath, position, "read", reason, line(detail));
  }

  /** What an exception of the file system says, on one line. */
  static String message(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /** The text with control characters as spaces, cut to a readable length. */
  static String line(String text) {
    int end = Math.min(text.length(), DETAIL_CHARACTERS);
    StringBuilder line = new StringBuilder(end + 1);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      line.append(Character.isISOControl(c) || Character.isSurrogate(c) ? ' ' : c);
    }
    if (end < text.length()) {
      line.append('…');
    }
    return line.toString().strip();
  }
}
