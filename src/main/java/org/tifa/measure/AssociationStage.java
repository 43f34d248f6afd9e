package org.tifa.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Which slogans are bound to each other within districts and months: over all cells of a district
 * and a month as strata, so that two slogans of the same month or the same place alone are not.
 */
public final class AssociationStage {
  private static final List<String> STRATUM = List.of("window", "district_code", "month_start");

  private static final List<String> PAIR = List.of("window", "slogan_a", "slogan_b");

  private static final StructType MEASURES =
      new StructType()
          .add("window", DataTypes.StringType)
          .add("slogan_a", DataTypes.StringType)
          .add("slogan_b", DataTypes.StringType)
          .add("strata", DataTypes.IntegerType)
          .add("n_ab", DataTypes.LongType)
          .add("expected", DataTypes.DoubleType)
          .add("odds_ratio_mh", DataTypes.DoubleType)
          .add("ci_low", DataTypes.DoubleType)
          .add("ci_high", DataTypes.DoubleType)
          .add("cmh", DataTypes.DoubleType)
          .add("p_value", DataTypes.DoubleType)
          .add("heterogeneity", DataTypes.DoubleType)
          .add("heterogeneity_p_value", DataTypes.DoubleType);

  private AssociationStage() {}

  /**
   * The table {@code association}.
   *
   * @param windows from {@link SloganWindows}
   * @param coverage the table
   * @param slogans the table; of each slogan its canonical form and its other forms
   * @param minPairWindows pairs in fewer windows of all strata have no row
   */
  public static Dataset<Row> of(
      Dataset<Row> windows, Dataset<Row> coverage, Dataset<Row> slogans, int minPairWindows) {
    Dataset<Row> placed =
        windows.where(col("district_code").isNotNull().and(col("month_start").isNotNull()));
    Dataset<Row> pairs =
        CooccurrenceStage.pairs(placed)
            .groupBy(Cells.columns(STRATUM, List.of("slogan_a", "slogan_b")))
            .agg(count(lit(1)).as("n_ab"));
    Dataset<Row> wanted =
        pairs
            .groupBy(Cells.columns(PAIR, List.of()))
            .agg(sum("n_ab").as("windows"))
            .where(col("windows").geq(minPairWindows))
            .drop("windows");
    Dataset<Row> measured =
        OrderedGroups.fold(
            strata(placed, pairs, wanted, coverage),
            PAIR,
            List.of("district_code", "month_start"),
            MEASURES,
            Bond::new);
    return CooccurrenceStage.withPartWhole(
        FalseDiscovery.withQValues(measured, List.of("window"), List.of("slogan_a", "slogan_b")),
        slogans);
  }

  /**
   * The four counts of every wanted pair in every stratum in which both of its slogans stand, also
   * where they never stand together. Strata without one of them tell nothing.
   */
  private static Dataset<Row> strata(
      Dataset<Row> placed, Dataset<Row> pairs, Dataset<Row> wanted, Dataset<Row> coverage) {
    Dataset<Row> single =
        placed
            .withColumn("slogan", explode(col("slogan_ids")))
            .groupBy(Cells.columns(STRATUM, List.of("slogan")))
            .agg(count(lit(1)).as("windows"));
    String[] key = STRATUM.toArray(String[]::new);
    Dataset<Row> both =
        single
            .toDF(key[0], key[1], key[2], "slogan_a", "n_a")
            .join(single.toDF(key[0], key[1], key[2], "slogan_b", "n_b"), Cells.names(key))
            .where(col("slogan_a").lt(col("slogan_b")))
            .join(wanted, Cells.names(PAIR.toArray(String[]::new)), "left_semi");
    Dataset<Row> counted =
        both.join(
                pairs,
                Cells.names("window", "district_code", "month_start", "slogan_a", "slogan_b"),
                "left")
            .withColumn("n_ab", coalesce(col("n_ab"), lit(0L)));
    Dataset<Row> held =
        coverage
            .where(col("place_level").equalTo("district").and(col("period_unit").equalTo("month")))
            .withColumnRenamed("place_code", "district_code")
            .withColumnRenamed("period_start", "month_start")
            .drop("place_level", "place_name", "period_unit");
    return CooccurrenceStage.withTotal(
        counted.join(held, Cells.names("district_code", "month_start")));
  }

  /** One pair over its strata. */
  private static final class Bond implements OrderedGroups.Fold {
    private final Row first;
    private final MantelHaenszel strata = new MantelHaenszel();

    Bond(Row first) {
      this.first = first;
    }

    @Override
    public void take(Row stratum) {
      strata.add(
          stratum.getAs("n_ab"), stratum.getAs("n_a"), stratum.getAs("n_b"), stratum.getAs("n"));
    }

    @Override
    public List<Row> rows() {
      return List.of(
          RowFactory.create(
              first.getAs("window"),
              first.getAs("slogan_a"),
              first.getAs("slogan_b"),
              strata.strataCount(),
              strata.both(),
              strata.expected(),
              strata.oddsRatio(),
              strata.low(),
              strata.high(),
              strata.cmh(),
              strata.pValue(),
              strata.heterogeneity(),
              strata.heterogeneityPValue()));
    }
  }
}
