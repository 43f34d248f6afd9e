package org.tifa.page;

import java.util.Locale;

/** The script a page was written in, before it was made simplified. */
public enum Script {
  HANS,
  HANT,
  /** Neither clearly simplified nor clearly traditional. */
  MIXED;

  /** The value as it stands in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
