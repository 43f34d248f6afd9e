package org.tifa.dating;

import java.time.LocalDate;

/**
 * What a text says of its own time by naming an event.
 *
 * @param event the event
 * @param tense how the text stands to it
 * @param freshness how strongly the text speaks of it as just over; 0 where it does not
 * @param day the first day the text can be of (past), the last (ahead), the day counted down to
 *     (countdown), some day of the text's year (this year), the event's first day otherwise
 * @param evidence the words
 */
record EventClue(DatedEvent event, Tense tense, int freshness, LocalDate day, String evidence) {
  enum Tense {
    /** The event is over or under way. */
    PAST,
    /** The text looks forward to it. */
    AHEAD,
    /** This is the year of the event, or the year before or after it. */
    THIS_YEAR,
    /** So many days to go. */
    COUNTDOWN,
    /** Named without any tense. */
    OPEN
  }

  /** As clues spell it. */
  String reading() {
    return switch (tense) {
      case PAST, OPEN -> day + "..";
      case AHEAD -> ".." + day;
      case THIS_YEAR -> String.valueOf(day.getYear());
      case COUNTDOWN -> day.toString();
    };
  }
}
