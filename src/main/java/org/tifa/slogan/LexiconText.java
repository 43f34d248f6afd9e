package org.tifa.slogan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.tifa.config.LineNames;
import org.tifa.config.TsvTable;

/**
 * The text of a lexicon to which rows and forms are added out of a draft. What was there stays as
 * it was written, comments included; messages call an added line by its line of the draft.
 */
final class LexiconText implements LineNames {
  /** Index of the column of forms. */
  static final int FORMS = Lexicon.COLUMNS.indexOf("forms");

  private static final String FILE = "lexicon";

  private final String draft;
  private final List<String> lines;

  /** The rows that may be changed, by canonical form. */
  private final Map<String, TsvTable.Row> rows = new HashMap<>();

  /** Line of this text → line of the draft that it was made or changed by. */
  private final Map<Long, Long> origins = new HashMap<>();

  /**
   * @param text of a lexicon without faults
   * @param draft how messages call the draft
   */
  LexiconText(String text, String draft) {
    this.draft = draft;
    this.lines = new ArrayList<>(text.lines().toList());
    TsvTable.read(FILE, text, Lexicon.COLUMNS, row -> row)
        .forEach(row -> rows.put(row.text("canonical"), row));
  }

  /** Adds the row of a slogan. */
  void add(DraftDecision decision) {
    lines.add(written(decision.cells()));
    long line = lines.size();
    origins.put(line, decision.line());
    rows.put(decision.canonical(), new TsvTable.Row(line, Lexicon.COLUMNS, decision.cells()));
  }

  /** Adds forms to the row of a slogan that the text has. */
  void addForms(String canonical, List<String> forms, DraftDecision decision) {
    TsvTable.Row row = rows.get(canonical);
    List<String> cells = new ArrayList<>(row.cells());
    String more = String.join("|", forms);
    cells.set(FORMS, row.text("forms").isEmpty() ? more : row.text("forms") + "|" + more);
    lines.set((int) row.line() - 1, written(cells));
    origins.put(row.line(), decision.line());
    rows.put(canonical, new TsvTable.Row(row.line(), Lexicon.COLUMNS, cells));
  }

  /** The whole text. */
  String text() {
    return String.join("\n", lines) + "\n";
  }

  private static String written(List<String> cells) {
    return CSVFormat.TDF.format(cells.toArray());
  }

  @Override
  public String file() {
    return FILE;
  }

  @Override
  public String of(long line) {
    Long origin = origins.get(line);
    return origin == null ? LineNames.super.of(line) : draft + " line " + origin;
  }

  @Override
  public String inside(long line) {
    return of(line);
  }
}
