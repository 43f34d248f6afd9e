package org.tifa.slogan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a cell of a file of slogans may hold, and how a cell is written that a spreadsheet opens.
 */
final class Cells {
  /** What a spreadsheet runs when it opens the file. */
  private static final Pattern FORMULA =
      Pattern.compile("[=@＝＠].*|[+\\-＋－][ \\t]*[A-Za-z0-9(\"'$+\\-].*");

  /** What a spreadsheet takes for text, and most do not show. */
  private static final String TEXT_MARK = "'";

  private Cells() {}

  /** What is wrong with a cell, each with its remedy. */
  static List<String> problems(String column, String cell) {
    List<String> problems = new ArrayList<>();
    if (FORMULA.matcher(cell).matches()) {
      problems.add(
          "column %s '%s' would run as a formula in a spreadsheet: begin it with another character"
              .formatted(column, cell));
    }
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      int type = Character.getType(c);
      if (c == '\uFFFD' || type == Character.PRIVATE_USE || type == Character.UNASSIGNED) {
        problems.add(
            "column %s holds U+%04X, which no text has: save the file from its source as UTF-8"
                .formatted(column, (int) c));
        return problems;
      }
      if (type == Character.CONTROL || type == Character.FORMAT) {
        problems.add(
            "column %s holds the invisible character U+%04X: remove it".formatted(column, (int) c));
        return problems;
      }
    }
    return problems;
  }

  /**
   * Checks a cell.
   *
   * @throws IllegalArgumentException naming what is wrong with it
   */
  static void require(String column, String cell) {
    List<String> problems = problems(column, cell);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
  }

  /** A cell that no spreadsheet runs: on one line, with a mark of text before what might be run. */
  static String harmless(String text) {
    String line = text.replaceAll("[\\s\\p{Cc}]+", " ").trim();
    boolean mayRun = !line.isEmpty() && "=+-@＝＋－＠".indexOf(line.charAt(0)) >= 0;
    return mayRun ? TEXT_MARK + line : line;
  }

  /** A cell without the mark of text that {@link #harmless} or a spreadsheet gave it. */
  static String unmarked(String cell) {
    return cell.startsWith(TEXT_MARK) ? cell.substring(1).trim() : cell;
  }
}
