package org.tifa.archive;

import java.util.List;

/** Text of formats that hold Unicode themselves, so that no charset has to be found. */
final class Unicode {
  private Unicode() {}

  static Decoded decoded(String text, List<Concern> concerns) {
    return new Decoded(text, "UTF-8", 100, concerns);
  }
}
