package org.tifa.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table of plain text: columns aligned by display width, numbers to the right with thousands
 * separators, a rule below the header. Columns are declared first, then rows are added.
 */
public final class TextGrid {
  private static final String GAP = "  ";

  /** Signs that Markdown would take for its own. */
  private static final Pattern MARKDOWN = Pattern.compile("[\\\\|*_`<]");

  private enum Alignment {
    LEFT,
    RIGHT
  }

  private record Column(String header, Alignment alignment, int maxWidth, int decimals) {
    String format(Object cell) {
      if (cell == null) {
        return "";
      }
      if (cell instanceof Double || cell instanceof Float) {
        return Numbers.grouped(((Number) cell).doubleValue(), decimals);
      }
      if (cell instanceof Number number) {
        return Numbers.grouped(number.longValue());
      }
      return DisplayWidth.cut(VisibleText.oneLine(cell.toString()), maxWidth);
    }

    String pad(String text, int width) {
      return alignment == Alignment.LEFT
          ? DisplayWidth.left(text, width)
          : DisplayWidth.right(text, width);
    }
  }

  private final List<Column> columns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a column of words as wide as its widest cell. */
  public TextGrid text(String header) {
    return text(header, Integer.MAX_VALUE);
  }

  /** Adds a column of words; longer ones are cut with … to {@code maxWidth} columns. */
  public TextGrid text(String header, int maxWidth) {
    return column(new Column(header, Alignment.LEFT, maxWidth, 0));
  }

  /** Adds a column of whole numbers. */
  public TextGrid number(String header) {
    return number(header, 0);
  }

  /** Adds a column of numbers of which fractional ones are shown with so many decimals. */
  public TextGrid number(String header, int decimals) {
    return column(new Column(header, Alignment.RIGHT, Integer.MAX_VALUE, decimals));
  }

  /**
   * Adds a row.
   *
   * @param cells one for each column; null is an empty cell, line breaks show as ⏎
   * @throws IllegalArgumentException if there are more or fewer
   */
  public TextGrid row(Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "a row of %d cells in a grid of %d columns".formatted(cells.length, columns.size()));
    }
    List<String> row = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      row.add(columns.get(i).format(cells[i]));
    }
    rows.add(row);
    return this;
  }

  /** Whether no row was added. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The lines, each ended by a line feed and free of trailing spaces. */
  public String render() {
    return render("");
  }

  /** The lines, each begun with an indent. */
  String render(String indent) {
    int[] widths = widths();
    StringBuilder out = new StringBuilder();
    line(columns.stream().map(Column::header).toList(), widths, indent, out);
    List<String> rule = new ArrayList<>();
    for (int width : widths) {
      rule.add("─".repeat(width));
    }
    line(rule, widths, indent, out);
    rows.forEach(row -> line(row, widths, indent, out));
    return out.toString();
  }

  /** The same table in Markdown: the cells' own signs are kept as they are. */
  public String markdown() {
    StringBuilder out = new StringBuilder();
    markdown(columns.stream().map(Column::header).toList(), out);
    markdown(
        columns.stream()
            .map(column -> column.alignment() == Alignment.LEFT ? "---" : "---:")
            .toList(),
        out);
    rows.forEach(row -> markdown(row, out));
    return out.toString();
  }

  private static void markdown(List<String> cells, StringBuilder out) {
    out.append('|');
    for (String cell : cells) {
      out.append(' ').append(MARKDOWN.matcher(cell).replaceAll("\\\\$0")).append(" |");
    }
    out.append('\n');
  }

  private TextGrid column(Column column) {
    if (!rows.isEmpty()) {
      throw new IllegalStateException("column '" + column.header() + "' comes after a row");
    }
    columns.add(column);
    return this;
  }

  private int[] widths() {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = DisplayWidth.of(columns.get(i).header());
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
      }
    }
    return widths;
  }

  private void line(List<String> cells, int[] widths, String indent, StringBuilder out) {
    StringBuilder line = new StringBuilder(indent);
    for (int i = 0; i < widths.length; i++) {
      line.append(i == 0 ? "" : GAP).append(columns.get(i).pad(cells.get(i), widths[i]));
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }
}
