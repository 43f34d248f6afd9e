package org.tifa.dating;

import java.time.LocalDate;

/** What an article's own words allow and forbid of a day that is to be claimed for it. */
record OwnTime(ArticleReading reading) {
  /** Days by which a text may speak of an event before it happens. */
  private static final int ANNOUNCED_DAYS = 120;

  /** Days by which a text may speak of an event as begun before its first day. */
  private static final int EVE_DAYS = 7;

  /**
   * Whether the article speaks of events as past that were still far off on a day, or of its own
   * session as held long after it.
   */
  boolean isAnachronism(LocalDate day) {
    for (EventClue clue : reading.events()) {
      if (clue.tense() == EventClue.Tense.PAST && clue.day().isAfter(day.plusDays(EVE_DAYS))) {
        return true;
      }
    }
    DatedLine session = reading.line(DatedLine.Role.SESSION);
    return session != null && session.date().firstDay().isAfter(day.plusDays(ANNOUNCED_DAYS));
  }

  /** Whether the article calls no other year its own than that of a day. */
  boolean fitsNamedYears(LocalDate day) {
    for (EventClue clue : reading.events()) {
      if (clue.tense() == EventClue.Tense.THIS_YEAR && clue.day().getYear() != day.getYear()) {
        return false;
      }
    }
    return true;
  }
}
