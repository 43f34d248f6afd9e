package org.tifa.slogan;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Small lexicons for tests. */
final class Lexicons {
  static final String HEADER = String.join("\t", Lexicon.COLUMNS) + "\n";

  private static final Map<String, String> FILLED =
      Map.of("kind", "term", "gloss_en", "gloss", "introduced_on", "2012", "scope", "national");

  private Lexicons() {}

  /** One slogan for each argument: the canonical wording and its other forms, joined by |. */
  static Lexicon of(String... rows) {
    return Lexicon.parse("lexicon", tsv(rows));
  }

  /** A lexicon of rows given column by column; columns that are not given are well filled. */
  @SafeVarargs
  static Lexicon of(Map<String, String>... rows) {
    return Lexicon.parse("lexicon", tsv(rows));
  }

  static String tsv(String... rows) {
    return Arrays.stream(rows)
        .map(row -> row.split("\\|", 2))
        .map(row -> line(Map.of("canonical", row[0], "forms", row.length == 1 ? "" : row[1])))
        .collect(Collectors.joining("", HEADER, ""));
  }

  @SafeVarargs
  static String tsv(Map<String, String>... rows) {
    StringBuilder tsv = new StringBuilder(HEADER);
    for (Map<String, String> row : rows) {
      tsv.append(line(row));
    }
    return tsv.toString();
  }

  /** A row of the file with its line end; columns that are not given are well filled. */
  static String line(Map<String, String> cells) {
    return Lexicon.COLUMNS.stream()
            .map(column -> cells.getOrDefault(column, FILLED.getOrDefault(column, "")))
            .collect(Collectors.joining("\t"))
        + "\n";
  }
}
