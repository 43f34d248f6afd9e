package org.tifa.table;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/** What the Parquet files of a table say of themselves, whatever schema a reader imposes. */
public final class Footers {
  private static final String SPARK_SCHEMA = "org.apache.spark.sql.parquet.row.metadata";

  private Footers() {}

  /** Whether the folder of a table is there. */
  public static boolean exist(SparkSession spark, String tables, Table table) throws IOException {
    Path folder = new Path(tables, table.label());
    return folder.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(folder);
  }

  /** The Parquet files of a table. */
  public static Dataset<String> files(SparkSession spark, String tables, Table table) {
    // Of a binary file nothing is read as long as only its path is asked for.
    return spark
        .read()
        .format("binaryFile")
        .option("pathGlobFilter", "*.parquet")
        .option("recursiveFileLookup", "true")
        .load(new Path(tables, table.label()).toString())
        .select("path")
        .as(Encoders.STRING());
  }

  /** One line for each file whose schema or comments are not as declared. */
  public static Dataset<String> faults(SparkSession spark, String tables, Table table) {
    Broadcast<SerializableConfiguration> hadoop =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    return files(spark, tables, table)
        .flatMap(new Comparison(hadoop, stored(table)), Encoders.STRING());
  }

  /** The declared schema without the column that stands in the folders' names. */
  private static StructType stored(Table table) {
    StructType stored = new StructType();
    for (StructField field : table.schema().fields()) {
      if (!table.partition().filter(field.name()::equals).isPresent()) {
        stored = stored.add(field);
      }
    }
    return stored;
  }

  private record Comparison(Broadcast<SerializableConfiguration> hadoop, StructType declared)
      implements FlatMapFunction<String, String> {
    @Override
    public Iterator<String> call(String file) throws IOException {
      Path path = new Path(java.net.URI.create(file));
      String json;
      List<String> columns;
      try (ParquetFileReader reader =
          ParquetFileReader.open(HadoopInputFile.fromPath(path, hadoop.value().value()))) {
        json = reader.getFileMetaData().getKeyValueMetaData().get(SPARK_SCHEMA);
        columns =
            reader.getFileMetaData().getSchema().getFields().stream()
                .map(field -> field.getName())
                .toList();
      }
      String fault = fault(json, columns);
      return fault == null
          ? java.util.Collections.emptyIterator()
          : List.of(file + ": " + fault).iterator();
    }

    private String fault(String json, List<String> columns) {
      if (json == null) {
        return "the footer holds no schema of Spark";
      }
      if (!columns.equals(List.of(declared.fieldNames()))) {
        return "columns " + columns;
      }
      StructType found = (StructType) DataType.fromJson(json);
      for (int i = 0; i < declared.size(); i++) {
        StructField wanted = declared.apply(i);
        StructField given = found.apply(i);
        if (!given.dataType().catalogString().equals(wanted.dataType().catalogString())) {
          return "%s is %s".formatted(wanted.name(), given.dataType().catalogString());
        }
        if (!given.getComment().equals(wanted.getComment())) {
          return wanted.name() + " has another comment";
        }
      }
      return null;
    }
  }
}
