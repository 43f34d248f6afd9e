package org.tifa.measure;

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

class AssociationStageTest {
  @TempDir Path tables;

  private final TableRows articles = Fixture.articles();
  private final TableRows mentions = Fixture.mentions();
  private final TableRows slogans = TableRows.of(Table.SLOGANS);
  private int made;

  @Test
  void slogansOfOneMonthThatAreUnrelatedWithinItAreNotBound() {
    // In May half of the articles have s and, whatever they have, half have t; in June none has
    // either: over all months together they seem to seek each other.
    for (String slogans : List.of("st", "s", "t", "")) {
      add(10, "2023-05-13", "320302", slogans);
      add(10, "2023-05-14", "320303", slogans);
    }
    add(200, "2023-06-13", "320302", "");
    Dataset<Row> windows = SloganWindows.of(mentions.onDisk(tables));
    Dataset<Row> coverage = CoverageStage.of(articles.onDisk(tables));
    Dataset<Row> plain =
        CooccurrenceStage.of(windows, coverage, slogans.onDisk(tables), 1)
            .where("place_level = 'all' and period_unit = 'all' and window = 'article'");
    assertThat(RowLines.of(plain.selectExpr("g2 > 30 as is_bound"))).containsExactly("true");
    Dataset<Row> within =
        AssociationStage.of(windows, coverage, slogans.frame(), 1).where("window = 'article'");
    assertThat(
            RowLines.of(
                within, "slogan_a", "slogan_b", "strata", "n_ab", "expected", "odds_ratio_mh"))
        .containsExactly("s t 2 20 20.0 1.0");
    assertThat(RowLines.of(within, "cmh", "p_value", "q_value", "heterogeneity_p_value"))
        .containsExactly("0.0 1.0 1.0 1.0");
  }

  @Test
  void strataWhereTheyNeverStandTogetherCount() {
    add(3, "2023-05-13", "320302", "st");
    add(1, "2023-05-13", "320302", "s");
    add(2, "2023-05-13", "320302", "t");
    add(4, "2023-05-13", "320302", "");
    add(5, "2023-05-13", "320303", "s");
    add(5, "2023-05-13", "320303", "t");
    add(2, "2023-05-13", "320303", "");
    MantelHaenszel wanted = new MantelHaenszel();
    wanted.add(3, 4, 5, 10);
    wanted.add(0, 5, 5, 12);
    assertThat(
            RowLines.of(
                stage(1).where("window = 'article'"), "strata", "odds_ratio_mh", "cmh", "ci_low"))
        .containsExactly("2 %s %s %s".formatted(wanted.oddsRatio(), wanted.cmh(), wanted.low()));
  }

  @Test
  void articlesWithoutADistrictOrAMonthAreInNoStratum() {
    add(5, null, "320302", "st");
    add(5, "2023-05-13", null, "st");
    add(1, "2023-05-13", "320302", "st");
    // The district's month has one article, of two paragraphs and four sentences.
    assertThat(RowLines.of(stage(1), "window", "n_ab", "strata", "odds_ratio_mh", "p_value"))
        .containsExactly("article 1 0 - -", "paragraph 1 1 - " + p(2), "sentence 1 1 - " + p(4));
  }

  @Test
  void rarePairsHaveNoRowAndEmptyTablesTheirColumns() {
    add(2, "2023-05-13", "320302", "st");
    Dataset<Row> none = stage(3);
    assertThat(none.columns()).containsExactlyInAnyOrder(Table.ASSOCIATION.schema().fieldNames());
    assertThat(none.count()).isZero();
  }

  @Test
  void partitionsChangeNoDigit() {
    for (int i = 0; i < 90; i++) {
      String day = "2023-0%d-11".formatted(1 + i % 4);
      String district = Integer.toString(320302 + i % 3);
      add(1, day, district, i % 2 == 0 ? "st" : i % 7 == 0 ? "su" : i % 5 == 0 ? "tu" : "stu");
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
                                AssociationStage.of(
                                    SloganWindows.of(mentionRows.repartition(partitions)),
                                    CoverageStage.of(articleRows),
                                    slogans.frame(),
                                    1))))
            .toList();
    assertThat(results.get(0)).hasSize(9).isEqualTo(results.get(1));
  }

  /** p of a pair that stands together in one window of several, and nowhere else. */
  private static Double p(long windows) {
    MantelHaenszel bond = new MantelHaenszel();
    bond.add(1, 1, 1, windows);
    return bond.pValue();
  }

  private void add(int count, String day, String district, String slogans) {
    for (int i = 0; i < count; i++) {
      Object[] facts = {
        "article_id",
        "a" + made++,
        "dated_on",
        day,
        "date_precision",
        day == null ? "none" : "day",
        "district_code",
        district
      };
      articles.row(facts);
      slogans
          .chars()
          .mapToObj(Character::toString)
          .forEach(slogan -> mentions.row(Fixture.join(facts, "slogan_id", slogan)));
    }
  }

  private Dataset<Row> stage(int minPairWindows) {
    return AssociationStage.of(
        SloganWindows.of(mentions.onDisk(tables)),
        CoverageStage.of(articles.onDisk(tables)),
        slogans.onDisk(tables),
        minPairWindows);
  }
}
