package org.tifa.cluster;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a process left behind.
 *
 * @param command for messages
 * @param exitCode 128 + n where signal n ended it
 * @param out standard output
 * @param err standard error
 */
record Finished(String command, int exitCode, String out, String err) {
  /** Asserts the exit code; a failure shows what the process said. */
  Finished with(int expected) {
    assertThat(exitCode).as("exit code of %s%n%s%n%s", command, out, err).isEqualTo(expected);
    return this;
  }
}
