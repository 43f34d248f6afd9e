package org.tifa;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Rows as lines of text, so that a test can list what it wants. */
public final class RowLines {
  private RowLines() {}

  /** One line a row, values joined by blanks, null as a dash; lines sorted. */
  public static List<String> of(Dataset<Row> rows, String... columns) {
    return rows
        .select(
            Arrays.stream(columns).map(functions::col).toArray(org.apache.spark.sql.Column[]::new))
        .collectAsList()
        .stream()
        .map(RowLines::line)
        .sorted()
        .toList();
  }

  /** One line a row with all columns. */
  public static List<String> of(Dataset<Row> rows) {
    return of(rows, rows.columns());
  }

  private static String line(Row row) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> row.isNullAt(i) ? "-" : text(row.get(i)))
        .collect(Collectors.joining(" "));
  }

  private static String text(Object value) {
    return value instanceof scala.collection.Seq<?> list
        ? scala.jdk.javaapi.CollectionConverters.asJava(list).toString()
        : value.toString();
  }
}
