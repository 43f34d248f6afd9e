package org.tifa.slogan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tifa.config.TsvTable;

/**
 * Discovered slogans as a table that people review in a spreadsheet: the columns of the lexicon,
 * filled as far as a machine can, the reviewer's decision, and what the decision rests on.
 */
public final class LexiconDraft {
  /** Sentences shown of each wording. */
  public static final int EXAMPLE_COUNT = 3;

  private static final String DECISION = "decision";
  private static final String NOTE = "note";

  /** Without the examples. */
  private static final List<String> EVIDENCE =
      List.of(
          "score",
          "verdict",
          "mention_count",
          "article_count",
          "district_count",
          "first_dated_on",
          "near");

  private static final Comparator<DraftEntry> BEST_FIRST =
      Comparator.<DraftEntry>comparingDouble(entry -> -entry.slogan().score())
          .thenComparing(entry -> entry.slogan().canonical());

  /** How spreadsheets write 2017-10 and 2017-10-18. */
  private static final Pattern SHEET_DATE =
      Pattern.compile("(\\d{4})[/.](\\d{1,2})(?:[/.](\\d{1,2}))?");

  /** Spreadsheets know by it that the file is UTF-8. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private LexiconDraft() {}

  /** The header of the file. */
  public static List<String> columns() {
    List<String> columns = new ArrayList<>(Lexicon.COLUMNS);
    columns.add(DECISION);
    columns.add(NOTE);
    columns.addAll(EVIDENCE);
    for (int i = 1; i <= EXAMPLE_COUNT; i++) {
      columns.add("example_" + i);
    }
    return columns;
  }

  /** The file, the highest score first. No cell of it runs in a spreadsheet. */
  public static String write(List<DraftEntry> entries) {
    StringBuilder out = new StringBuilder().append(BYTE_ORDER_MARK);
    CSVFormat format = CSVFormat.TDF.builder().setRecordSeparator('\n').get();
    try (CSVPrinter printer = new CSVPrinter(out, format)) {
      printer.printRecord(columns());
      for (DraftEntry entry : entries.stream().sorted(BEST_FIRST).toList()) {
        printer.printRecord(cells(entry).stream().map(Cells::harmless).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static List<String> cells(DraftEntry entry) {
    Slogan slogan = entry.slogan();
    List<String> cells = new ArrayList<>();
    cells.add(slogan.canonical());
    cells.addAll(List.of("", "", "", ""));
    cells.add(slogan.kind().label());
    cells.addAll(List.of("", "", ""));
    cells.add(entry.provinceCount() == 1 ? "local" : "national");
    cells.addAll(List.of("", ""));
    cells.add(String.format(Locale.ROOT, "%.4f", slogan.score()));
    cells.add(entry.verdict());
    cells.add(Long.toString(entry.mentionCount()));
    cells.add(Long.toString(entry.articleCount()));
    cells.add(Long.toString(entry.districtCount()));
    cells.add(entry.firstDatedOn() == null ? "" : entry.firstDatedOn().toString());
    cells.add(String.join("|", entry.near()));
    for (int i = 0; i < EXAMPLE_COUNT; i++) {
      cells.add(i < entry.examples().size() ? entry.examples().get(i) : "");
    }
    return cells;
  }

  /**
   * The rows of a reviewed draft on which the reviewer has decided. Columns may stand in another
   * order and more may have been added; rows without a decision are passed over, whatever they
   * hold.
   *
   * @param name how messages call the file
   * @param text as a spreadsheet has saved it, with tabs, commas or semicolons
   * @throws org.tifa.config.ConfigurationException if it cannot be read
   */
  static List<DraftDecision> decisions(String name, String text) {
    List<String> wanted = new ArrayList<>(Lexicon.COLUMNS);
    wanted.add(DECISION);
    wanted.add(NOTE);
    return TsvTable.readSheet(name, text, wanted, LexiconDraft::decision).stream()
        .filter(decision -> !decision.words().isEmpty())
        .toList();
  }

  private static DraftDecision decision(TsvTable.Row row) {
    if (row.cells().size() > row.columns().size()) {
      throw new IllegalArgumentException(
          "%d cells where the header has %d: a separator stands inside a cell, put it into quotation marks"
              .formatted(row.cells().size(), row.columns().size()));
    }
    List<String> cells = new ArrayList<>();
    for (String column : Lexicon.COLUMNS) {
      String cell = Cells.unmarked(row.text(column));
      cells.add(column.equals("introduced_on") ? isoDate(cell) : cell);
    }
    return new DraftDecision(
        row.line(), cells, Cells.unmarked(row.text(DECISION)), Cells.unmarked(row.text(NOTE)));
  }

  private static String isoDate(String cell) {
    Matcher date = SHEET_DATE.matcher(cell);
    if (!date.matches()) {
      return cell;
    }
    String month = date.group(1) + "-" + twoDigits(date.group(2));
    return date.group(3) == null ? month : month + "-" + twoDigits(date.group(3));
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}
