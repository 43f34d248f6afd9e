package org.tifa.config;

import java.io.Serializable;

/**
 * How slogans are found.
 *
 * @param contextLength UTF-16 units of context kept on each side of a mention, 0 to 500
 * @param tolerant whether wordings of six letters and more are also found with one wrong character
 */
public record SloganConfig(int contextLength, boolean tolerant) implements Serializable {
  private static final int MAX_CONTEXT_LENGTH = 500;

  public SloganConfig {
    if (contextLength < 0 || contextLength > MAX_CONTEXT_LENGTH) {
      throw new IllegalArgumentException(
          "context-length is %d: it must be from 0 to %d"
              .formatted(contextLength, MAX_CONTEXT_LENGTH));
    }
  }
}
