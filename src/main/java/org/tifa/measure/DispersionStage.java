package org.tifa.measure;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tifa.table.Table;

/** How evenly each slogan is spread over places and periods. */
public final class DispersionStage {
  /** Columns that name a division of the archive into parts. */
  private static final List<String> DIVISION = List.of("place_level", "period_unit");

  private static final List<String> GROUP = List.of("slogan_id", "place_level", "period_unit");

  private DispersionStage() {}

  /**
   * The table {@code dispersion}. Parts are the cells of one level and one unit, and the days;
   * their size is that of their text, so that parts without text are none.
   *
   * @param articles the table
   * @param mentions the table; only editorial mentions count
   * @param coverage the table
   * @param usage the table
   */
  public static Dataset<Row> of(
      Dataset<Row> articles, Dataset<Row> mentions, Dataset<Row> coverage, Dataset<Row> usage) {
    Column isPart = col("place_level").notEqual("all").or(col("period_unit").notEqual("all"));
    Dataset<Row> sizes =
        coverage
            .where(isPart)
            .select(Cells.columns(Cells.KEY, List.of("char_count")))
            .union(days(articles, List.of()).agg(sum("char_count").as("char_count")))
            .where(col("char_count").gt(0));
    Dataset<Row> counts =
        usage
            .where(isPart)
            .select(Cells.columns(Cells.KEY, List.of("slogan_id", "mention_count")))
            .union(
                days(mentions.where(col("is_editorial")), List.of("slogan_id"))
                    .agg(count(lit(1)).as("mention_count")));
    Dataset<Row> divisions =
        sizes
            .groupBy(Cells.columns(DIVISION, List.of()))
            .agg(
                count(lit(1)).as("part_count"),
                min("char_count").as("least"),
                sum("char_count").as("size"));
    Dataset<Row> totals =
        counts.groupBy(Cells.columns(GROUP, List.of())).agg(sum("mention_count").as("occurrences"));
    Dataset<Row> parts =
        Cells.join(counts, sizes, Cells.KEY, "inner")
            .join(totals, Cells.names(GROUP.toArray(String[]::new)))
            .join(broadcast(divisions), Cells.names(DIVISION.toArray(String[]::new)));
    return OrderedGroups.fold(
        parts,
        GROUP,
        List.of("place_code", "period_start"),
        Table.DISPERSION.schema(),
        Spread::new);
  }

  /** Rows dated to the day, gathered by day and more columns, the day as a cell of all places. */
  private static RelationalGroupedDataset days(Dataset<Row> rows, List<String> more) {
    return rows.where(col("date_precision").equalTo("day").and(col("dated_on").isNotNull()))
        .withColumn("place_level", lit("all"))
        .withColumn("place_code", lit(Cells.ALL_CODE))
        .withColumn("period_unit", lit("day"))
        .withColumn("period_start", col("dated_on"))
        .groupBy(Cells.columns(Cells.KEY, more));
  }

  /** One slogan over the parts of one division. */
  private static final class Spread implements OrderedGroups.Fold {
    private final Row first;
    private final Dispersion dispersion;

    Spread(Row first) {
      this.first = first;
      this.dispersion =
          new Dispersion(
              first.getAs("part_count"),
              first.getAs("least"),
              first.getAs("size"),
              first.getAs("occurrences"));
    }

    @Override
    public void take(Row part) {
      dispersion.add(part.getAs("mention_count"), part.getAs("char_count"));
    }

    @Override
    public List<Row> rows() {
      return List.of(
          RowFactory.create(
              first.getAs("slogan_id"),
              first.getAs("place_level"),
              first.getAs("period_unit"),
              first.getAs("occurrences"),
              first.getAs("part_count"),
              dispersion.range(),
              dispersion.dp(),
              dispersion.dpNorm(),
              dispersion.juillandD()));
    }
  }
}
