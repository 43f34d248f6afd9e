package org.tifa.place;

import java.util.Locale;

/** How a place was found, the most trusted first. */
public enum PlaceMethod {
  /** A correction that a user made for the path. */
  OVERRIDE,
  /** Named or coded in a sidecar or a record's field. */
  METADATA,
  /** Named or coded in the path. */
  PATH,
  /** In the headline. */
  TITLE,
  /** A full name, or a name with its city or office (烈山区委书记), in the text. */
  NAME_IN_TEXT,
  /** 我区, 全区, 本县 in the text, resolved by the page the article is printed on. */
  DEICTIC,
  /** Named in the other articles, headings or mastheads of the page. */
  PAGE,
  /** The place of the newspaper. */
  NEWSPAPER,
  /** Nothing found. */
  NONE;

  /** The value as it stands in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
