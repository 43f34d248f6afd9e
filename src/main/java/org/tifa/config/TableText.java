package org.tifa.config;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The text of a table, cut into cells. */
final class TableText {
  private static final String COMMENT = "#";

  private final LineNames names;
  private final String text;
  private final CSVFormat format;
  private final List<String> problems = new ArrayList<>();

  /**
   * @param text with or without a byte order mark
   * @param delimiter between the cells
   */
  TableText(LineNames names, String text, char delimiter) {
    this.names = names;
    this.text = withoutMark(text);
    this.format =
        CSVFormat.TDF
            .builder()
            .setDelimiter(delimiter)
            .setCommentMarker(COMMENT.charAt(0))
            .setIgnoreSurroundingSpaces(false)
            .setIgnoreEmptyLines(true)
            .get();
  }

  /** The delimiter that the header of a text has most of: a tab, a comma or a semicolon. */
  static char delimiter(String text) {
    String header =
        withoutMark(text)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith(COMMENT))
            .findFirst()
            .orElse("");
    char most = '\t';
    for (char delimiter : new char[] {',', ';'}) {
      most = count(header, delimiter) > count(header, most) ? delimiter : most;
    }
    return most;
  }

  private static long count(String header, char delimiter) {
    return header.chars().filter(c -> c == delimiter).count();
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /**
   * The rows below the header.
   *
   * @param checkHeader throws if the header is wrong
   * @param read makes a record of a row; an IllegalArgumentException marks the row as bad
   * @throws ConfigurationException naming every bad row
   */
  <T> List<T> rows(Consumer<List<String>> checkHeader, Function<TsvTable.Row, T> read) {
    List<T> rows = new ArrayList<>();
    List<String> header = null;
    long line = 0;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord record : parser) {
        line = parser.getCurrentLineNumber();
        // A spreadsheet puts a comment that holds quotation marks into such.
        if (record.get(0).startsWith(COMMENT)) {
          continue;
        }
        if (header == null) {
          header = cells(record, 1);
          checkHeader.accept(header);
          continue;
        }
        add(new TsvTable.Row(line, header, cells(record, header.size())), read, rows);
      }
    } catch (IOException | UncheckedIOException e) {
      // The rest of the file would be one cell.
      problems.add(
          names.of(line + 1)
              + ": a cell begins with a quotation mark that is not closed at its end: remove the"
              + " mark");
    }
    if (header == null && problems.isEmpty()) {
      problems.add(names.file() + ": empty: it must begin with the header line");
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return rows;
  }

  private <T> void add(TsvTable.Row row, Function<TsvTable.Row, T> read, List<T> rows) {
    try {
      rows.add(read.apply(row));
    } catch (IllegalArgumentException e) {
      problems.add(names.of(row.line()) + ": " + e.getMessage());
    }
  }

  /** The cells, without empty ones behind the last column, which a spreadsheet may add. */
  private static List<String> cells(CSVRecord record, int columns) {
    List<String> cells = record.toList();
    int size = cells.size();
    while (size > columns && cells.get(size - 1).isBlank()) {
      size--;
    }
    return List.copyOf(cells.subList(0, size));
  }
}
