package org.tifa.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.tifa.report.Findings.DoubtfulArticle;
import org.tifa.report.Findings.Evidence;
import org.tifa.report.Findings.LocalSlogan;
import org.tifa.report.Findings.Named;
import org.tifa.report.Findings.Pair;
import org.tifa.report.Findings.Spread;
import org.tifa.report.Findings.Step;
import org.tifa.report.Findings.TopSlogan;
import org.tifa.table.Table;
import org.tifa.table.TableReader;

/** Reads findings from tables. Every choice among equals is made by a named column. */
final class FindingsReader {
  private static final int TOP_COUNT = 10;
  private static final int STEP_COUNT = 8;
  private static final int LOCAL_COUNT = 4;
  private static final int LOCAL_MIN_ARTICLES = 2;
  private static final int DOUBTFUL_COUNT = 3;
  private static final long PAIR_MIN_WINDOWS = 3;

  /** A slogan with every wording it has. */
  private record Wording(Named named, List<String> forms) {
    boolean contains(Wording other) {
      return forms.stream().anyMatch(form -> other.forms.stream().anyMatch(form::contains));
    }
  }

  /** First day of a slogan in the archive or in a place. */
  private record First(LocalDate on, String district) {}

  private final SparkSession spark;
  private final String tables;
  private final Map<String, Wording> wordings = new HashMap<>();

  FindingsReader(SparkSession spark, String tables) {
    this.spark = spark;
    this.tables = tables;
  }

  Findings read() {
    List<Row> met =
        read(Table.SLOGANS)
            .where(col("mention_count").gt(0))
            .orderBy(
                col("article_count").desc(), col("mention_count").desc(), col("canonical").asc())
            .collectAsList();
    for (Row row : met) {
      List<String> forms = new ArrayList<>(row.getList(row.fieldIndex("forms")));
      forms.add(text(row, "canonical"));
      wordings.put(
          text(row, "slogan_id"),
          new Wording(new Named(text(row, "canonical"), gloss(row)), forms));
    }
    List<TopSlogan> top = top(met.subList(0, Math.min(TOP_COUNT, met.size())));
    Evidence evidence = met.isEmpty() ? null : evidence(text(met.get(0), "slogan_id"));
    return new Findings(top, evidence, spread(met), pair(), provinces(), local(), doubtful());
  }

  private static String gloss(Row row) {
    String gloss = text(row, "gloss_en");
    return gloss == null ? "found by discovery" : gloss;
  }

  private List<TopSlogan> top(List<Row> rows) {
    Object[] ids = rows.stream().map(row -> text(row, "slogan_id")).toArray();
    Map<String, First> firsts = new HashMap<>();
    Column earliest =
        struct(
            col("dated_on"),
            coalesce(col("district_code"), lit("~")).as("code"),
            district().as("district"));
    dated()
        .where(col("slogan_id").isin(ids))
        .groupBy("slogan_id")
        .agg(min(earliest).as("first"))
        .select("slogan_id", "first.dated_on", "first.district")
        .collectAsList()
        .forEach(row -> firsts.put(row.getString(0), new First(day(row, 1), row.getString(2))));
    List<TopSlogan> top = new ArrayList<>();
    for (Row row : rows) {
      First first = firsts.getOrDefault(text(row, "slogan_id"), new First(null, null));
      top.add(
          new TopSlogan(
              named(text(row, "slogan_id")),
              number(row, "article_count"),
              number(row, "district_count"),
              number(row, "mention_count"),
              first.on(),
              first.district()));
    }
    return top;
  }

  private Evidence evidence(String sloganId) {
    List<Row> mentions =
        read(Table.MENTIONS)
            .where(col("slogan_id").equalTo(sloganId).and(col("is_editorial")))
            .orderBy(
                col("is_repeat").asc(),
                col("dated_on").asc_nulls_last(),
                col("article_id").asc(),
                col("begin").asc(),
                col("end").asc())
            .limit(1)
            .collectAsList();
    if (mentions.isEmpty()) {
      return null;
    }
    Row mention = mentions.get(0);
    String path =
        read(Table.ARTICLES)
            .where(col("article_id").equalTo(text(mention, "article_id")))
            .select("source_path")
            .head()
            .getString(0);
    return new Evidence(
        named(sloganId),
        text(mention, "left_context"),
        text(mention, "raw"),
        text(mention, "right_context"),
        path,
        mention.getInt(mention.fieldIndex("source_begin")));
  }

