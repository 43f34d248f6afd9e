package org.tifa.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the archive holds of each cell. */
public final class CoverageStage {
  private CoverageStage() {}

  /**
   * The table {@code coverage}.
   *
   * @param articles the table
   */
  public static Dataset<Row> of(Dataset<Row> articles) {
    List<String> counts =
        List.of("article_count", "paragraph_count", "sentence_count", "char_count");
    Dataset<Row> spots =
        Cells.spots(articles.withColumn("article_count", lit(1L)), counts.toArray(String[]::new));
    Dataset<Row> sums = Cells.roll(spots, List.of(), counts);
    Dataset<Row> days =
        Cells.inCells(
                Cells.spots(
                        articles.where(
                            col("date_precision").equalTo("day").and(col("dated_on").isNotNull())),
                        "dated_on")
                    .distinct(),
                col("dated_on"))
            .groupBy(Cells.columns(Cells.KEY, List.of()))
            .agg(count_distinct(col("dated_on")).as("day_count"));
    Dataset<Row> joined =
        Cells.join(sums, days, Cells.KEY, "left")
            .withColumn("day_count", coalesce(col("day_count"), lit(0L)));
    return Cells.named(joined, articles);
  }
}
