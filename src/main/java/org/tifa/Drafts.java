package org.tifa;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.tifa.article.WordingUseStage;
import org.tifa.slogan.DraftEntry;
import org.tifa.slogan.LexiconDraft;
import org.tifa.slogan.NearSlogans;
import org.tifa.slogan.Slogan;
import org.tifa.slogan.SloganKind;
import org.tifa.slogan.SloganOrigin;
import org.tifa.table.Table;
import org.tifa.table.TableReader;

/** Fills a draft of the lexicon from published tables. */
final class Drafts {
  private static final String ACCEPTED = "slogan";

  /** Verdicts on wordings that a reviewer has seen. */
  private static final Object[] DECIDED = {"listed", "refused"};

  /** Which of discovery's wordings a draft has. */
  enum Scope {
    /** The slogans that the run has discovered. */
    SLOGANS,
    /** Every wording with a score that is not decided on yet, with its verdict. */
    CANDIDATES
  }

  /** A wording with discovery's verdict on it. */
  private record Found(Slogan slogan, String verdict) {}

  private final SparkSession spark;
  private final String tables;

  private Drafts(SparkSession spark, String tables) {
    this.spark = spark;
    this.tables = tables;
  }

  /**
   * What discovery found, the best first.
   *
   * @param tables folder of the tables of a run
   * @param limit entries at most
   */
  static List<DraftEntry> of(SparkSession spark, String tables, Scope scope, int limit) {
    Drafts drafts = new Drafts(spark, tables);
    Dataset<Row> wordings =
        switch (scope) {
          case SLOGANS -> drafts.slogans();
          case CANDIDATES -> drafts.candidates();
        };
    return drafts.entries(best(wordings, limit));
  }

  private Dataset<Row> slogans() {
    return read(Table.SLOGANS)
        .where(col("origin").equalTo(SloganOrigin.DISCOVERED.label()))
        .select(
            col("canonical").as("wording"), col("kind"), col("score"), lit(ACCEPTED).as("verdict"));
  }

  private Dataset<Row> candidates() {
    return read(Table.CANDIDATES)
        .where(col("score").isNotNull().and(not(col("verdict").isin(DECIDED))))
        .select("wording", "kind", "score", "verdict");
  }

  private static List<Found> best(Dataset<Row> wordings, int limit) {
    return wordings
        .orderBy(col("score").desc(), col("wording").asc())
        .limit(limit)
        .collectAsList()
        .stream()
        .map(
            row ->
                new Found(
                    Slogan.discovered(
                        row.getString(0), SloganKind.of(row.getString(1)), row.getDouble(2)),
                    row.getString(3)))
        .toList();
  }

  private List<DraftEntry> entries(List<Found> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    Dataset<Row> uses =
        WordingUseStage.of(read(Table.ARTICLES), found.stream().map(Found::slogan).toList())
            .persist();
    Map<String, Row> counts = counts(uses);
    Map<String, List<String>> examples = examples(uses);
    uses.unpersist();
    NearSlogans lexicon = lexicon();
    List<DraftEntry> entries = new ArrayList<>();
    for (Found one : found) {
      Slogan slogan = one.slogan();
      Row count = counts.get(slogan.sloganId());
      entries.add(
          new DraftEntry(
              slogan,
              one.verdict(),
              count == null ? 0 : count.getLong(1),
              count == null ? 0 : count.getLong(2),
              count == null ? 0 : count.getLong(3),
              count == null ? 0 : count.getLong(4),
              count == null || count.isNullAt(5) ? null : count.getDate(5).toLocalDate(),
              lexicon.of(slogan.canonical()),
              examples.getOrDefault(slogan.sloganId(), List.of())));
    }
    return entries;
  }

  private static Map<String, Row> counts(Dataset<Row> uses) {
    Map<String, Row> counts = new HashMap<>();
    uses.groupBy("slogan_id")
        .agg(
            sum("mention_count"),
            count(lit(1)),
            count_distinct(col("district_code")),
            count_distinct(col("province_code")),
            min("dated_on"))
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0), row));
    return counts;
  }

  /** The earliest of one district each, then the next. */
  private static Map<String, List<String>> examples(Dataset<Row> uses) {
    Column[] earliest = {col("dated_on").asc_nulls_last(), col("article_id").asc()};
    Map<String, List<String>> examples = new HashMap<>();
    uses.withColumn(
            "turn",
            row_number()
                .over(
                    Window.partitionBy(col("slogan_id"), coalesce(col("district_code"), lit("")))
                        .orderBy(earliest)))
        .withColumn(
            "position",
            row_number()
                .over(
                    Window.partitionBy("slogan_id").orderBy(col("turn"), earliest[0], earliest[1])))
        .where(col("position").leq(LexiconDraft.EXAMPLE_COUNT))
        .orderBy("slogan_id", "position")
        .select("slogan_id", "place", "dated_on", "example")
        .collectAsList()
        .forEach(
            row ->
                examples
                    .computeIfAbsent(row.getString(0), id -> new ArrayList<>())
                    .add(example(row.getString(1), row.getDate(2), row.getString(3))));
    return examples;
  }

  private static String example(String place, Date day, String sentence) {
    List<String> parts = new ArrayList<>();
    if (!place.isEmpty()) {
      parts.add(place);
    }
    if (day != null) {
      parts.add(day.toString());
    }
    String head = String.join(" ", parts);
    return head.isEmpty() ? sentence : head + ": " + sentence;
  }

  private NearSlogans lexicon() {
    return new NearSlogans(
        read(Table.SLOGANS)
            .where(col("origin").equalTo(SloganOrigin.LEXICON.label()))
            .select(concat_ws("|", col("canonical"), concat_ws("|", col("forms"))))
            .collectAsList()
            .stream()
            .map(row -> List.of(row.getString(0).split("\\|")))
            .toList());
  }

  private Dataset<Row> read(Table table) {
    return TableReader.read(spark, tables, table);
  }
}
