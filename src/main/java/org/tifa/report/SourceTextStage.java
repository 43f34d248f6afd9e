package org.tifa.report;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.tifa.archive.FileSplit;
import org.tifa.archive.Reading;
import org.tifa.archive.Source;
import org.tifa.archive.SourceReader;
import org.tifa.config.ArchiveConfig;

/** Reads the sources of an archive again, each file once from its beginning to its end. */
public final class SourceTextStage {
  static final StructType SCHEMA =
      new StructType()
          .add("source_path", DataTypes.StringType)
          .add("sha256", DataTypes.StringType)
          .add("text", DataTypes.StringType);

  private SourceTextStage() {}

  /**
   * One row for each source: source_path, sha256 and its decoded text.
   *
   * @param batches files and ranges of files, a task each
   */
  public static Dataset<Row> of(
      SparkSession spark, List<List<FileSplit>> batches, ArchiveConfig config) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> hadoop =
        context.broadcast(
            new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    return spark.createDataFrame(
        context
            .parallelize(batches, Math.max(1, batches.size()))
            .flatMap(batch -> new Texts(batch, config, hadoop.value())),
        SCHEMA);
  }

  /** The sources of one batch, one at a time. */
  private static final class Texts implements Iterator<Row> {
    private final Iterator<FileSplit> splits;
    private final SourceReader reader;
    private final org.apache.hadoop.conf.Configuration hadoop;
    private Iterator<Reading> readings = Collections.emptyIterator();
    private Row next;

    Texts(List<FileSplit> batch, ArchiveConfig config, SerializableConfiguration hadoop) {
      this.splits = batch.iterator();
      this.reader = new SourceReader(config);
      this.hadoop = hadoop.value();
    }

    @Override
    public boolean hasNext() {
      while (next == null && (readings.hasNext() || splits.hasNext())) {
        if (!readings.hasNext()) {
          readings = reader.read(splits.next(), hadoop);
        } else if (readings.next() instanceof Source source) {
          next = RowFactory.create(source.sourcePath(), source.sha256(), source.text());
        }
      }
      return next != null;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new java.util.NoSuchElementException();
      }
      Row row = next;
      next = null;
      return row;
    }
  }
}
