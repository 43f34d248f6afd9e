package org.tifa.config;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A tab-separated resource with a header, such as the lexicon: rows become records, lines that
 * begin with {@code #} are comments, and every bad row is named with its line and the remedy before
 * anything is used.
 */
public final class TsvTable {
  private TsvTable() {}

  /**
   * One row while it is read.
   *
   * @param line 1-based line in the file
   */
  public record Row(long line, List<String> columns, CSVRecord cells) {
    /** The trimmed cell, possibly empty. */
    public String text(String column) {
      return cells.get(columns.indexOf(column)).trim();
    }

    /**
     * The trimmed cell.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public String required(String column) {
      String text = text(column);
      if (text.isEmpty()) {
        throw new IllegalArgumentException("column " + column + " is empty: fill it");
      }
      return text;
    }

    /** The cell's parts between {@code |}, without empty ones. */
    public List<String> list(String column) {
      List<String> parts = new ArrayList<>();
      for (String part : text(column).split("\\|", -1)) {
        if (!part.isBlank()) {
          parts.add(part.trim());
        }
      }
      return List.copyOf(parts);
    }

    /**
     * The cell as an ISO day.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public LocalDate day(String column) {
      try {
        return LocalDate.parse(required(column));
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(
            "column " + column + " is '" + text(column) + "': write a day as 2024-07-15", e);
      }
    }
  }

  /**
   * Reads all rows.
   *
   * @param name how messages call the resource
   * @param text the whole file
   * @param columns the header it must have, in order
   * @param read makes a record of a row; an IllegalArgumentException marks the row as bad
   * @throws ConfigurationException naming every bad row
   */
  public static <T> List<T> read(
      String name, String text, List<String> columns, Function<Row, T> read) {
    CSVFormat format =
        CSVFormat.TDF
            .builder()
            .setQuote(null)
            .setCommentMarker('#')
            .setIgnoreSurroundingSpaces(false)
            .setIgnoreEmptyLines(true)
            .get();
    List<T> rows = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (CSVParser parser = CSVParser.parse(new StringReader(body), format)) {
      boolean isHeader = true;
      for (CSVRecord record : parser) {
        if (isHeader) {
          isHeader = false;
          if (!record.toList().equals(columns)) {
            throw new ConfigurationException(
                "%s: the header is '%s': it must be '%s', separated by tabs"
                    .formatted(name, String.join(" ", record.toList()), String.join(" ", columns)));
          }
          continue;
        }
        long line = parser.getCurrentLineNumber();
        if (record.size() != columns.size()) {
          problems.add(
              "%s line %d: %d columns where the header has %d: check the tabs"
                  .formatted(name, line, record.size(), columns.size()));
          continue;
        }
        try {
          rows.add(read.apply(new Row(line, columns, record)));
        } catch (IllegalArgumentException e) {
          problems.add("%s line %d: %s".formatted(name, line, e.getMessage()));
        }
      }
      if (isHeader) {
        problems.add("%s: empty: it must begin with the header line".formatted(name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return rows;
  }
}
