package org.tifa.discovery;

import java.util.Locale;

/** What discovery makes of a recurring wording. */
public enum Verdict {
  /** Its score is high enough: a slogan of the run. */
  SLOGAN,
  /** A wording of the lexicon. */
  LISTED,
  /** A reader of an earlier draft said no. */
  REFUSED,
  /** Nearly always a part of a longer candidate. */
  PART,
  /** Its score is too low, or there are enough better ones. */
  WEAK,
  /** It begins or ends where no phrase does. */
  FRAGMENT,
  /** A number with a unit, a percentage, an amount. */
  FIGURE,
  /** A day, a year or a span of time. */
  DATE,
  /** Persons, places, institutions and offices. */
  NAME,
  /** Words of ceremony and procedure: 各位代表, 请予审议. */
  FORMULA;

  /** The value as it stands in the table. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
