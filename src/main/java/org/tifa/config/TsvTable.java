package org.tifa.config;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * A tab-separated resource with a header, such as the lexicon: rows become records, lines that
 * begin with {@code #} are comments, and every bad row is named with its line and the remedy before
 * anything is used.
 *
 * <p>A file that a spreadsheet has saved reads the same: with a byte order mark, carriage returns,
 * cells in quotation marks, and empty columns behind the last one.
 */
public final class TsvTable {
  private TsvTable() {}

  /**
   * One row while it is read.
   *
   * @param line 1-based line in the file
   */
  public record Row(long line, List<String> columns, List<String> cells) {
    /** The trimmed cell, possibly empty. */
    public String text(String column) {
      int index = columns.indexOf(column);
      return index < cells.size() ? cells.get(index).trim() : "";
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
    return read(() -> name, text, columns, read);
  }

  /** As {@link #read(String, String, List, Function)}, with names for the lines. */
  public static <T> List<T> read(
      LineNames names, String text, List<String> columns, Function<Row, T> read) {
    return new TableText(names, text, '\t')
        .rows(
            header -> {
              if (!header.equals(columns)) {
                throw new ConfigurationException(
                    "%s: the header is '%s': it must be '%s', separated by tabs"
                        .formatted(
                            names.file(), String.join(" ", header), String.join(" ", columns)));
              }
            },
            row -> {
              if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                    "%d columns where the header has %d: check the tabs"
                        .formatted(row.cells().size(), columns.size()));
              }
              return read.apply(row);
            });
  }

  /**
   * Reads the rows of a table that people have worked on in a spreadsheet: its columns are found by
   * name in whatever order, others are passed over, and between them stand tabs, commas or
   * semicolons, as the header shows.
   *
   * @param columns those that it must have
   * @throws ConfigurationException naming every bad row
   */
  public static <T> List<T> readSheet(
      String name, String text, List<String> columns, Function<Row, T> read) {
    return new TableText(() -> name, text, TableText.delimiter(text))
        .rows(header -> requireColumns(name, header, columns), read);
  }

  private static void requireColumns(String name, List<String> header, List<String> columns) {
    List<String> problems = new ArrayList<>();
    for (String column : columns) {
      if (Collections.frequency(header, column) != 1) {
        problems.add(
            "%s: the header '%s' has the column %s %s: it must have it once"
                .formatted(
                    name,
                    String.join(" ", header),
                    column,
                    header.contains(column) ? "twice" : "not at all"));
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
  }
}
