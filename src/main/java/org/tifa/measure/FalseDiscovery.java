package org.tifa.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * The q-value of each test of a family of tests: the least false discovery rate at which it is
 * still a discovery, that is the least of p m / rank over all ranks from its own on, of m tests
 * ranked by rising p (Benjamini and Hochberg 1995).
 */
final class FalseDiscovery {
  private FalseDiscovery() {}

  /** The q-values of one family, in the order of its p-values. */
  static double[] qValues(double[] pValues) {
    int count = pValues.length;
    int[] rising =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> pValues[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] qValues = new double[count];
    double least = 1;
    for (int rank = count; rank >= 1; rank--) {
      int test = rising[rank - 1];
      least = Math.min(least, pValues[test] * count / rank);
      qValues[test] = least;
    }
    return qValues;
  }

  /**
   * Adds {@code q_value} to rows with {@code p_value}; a row without p is no test and has no q.
   *
   * <p>The rows run from the highest p down, since a frame that only grows costs one step a row.
   *
   * @param family columns whose values name a family of tests
   * @param test columns that name a test in its family
   */
  static Dataset<Row> withQValues(Dataset<Row> rows, List<String> family, List<String> test) {
    Column[] group = Cells.columns(family, List.of());
    Column[] order = new Column[test.size() + 1];
    Arrays.setAll(order, i -> i == 0 ? col("p_value").desc_nulls_last() : col(test.get(i - 1)));
    WindowSpec falling = Window.partitionBy(group).orderBy(order);
    WindowSpec whole = Window.partitionBy(group);
    return rows.withColumn("tests", count(col("p_value")).over(whole))
        .withColumn("rank", col("tests").plus(1).minus(row_number().over(falling)))
        .withColumn(
            "raw",
            when(
                col("p_value").isNotNull(),
                col("p_value").multiply(col("tests")).divide(col("rank"))))
        .withColumn(
            "q_value",
            when(
                col("p_value").isNotNull(),
                min("raw")
                    .over(falling.rowsBetween(Window.unboundedPreceding(), Window.currentRow()))))
        .drop("rank", "tests", "raw");
  }
}
