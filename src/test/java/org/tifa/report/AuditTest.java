package org.tifa.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tifa.TestSession;
import org.tifa.table.Table;
import org.tifa.table.TableReader;

class AuditTest {
  @TempDir static Path clean;
  @TempDir Path dirty;

  @BeforeAll
  static void write() {
    AuditFixture.write(clean);
  }

  @Test
  void cleanTablesAndArchivePass() {
    AuditReport report =
        Audit.run(
            TestSession.spark(),
            clean.toString(),
            sources("one.txt", "11", AuditFixture.SOURCE, "two.txt", "22", AuditFixture.SOURCE));
    assertThat(failing(report)).isEmpty();
    assertThat(report.isClean()).isTrue();
    assertThat(report.render())
        .contains("ok    mentions: raw is what stands in the source: 8")
        .contains("ok    articles: the key names one row: 2")
        .doesNotContain("FAIL");
    assertThat(report.render().lines()).hasSize(report.checks().size());
  }

  @Test
  void brokenRowsAreFoundAndNamed() throws IOException {
    copyAllBut(
        "articles",
        "mentions",
        "slogans",
        "families",
        "forms",
        "family_links",
        "terms",
        "tfidf",
        "coverage",
        "usage",
        "dispersion",
        "cooccurrence",
        "slogan_sets",
        "place_terms");
    AuditFixture.articles().change(1, "source_id", "s9", "char_count", 21).write(dirty);
    AuditFixture.mentions()
        .change(4, "slogan_id", "D")
        .change(5, "article_id", "a9")
        .change(6, "raw", "")
        .write(dirty);
    AuditFixture.slogans()
        .change(1, "district_count", 7, "family_id", "Y")
        .row("slogan_id", "C", "family_id", "C")
        .write(dirty);
    AuditFixture.families().row("family_id", "X").write(dirty);
    AuditFixture.forms().row("slogan_id", "X", "form", "延安").write(dirty);
    AuditFixture.familyLinks().change(0, "from_wording", "求是").write(dirty);
    AuditFixture.terms().row("article_id", "a9", "term", "奋斗").write(dirty);
    change(
        Table.TFIDF,
        rows -> rows.withColumn("article_id", lit("a8")).withColumn("idf", lit(Double.NaN)));
    change(
        Table.PLACE_TERMS,
        rows ->
            rows.withColumn(
                "place_code",
                when(col("place_level").equalTo("city"), "999999").otherwise(col("place_code"))));
    change(Table.COVERAGE, rows -> rows.withColumn("char_count", col("char_count").plus(5)));
    change(
        Table.USAGE,
        rows ->
            rows.withColumn("repeat_count", col("repeat_count").plus(1))
                .withColumn("per_million_chars", lit(Double.POSITIVE_INFINITY))
                .withColumn(
                    "place_code",
                    when(col("place_level").equalTo("city"), "999999")
                        .otherwise(col("place_code"))));
    change(
        Table.DISPERSION,
        rows ->
            rows.withColumn(
                "slogan_id", when(col("slogan_id").equalTo("B"), "Z").otherwise(col("slogan_id"))));
    change(
        Table.COOCCURRENCE,
        rows ->
            rows.withColumn(
                    "n_a", when(col("window").equalTo("sentence"), 99).otherwise(col("n_a")))
                .withColumn(
                    "slogan_b",
                    when(col("window").equalTo("article"), "Z").otherwise(col("slogan_b"))));
    change(Table.SLOGAN_SETS, rows -> rows.withColumn("slogan_ids", expr("array('A', 'Z')")));
    AuditReport report = Audit.run(TestSession.spark(), dirty.toString());
    assertThat(report.isClean()).isFalse();
    assertThat(failing(report))
        .containsExactlyInAnyOrder(
            "slogans: the key names one row",
            "articles: source_id is in sources",
            "mentions: article_id is in articles",
            "mentions: slogan_id is in slogans",
            "slogans: family_id is in families",
            "families: family_id is in slogans",
            "forms: slogan_id is in slogans",
            "family_links: from_slogan_id is in forms",
            "forms: their mentions are those of the slogan",
            "families: they have every slogan once",
            "terms: article_id is in articles",
            "tfidf: article_id is in articles",
            "tfidf: the key names one row",
            "tfidf: numbers are finite",
            "usage: numbers are finite",
            "usage: cell is in coverage",
            "place_terms: cell is in coverage",
            "dispersion: slogan_id is in slogans",
            "cooccurrence: slogan_b is in slogans",
            "slogan_sets: slogan_ids is in slogans",
            "sources: article_count is the number of its articles",
            "coverage: the cell of all is the sum of the articles",
            "usage: the cell of all is the sum of the editorial mentions",
            "slogans: counts are those of the editorial mentions",
            "run: row counts are those of the tables",
            "cooccurrence: the cell of all is a recount of the mentions",
            ArticleAudit.COUNTS,
            ArticleAudit.RAW);
    assertThat(report.render())
        .contains("FAIL  terms: article_id is in articles: 1 of 4, such as {\"article_id\":\"a9\"}")
        .contains("FAIL  " + ArticleAudit.RAW + ": 1 of 8, such as a2 A 13..18");
  }

  @Test
  void anotherSchemaIsFoundAndStopsTheAudit() throws IOException {
    copyAllBut("coverage");
    TableReader.read(TestSession.spark(), clean.toString(), Table.COVERAGE)
        .drop("day_count")
        .write()
        .parquet(dirty.resolve("coverage").toString());
    assertThat(failing(Audit.run(TestSession.spark(), dirty.toString())))
        .containsExactly("coverage: files have the declared schema");
  }

  @Test
  void missingTableIsNamed() throws IOException {
    copyAllBut("usage");
    AuditReport report = Audit.run(TestSession.spark(), dirty.toString());
    assertThat(report.render())
        .isEqualTo(
            "FAIL  tables: all are there: 1 of " + Table.values().length + ", such as usage");
  }

  @Test
  void archiveThatChangedIsFound() {
    String shifted = "##" + AuditFixture.TEXT;
    AuditReport report =
        Audit.run(
            TestSession.spark(),
            clean.toString(),
            sources("one.txt", "33", shifted, "three.txt", "22", AuditFixture.SOURCE));
    assertThat(report.checks().subList(report.checks().size() - 2, report.checks().size()))
        .containsExactly(
            new AuditCheck(SourceAudit.SAME, 2, 2, "one.txt"),
            new AuditCheck(SourceAudit.SLICE, 8, 8, "a1 14..19 of one.txt"));
  }

  private static List<String> failing(AuditReport report) {
    return report.checks().stream()
        .filter(check -> check.failures() > 0)
        .map(AuditCheck::name)
        .toList();
  }

  private static Dataset<Row> sources(String... values) {
    return TestSession.spark()
        .createDataFrame(
            List.of(
                RowFactory.create(values[0], values[1], values[2]),
                RowFactory.create(values[3], values[4], values[5])),
            SourceTextStage.SCHEMA);
  }

  private void change(Table table, UnaryOperator<Dataset<Row>> change) {
    AuditFixture.write(
        change.apply(TableReader.read(TestSession.spark(), clean.toString(), table)), table, dirty);
  }

  private void copyAllBut(String... tables) throws IOException {
    List<String> left = List.of(tables);
    try (Stream<Path> files = Files.walk(clean)) {
      files
          .filter(file -> !file.equals(clean))
          .filter(file -> !left.contains(clean.relativize(file).getName(0).toString()))
          .forEach(this::copy);
    }
  }

  private void copy(Path file) {
    try {
      Files.copy(file, dirty.resolve(clean.relativize(file).toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
