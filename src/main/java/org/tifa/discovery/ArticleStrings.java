package org.tifa.discovery;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.tifa.page.BlockKind;
import scala.collection.immutable.Seq;

/** The strings of all articles that are searched for slogans, reprints once. */
final class ArticleStrings {
  private ArticleStrings() {}

  /**
   * One row a string: {@code string} (see {@link Letters}), {@code article_id}, {@code place} (code
   * of the narrowest place known, or null) and {@code day} (days since 1970, null unless known to
   * the day).
   *
   * @param articles the table
   * @param minReprint letters and marks of a string that is taken for a reprint where it stands in
   *     several articles
   */
  static Dataset<Row> of(Dataset<Row> articles, int minReprint) {
    UserDefinedFunction strings =
        udf(
                (UDF2<String, Seq<Row>, List<String>>) ArticleStrings::strings,
                new ArrayType(DataTypes.StringType, false))
            .asNondeterministic();
    Dataset<Row> all =
        articles.select(
            explode(strings.apply(col("text"), col("blocks"))).as("string"),
            col("article_id"),
            coalesce(col("district_code"), col("city_code"), col("province_code")).as("place"),
            when(col("date_precision").equalTo("day"), unix_date(col("dated_on"))).as("day"));
    Column isLong = length(col("string")).geq(minReprint);
    Column first =
        struct(col("day").isNull().as("undated"), col("day"), col("article_id"), col("place"));
    Dataset<Row> reprintable =
        all.where(isLong)
            .groupBy("string")
            .agg(min(first).as("first"))
            .select(col("string"), col("first.article_id"), col("first.place"), col("first.day"));
    return all.where(isLong.unary_$bang()).union(reprintable);
  }

  private static List<String> strings(String text, Seq<Row> blocks) {
    List<String> strings = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Row block = blocks.apply(i);
      String kind = block.getAs("kind");
      boolean isRepeat = block.getAs("is_repeat");
      if (!isRepeat && BlockKind.valueOf(kind.toUpperCase(Locale.ROOT)).isEditorial()) {
        strings.addAll(
            Letters.of(text, block.getAs("begin"), block.getAs("end"), Suffixes.MIN_LENGTH));
      }
    }
    return strings;
  }
}
