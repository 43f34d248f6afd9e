package org.tifa.measure;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The windows that hold at least one slogan: articles, paragraphs and sentences, each with the
 * slogans mentioned in it. Windows without a slogan are known only by their number, from coverage.
 */
public final class SloganWindows {
  private SloganWindows() {}

  /**
   * One row a window: its spot, {@code window}, {@code article_id}, {@code position} (index in the
   * article, 0 for an article) and {@code slogan_ids}, distinct and in order.
   *
   * @param mentions the table; only editorial mentions count
   */
  public static Dataset<Row> of(Dataset<Row> mentions) {
    Dataset<Row> counted =
        Cells.spots(
            mentions.where(col("is_editorial")),
            "article_id",
            "slogan_id",
            "paragraph",
            "sentence");
    return windows(counted, "article", lit(0))
        .union(windows(counted, "paragraph", col("paragraph")))
        .union(windows(counted, "sentence", col("sentence")));
  }

  private static Dataset<Row> windows(Dataset<Row> mentions, String window, Column position) {
    return mentions
        .withColumn("window", lit(window))
        .withColumn("position", position)
        .groupBy(Cells.columns(Cells.SPOT, List.of("window", "article_id", "position")))
        .agg(array_sort(collect_set(col("slogan_id"))).as("slogan_ids"));
  }
}
