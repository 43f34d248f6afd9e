package org.tifa.slogan;

import java.util.Locale;

/** Who named a slogan. */
public enum SloganOrigin {
  /** A row of the lexicon. */
  LEXICON,
  /** Discovery, in the archive of the run. */
  DISCOVERED;

  /** The value as it stands in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
