package org.tifa.dating;

import java.time.LocalDate;
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
 * @param clues every clue found, used or not, in order of trust
 * @param concerns DATE_MISSING, YEAR_OPEN, YEAR_CONFLICT, DATE_UNREADABLE
 */
public record DateClaim(
    LocalDate datedOn,
    String monthDay,
    DateKind kind,
    DatePrecision precision,
    DateMethod method,
    String evidence,
    List<DateClue> clues,
    List<Concern> concerns) {
  public DateClaim {
    clues = List.copyOf(clues);
    concerns = List.copyOf(concerns);
  }
}
