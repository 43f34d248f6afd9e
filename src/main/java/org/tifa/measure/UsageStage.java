package org.tifa.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tifa.config.MeasureConfig.Tiers;

/** How much each slogan is used in each cell. */
public final class UsageStage {
  private UsageStage() {}

  /**
   * The table {@code usage}: one row for each cell and each slogan with a mention in it.
   *
   * @param mentions the table; only editorial mentions count
   * @param coverage the table
   * @param tiers lower bounds of article_share
   */
  public static Dataset<Row> of(Dataset<Row> mentions, Dataset<Row> coverage, Tiers tiers) {
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
    return Cells.join(sums, cells, Cells.KEY, "inner")
        .withColumn("article_share", col("article_count").divide(col("cell_article_count")))
        // A mention is made of characters, so a cell with one is never without.
        .withColumn(
            "per_million_chars", col("mention_count").multiply(1e6).divide(col("char_count")))
        .withColumn("tier", tier(col("article_share"), tiers))
        .drop("cell_article_count", "char_count");
  }

  private static Column tier(Column share, Tiers tiers) {
    return when(share.geq(tiers.boiling()), "沸")
        .when(share.geq(tiers.scalding()), "烫")
        .when(share.geq(tiers.hot()), "热")
        .when(share.geq(tiers.warm()), "温")
        .otherwise("冷");
  }
}
