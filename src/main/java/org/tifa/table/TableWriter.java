package org.tifa.table;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Writes rows as Parquet under a table's declared schema. */
public final class TableWriter {
  private TableWriter() {}

  /**
   * Writes a table into a folder that must not exist yet.
   *
   * @param rows columns of exactly the table's names, in any order
   * @throws IllegalStateException if the columns are others
   */
  public static void write(Dataset<Row> rows, Table table, String folder) {
    Dataset<Row> shaped = shape(rows, table);
    var writer =
        table
            .partition()
            // Rebalancing by the partition column keeps files few, and splits a year that holds
            // half of the archive.
            .map(column -> shaped.hint("rebalance", col(column)).write().partitionBy(column))
            .orElseGet(() -> shaped.hint("rebalance").write());
    writer.mode(SaveMode.ErrorIfExists).option("compression", "zstd").parquet(folder);
  }

  /** The rows with the table's columns in its order, types and comments. */
  static Dataset<Row> shape(Dataset<Row> rows, Table table) {
    StructType schema = table.schema();
    Set<String> given = new TreeSet<>(Arrays.asList(rows.columns()));
    Set<String> wanted = new TreeSet<>(Arrays.asList(schema.fieldNames()));
    if (!given.equals(wanted)) {
      throw new IllegalStateException(
          "table %s wants columns %s and was given %s".formatted(table.label(), wanted, given));
    }
    for (StructField field : schema.fields()) {
      requireSameParts(table, field, rows.schema().apply(field.name()).dataType());
    }
    Column[] columns =
        Arrays.stream(schema.fields()).map(TableWriter::commented).toArray(Column[]::new);
    return rows.select(columns);
  }

  /** A cast pairs the parts of a struct by their order, and would swap begin and end silently. */
  private static void requireSameParts(Table table, StructField field, DataType given) {
    if (field.dataType() instanceof ArrayType wanted
        && wanted.elementType() instanceof StructType parts
        && !(given instanceof ArrayType list
            && list.elementType() instanceof StructType others
            && Arrays.equals(parts.fieldNames(), others.fieldNames()))) {
      throw new IllegalStateException(
          "column %s of table %s wants %s and was given %s"
              .formatted(
                  field.name(),
                  table.label(),
                  field.dataType().simpleString(),
                  given.simpleString()));
    }
  }

  private static Column commented(StructField field) {
    return col(field.name()).cast(field.dataType()).as(field.name(), field.metadata());
  }
}
