package org.tifa.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.tifa.table.Footers;
import org.tifa.table.Table;
import org.tifa.table.TableReader;

/**
 * Holds published tables to their promises: schemas, keys, references, sums, spans and, where the
 * archive is at hand, that every mention slices back to its source. All of it runs as Spark jobs;
 * only counts and one example a check come to the driver.
 */
public final class Audit {
  private static final List<String> CELL =
      List.of("place_level", "place_code", "period_unit", "period_start");
  private static final List<String> WINDOW_PAIR = List.of("window", "slogan_a", "slogan_b");

  private final SparkSession spark;
  private final String folder;
  private final Map<Table, Dataset<Row>> tables = new EnumMap<>(Table.class);
  private final Map<Table, Long> sizes = new EnumMap<>(Table.class);
  private final List<AuditCheck> checks = new ArrayList<>();

  private Audit(SparkSession spark, String folder) {
    this.spark = spark;
    this.folder = folder;
    for (Table table : Table.values()) {
      tables.put(table, TableReader.read(spark, folder, table));
    }
  }

  /**
   * Audits tables by themselves.
   *
   * @param tablesFolder folder of the tables of one run
   */
  public static AuditReport run(SparkSession spark, String tablesFolder) {
    AuditReport missing = missing(spark, tablesFolder);
    if (!missing.isClean()) {
      return missing;
    }
    Audit audit = new Audit(spark, tablesFolder);
    audit.checkTables();
    return new AuditReport(audit.checks);
  }

  /**
   * Audits tables by themselves and against the archive they were made of.
   *
   * @param sources the sources as they are read now, from {@link SourceTextStage}
   */
  public static AuditReport run(SparkSession spark, String tablesFolder, Dataset<Row> sources) {
    AuditReport missing = missing(spark, tablesFolder);
    if (!missing.isClean()) {
      return missing;
    }
    Audit audit = new Audit(spark, tablesFolder);
    audit.checkTables();
    audit.checkSources(sources);
    return new AuditReport(audit.checks);
  }

