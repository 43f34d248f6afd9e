package org.tifa.slogan;

import java.util.ArrayList;
import java.util.List;
import org.tifa.page.SimplifiedScript;

/** The parts of a wording between its separators: 引进来 and 走出去 of 引进来、走出去. */
public final class WordingParts {
  private WordingParts() {}

  /**
   * The parts in order.
   *
   * @param wording in either script, with marks or without
   * @return folded letters (simplified script, half width, lower case, no marks), none empty; their
   *     concatenation is what the scan compares
   */
  public static List<String> of(String wording) {
    String simplified = SimplifiedScript.of(wording);
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < simplified.length(); i++) {
      char c = simplified.charAt(i);
      if (Glyphs.isLetter(c)) {
        part.append(Glyphs.fold(c));
      } else if (!part.isEmpty() && Wording.separates(simplified, i)) {
        parts.add(part.toString());
        part.setLength(0);
      }
    }
    if (!part.isEmpty()) {
      parts.add(part.toString());
    }
    return parts;
  }
}
