package org.tifa.table;

import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads tables, always with the declared schema: an inferred one would turn 0101 into 101. */
public final class TableReader {
  private TableReader() {}

  /** A table of a folder of tables, such as a published output. */
  public static Dataset<Row> read(SparkSession spark, String tables, Table table) {
    return spark.read().schema(table.schema()).parquet(new Path(tables, table.label()).toString());
  }
}
