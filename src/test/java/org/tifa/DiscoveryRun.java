package org.tifa;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tifa.article.ReadingSetup;

/** Discovery by itself, as the pipeline builds it; for measures of its cost. */
public final class DiscoveryRun {
  private DiscoveryRun() {}

  /**
   * The table {@code candidates}.
   *
   * @param articles the table
   */
  public static Dataset<Row> candidates(ReadingSetup setup, Dataset<Row> articles) {
    return Discoveries.of(setup).orElseThrow().candidates(articles);
  }
}
