package org.tifa.measure;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Rows gathered by groups and walked in a fixed order, one at a time. Sums of fractions depend on
 * their order in the last digits: taken here they are the same whatever the partitions, and no
 * group has to fit into memory.
 */
final class OrderedGroups {
  private OrderedGroups() {}

  /** What is learnt of one group. */
  interface Fold {
    /** Takes the next row of the group. */
    void take(Row row);

    /** The rows that the group gives, after all of its rows were taken. */
    List<Row> rows();
  }

  /** Begins a group. */
  interface Folds extends Serializable {
    /** A new fold for the group of the row, which is its first and is still to be taken. */
    Fold begin(Row first);
  }

  /**
   * Folds each group of rows.
   *
   * <p>A repartition by the group's columns would not do: Spark drops it where a join below has
   * made the same partitions, and may then undo that join's.
   *
   * @param group columns whose values name a group
   * @param order columns that order its rows; together they must tell any two apart
   * @param result schema of the rows given
   */
  static Dataset<Row> fold(
      Dataset<Row> rows, List<String> group, List<String> order, StructType result, Folds folds) {
    FlatMapGroupsFunction<Row, Row, Row> walk =
        (key, members) -> {
          Row first = members.next();
          Fold fold = folds.begin(first);
          fold.take(first);
          members.forEachRemaining(fold::take);
          return fold.rows().iterator();
        };
    StructType key = rows.select(Cells.columns(group, List.of())).schema();
    return rows.groupBy(Cells.columns(group, List.of()))
        .as(Encoders.row(key), Encoders.row(rows.schema()))
        .flatMapSortedGroups(Cells.columns(order, List.of()), walk, Encoders.row(result));
  }
}