  private Spread spread(List<Row> met) {
    Row widest = null;
    for (Row row : met) {
      if (widest == null || number(row, "district_count") > number(widest, "district_count")) {
        widest = row;
      }
    }
    if (widest == null || number(widest, "district_count") < 2) {
      return null;
    }
    String sloganId = text(widest, "slogan_id");
    List<Step> steps = new ArrayList<>();
    dated()
        .where(col("slogan_id").equalTo(sloganId).and(col("district_code").isNotNull()))
        .groupBy("district_code")
        .agg(min("dated_on").as("first_on"), max(district()).as("district"))
        .orderBy("first_on", "district_code")
        .limit(STEP_COUNT)
        .select("first_on", "district")
        .collectAsList()
        .forEach(row -> steps.add(new Step(day(row, 0), row.getString(1))));
    return steps.isEmpty()
        ? null
        : new Spread(named(sloganId), number(widest, "district_count"), steps);
  }

  private Pair pair() {
    Iterator<Row> pairs =
        read(Table.COOCCURRENCE)
            .where(
                col("place_level")
                    .equalTo("all")
                    .and(col("period_unit").equalTo("all"))
                    .and(col("window").isin("sentence", "paragraph"))
                    .and(col("n_ab").geq(PAIR_MIN_WINDOWS)))
            .orderBy(
                col("log_dice").desc(),
                col("n_ab").desc(),
                col("window").desc(),
                col("slogan_a").asc(),
                col("slogan_b").asc())
            .toLocalIterator();
    while (pairs.hasNext()) {
      Row row = pairs.next();
      Wording a = wordings.get(text(row, "slogan_a"));
      Wording b = wordings.get(text(row, "slogan_b"));
      // A slogan within the other's wording stands beside it by nature.
      if (!a.contains(b) && !b.contains(a)) {
        return new Pair(
            a.named(),
            b.named(),
            text(row, "window"),
            number(row, "n_ab"),
            number(row, "n_a"),
            number(row, "n_b"),
            row.getDouble(row.fieldIndex("log_dice")),
            row.getDouble(row.fieldIndex("q_value")));
      }
    }
    return null;
  }

  private long provinces() {
    return read(Table.COVERAGE)
        .where(col("place_level").equalTo("province").and(col("period_unit").equalTo("all")))
        .select("place_code")
        .distinct()
        .count();
  }

  private List<LocalSlogan> local() {
    List<LocalSlogan> local = new ArrayList<>();
    read(Table.USAGE)
        .where(col("place_level").equalTo("province").and(col("period_unit").equalTo("all")))
        .groupBy("slogan_id")
        .agg(
            countDistinct("place_code").as("provinces"),
            max("place_name").as("province"),
            max("article_count").as("articles"))
        .where(col("provinces").equalTo(1).and(col("articles").geq(LOCAL_MIN_ARTICLES)))
        .orderBy(col("articles").desc(), col("slogan_id").asc())
        .limit(LOCAL_COUNT)
        .collectAsList()
        .forEach(
            row ->
                local.add(
                    new LocalSlogan(
                        named(text(row, "slogan_id")),
                        text(row, "province"),
                        number(row, "articles"))));
    return local;
  }

  private List<DoubtfulArticle> doubtful() {
    List<DoubtfulArticle> doubtful = new ArrayList<>();
    read(Table.ARTICLES)
        .where(size(col("concerns")).gt(1))
        .orderBy(size(col("concerns")).desc(), col("source_path").asc(), col("ordinal").asc())
        .select("source_path", "ordinal", "title", "concerns")
        .limit(DOUBTFUL_COUNT)
        .collectAsList()
        .forEach(
            row ->
                doubtful.add(
                    new DoubtfulArticle(
                        row.getString(0), row.getInt(1), row.getString(2), row.getList(3))));
    return doubtful;
  }

  /** Mentions in the articles' own words, of articles dated to the day. */
  private Dataset<Row> dated() {
    return read(Table.MENTIONS)
        .where(
            col("is_editorial")
                .and(col("date_precision").equalTo("day"))
                .and(col("dated_on").isNotNull()));
  }

  /** A district with its city, since many districts bear the same name. */
  private static Column district() {
    Column above = coalesce(col("city_name"), col("province_name"), lit(""));
    return concat(above, col("district_name")).cast(DataTypes.StringType);
  }

  private Dataset<Row> read(Table table) {
    return TableReader.read(spark, tables, table);
  }

  private Named named(String sloganId) {
    return wordings.get(sloganId).named();
  }

  private static String text(Row row, String column) {
    return row.getString(row.fieldIndex(column));
  }

  private static long number(Row row, String column) {
    return row.getLong(row.fieldIndex(column));
  }

  /** A day, whether the session gives dates of java.sql or of java.time. */
  private static LocalDate day(Row row, int column) {
    Object value = row.get(column);
    return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
  }
}
