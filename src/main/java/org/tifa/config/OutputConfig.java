package org.tifa.config;

import java.io.Serializable;

/**
 * Options of a run as a whole.
 *
 * @param partitions tasks that reading is divided into; 0 lets the size of the archive decide
 * @param allowedRejectShare share of rejected sources, 0 to 1, above which a finished run exits
 *     with code 3
 */
public record OutputConfig(int partitions, double allowedRejectShare) implements Serializable {
  public OutputConfig {
    Checks checks = new Checks();
    checks.hold(partitions >= 0, "partitions is %d: it must be 0 or more".formatted(partitions));
    checks.hold(
        allowedRejectShare >= 0 && allowedRejectShare <= 1,
        "allowed-reject-share is %s: it must be from 0 to 1".formatted(allowedRejectShare));
    checks.finish();
  }
}
