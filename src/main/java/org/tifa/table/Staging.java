package org.tifa.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Rows between two stages that are not a table: written once so that what made them is not done
 * twice, and removed before publication.
 */
public final class Staging {
  private static final String FOLDER = "staging";

  private final SparkSession spark;
  private final Path folder;

  /**
   * @param building folder in which a run builds its tables
   */
  public Staging(SparkSession spark, String building) {
    this.spark = spark;
    this.folder = new Path(building, FOLDER);
  }

  /** Writes rows and gives them back as they are read from there. */
  public Dataset<Row> keep(Dataset<Row> rows, StructType schema) {
    rows.write().option("compression", "zstd").parquet(folder.toString());
    return spark.read().schema(schema).parquet(folder.toString());
  }

  /** Removes the rows. */
  public void remove() {
    try {
      folder.getFileSystem(spark.sparkContext().hadoopConfiguration()).delete(folder, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
