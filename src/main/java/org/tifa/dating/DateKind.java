package org.tifa.dating;

import java.util.Locale;

/** What a date is the date of. */
public enum DateKind {
  /** The day the article was published. */
  PUBLISHED,
  /** The day of the event the article reports. */
  EVENT;

  /** The value as it stands in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
