package org.tifa;

import java.time.Duration;
import java.util.List;

/**
 * What a run did.
 *
 * @param tables folder of the published tables
 * @param inputs sources found, files and records
 * @param rejected of these, rejected
 * @param elapsed wall time
 * @param stages in the order they ran
 */
record RunResult(
    String tables, long inputs, long rejected, Duration elapsed, List<FinishedStage> stages) {
  /**
   * A stage that ran.
   *
   * @param name of the stage
   * @param rowCount rows it wrote
   * @param seconds wall time
   */
  record FinishedStage(String name, long rowCount, double seconds) {}

  RunResult {
    stages = List.copyOf(stages);
  }

  /** Share of the sources that was rejected, 0 to 1. */
  double rejectShare() {
    return inputs == 0 ? 0 : (double) rejected / inputs;
  }
}
