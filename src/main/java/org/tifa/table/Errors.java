package org.tifa.table;

/** Words for exceptions in one-line messages. */
final class Errors {
  private Errors() {}

  /** The first line of an exception's message, or its name. */
  static String reason(Exception e) {
    String message = e.getMessage();
    return message == null
        ? e.getClass().getSimpleName()
        : message.lines().findFirst().orElse(e.getClass().getSimpleName());
  }
}
