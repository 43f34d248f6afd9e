package org.tifa.config;

import java.io.Serializable;

/**
 * Options of dating.
 *
 * @param earliestYear dates before this year are not dates of articles, 1800–2100
 * @param latestYear dates after this year are not dates of articles, not before {@code
 *     earliestYear}
 * @param sloganToleranceDays days before its introduction in which a slogan casts no doubt on a
 *     date, 0–36500
 */
public record DatingConfig(int earliestYear, int latestYear, int sloganToleranceDays)
    implements Serializable {
  public DatingConfig {
    Checks checks = new Checks();
    checks.hold(
        earliestYear >= 1800 && earliestYear <= 2100,
        "earliest-year is %d: it must lie between 1800 and 2100".formatted(earliestYear));
    checks.hold(
        latestYear >= earliestYear && latestYear <= 2199,
        "latest-year is %d: it must lie between earliest-year (%d) and 2199"
            .formatted(latestYear, earliestYear));
    checks.hold(
        sloganToleranceDays >= 0 && sloganToleranceDays <= 36_500,
        "slogan-tolerance-days is %d: it must lie between 0 and 36500"
            .formatted(sloganToleranceDays));
    checks.finish();
  }
}
