package org.tifa.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tifa.dating.DatePrecision;
import org.tifa.place.Division;

/**
 * One row of the overrides.
 *
 * @param line of the file, from 1
 * @param path pattern as written
 * @param regex that a whole source path must match
 * @param article number on its page, or 0 for every article of the source
 * @param field what it corrects
 * @param value as written; null for {@code none}
 * @param words the value's parts where it is made of words
 * @param day of a date or year, its first day; else null
 * @param precision of the date; else null
 * @param place or null
 */
record Correction(
    long line,
    String path,
    Pattern regex,
    int article,
    Field field,
    String value,
    List<String> words,
    LocalDate day,
    DatePrecision precision,
    Division place) {
  /** What a row corrects. */
  enum Field {
    TITLE,
    SUBTITLE,
    KICKER,
    BYLINE,
    PHOTOGRAPHER,
    CREDIT,
    NEWSPAPER,
    DATED_ON,
    YEAR,
    PLACE,
    READING;

    /** As it is written in the file. */
    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Correction {
    words = List.copyOf(words);
  }

  boolean isFor(int ordinal) {
    return article == 0 || article == ordinal;
  }

  /** As evidence shows it. */
  String evidence() {
    return "%s in line %d of the overrides".formatted(path, line);
  }
}
