package org.tifa;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What finds wordings that may be slogans in the articles of a run. */
@FunctionalInterface
interface Discovery {
  /**
   * One row a wording, with its verdict.
   *
   * @param articles the table, as the run has written it
   * @return wording, kind, verdict, rank and score among its columns
   */
  Dataset<Row> candidates(Dataset<Row> articles);
}
