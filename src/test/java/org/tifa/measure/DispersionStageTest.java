package org.tifa.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.round;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tifa.RowLines;
import org.tifa.TableRows;
import org.tifa.TestSession;
import org.tifa.table.Table;

class DispersionStageTest {
  @TempDir Path tables;

  private final TableRows articles = Fixture.articles();
  private final TableRows mentions = Fixture.mentions();

  @Test
  void partsAreTheCellsOfALevelAndAUnitAndTheDays() {
    article("a", 100, "2023-05-13", "320302", "s");
    article("b", 300, "2023-05-14", "320303", "s", "s", "s");
    article("c", 400, "2023-06-14", "320303");
    article("d", 200, null, null, "s");
    Dataset<Row> table = stage().withColumn("juilland_d", round(col("juilland_d"), 12));
    assertThat(RowLines.of(table))
        .containsExactly(
            // Places without dates and dates without places each have parts of their own.
            line("all", "day", 4, 3, 2, 0.5, 0.5 / (1 - 1.0 / 8), 0.5),
            line("all", "month", 4, 2, 1, 0.5, 1.0, 0.0),
            line("all", "year", 4, 1, 1, 0.0, null, null),
            line("district", "all", 4, 2, 2, 0.125, 0.125 / (1 - 1.0 / 8), 0.6),
            line("district", "month", 4, 3, 2, 0.5, 0.5 / (1 - 1.0 / 8), 0.5),
            line("district", "year", 4, 2, 2, 0.125, 0.125 / (1 - 1.0 / 8), 0.6));
  }

  @Test
  void partsWithoutTextAreNone() {
    article("a", 100, null, "320302", "s");
    article("b", 0, null, "320303");
    assertThat(RowLines.of(stage(), "place_level", "part_count", "range", "dp", "dp_norm"))
        .containsExactly("district 1 1 0.0 -");
  }

  @Test
  void nothingWithoutMentions() {
    article("a", 100, "2023-05-13", "320302");
    Dataset<Row> table = stage();
    assertThat(table.columns()).containsExactly(Table.DISPERSION.schema().fieldNames());
    assertThat(table.count()).isZero();
  }

  @Test
  void partitionsChangeNoDigit() {
    for (int i = 0; i < 120; i++) {
      String[] slogans = i % 3 == 0 ? new String[] {"s"} : new String[] {"t", "t"};
      article(
          "a" + i,
          100 + 37 * (i % 11),
          "2023-0%d-1%d".formatted(1 + i % 9, i % 10),
          Integer.toString(320302 + i % 13),
          slogans);
    }
    Dataset<Row> articleRows = articles.onDisk(tables);
    Dataset<Row> mentionRows = mentions.onDisk(tables);
    List<List<String>> results =
        List.of(1, 7).stream()
            .map(
                partitions ->
                    TestSession.withPartitions(
                        partitions,
                        () ->
                            RowLines.of(
                                of(
                                    articleRows.repartition(partitions),
                                    mentionRows.repartition(partitions)))))
            .toList();
    assertThat(results.get(0)).hasSize(12).isEqualTo(results.get(1));
  }

  private void article(String id, int characters, String day, String district, String... slogans) {
    Object[] facts = {
      "article_id",
      id,
      "dated_on",
      day,
      "date_precision",
      day == null ? "none" : "day",
      "district_code",
      district
    };
    articles.row(Fixture.join(facts, "char_count", characters));
    for (String slogan : slogans) {
      mentions.row(Fixture.join(facts, "slogan_id", slogan));
    }
  }

  private Dataset<Row> stage() {
    return of(articles.onDisk(tables), mentions.onDisk(tables));
  }

  private static Dataset<Row> of(Dataset<Row> articles, Dataset<Row> mentions) {
    Dataset<Row> coverage = CoverageStage.of(articles);
    return DispersionStage.of(articles, mentions, coverage, Fixture.usage(mentions, coverage));
  }

  private static String line(
      String level,
      String unit,
      int mentions,
      int parts,
      int range,
      double dp,
      Double norm,
      Double juilland) {
    return "s %s %s %d %d %d %s %s %s"
        .formatted(
            level,
            unit,
            mentions,
            parts,
            range,
            dp,
            norm == null ? "-" : norm,
            juilland == null ? "-" : juilland);
  }
}
