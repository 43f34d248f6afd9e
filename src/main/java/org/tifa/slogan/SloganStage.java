package org.tifa.slogan;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The slogans of a run with what the archive shows of each. */
public final class SloganStage {
  private static final StructType SLOGANS =
      new StructType()
          .add("slogan_id", DataTypes.StringType)
          .add("canonical", DataTypes.StringType)
          .add("gloss_en", DataTypes.StringType)
          .add("origin", DataTypes.StringType)
          .add("forms", new ArrayType(DataTypes.StringType, false))
          .add("kind", DataTypes.StringType)
          .add("introduced_on", DataTypes.StringType)
          .add("introduced_in", DataTypes.StringType)
          .add("scope", DataTypes.StringType)
          .add("score", DataTypes.DoubleType);

  private SloganStage() {}

  /**
   * The table {@code slogans}: every slogan of the run, also those that no article mentions.
   *
   * @param lexicon the slogans looked for, discovered ones included
   * @param mentions the table; only editorial mentions count
   */
  public static Dataset<Row> of(Lexicon lexicon, Dataset<Row> mentions) {
    List<Row> entries =
        lexicon.slogans().stream()
            .map(
                slogan ->
                    RowFactory.create(
                        slogan.sloganId(),
                        slogan.canonical(),
                        slogan.glossEn(),
                        slogan.origin().label(),
                        slogan.forms().toArray(String[]::new),
                        slogan.kind().label(),
                        slogan.introducedOn(),
                        slogan.introducedIn(),
                        slogan.scope(),
                        slogan.score()))
            .toList();
    Dataset<Row> counts =
        mentions
            .where(col("is_editorial"))
            .groupBy("slogan_id")
            .agg(
                count(lit(1)).as("mention_count"),
                count_distinct(col("article_id")).as("article_count"),
                count_distinct(col("district_code")).as("district_count"),
                min(when(col("date_precision").equalTo("day"), col("dated_on")))
                    .as("first_dated_on"));
    return mentions
        .sparkSession()
        .createDataFrame(entries, SLOGANS)
        .join(
            broadcast(counts),
            scala.jdk.javaapi.CollectionConverters.asScala(List.of("slogan_id")).toSeq(),
            "left")
        .withColumn("mention_count", coalesce(col("mention_count"), lit(0L)))
        .withColumn("article_count", coalesce(col("article_count"), lit(0L)))
        .withColumn("district_count", coalesce(col("district_count"), lit(0L)));
  }
}
