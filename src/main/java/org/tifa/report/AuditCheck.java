package org.tifa.report;

import java.util.Locale;

/**
 * What an audit found of one promise.
 *
 * @param name what was checked
 * @param rows rows that were checked
 * @param failures rows that break the promise
 * @param example one of them, or null if there is none
 */
public record AuditCheck(String name, long rows, long failures, String example) {
  /** One line. */
  String line() {
    return failures == 0
        ? String.format(Locale.ROOT, "ok    %s: %,d", name, rows)
        : String.format(
            Locale.ROOT, "FAIL  %s: %,d of %,d, such as %s", name, failures, rows, example);
  }
}
