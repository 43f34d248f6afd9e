package org.tifa.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tifa.archive.Concern;

/**
 * The date claimed for an article, with its evidence.
 *
 * @param datedOn the day, or the first day of the month or year that {@code precision} names; null
 *     where the year is open or nothing is known
 * @param monthDay {@code MM-dd} where month and day are known (also while the year is open), else
 *     null
 * @param kind what it is the date of; null where nothing is known
 * @param precision how much is known; DAY with a null {@code datedOn} where month and day are known
 *     and only the year is open; NONE where nothing is known
 * @param method how it was found
 * @param evidence the words it rests on, or null
 * @param confidence probability that {@code datedOn} is right to its precision, 0 to 1; 0 where it
 *     is null
 * @param clues every clue found, used or not, in order of trust
 * @param concerns DATE_MISSING, YEAR_OPEN, YEAR_CONFLICT, DATE_UNREADABLE, WEEKDAY_MISMATCH,
 *     SLOGAN_BEFORE_INTRODUCTION
 */
public record DateClaim(
    LocalDate datedOn,
    String monthDay,
    DateKind kind,
    DatePrecision precision,
    DateMethod method,
    String evidence,
    double confidence,
    List<DateClue> clues,
    List<Concern> concerns) {
  public DateClaim {
    clues = List.copyOf(clues);
    concerns = List.copyOf(concerns);
    if (!(confidence >= 0 && confidence <= 1) || (datedOn == null) != (confidence == 0)) {
      throw new IllegalArgumentException(
          "confidence " + confidence + " of " + datedOn + ": 0 where open, else up to 1");
    }
  }

  /**
   * The same claim, less probable, with a concern and the clue that speaks against it.
   *
   * @param share what stays of the confidence, 0 to 1
   */
  public DateClaim doubted(Concern concern, DateClue clue, double share) {
    List<DateClue> all = new ArrayList<>(clues);
    all.add(clue);
    List<Concern> doubts = new ArrayList<>(concerns);
    doubts.add(concern);
    return new DateClaim(
        datedOn, monthDay, kind, precision, method, evidence, confidence * share, all, doubts);
  }

  /** The same claim with a confidence not above another; an open one as it is. */
  DateClaim atMost(double highest) {
    return confidence <= highest
        ? this
        : new DateClaim(
            datedOn, monthDay, kind, precision, method, evidence, highest, clues, concerns);
  }

  /** The last day that the claim allows, by its precision; null where the date is open. */
  public LocalDate lastDay() {
    if (datedOn == null) {
      return null;
    }
    return switch (precision) {
      case YEAR -> datedOn.plusYears(1).minusDays(1);
      case MONTH -> datedOn.plusMonths(1).minusDays(1);
      case DAY, NONE -> datedOn;
    };
  }
}
