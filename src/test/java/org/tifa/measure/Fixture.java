package org.tifa.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tifa.TableRows;
import org.tifa.config.MeasureConfig;
import org.tifa.config.MeasureConfig.Tiers;
import org.tifa.table.Table;

/** Rows that the tests of the stages begin with. */
final class Fixture {
  static final Tiers TIERS = new Tiers(0.5, 0.3, 0.2, 0.1);

  private Fixture() {}

  static TableRows articles() {
    return TableRows.of(
        Table.ARTICLES,
        "date_precision",
        "none",
        "char_count",
        100,
        "paragraph_count",
        2,
        "sentence_count",
        4);
  }

  static TableRows mentions() {
    return TableRows.of(
        Table.MENTIONS,
        "date_precision",
        "none",
        "is_editorial",
        true,
        "is_repeat",
        false,
        "paragraph",
        0,
        "sentence",
        0);
  }

  static TableRows terms() {
    return TableRows.of(Table.TERMS, "pos", "n", "term_count", 1);
  }

  /** Columns of a district in Xuzhou. */
  static Object[] gulou(Object... others) {
    return join(
        others,
        "province_code",
        "320000",
        "province_name",
        "江苏省",
        "city_code",
        "320300",
        "city_name",
        "徐州市",
        "district_code",
        "320302",
        "district_name",
        "鼓楼区");
  }

  static Object[] join(Object[] first, Object... second) {
    Object[] all = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  /** The table usage, of slogans that have just the articles that mention them. */
  static Dataset<Row> usage(Dataset<Row> mentions, Dataset<Row> coverage) {
    Dataset<Row> slogans =
        mentions
            .where(col("is_editorial"))
            .groupBy("slogan_id")
            .agg(count_distinct(col("article_id")).as("article_count"));
    return UsageStage.of(mentions, coverage, slogans, TIERS);
  }

  static MeasureConfig config(int vocabularySize, int minTermArticles, int placeTermCount) {
    return new MeasureConfig(
        vocabularySize, minTermArticles, placeTermCount, 1, 0.001, 1, 5, TIERS);
  }

  static MeasureConfig sets(double minSupport, int minWindows, int maxSlogans) {
    return new MeasureConfig(100, 1, 10, 1, minSupport, minWindows, maxSlogans, TIERS);
  }
}
