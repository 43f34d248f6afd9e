package org.tifa.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tifa.RowLines;
import org.tifa.TableRows;
import org.tifa.TestSession;

class TableWriterTest {
  @TempDir Path tables;

  private final TableRows terms =
      TableRows.of(Table.TERMS, "term", "发展", "pos", "v", "term_count", 1);

  @Test
  void refusesMissingAndSurplusColumns() {
    Dataset<Row> rows = terms.frame();
    String folder = tables.resolve("terms").toString();
    assertThatIllegalStateException()
        .isThrownBy(() -> TableWriter.write(rows.drop("pos"), Table.TERMS, folder))
        .withMessageContaining("table terms wants columns");
    assertThatIllegalStateException()
        .isThrownBy(() -> TableWriter.write(rows.withColumn("more", lit(1)), Table.TERMS, folder));
    assertThat(Files.exists(tables.resolve("terms"))).isFalse();
  }

  @Test
  void refusesPartsOfAStructInAnotherOrder() {
    Dataset<Row> swapped =
        TableRows.of(Table.ARTICLES)
            .row("article_id", "a")
            .frame()
            .withColumn(
                "blocks",
                expr(
                    "array(named_struct('kind', 'body', 'end', 5, 'begin', 1, 'is_repeat', false))"));
    assertThatIllegalStateException()
        .isThrownBy(() -> TableWriter.write(swapped, Table.ARTICLES, tables.toString()))
        .withMessageContaining("column blocks of table articles wants");
  }

  @Test
  void takesColumnsInAnyOrderAndNarrowerTypes() {
    Dataset<Row> rows =
        TableRows.of(Table.SOURCES)
            .row("source_id", "s", "byte_count", 7)
            .frame()
            .withColumn("byte_count", col("byte_count").cast("int"))
            .select("source_path", otherThan("source_path"));
    TableWriter.write(rows, Table.SOURCES, tables.resolve("sources").toString());
    assertThat(
            RowLines.of(
                TableReader.read(TestSession.spark(), tables.toString(), Table.SOURCES),
                "source_id",
                "byte_count"))
        .containsExactly("s 7");
  }

  @Test
  void filesKeepSchemaAndComments() {
    terms.row("article_id", "a", "year", 2023).write(tables);
    assertThat(Footers.files(TestSession.spark(), tables.toString(), Table.TERMS).count())
        .isEqualTo(1);
    assertThat(Footers.faults(TestSession.spark(), tables.toString(), Table.TERMS).collectAsList())
        .isEmpty();
  }

  @Test
  void filesOfAnotherSchemaAreFound() {
    Dataset<Row> rows = TableWriter.shape(terms.row("article_id", "a").frame(), Table.TERMS);
    rows.drop("year").write().parquet(tables.resolve("terms/year=2021").toString());
    rows.drop("pos", "year").write().parquet(tables.resolve("terms/year=2022").toString());
    rows.withColumn("term_count", col("term_count").cast("long"))
        .drop("year")
        .write()
        .parquet(tables.resolve("terms/year=2023").toString());
    rows.withColumn("pos", col("pos").as("pos", org.apache.spark.sql.types.Metadata.empty()))
        .drop("year")
        .write()
        .parquet(tables.resolve("terms/year=2024").toString());
    assertThat(
            Footers.faults(TestSession.spark(), tables.toString(), Table.TERMS)
                .collectAsList()
                .stream()
                .map(line -> line.replaceAll(".*/(year=\\d+)/.*?: ", "$1: "))
                .sorted())
        .containsExactly(
            "year=2022: columns [article_id, term, term_count]",
            "year=2023: term_count is bigint",
            "year=2024: pos has another comment");
  }

  @Test
  void yearsHaveFewFilesAndAnOpenYearIsNull() throws IOException {
    for (int i = 0; i < 60; i++) {
      terms.row("article_id", "a" + i, "year", i % 3 == 0 ? null : 2020 + i % 3);
    }
    TableWriter.write(
        terms.frame().repartition(8), Table.TERMS, tables.resolve("terms").toString());
    try (Stream<Path> files = Files.walk(tables)) {
      List<String> names =
          files
              .filter(file -> file.toString().endsWith(".parquet"))
              .map(file -> file.getParent().getFileName().toString())
              .sorted()
              .toList();
      assertThat(names)
          .containsExactly("year=2021", "year=2022", "year=__HIVE_DEFAULT_PARTITION__");
    }
    Dataset<Row> read = TableReader.read(TestSession.spark(), tables.toString(), Table.TERMS);
    assertThat(read.where("year is null").count()).isEqualTo(20);
    assertThat(read.schema().catalogString()).isEqualTo(Table.TERMS.schema().catalogString());
    // Parquet files hold no comment for the column that stands in their folders' names.
    assertThat(read.schema().apply("pos")).isEqualTo(Table.TERMS.schema().apply("pos"));
  }

  private static String[] otherThan(String first) {
    return Stream.of(Table.SOURCES.schema().fieldNames())
        .filter(name -> !name.equals(first))
        .toArray(String[]::new);
  }
}
