package org.tifa.place;

import java.util.Locale;

/** The administrative levels of the gazetteer. */
public enum PlaceLevel {
  PROVINCE,
  CITY,
  DISTRICT;

  /** The value as it stands in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
