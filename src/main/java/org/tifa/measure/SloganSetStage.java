package org.tifa.measure;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.ml.fpm.FPGrowth;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tifa.config.MeasureConfig;
import org.tifa.table.Table;

/**
 * Sets of two or more slogans that stand together in a paragraph again and again, by MLlib's
 * FP-growth (Han, Pei and Yin 2000; Li et al. 2008).
 */
public final class SloganSetStage {
  private SloganSetStage() {}

  /**
   * The table {@code slogan_sets}.
   *
   * <p>The frequent sets come to the driver: a least share bounds their number by the slogans there
   * are, however large the archive.
   *
   * @param windows from {@link SloganWindows}
   */
  public static Dataset<Row> of(Dataset<Row> windows, MeasureConfig config) {
    Dataset<Row> baskets =
        windows
            .where(col("window").equalTo("paragraph"))
            .where(size(col("slogan_ids")).leq(config.maxSetSlogans()))
            .select("article_id", "slogan_ids");
    long total = baskets.count();
    long least = Math.max(config.minSetWindows(), leastWindows(config.minSetSupport(), total));
    if (total < least) {
      return rows(baskets, List.of(), Map.of(), total);
    }
    // Half a window below the wanted count, so that rounding cannot cost a set its place.
    double support = (least - 0.5) / total;
    List<Row> frequent =
        new FPGrowth()
            .setItemsCol("slogan_ids")
            .setMinSupport(support)
            .fit(baskets)
            .freqItemsets()
            .select(array_sort(col("items")), col("freq"))
            .collectAsList();
    Map<String, Long> singles = new TreeMap<>();
    List<Row> sets = new ArrayList<>();
    for (Row row : frequent) {
      List<String> slogans = row.getList(0);
      if (slogans.size() == 1) {
        singles.put(slogans.get(0), row.getLong(1));
      } else {
        sets.add(row);
      }
    }
    sets.sort(Comparator.comparing(row -> String.join(" ", row.<String>getList(0))));
    return rows(baskets, sets, singles, total);
  }

  /** The least count whose share of the total, as published, reaches the support. */
  private static long leastWindows(double support, long total) {
    long count = (long) Math.ceil(support * total);
    return count > 1 && (double) (count - 1) / total >= support ? count - 1 : count;
  }

  private static Dataset<Row> rows(
      Dataset<Row> baskets, List<Row> sets, Map<String, Long> singles, long total) {
    List<Row> numbered = new ArrayList<>();
    List<List<String>> members = new ArrayList<>();
    for (Row set : sets) {
      List<String> slogans = set.getList(0);
      double support = (double) set.getLong(1) / total;
      double independent = 1;
      for (String slogan : slogans) {
        independent *= (double) singles.get(slogan) / total;
      }
      numbered.add(
          RowFactory.create(
              members.size(),
              "paragraph",
              slogans.toArray(String[]::new),
              slogans.size(),
              set.getLong(1),
              support,
              support / independent));
      members.add(slogans);
    }
    StructType schema =
        new StructType()
            .add("number", DataTypes.IntegerType)
            .add("window", DataTypes.StringType)
            .add("slogan_ids", new ArrayType(DataTypes.StringType, false))
            .add("set_size", DataTypes.IntegerType)
            .add("window_count", DataTypes.LongType)
            .add("support", DataTypes.DoubleType)
            .add("lift", DataTypes.DoubleType);
    Dataset<Row> table = baskets.sparkSession().createDataFrame(numbered, schema);
    SloganSetIndex index = new SloganSetIndex(members);
    UserDefinedFunction contained =
        udf(
                (UDF1<scala.collection.Seq<String>, List<Integer>>)
                    slogans -> index.find(scala.jdk.javaapi.CollectionConverters.asJava(slogans)),
                new ArrayType(DataTypes.IntegerType, false))
            .asNondeterministic();
    Dataset<Row> articles =
        baskets
            .select(col("article_id"), contained.apply(col("slogan_ids")).as("numbers"))
            .select(col("article_id"), explode(col("numbers")).as("number"))
            .groupBy("number")
            .agg(count_distinct(col("article_id")).as("article_count"));
    return table
        .join(articles, "number")
        .select(Table.SLOGAN_SETS.schema().fieldNames()[0], rest(Table.SLOGAN_SETS));
  }

  private static String[] rest(Table table) {
    String[] names = table.schema().fieldNames();
    return java.util.Arrays.copyOfRange(names, 1, names.length);
  }
}
