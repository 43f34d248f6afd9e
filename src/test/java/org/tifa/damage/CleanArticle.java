package org.tifa.damage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An article as its editors meant it, in simplified script.
 *
 * @param kicker or null
 * @param title headline
 * @param subtitle or null
 * @param byline names of its authors
 * @param bylineLine the line that names them, or null where the text does
 * @param bylineTail the bracket behind the last paragraph that names them, or empty
 * @param paragraphs its text
 * @param districtCode where it belongs
 * @param currentDistrictCode its successor in use today, or empty
 * @param publishedOn day of the newspaper
 * @param eventOn day it tells of, or null
 */
record CleanArticle(
    String kicker,
    String title,
    String subtitle,
    List<String> byline,
    String bylineLine,
    String bylineTail,
    List<String> paragraphs,
    String districtCode,
    String currentDistrictCode,
    LocalDate publishedOn,
    LocalDate eventOn) {
  CleanArticle {
    byline = List.copyOf(byline);
    paragraphs = List.copyOf(paragraphs);
  }

  /** Headlines and paragraphs in reading order: the words that must be restored. */
  List<String> parts() {
    List<String> parts = new ArrayList<>(headlines());
    parts.addAll(paragraphs);
    return parts;
  }

  /** Kicker, title and subtitle, those it has. */
  List<String> headlines() {
    List<String> headlines = new ArrayList<>();
    if (kicker != null) {
      headlines.add(kicker);
    }
    headlines.add(title);
    if (subtitle != null) {
      headlines.add(subtitle);
    }
    return headlines;
  }
}
