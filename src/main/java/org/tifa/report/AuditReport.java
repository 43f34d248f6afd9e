package org.tifa.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What an audit found.
 *
 * @param checks in the order they were made
 */
public record AuditReport(List<AuditCheck> checks) {
  public AuditReport {
    checks = List.copyOf(checks);
  }

  /** Whether every promise is kept. */
  public boolean isClean() {
    return checks.stream().allMatch(check -> check.failures() == 0);
  }

  /** One line for each check. */
  public String render() {
    return checks.stream().map(AuditCheck::line).collect(Collectors.joining("\n"));
  }
}
