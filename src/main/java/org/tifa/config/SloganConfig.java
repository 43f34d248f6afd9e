package org.tifa.config;

import java.io.Serializable;

/**
 * How slogans are found.
 *
 * @param contextLength UTF-16 units of context kept on each side of a mention, 0 to 500
 */
public record SloganConfig(int contextLength) implements Serializable {
  private static final int MAX_CONTEXT_LENGTH = 500;

  public SloganConfig {
    if (contextLength < 0 || contextLength > MAX_CONTEXT_LENGTH) {
      throw new IllegalArgumentException(
          "context-length is %d: it must be from 0 to %d"
              .formatted(contextLength, MAX_CONTEXT_LENGTH));
    }
  }
}
