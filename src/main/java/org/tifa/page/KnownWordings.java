package org.tifa.page;

import java.util.LinkedHashSet;
import java.util.Set;
import org.tifa.config.ResourceFile;

/**
 * The wordings of the bundled facts (slogans, places, events, newspapers) as one text, a line each:
 * what such pages write and no general dictionary counts.
 */
final class KnownWordings {
  private static final String[] FILES = {"lexicon", "gazetteer", "events", "newspapers"};

  private KnownWordings() {}

  static String text() {
    Set<String> wordings = new LinkedHashSet<>();
    for (String file : FILES) {
      ResourceFile.bundled(file).text().lines().skip(1).forEach(row -> add(row, wordings));
    }
    return String.join("\n", wordings);
  }

  /** Wordings are the cells in Chinese; a cell of several has bars between them. */
  private static void add(String row, Set<String> wordings) {
    if (row.startsWith("#")) {
      return;
    }
    for (String cell : row.split("[\t|]", -1)) {
      if (!cell.isEmpty() && Glyphs.isHan(cell.charAt(0))) {
        wordings.add(cell);
      }
    }
  }
}
