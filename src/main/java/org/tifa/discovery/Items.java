package org.tifa.discovery;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The recurring strings between two marks. Such a string is a wording even where the same words
 * always stand around it: 四个自信 among “四个意识”“四个自信”.
 */
final class Items {
  private static final StructType ITEM =
      new StructType().add("wording", DataTypes.StringType).add("quoted", DataTypes.LongType);

  private Items() {}

  /** The strings between two marks of a string, each with 1 where both are quotation marks. */
  static void of(String string, ItemSink sink) {
    int begin = 0;
    for (int i = 0; i <= string.length(); i++) {
      if (i < string.length() && Letters.isLetter(string.charAt(i))) {
        continue;
      }
      int letters = i - begin;
      if (letters >= Suffixes.MIN_LENGTH && letters <= Suffixes.MAX_LETTERS) {
        boolean isQuoted =
            begin > 0
                && i < string.length()
                && string.charAt(begin - 1) == Letters.OPEN
                && string.charAt(i) == Letters.CLOSE;
        sink.accept(string.substring(begin, i), isQuoted);
      }
      begin = i + 1;
    }
  }

  /** Receives the strings between two marks. */
  interface ItemSink {
    void accept(String item, boolean isQuoted);
  }

  /** As rows like those of {@link Suffixes#branches}. */
  static Dataset<Row> recurring(Dataset<Row> strings, int minCount) {
    return strings
        .select("string")
        .flatMap(
            (FlatMapFunction<Row, Row>)
                row -> {
                  List<Row> items = new ArrayList<>();
                  of(
                      row.getString(0),
                      (item, isQuoted) -> items.add(RowFactory.create(item, isQuoted ? 1L : 0L)));
                  return items.iterator();
                },
            Encoders.row(ITEM))
        .groupBy("wording")
        .agg(count(lit(1)).as("count"), sum("quoted").as("quoted"))
        .where(col("count").geq(minCount))
        .select("wording", "count", "quoted")
        .map(
            (MapFunction<Row, Row>)
                row -> Suffixes.row(branch(row.getString(0), row.getLong(1), row.getLong(2))),
            Encoders.row(Suffixes.schema()));
  }

  private static Branch branch(String wording, long count, long quoted) {
    double freedom = Math.log((double) count);
    return new Branch(wording, count, 2, freedom, freedom, count, count, count, quoted);
  }
}
