package org.tifa.dating;

import java.util.Locale;

/** How a clue stands to the date that was claimed: used, or why it was not. */
public enum ClueStanding {
  /** The claim rests on it. */
  USED,
  /** It says or allows the same date; the claim does not need it. */
  AGREES,
  /** It tells another day of the same weeks, and a more trusted clue was taken. */
  OUTRANKED,
  /** It tells a time far from the claimed one: of something else that the text speaks of. */
  OTHER_TIME,
  /** It does not settle the date, or others exclude it: nothing was claimed. */
  UNDECIDED,
  /** Its date and its weekday do not belong together. */
  WRONG_WEEKDAY,
  /** It could not be understood. */
  UNREADABLE;

  /** The value as it is shown. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
