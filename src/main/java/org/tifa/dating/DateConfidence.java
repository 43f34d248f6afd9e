package org.tifa.dating;

import java.util.List;

/**
 * How probable it is that a claimed date is right. Each way of finding a date has a probability of
 * its own; clues that confirm it, and doubts, move it. {@code DateCalibrationTest} holds the
 * figures against texts whose dates are known: of the claims at {@link #SURE} or above fewer than 1
 * in 500 may be wrong.
 */
enum DateConfidence {
  /** A day in metadata. */
  METADATA_DAY(0.99),
  /** A month or a year in metadata. */
  METADATA_PART(0.98),
  /** A day in metadata's year or month, by the article's own full date. */
  FULL_DATE_IN_METADATA(0.98),
  /** A day whose year is metadata's. */
  YEAR_OF_METADATA(0.92),
  /** The article's own date line with a label, a source or a time of day. */
  DATELINE(0.98),
  /** A day alone above or under the body. */
  BARE_DATELINE(0.92),
  /** The only date line of a page of several articles. */
  SHARED_DATELINE(0.85),
  /** The page's masthead. */
  MASTHEAD(0.97),
  /** The day of the session that adopted or heard the text. */
  SESSION(0.97),
  /** A full date behind 本报讯, before 电, of an interview. */
  DISPATCH(0.95),
  /** The same in a later paragraph, where another report may begin. */
  LATE_DISPATCH(0.75),
  /** A day at the end of the text. */
  SIGNATURE(0.93),
  /** A yearly report's title, or the session that heard a text. */
  REPORT(0.95),
  /** What a report reviews or plans. */
  REPORT_PART(0.88),
  /** The text says 今年是… of a dated year, or 刚刚过去的… */
  NAMED_YEAR(0.9),
  /** An event just over, or just ahead. */
  EVENT(0.9),
  /** The year that the text sums up, or plans. */
  YEAR_OF_WORK(0.85),
  /** Month and day near a full date elsewhere on the page. */
  YEAR_OF_PAGE(0.9),
  /** Month and day near other reports of the page. */
  YEAR_OF_SIBLINGS(0.85),
  /** Month and day just behind a half or quarter of which the text gives figures. */
  PART_OF_YEAR(0.85),
  /** The only year in which month and day fall on the written weekday. */
  WEEKDAY(0.85);

  /** From here on a claim is sure. */
  static final double SURE = 0.9;

  /** Share of the error that stays when another kind of clue says the same. */
  private static final double CONFIRMED = 0.5;

  /** Share of the confidence that stays when something speaks against the claim. */
  private static final double DOUBTED = 0.75;

  private final double alone;

  DateConfidence(double alone) {
    this.alone = alone;
  }

  /**
   * The probability, in steps of a thousandth.
   *
   * @param clues all clues of the claim, standing as they do to it
   * @param isYearWritten whether the text writes the year in figures
   * @param isFirst whether what the claim rests on stands at the article's head
   */
  double given(List<DateClue> clues, boolean isYearWritten, boolean isFirst) {
    double confidence = isFirst ? alone : Math.min(alone, LATE_DISPATCH.alone);
    if ((isYearWritten && isOfYear()) || isConfirmed(clues)) {
      confidence = 1 - (1 - confidence) * CONFIRMED;
    }
    if (isDoubted(clues)) {
      confidence *= DOUBTED;
    }
    return Math.round(confidence * 1000) / 1000.0;
  }

  /** Whether the year is inferred. */
  private boolean isOfYear() {
    return switch (this) {
      case NAMED_YEAR, EVENT, YEAR_OF_WORK, YEAR_OF_PAGE, YEAR_OF_SIBLINGS, WEEKDAY -> true;
      default -> false;
    };
  }

  /**
   * Whether a full day of another method than the claim's says the same. A day that is counted from
   * the claimed one (今天) says nothing of it.
   */
  private static boolean isConfirmed(List<DateClue> clues) {
    for (DateClue clue : clues) {
      boolean isDay = clue.reading().length() == "2024-08-03".length();
      boolean isOwnWord = clue.method() != DateMethod.RELATIVE_DAY_IN_TEXT;
      if (isDay && isOwnWord && clue.standing() == ClueStanding.AGREES) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDoubted(List<DateClue> clues) {
    for (DateClue clue : clues) {
      boolean isAgainst =
          clue.standing() == ClueStanding.WRONG_WEEKDAY
              || (clue.standing() == ClueStanding.OTHER_TIME
                  && (clue.method() == DateMethod.YEAR_FROM_EVENT
                      || clue.method() == DateMethod.MONTHS_ELAPSED));
      if (isAgainst) {
        return true;
      }
    }
    return false;
  }
}
