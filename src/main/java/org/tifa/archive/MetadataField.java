package org.tifa.archive;

import java.util.Locale;

/** What sidecars, record fields and path patterns can say of a source. */
public enum MetadataField {
  TITLE,
  SUBTITLE,
  BYLINE,
  /** Publication date, verbatim: a full date, a month or a year. */
  PUBLISHED_ON,
  NEWSPAPER,
  /** Page or edition of the newspaper. */
  EDITION,
  PROVINCE,
  CITY,
  DISTRICT,
  /** Six-digit code of the place, at any level. */
  PLACE_CODE,
  /** A place name at any level. */
  PLACE,
  /** Web address the source was fetched from. */
  URL;

  /** The field's key in configuration, such as {@code published-on}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
