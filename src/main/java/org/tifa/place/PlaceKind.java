package org.tifa.place;

import java.util.Locale;

/** In which sense an article belongs to a place. */
public enum PlaceKind {
  /** The story is about the place. */
  SUBJECT,
  /** The page or paper belongs to the place; the text itself names none. */
  PUBLISHER;

  /** The value as it stands in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
