package org.tifa.slogan;

import java.util.List;

/** Small lexicons for tests. */
final class Lexicons {
  private Lexicons() {}

  /** One slogan for each argument: the canonical wording and its other forms, joined by |. */
  static Lexicon of(String... rows) {
    return Lexicon.parse("lexicon", tsv(rows));
  }

  static String tsv(String... rows) {
    StringBuilder tsv = new StringBuilder(String.join("\t", Lexicon.COLUMNS)).append('\n');
    for (String row : rows) {
      int bar = row.indexOf('|');
      String canonical = bar < 0 ? row : row.substring(0, bar);
      String forms = bar < 0 ? "" : row.substring(bar + 1);
      tsv.append(String.join("\t", List.of(canonical, forms, "gloss", "2012", "", "national")))
          .append('\n');
    }
    return tsv.toString();
  }
}
