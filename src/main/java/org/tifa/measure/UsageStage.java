package org.tifa.measure;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tifa.config.MeasureConfig.Tiers;

/** How much each slogan is used in each cell, and how key it is to the cell. */
public final class UsageStage {
  private static final StructType KEYNESS =
      new StructType()
          .add("expected", DataTypes.DoubleType)
          .add("g2", DataTypes.DoubleType)
          .add("log_ratio", DataTypes.DoubleType)
          .add("log_ratio_low", DataTypes.DoubleType)
          .add("log_ratio_high", DataTypes.DoubleType)
          .add("p_value", DataTypes.DoubleType);

  private UsageStage() {}

  /**
   * The table {@code usage}: one row for each cell and each slogan with a mention in it.
   *
   * @param mentions the table; only editorial mentions count
   * @param coverage the table
   * @param slogans the table; of each slogan the number of its articles
   * @param tiers lower bounds of article_share
   */
  public static Dataset<Row> of(
      Dataset<Row> mentions, Dataset<Row> coverage, Dataset<Row> slogans, Tiers tiers) {
    Dataset<Row> byArticle =
        Cells.spots(mentions.where(col("is_editorial")), "article_id", "slogan_id", "is_repeat")
            .groupBy(Cells.columns(Cells.SPOT, List.of("article_id", "slogan_id")))
            .agg(
                count(lit(1)).as("mention_count"),
                sum(col("is_repeat").cast("long")).as("repeat_count"))
            .withColumn("article_count", lit(1L));
    Dataset<Row> sums =
        Cells.roll(
            byArticle,
            List.of("slogan_id"),
            List.of("mention_count", "repeat_count", "article_count"));
    Dataset<Row> cells =
        coverage
            .withColumnRenamed("article_count", "cell_article_count")
            .drop("paragraph_count", "sentence_count", "day_count");
    Dataset<Row> used =
        Cells.join(sums, cells, Cells.KEY, "inner")
            .withColumn("article_share", col("article_count").divide(col("cell_article_count")))
            // A mention is made of characters, so a cell with one is never without.
            .withColumn(
                "per_million_chars", col("mention_count").multiply(1e6).divide(col("char_count")))
            .withColumn("tier", tier(col("article_share"), tiers));
    return FalseDiscovery.withQValues(
            withKeyness(used, coverage, slogans), Cells.KEY, List.of("slogan_id"))
        .drop("cell_article_count", "char_count");
  }

  private static Dataset<Row> withKeyness(
      Dataset<Row> used, Dataset<Row> coverage, Dataset<Row> slogans) {
    Dataset<Row> archive =
        coverage
            .where(col("place_level").equalTo("all").and(col("period_unit").equalTo("all")))
            .select(col("article_count").as("archive_article_count"));
    Dataset<Row> totals =
        slogans.select(col("slogan_id"), col("article_count").as("slogan_article_count"));
    UserDefinedFunction keyness =
        udf((UDF4<Long, Long, Long, Long, Row>) UsageStage::keyness, KEYNESS).asNondeterministic();
    return used.join(broadcast(totals), Cells.names("slogan_id"), "inner")
        .crossJoin(broadcast(archive))
        .withColumn(
            "k",
            keyness.apply(
                col("article_count"),
                col("cell_article_count"),
                col("slogan_article_count"),
                col("archive_article_count")))
        .select(col("*"), col("k.*"))
        .drop("k", "slogan_article_count", "archive_article_count");
  }

  /** A cell that holds the whole archive has no rest to be compared with. */
  private static Row keyness(Long cellHits, Long cell, Long allHits, Long all) {
    if (all.equals(cell)) {
      return RowFactory.create(null, null, null, null, null, null);
    }
    Keyness keyness = new Keyness(cellHits, cell, allHits, all);
    return RowFactory.create(
        keyness.expected(),
        keyness.g2(),
        keyness.logRatio(),
        keyness.logRatioLow(),
        keyness.logRatioHigh(),
        keyness.pValue());
  }

  private static Column tier(Column share, Tiers tiers) {
    return when(share.geq(tiers.boiling()), "沸")
        .when(share.geq(tiers.scalding()), "烫")
        .when(share.geq(tiers.hot()), "热")
        .when(share.geq(tiers.warm()), "温")
        .otherwise("冷");
  }
}
