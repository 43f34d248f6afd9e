package org.tifa.dating;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import org.tifa.archive.Concern;

/**
 * The days of those reports of a page whose year is certain by their own words.
 *
 * @param days without repetition
 * @param evidence the words of the first of them
 */
record SiblingDays(TreeSet<LocalDate> days, String evidence) {
  /** Days that reports of one page lie apart at most. */
  private static final int APART = 21;

  /** Null where the page has no such report, or where its years disagree. */
  static SiblingDays of(List<DateClaim> claims) {
    TreeSet<LocalDate> days = new TreeSet<>();
    String evidence = null;
    for (DateClaim claim : claims) {
      if (claim.concerns().contains(Concern.YEAR_CONFLICT)) {
        return null;
      }
      boolean isCertain =
          claim.datedOn() != null
              && (claim.method() == DateMethod.FULL_DATE_IN_TEXT
                  || claim.method() == DateMethod.YEAR_FROM_EVENT);
      if (isCertain) {
        days.add(claim.datedOn());
        evidence = evidence == null ? claim.evidence() : evidence;
      }
    }
    return days.isEmpty() ? null : new SiblingDays(days, evidence);
  }

  /** The day with this month and day that is near all of them, or null. */
  LocalDate dayBeside(PartialDate monthDay) {
    LocalDate first = days.first();
    for (int year = first.getYear() - 1; year <= first.getYear() + 1; year++) {
      if (!monthDay.exists(year)) {
        continue;
      }
      LocalDate day = monthDay.in(year);
      boolean isNear =
          Math.abs(ChronoUnit.DAYS.between(day, first)) <= APART
              && Math.abs(ChronoUnit.DAYS.between(day, days.last())) <= APART;
      if (isNear) {
        return day;
      }
    }
    return null;
  }
}
