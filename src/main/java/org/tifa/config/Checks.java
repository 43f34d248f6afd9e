package org.tifa.config;

import java.util.ArrayList;
import java.util.List;

/**
 * Checks the values of one configuration record and keeps every problem, so that all are told at
 * once.
 */
final class Checks {
  private final List<String> problems = new ArrayList<>();

  /** Notes a problem, with the offending value and the remedy, unless the condition holds. */
  void hold(boolean condition, String problem) {
    if (!condition) {
      problems.add(problem);
    }
  }

  void atLeast(String key, long value, long least) {
    hold(value >= least, "%s is %d: it must be at least %d".formatted(key, value, least));
  }

  void atMost(String key, long value, long most) {
    hold(value <= most, "%s is %d: it must be at most %d".formatted(key, value, most));
  }

  void oneOf(String key, String value, List<String> choices) {
    hold(
        choices.contains(value),
        "%s is '%s': it must be one of %s".formatted(key, value, String.join(", ", choices)));
  }

  /**
   * Ends the checks.
   *
   * @throws IllegalArgumentException with one line for each problem
   */
  void finish() {
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }
}
