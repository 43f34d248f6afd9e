package org.tifa.measure;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Which slogans stand together, in each cell and each kind of window. */
public final class CooccurrenceStage {
  private static final StructType MEASURES =
      new StructType()
          .add("expected", DataTypes.DoubleType)
          .add("pmi", DataTypes.DoubleType)
          .add("npmi", DataTypes.DoubleType)
          .add("log_dice", DataTypes.DoubleType)
          .add("jaccard", DataTypes.DoubleType)
          .add("g2", DataTypes.DoubleType)
          .add("p_value", DataTypes.DoubleType);

  /** Marks that may or may not stand inside a slogan, and spaces. */
  private static final String SEPARATORS = "、，,·；;“”\"‘’《》（）() \u3000\u00a0\t";

  private static final List<String> GROUP =
      List.of("place_level", "place_code", "period_unit", "period_start", "window");

  private CooccurrenceStage() {}

  /**
   * The table {@code cooccurrence}.
   *
   * @param windows from {@link SloganWindows}
   * @param coverage the table
   * @param slogans the table; of each slogan its canonical form and its other forms
   * @param minPairWindows pairs in fewer windows of a cell have no row
   */
  public static Dataset<Row> of(
      Dataset<Row> windows, Dataset<Row> coverage, Dataset<Row> slogans, int minPairWindows) {
    Dataset<Row> single =
        Cells.roll(
            windows.withColumn("slogan", explode(col("slogan_ids"))).withColumn("windows", lit(1L)),
            List.of("window", "slogan"),
            List.of("windows"));
    Dataset<Row> pair =
        Cells.roll(
                pairs(windows).withColumn("n_ab", lit(1L)),
                List.of("window", "slogan_a", "slogan_b"),
                List.of("n_ab"))
            .where(col("n_ab").geq(minPairWindows));
    Dataset<Row> counted =
        withTotals(withSingle(withSingle(pair, single, "a"), single, "b"), coverage);
    UserDefinedFunction measures =
        udf((UDF4<Long, Long, Long, Long, Row>) CooccurrenceStage::measures, MEASURES)
            .asNondeterministic();
    Dataset<Row> measured =
        counted
            .withColumn("m", measures.apply(col("n_ab"), col("n_a"), col("n_b"), col("n")))
            .select(col("*"), col("m.*"))
            .drop("m");
    return withPartWhole(
        FalseDiscovery.withQValues(measured, GROUP, List.of("slogan_a", "slogan_b")), slogans);
  }

  /** Every window once for each pair of its slogans, {@code slogan_a} before {@code slogan_b}. */
  static Dataset<Row> pairs(Dataset<Row> windows) {
    Column pairs =
        explode(
            expr(
                "flatten(transform(slogan_ids, (a, i) -> transform(slice(slogan_ids, i + 2,"
                    + " size(slogan_ids)), b -> struct(a as slogan_a, b as slogan_b))))"));
    return windows
        .withColumn("pair", pairs)
        .withColumn("slogan_a", col("pair.slogan_a"))
        .withColumn("slogan_b", col("pair.slogan_b"))
        .drop("pair");
  }

  /** A pair is part and whole when a wording of one contains a wording of the other. */
  static Dataset<Row> withPartWhole(Dataset<Row> pairs, Dataset<Row> slogans) {
    Dataset<Row> wordings =
        slogans.select(
            col("slogan_id"),
            expr("filter(transform(concat(array(canonical), coalesce(forms, array())), wording ->"
                    + " translate(wording, '"
                    + SEPARATORS
                    + "', '')), wording -> wording <> '')")
                .as("wordings"));
    return pairs
        .join(broadcast(wordings.toDF("slogan_a", "wordings_a")), Cells.names("slogan_a"), "left")
        .join(broadcast(wordings.toDF("slogan_b", "wordings_b")), Cells.names("slogan_b"), "left")
        .withColumn(
            "is_part_whole",
            expr(
                "exists(wordings_a, a ->"
                    + " exists(wordings_b, b -> contains(a, b) or contains(b, a)))"))
        .drop("wordings_a", "wordings_b");
  }

  private static Dataset<Row> withSingle(Dataset<Row> pairs, Dataset<Row> single, String side) {
    Dataset<Row> one = single.toDF(renamed(single, side));
    return Cells.join(pairs, one, Cells.keyAnd("window", "slogan_" + side), "inner");
  }

  private static String[] renamed(Dataset<Row> single, String side) {
    return Arrays.stream(single.columns())
        .map(
            name ->
                switch (name) {
                  case "slogan" -> "slogan_" + side;
                  case "windows" -> "n_" + side;
                  default -> name;
                })
        .toArray(String[]::new);
  }

  private static Dataset<Row> withTotals(Dataset<Row> pairs, Dataset<Row> coverage) {
    return withTotal(Cells.join(pairs, coverage, Cells.KEY, "inner"));
  }

  /** Adds {@code n}, the windows of the row's kind, in place of coverage's counts. */
  static Dataset<Row> withTotal(Dataset<Row> covered) {
    return covered
        .withColumn(
            "n",
            expr(
                "case window when 'article' then article_count when 'paragraph' then"
                    + " paragraph_count else sentence_count end"))
        .drop("article_count", "paragraph_count", "sentence_count", "char_count", "day_count");
  }

  private static Row measures(Long both, Long a, Long b, Long all) {
    PairMeasures pair = new PairMeasures(both, a, b, all);
    return RowFactory.create(
        pair.expected(),
        pair.pmi(),
        pair.npmi(),
        pair.logDice(),
        pair.jaccard(),
        pair.g2(),
        pair.pValue());
  }
}