  private static AuditReport missing(SparkSession spark, String folder) {
    List<String> missing = new ArrayList<>();
    try {
      for (Table table : Table.values()) {
        if (!Footers.exist(spark, folder, table)) {
          missing.add(table.label());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new AuditReport(
        List.of(
            new AuditCheck(
                "tables: all are there",
                Table.values().length,
                missing.size(),
                missing.isEmpty() ? null : missing.get(0))));
  }

  private void checkTables() {
    for (Table table : Table.values()) {
      checkSchema(table);
    }
    if (!new AuditReport(checks).isClean()) {
      // With another schema on disk the columns below may be absent or mean something else.
      return;
    }
    for (Table table : Table.values()) {
      checkKey(table);
    }
    checkReferences();
    checkNumbers();
    checkSums();
    checkCooccurrence();
    checkArticles();
  }

  private Dataset<Row> rows(Table table) {
    return tables.get(table);
  }

  private long size(Table table) {
    return sizes.computeIfAbsent(table, key -> rows(key).count());
  }

  private void checkSchema(Table table) {
    Row faults =
        Footers.faults(spark, folder, table)
            .toDF("example")
            .agg(count(lit(1)), min("example"))
            .first();
    checks.add(
        new AuditCheck(
            table.label() + ": files have the declared schema",
            Footers.files(spark, folder, table).count(),
            faults.getLong(0),
            faults.getString(1)));
  }

  private void checkKey(Table table) {
    Column[] key = columns(table.key());
    Column isOpen =
        table.key().stream()
            .filter(name -> !name.equals("period_start"))
            .map(name -> col(name).isNull())
            .reduce(Column::or)
            .orElseThrow();
    Dataset<Row> bad =
        rows(table)
            .groupBy(key)
            .agg(count(lit(1)).as("times"))
            .where(col("times").gt(1).or(isOpen))
            .select(col("times").minus(when(isOpen, 0).otherwise(1)), json(key));
    add(table.label() + ": the key names one row", size(table), bad);
  }

  private void checkReferences() {
    refer(Table.ARTICLES, "source_id", Table.SOURCES, "source_id");
    for (Table child : List.of(Table.MENTIONS, Table.TERMS, Table.TFIDF)) {
      refer(child, "article_id", Table.ARTICLES, "article_id");
    }
    refer(Table.MENTIONS, "slogan_id", Table.SLOGANS, "slogan_id");
    refer(Table.SLOGANS, "family_id", Table.FAMILIES, "family_id");
    refer(Table.FAMILIES, "family_id", Table.SLOGANS, "slogan_id");
    refer(Table.FORMS, "slogan_id", Table.SLOGANS, "slogan_id");
    for (String side : List.of("from", "to")) {
      refer(
          Table.FAMILY_LINKS,
          rows(Table.FAMILY_LINKS),
          List.of(side + "_slogan_id", side + "_wording"),
          Table.FORMS,
          List.of("slogan_id", "form"));
    }
    refer(Table.USAGE, "slogan_id", Table.SLOGANS, "slogan_id");
    refer(Table.DISPERSION, "slogan_id", Table.SLOGANS, "slogan_id");
    refer(Table.COOCCURRENCE, "slogan_a", Table.SLOGANS, "slogan_id");
    refer(Table.COOCCURRENCE, "slogan_b", Table.SLOGANS, "slogan_id");
    refer(Table.ASSOCIATION, "slogan_a", Table.SLOGANS, "slogan_id");
    refer(Table.ASSOCIATION, "slogan_b", Table.SLOGANS, "slogan_id");
    refer(
        Table.SLOGAN_SETS,
        rows(Table.SLOGAN_SETS).select(explode(col("slogan_ids")).as("slogan_ids")),
        List.of("slogan_ids"),
        Table.SLOGANS,
        List.of("slogan_id"));
    for (Table child : List.of(Table.USAGE, Table.COOCCURRENCE, Table.PLACE_TERMS)) {
      refer(child, rows(child), CELL, Table.COVERAGE, CELL);
    }
  }

  private void refer(Table child, String from, Table parent, String to) {
    refer(child, rows(child), List.of(from), parent, List.of(to));
  }

  private void refer(
      Table child, Dataset<Row> rows, List<String> from, Table parent, List<String> to) {
    Dataset<Row> left = rows.select(columns(from)).toDF(numbered("child", from.size()));
    Dataset<Row> right = rows(parent).select(columns(to)).toDF(numbered("parent", to.size()));
    Column same =
        Stream.iterate(0, i -> i + 1)
            .limit(from.size())
            .map(i -> col("child" + i).eqNullSafe(col("parent" + i)))
            .reduce(Column::and)
            .orElseThrow();
    add(
        "%s: %s is in %s"
            .formatted(child.label(), from.equals(CELL) ? "cell" : from.get(0), parent.label()),
        size(child),
        left.join(right, same, "left_anti")
            .toDF(from.toArray(String[]::new))
            .select(lit(1L), json(columns(from))));
  }

  private void checkNumbers() {
    for (Table table : Table.values()) {
      List<String> doubles =
          Arrays.stream(table.schema().fields())
              .filter(field -> field.dataType().equals(DataTypes.DoubleType))
              .map(StructField::name)
              .toList();
      if (doubles.isEmpty()) {
        continue;
      }
      Column isBroken =
          doubles.stream()
              .map(
                  name ->
                      col(name)
                          .isin(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY))
              .map(broken -> coalesce(broken, lit(false)))
              .reduce(Column::or)
              .orElseThrow();
      add(
          table.label() + ": numbers are finite",
          size(table),
          rows(table).where(isBroken).select(lit(1L), json(columns(table.key()))));
    }
  }

  private void checkSums() {
    agree(
        "sources: article_count is the number of its articles",
        rows(Table.ARTICLES).groupBy("source_id").agg(count(lit(1)).as("article_count")),
        rows(Table.SOURCES).where(col("article_count").notEqual(0)),
        List.of("source_id"),
        List.of("article_count"));
    agree(
        "coverage: the cell of all is the sum of the articles",
        rows(Table.ARTICLES)
            .groupBy(lit("all").as("place_level"))
            .agg(
                count(lit(1)).as("article_count"),
                sum("paragraph_count").as("paragraph_count"),
                sum("sentence_count").as("sentence_count"),
                sum("char_count").as("char_count"),
                count_distinct(when(col("date_precision").equalTo("day"), col("dated_on")))
                    .as("day_count")),
        ofAll(Table.COVERAGE),
        List.of("place_level"),
        List.of("article_count", "paragraph_count", "sentence_count", "char_count", "day_count"));
    Dataset<Row> editorial = rows(Table.MENTIONS).where(col("is_editorial"));
    agree(
        "usage: the cell of all is the sum of the editorial mentions",
        editorial
            .groupBy("slogan_id")
            .agg(
                count(lit(1)).as("mention_count"),
                sum(when(col("is_repeat"), 1).otherwise(0)).as("repeat_count"),
                count_distinct(col("article_id")).as("article_count")),
        ofAll(Table.USAGE),
        List.of("slogan_id"),
        List.of("mention_count", "repeat_count", "article_count"));
    agree(
        "slogans: counts are those of the editorial mentions",
        editorial
            .groupBy("slogan_id")
            .agg(
                count(lit(1)).as("mention_count"),
                count_distinct(col("article_id")).as("article_count"),
                count_distinct(col("district_code")).as("district_count"),
                min(when(col("date_precision").equalTo("day"), col("dated_on")))
                    .as("first_dated_on")),
        rows(Table.SLOGANS)
            .where(
                col("mention_count")
                    .notEqual(0)
                    .or(col("article_count").notEqual(0))
                    .or(col("district_count").notEqual(0))
                    .or(col("first_dated_on").isNotNull())),
        List.of("slogan_id"),
        List.of("mention_count", "article_count", "district_count", "first_dated_on"));
    agree(
        "forms: their mentions are those of the slogan",
        rows(Table.FORMS)
            .where(col("framed_form").isNull())
            .groupBy("slogan_id")
            .agg(sum("mention_count").as("mention_count")),
        rows(Table.SLOGANS),
        List.of("slogan_id"),
        List.of("mention_count"));
    agree(
        "families: they have every slogan once",
        rows(Table.SLOGANS)
            .groupBy("family_id")
            .agg(count(lit(1)).as("member_count"), min("first_dated_on").as("first_dated_on")),
        rows(Table.FAMILIES),
        List.of("family_id"),
        List.of("member_count", "first_dated_on"));
    Dataset<Row> noted =
        rows(Table.RUN).select(explode(col("tables")).as("noted")).select("noted.*");
    Dataset<Row> counted =
        Arrays.stream(Table.values())
            .map(table -> rows(table).select(lit(table.label()).as("table")))
            .reduce(Dataset::union)
            .orElseThrow()
            .groupBy("table")
            .agg(count(lit(1)).as("row_count"))
            .join(noted.select("table"), new String[] {"table"}, "left_semi");
    agree(
        "run: row counts are those of the tables",
        counted,
        noted.where(col("row_count").notEqual(0)),
        List.of("table"),
        List.of("row_count"));
  }

  /** The counts of the pairs, counted another way than they were made: by a join of mentions. */
  private void checkCooccurrence() {
    Dataset<Row> published = ofAll(Table.COOCCURRENCE);
    Dataset<Row> editorial = rows(Table.MENTIONS).where(col("is_editorial"));
    Dataset<Row> stands =
        editorial
            .select(
                col("article_id"),
                col("slogan_id"),
                explode(
                        expr(
                            "array(struct('article' as window, 0 as position),"
                                + " struct('paragraph' as window, paragraph as position),"
                                + " struct('sentence' as window, sentence as position))"))
                    .as("place"))
            .select("article_id", "slogan_id", "place.window", "place.position")
            .distinct();
    Dataset<Row> single = stands.groupBy("window", "slogan_id").agg(count(lit(1)).as("windows"));
    Dataset<Row> totals =
        rows(Table.ARTICLES)
            .agg(
                count(lit(1)).as("article"),
                sum("paragraph_count").as("paragraph"),
                sum("sentence_count").as("sentence"))
            .select(
                expr("stack(3, 'article', article, 'paragraph', paragraph, 'sentence', sentence)")
                    .as(new String[] {"window", "n"}));
    Dataset<Row> recount =
        stands
            .withColumnRenamed("slogan_id", "slogan_a")
            .join(
                stands.withColumnRenamed("slogan_id", "slogan_b"),
                new String[] {"article_id", "window", "position"})
            .where(col("slogan_a").lt(col("slogan_b")))
            .groupBy(columns(WINDOW_PAIR))
            .agg(count(lit(1)).as("n_ab"))
            .join(
                published.select(columns(WINDOW_PAIR)),
                WINDOW_PAIR.toArray(String[]::new),
                "left_semi")
            .join(single.toDF("window", "slogan_a", "n_a"), new String[] {"window", "slogan_a"})
            .join(single.toDF("window", "slogan_b", "n_b"), new String[] {"window", "slogan_b"})
            .join(totals, "window");
    agree(
        "cooccurrence: the cell of all is a recount of the mentions",
        recount,
        published,
        WINDOW_PAIR,
        List.of("n_ab", "n_a", "n_b", "n"));
  }

  private void checkArticles() {
    Column[] kept =
        Stream.concat(
                Stream.of(
                    "article_id",
                    "text",
                    "blocks",
                    "text_map",
                    "char_count",
                    "paragraph_count",
                    "sentence_count"),
                ArticleAudit.COPIED.stream())
            .map(functions::col)
            .toArray(Column[]::new);
    Dataset<Row> mentions =
        rows(Table.MENTIONS)
            .groupBy("article_id")
            .agg(
                collect_list(struct(columns(List.of(rows(Table.MENTIONS).columns()))))
                    .as("mentions"));
    Dataset<Row> faults =
        rows(Table.ARTICLES)
            .select(kept)
            .join(mentions, new String[] {"article_id"}, "left")
            .flatMap(new ArticleAudit(), Encoders.row(ArticleAudit.FAULT));
    Map<String, AuditCheck> found = byName(faults);
    ArticleAudit.OF_ARTICLES.forEach(name -> addFound(found, name, size(Table.ARTICLES)));
    ArticleAudit.OF_MENTIONS.forEach(name -> addFound(found, name, size(Table.MENTIONS)));
  }

  private void checkSources(Dataset<Row> sources) {
    if (!new AuditReport(checks.subList(0, Table.values().length)).isClean()) {
      return;
    }
    Dataset<Row> again =
        sources.select(col("source_path"), col("sha256").as("sha256_now"), col("text"));
    Dataset<Row> spans =
        rows(Table.MENTIONS)
            .select("article_id", "source_begin", "source_end", "raw")
            .join(rows(Table.ARTICLES).select("article_id", "source_id"), "article_id")
            .groupBy("source_id")
            .agg(
                collect_list(struct("article_id", "source_begin", "source_end", "raw"))
                    .as("spans"));
    Dataset<Row> faults =
        rows(Table.SOURCES)
            .select("source_id", "source_path", "sha256")
            .join(again, new String[] {"source_path"}, "left")
            .join(spans, new String[] {"source_id"}, "left")
            .flatMap(new SourceAudit(), Encoders.row(ArticleAudit.FAULT));
    Map<String, AuditCheck> found = byName(faults);
    addFound(found, SourceAudit.SAME, size(Table.SOURCES));
    addFound(found, SourceAudit.SLICE, size(Table.MENTIONS));
  }

  private Dataset<Row> ofAll(Table table) {
    return rows(table).where("place_level = 'all' and period_unit = 'all'");
  }

  /** Every key stands on both sides, once, with the same values. */
  private void agree(
      String name,
      Dataset<Row> counted,
      Dataset<Row> published,
      List<String> keys,
      List<String> values) {
    List<Column> kept = new ArrayList<>();
    keys.forEach(key -> kept.add(col(key)));
    values.forEach(
        value ->
            kept.add(
                (value.endsWith("_on") ? col(value) : col(value).cast(DataTypes.LongType))
                    .as(value)));
    Column[] columns = kept.toArray(Column[]::new);
    Column both = struct(columns(values));
    Dataset<Row> bad =
        counted
            .select(columns)
            .union(published.select(columns))
            .groupBy(columns(keys))
            .agg(count(lit(1)).as("sides"), min(both).as("least"), max(both).as("greatest"))
            .where("sides <> 2 or not least <=> greatest")
            .select(
                lit(1L),
                concat_ws(
                    " ",
                    to_json(struct(columns(keys))),
                    to_json(col("least")),
                    to_json(col("greatest"))));
    add(name, published.count(), bad);
  }

  /** Adds a check whose bad rows hold how much they weigh and an example. */
  private void add(String name, long rows, Dataset<Row> bad) {
    Row faults =
        bad.toDF("weight", "example")
            .agg(coalesce(sum("weight"), lit(0L)).cast(DataTypes.LongType), min("example"))
            .first();
    checks.add(new AuditCheck(name, rows, faults.getLong(0), faults.getString(1)));
  }

  private void addFound(Map<String, AuditCheck> found, String name, long rows) {
    AuditCheck fault = found.get(name);
    checks.add(
        fault == null
            ? new AuditCheck(name, rows, 0, null)
            : new AuditCheck(name, rows, fault.failures(), fault.example()));
  }

  private static Map<String, AuditCheck> byName(Dataset<Row> faults) {
    Map<String, AuditCheck> found = new HashMap<>();
    for (Row row :
        faults
            .groupBy("name")
            .agg(count(lit(1)).as("failures"), min("example").as("example"))
            .collectAsList()) {
      found.put(
          row.getString(0), new AuditCheck(row.getString(0), 0, row.getLong(1), row.getString(2)));
    }
    return found;
  }

  private static Column json(Column... columns) {
    return to_json(struct(columns)).as("example");
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(functions::col).toArray(Column[]::new);
  }

  private static String[] numbered(String name, int count) {
    return Stream.iterate(0, i -> i + 1).limit(count).map(i -> name + i).toArray(String[]::new);
  }
}
