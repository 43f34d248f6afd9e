package org.tifa.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tifa.RowLines;
import org.tifa.TableRows;
import org.tifa.table.Table;

class CooccurrenceStageTest {
  @TempDir Path tables;

  private final TableRows articles = Fixture.articles();
  private final TableRows mentions = Fixture.mentions();
  private final TableRows slogans = TableRows.of(Table.SLOGANS);

  private Dataset<Row> stage(int minPairWindows) {
    return CooccurrenceStage.of(
        SloganWindows.of(mentions.onDisk(tables)),
        CoverageStage.of(articles.onDisk(tables)),
        slogans.onDisk(tables),
        minPairWindows);
  }

  /** An article whose only windows hold the given slogans. */
  private void article(String id, String... slogans) {
    articles.row("article_id", id, "paragraph_count", 1, "sentence_count", 1);
    Arrays.stream(slogans).forEach(slogan -> mentions.row("article_id", id, "slogan_id", slogan));
  }

  @Test
  void countsPairsByWindow() {
    articles.row("article_id", "a", "paragraph_count", 3, "sentence_count", 5);
    articles.row("article_id", "b", "paragraph_count", 1, "sentence_count", 2);
    mentions
        .row("article_id", "a", "slogan_id", "x", "paragraph", 0, "sentence", 0)
        .row("article_id", "a", "slogan_id", "y", "paragraph", 0, "sentence", 0)
        .row("article_id", "a", "slogan_id", "x", "paragraph", 0, "sentence", 1)
        .row("article_id", "a", "slogan_id", "z", "paragraph", 0, "sentence", 1)
        .row("article_id", "a", "slogan_id", "z", "paragraph", 2, "sentence", 4, "is_repeat", true)
        .row("article_id", "a", "slogan_id", "y", "paragraph", 2, "sentence", 4)
        .row("article_id", "b", "slogan_id", "y", "paragraph", 0, "sentence", 1)
        .row(
            "article_id",
            "b",
            "slogan_id",
            "x",
            "is_editorial",
            false,
            "paragraph",
            null,
            "sentence",
            null);
    Dataset<Row> pairs = stage(1);
    assertThat(RowLines.of(pairs, "window", "slogan_a", "slogan_b", "n_ab", "n_a", "n_b", "n"))
        .containsExactly(
            "article x y 1 1 2 2",
            "article x z 1 1 1 2",
            "article y z 1 2 1 2",
            "paragraph x y 1 1 3 4",
            "paragraph x z 1 1 2 4",
            "paragraph y z 2 3 2 4",
            "sentence x y 1 2 3 7",
            "sentence x z 1 2 2 7",
            "sentence y z 1 3 2 7");
    assertThat(pairs.columns()).containsExactlyInAnyOrder(Table.COOCCURRENCE.schema().fieldNames());
  }

  @Test
  void pairOfADistrictStandsInAllItsCells() {
    articles.row(
        Fixture.gulou("article_id", "a", "dated_on", "2023-05-13", "date_precision", "day"));
    for (String slogan : List.of("x", "y")) {
      mentions.row(
          Fixture.gulou(
              "article_id",
              "a",
              "dated_on",
              "2023-05-13",
              "date_precision",
              "day",
              "slogan_id",
              slogan));
    }
    Dataset<Row> pairs = stage(1);
    assertThat(pairs.count()).isEqualTo(12 * 3);
    assertThat(
            RowLines.of(
                pairs.where("window = 'article' and period_unit = 'month'"),
                "place_level",
                "place_code",
                "place_name",
                "period_start",
                "n_ab",
                "n"))
        .containsExactly(
            "all 000000 全部 2023-05-01 1 1",
            "city 320300 徐州市 2023-05-01 1 1",
            "district 320302 鼓楼区 2023-05-01 1 1",
            "province 320000 江苏省 2023-05-01 1 1");
    assertThat(pairs.where("npmi is not null and window = 'article'").count()).isZero();
  }

  @Test
  void pairsBelowTheLeastCountHaveNoRowAndAreNotTested() {
    article("a", "x", "y", "z");
    article("b", "x", "y");
    article("c");
    Dataset<Row> pairs = stage(2).where("window = 'article'");
    assertThat(RowLines.of(pairs, "slogan_a", "slogan_b", "n_ab")).containsExactly("x y 2");
    Row only = pairs.first();
    assertThat(only.<Double>getAs("q_value")).isEqualTo(only.<Double>getAs("p_value"));
  }

  /**
   * Counts (n_ab, n_a, n_b, n = 12) of the articles below, with p by scipy.stats.chi2.sf of the g2
   * and q by scipy.stats.false_discovery_control of the six p (SciPy 1.17.1): two ties among them.
   */
  @Test
  void qValuesAgreeWithSciPy() {
    article("a", "w", "x", "y");
    article("b", "w", "x", "y");
    article("c", "w", "x");
    article("d", "w", "z");
    article("e", "x", "z");
    article("f", "y", "z");
    article("g", "z");
    for (int i = 0; i < 5; i++) {
      article("h" + i);
    }
    List<Row> rows =
        stage(1).where("window = 'article'").orderBy("slogan_a", "slogan_b").collectAsList();
    assertThat(rows)
        .extracting(row -> row.getAs("slogan_a") + "" + row.getAs("slogan_b"))
        .containsExactly("wx", "wy", "wz", "xy", "xz", "yz");
    double[] p = {
      0.02930959682854623,
      0.16557654334224509,
      0.6607225542926431,
      0.16557654334224509,
      0.6607225542926431,
      1.0
    };
    double[] q = {
      0.17585758097127738,
      0.33115308668449017,
      0.7928670651511718,
      0.33115308668449017,
      0.7928670651511718,
      1.0
    };
    for (int i = 0; i < 6; i++) {
      assertThat(rows.get(i).<Double>getAs("p_value")).isCloseTo(p[i], within(1e-12));
      assertThat(rows.get(i).<Double>getAs("q_value")).isCloseTo(q[i], within(1e-12));
    }
  }

  @Test
  void manyPairsAreRankedInTimeLinearInTheirNumber() {
    String[] many = new String[320];
    for (int i = 0; i < many.length; i++) {
      many[i] = "s%03d".formatted(i);
    }
    article("a", many);
    article("b", "s000");
    Dataset<Row> pairs = stage(1).where("window = 'article'");
    assertThat(pairs.count()).isEqualTo(320 * 319 / 2);
    assertThat(pairs.where("q_value < p_value or q_value > 1").count()).isZero();
  }

  @Test
  void wordingInsideAnotherMakesPartAndWhole() {
    slogans
        .row("slogan_id", "x", "canonical", "惩前毖后、治病救人", "forms", List.of())
        .row("slogan_id", "y", "canonical", "“治病救人”", "forms", List.of("救人治病"))
        .row("slogan_id", "z", "canonical", "两个确立", "forms", List.of("前毖后治病"));
    article("a", "x", "y", "z", "unknown");
    assertThat(
            RowLines.of(
                stage(1).where("window = 'article'"), "slogan_a", "slogan_b", "is_part_whole"))
        .containsExactly(
            "unknown x -", "unknown y -", "unknown z -", "x y true", "x z true", "y z false");
  }

  @Test
  void nothingWithoutMentions() {
    article("a");
    assertThat(stage(1).count()).isZero();
  }

  @Test
  void loneSlogansMakeNoPair() {
    article("a", "x", "x");
    article("b", "y");
    assertThat(stage(1).count()).isZero();
  }
}
