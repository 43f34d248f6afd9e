package org.tifa.archive;

import java.util.ArrayList;
import java.util.List;

/** Takes the text of one CSV record apart, as RFC 4180 says, with a delimiter of one's own. */
final class CsvRows {
  private static final char[] DELIMITERS = {',', ';', '\t'};

  private CsvRows() {}

  /** The delimiter that a header line uses most outside quotes; a comma if it uses none. */
  static char delimiter(String header) {
    char best = ',';
    int most = 0;
    for (char delimiter : DELIMITERS) {
      int count = 0;
      boolean isQuoted = false;
      for (int i = 0; i < header.length(); i++) {
        char c = header.charAt(i);
        if (c == '"') {
          isQuoted = !isQuoted;
        } else if (c == delimiter && !isQuoted) {
          count++;
        }
      }
      if (count > most) {
        best = delimiter;
        most = count;
      }
    }
    return best;
  }

  /**
   * The cells of a record.
   *
   * @throws IllegalArgumentException saying what is wrong with its quotes
   */
  static List<String> cells(String record, char delimiter) {
    List<String> cells = new ArrayList<>();
    int i = 0;
    while (true) {
      if (i < record.length() && record.charAt(i) == '"') {
        StringBuilder cell = new StringBuilder();
        i = readQuoted(record, i + 1, cell);
        if (i < record.length() && record.charAt(i) != delimiter) {
          throw new IllegalArgumentException(
              "text stands behind the closing quote of cell %d: double the quotes inside a cell"
                  .formatted(cells.size() + 1));
        }
        cells.add(cell.toString());
      } else {
        int end = record.indexOf(delimiter, i);
        end = end < 0 ? record.length() : end;
        cells.add(record.substring(i, end));
        i = end;
      }
      if (i >= record.length()) {
        return cells;
      }
      i++;
      if (i == record.length()) {
        cells.add("");
        return cells;
      }
    }
  }

  /** Reads to the closing quote and returns the offset behind it. */
  private static int readQuoted(String record, int begin, StringBuilder cell) {
    int i = begin;
    while (true) {
      int quote = record.indexOf('"', i);
      if (quote < 0) {
        throw new IllegalArgumentException("a quote is opened and not closed");
      }
      cell.append(record, i, quote);
      if (quote + 1 >= record.length() || record.charAt(quote + 1) != '"') {
        return quote + 1;
      }
      cell.append('"');
      i = quote + 2;
    }
  }
}
