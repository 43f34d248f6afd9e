package org.tifa;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tifa.archive.Concern;
import org.tifa.archive.RejectReason;
import org.tifa.article.Overrides;
import org.tifa.report.RunSummary;
import org.tifa.report.RunSummary.ConcernCount;
import org.tifa.report.RunSummary.StageTime;
import org.tifa.table.Table;
import org.tifa.table.TableReader;

/** Fills the summary of a run from its published tables. */
final class Summaries {
  private Summaries() {}

  static RunSummary of(SparkSession spark, RunResult result, List<Overrides.Row> overrides) {
    Dataset<Row> articles = TableReader.read(spark, result.tables(), Table.ARTICLES);
    Dataset<Row> sources = TableReader.read(spark, result.tables(), Table.SOURCES);
    Dataset<Row> slogans = TableReader.read(spark, result.tables(), Table.SLOGANS);
    Row about =
        articles
            .agg(
                count(lit(1)),
                count_distinct(col("district_code")),
                min("dated_on"),
                max("dated_on"),
                coalesce(sum("char_count"), lit(0L)).cast("long"))
            .first();
    Row met =
        slogans
            .agg(
                coalesce(sum("mention_count"), lit(0L)).cast("long"),
                count(when(col("mention_count").gt(0), lit(1))))
            .first();
    return new RunSummary(
        result.inputs(),
        sources.count(),
        about.getLong(0),
        rejects(spark, result.tables()),
        concerns(articles, sources),
        met.getLong(0),
        met.getLong(1),
        about.getLong(1),
        day(about.getDate(2)),
        day(about.getDate(3)),
        result.stages().stream()
            .map(stage -> new StageTime(stage.name(), stage.rowCount(), stage.seconds()))
            .toList(),
        result.elapsed().toMillis() / 1e3,
        about.getLong(4),
        result.tables(),
        unused(spark, result.tables(), overrides));
  }

  private static Map<RejectReason, Long> rejects(SparkSession spark, String tables) {
    Map<RejectReason, Long> counts = new EnumMap<>(RejectReason.class);
    TableReader.read(spark, tables, Table.REJECTS)
        .groupBy("reason")
        .count()
        .collectAsList()
        .forEach(
            row ->
                counts.put(
                    RejectReason.valueOf(row.getString(0).toUpperCase(Locale.ROOT)),
                    row.getLong(1)));
    return counts;
  }

  private static List<ConcernCount> concerns(Dataset<Row> articles, Dataset<Row> sources) {
    Row inArticles = counts(articles);
    Row inSources = counts(sources);
    List<ConcernCount> counts = new ArrayList<>();
    for (Concern concern : Concern.values()) {
      long articleCount = inArticles.<Long>getAs(concern.label());
      long sourceCount = inSources.<Long>getAs(concern.label());
      if (articleCount + sourceCount > 0) {
        counts.add(new ConcernCount(concern, articleCount, sourceCount));
      }
    }
    return counts;
  }

  /** One count for each concern, in one pass. */
  private static Row counts(Dataset<Row> rows) {
    List<Column> columns = new ArrayList<>();
    for (Concern concern : Concern.values()) {
      columns.add(
          count(when(array_contains(col("concerns"), concern.label()), lit(1)))
              .as(concern.label()));
    }
    return rows.agg(columns.get(0), columns.subList(1, columns.size()).toArray(Column[]::new))
        .first();
  }

  /** Those corrections whose source, or whose article of it, the run did not meet. */
  private static List<String> unused(
      SparkSession spark, String tables, List<Overrides.Row> overrides) {
    if (overrides.isEmpty()) {
      return List.of();
    }
    // A source that was left out is a reject; an article that was left out is nowhere.
    Dataset<Row> met =
        TableReader.read(spark, tables, Table.SOURCES)
            .select(col("source_path"), lit(0).as("ordinal"))
            .union(
                TableReader.read(spark, tables, Table.REJECTS)
                    .select(col("source_path"), lit(0).as("ordinal")))
            .union(
                TableReader.read(spark, tables, Table.ARTICLES).select("source_path", "ordinal"));
    List<Column> columns = new ArrayList<>();
    for (Overrides.Row row : overrides) {
      int ordinal = row.isSkip() ? 0 : row.article();
      Column isMet = col("source_path").rlike(row.regex()).and(col("ordinal").equalTo(ordinal));
      columns.add(count(when(isMet, lit(1))));
    }
    Row counts =
        met.agg(columns.get(0), columns.subList(1, columns.size()).toArray(Column[]::new)).first();
    List<String> unused = new ArrayList<>();
    for (int i = 0; i < overrides.size(); i++) {
      if (counts.getLong(i) == 0) {
        unused.add(overrides.get(i).told());
      }
    }
    return unused;
  }

  private static LocalDate day(Date date) {
    return date == null ? null : date.toLocalDate();
  }
}
