package org.tifa.config;

import java.util.ArrayList;
import java.util.List;

/**
 * Wrong use or configuration: something a user can mend. Each problem is one line with the
 * offending value and the remedy; all that were found are reported together.
 */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ArrayList<String> problems;

  public ConfigurationException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = new ArrayList<>(problems);
  }

  public ConfigurationException(String problem) {
    this(List.of(problem));
  }

  /** One line each. */
  public List<String> problems() {
    return List.copyOf(problems);
  }
}
