package org.tifa.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

/** Coverage and usage. */
class CellStagesTest {
  @TempDir Path tables;

  private static final String[] COUNTS = {
    "place_level",
    "place_code",
    "place_name",
    "period_unit",
    "period_start",
    "article_count",
    "paragraph_count",
    "sentence_count",
    "char_count",
    "day_count"
  };

  @Test
  void articleOfADistrictAndDayCountsInTwelveCells() {
    Dataset<Row> articles =
        Fixture.articles()
            .row(
                Fixture.gulou("article_id", "a", "dated_on", "2023-05-13", "date_precision", "day"))
            .onDisk(tables);
    assertThat(RowLines.of(CoverageStage.of(articles), COUNTS))
        .containsExactly(
            "all 000000 全部 all - 1 2 4 100 1",
            "all 000000 全部 month 2023-05-01 1 2 4 100 1",
            "all 000000 全部 year 2023-01-01 1 2 4 100 1",
            "city 320300 徐州市 all - 1 2 4 100 1",
            "city 320300 徐州市 month 2023-05-01 1 2 4 100 1",
            "city 320300 徐州市 year 2023-01-01 1 2 4 100 1",
            "district 320302 鼓楼区 all - 1 2 4 100 1",
            "district 320302 鼓楼区 month 2023-05-01 1 2 4 100 1",
            "district 320302 鼓楼区 year 2023-01-01 1 2 4 100 1",
            "province 320000 江苏省 all - 1 2 4 100 1",
            "province 320000 江苏省 month 2023-05-01 1 2 4 100 1",
            "province 320000 江苏省 year 2023-01-01 1 2 4 100 1");
  }

  @Test
  void articleWithoutPlaceOrDateCountsOnlyUnderAll() {
    Dataset<Row> articles = Fixture.articles().row("article_id", "a").onDisk(tables);
    assertThat(RowLines.of(CoverageStage.of(articles), COUNTS))
        .containsExactly("all 000000 全部 all - 1 2 4 100 0");
  }

  @Test
  void precisionSaysWhichPeriodsAnArticleReaches() {
    Dataset<Row> articles =
        Fixture.articles()
            .row("article_id", "a", "dated_on", "2023-01-01", "date_precision", "year")
            .row("article_id", "b", "dated_on", "2023-01-01", "date_precision", "month")
            .row("article_id", "c", "dated_on", "2023-01-01", "date_precision", "day")
            .row("article_id", "d", "dated_on", "2023-01-31", "date_precision", "day")
            .row("article_id", "e", "dated_on", "2023-01-31", "date_precision", "day")
            .onDisk(tables);
    assertThat(RowLines.of(CoverageStage.of(articles), COUNTS))
        .containsExactly(
            "all 000000 全部 all - 5 10 20 500 2",
            "all 000000 全部 month 2023-01-01 4 8 16 400 2",
            "all 000000 全部 year 2023-01-01 5 10 20 500 2");
  }

  @Test
  void levelsThatAreUnknownAreLeftOut() {
    Dataset<Row> articles =
        Fixture.articles()
            .row("article_id", "a", "province_code", "320000", "province_name", "江苏省")
            // A county run by its province has no city.
            .row(
                "article_id",
                "b",
                "province_code",
                "410000",
                "province_name",
                "河南省",
                "district_code",
                "419001",
                "district_name",
                "济源市")
            .onDisk(tables);
    assertThat(RowLines.of(CoverageStage.of(articles), "place_level", "place_code", "place_name"))
        .containsExactly(
            "all 000000 全部", "district 419001 济源市", "province 320000 江苏省", "province 410000 河南省");
  }

  @Test
  void codeWithTwoNamesIsOneCellUnderTheLatest() {
    TableRows rows =
        TableRows.of(
            Table.ARTICLES,
            "date_precision",
            "day",
            "district_code",
            "540422",
            "char_count",
            10,
            "paragraph_count",
            1,
            "sentence_count",
            1);
    Dataset<Row> articles =
        rows.row("article_id", "a", "district_name", "米林市", "dated_on", "2023-06-01")
            .row("article_id", "b", "district_name", "米林县", "dated_on", "2022-08-17")
            .row("article_id", "c", "district_name", "米林县", "date_precision", "none")
            .onDisk(tables);
    assertThat(
            RowLines.of(
                CoverageStage.of(articles)
                    .where("place_level = 'district' and period_unit <> 'month'"),
                "place_code",
                "place_name",
                "period_unit",
                "period_start",
                "article_count"))
        .containsExactly(
            "540422 米林市 all - 3", "540422 米林市 year 2022-01-01 1", "540422 米林市 year 2023-01-01 1");
  }

  @Test
  void daysOfACellAreDistinctOverItsPlaces() {
    Dataset<Row> articles =
        Fixture.articles()
            .row(
                Fixture.gulou("article_id", "a", "dated_on", "2023-05-13", "date_precision", "day"))
            .row(
                "article_id",
                "b",
                "province_code",
                "320000",
                "province_name",
                "江苏省",
                "dated_on",
                "2023-05-13",
                "date_precision",
                "day")
            .onDisk(tables);
    assertThat(
            RowLines.of(
                CoverageStage.of(articles).where("period_unit = 'all'"),
                "place_level",
                "article_count",
                "day_count"))
        .containsExactly("all 2 1", "city 1 1", "district 1 1", "province 2 1");
  }

  @Test
  void emptyArchiveHasNoCell() {
    assertThat(CoverageStage.of(Fixture.articles().onDisk(tables)).count()).isZero();
  }

  @Test
  void usageCountsMentionsRepeatsAndArticles() {
    Dataset<Row> articles =
        Fixture.articles()
            .row(Fixture.gulou("article_id", "a"))
            .row(Fixture.gulou("article_id", "b"))
            .row("article_id", "c", "char_count", 300)
            .onDisk(tables);
    Dataset<Row> mentions =
        Fixture.mentions()
            .row(Fixture.gulou("article_id", "a", "slogan_id", "s1"))
            .row(Fixture.gulou("article_id", "a", "slogan_id", "s1", "is_repeat", true))
            .row(Fixture.gulou("article_id", "b", "slogan_id", "s1"))
            .row(Fixture.gulou("article_id", "b", "slogan_id", "s2"))
            .row(Fixture.gulou("article_id", "b", "slogan_id", "s3", "is_editorial", false))
            .row("article_id", "c", "slogan_id", "s2")
            .onDisk(tables);
    Dataset<Row> usage = Fixture.usage(mentions, CoverageStage.of(articles));
    assertThat(usage.columns()).containsExactlyInAnyOrder(Table.USAGE.schema().fieldNames());
    assertThat(
            RowLines.of(
                usage,
                "place_level",
                "place_name",
                "slogan_id",
                "mention_count",
                "repeat_count",
                "article_count",
                "per_million_chars",
                "tier"))
        .containsExactly(
            "all 全部 s1 3 1 2 6000.0 沸",
            "all 全部 s2 2 0 2 4000.0 沸",
            "city 徐州市 s1 3 1 2 15000.0 沸",
            "city 徐州市 s2 1 0 1 5000.0 沸",
            "district 鼓楼区 s1 3 1 2 15000.0 沸",
            "district 鼓楼区 s2 1 0 1 5000.0 沸",
            "province 江苏省 s1 3 1 2 15000.0 沸",
            "province 江苏省 s2 1 0 1 5000.0 沸");
    assertThat(usage.where("place_level = 'all' and slogan_id = 's1'").first())
        .extracting(row -> row.<Double>getAs("article_share"))
        .satisfies(share -> assertThat(share).isCloseTo(2.0 / 3, within(1e-15)));
  }

  @Test
  void keynessComparesACellWithAllOutsideIt() {
    Dataset<Row> articles =
        Fixture.articles()
            .row(Fixture.gulou("article_id", "a"))
            .row(Fixture.gulou("article_id", "b"))
            .row("article_id", "c")
            .row("article_id", "d")
            .onDisk(tables);
    Dataset<Row> mentions =
        Fixture.mentions()
            .row(Fixture.gulou("article_id", "a", "slogan_id", "s1"))
            .row(Fixture.gulou("article_id", "a", "slogan_id", "s1"))
            .row(Fixture.gulou("article_id", "b", "slogan_id", "s1"))
            .row(Fixture.gulou("article_id", "b", "slogan_id", "s2"))
            .row("article_id", "c", "slogan_id", "s1")
            .onDisk(tables);
    List<String> lines =
        RowLines.of(
            Fixture.usage(mentions, CoverageStage.of(articles))
                .where("place_level in ('all', 'district')")
                .selectExpr(
                    "place_level",
                    "slogan_id",
                    "expected",
                    "log_ratio",
                    "log_ratio_high is null as is_open",
                    "p_value < 1 as has_p",
                    "q_value >= p_value as has_q"));
    // Articles: 2 of 2 against 1 of 2, and 1 of 2 against none of 2, which counts as half a one.
    assertThat(lines)
        .containsExactly(
            "all s1 - - true - -",
            "all s2 - - true - -",
            "district s1 1.5 1.0 false true true",
            "district s2 0.5 1.0 true true true");
  }

  @Test
  void tiersBeginAtTheirBounds() {
    TableRows articles = Fixture.articles();
    TableRows mentions = Fixture.mentions();
    int[] uses = {5, 4, 3, 2, 1};
    for (int i = 0; i < 10; i++) {
      articles.row("article_id", "a" + i);
      for (int slogan = 0; slogan < uses.length; slogan++) {
        if (i < uses[slogan]) {
          mentions.row("article_id", "a" + i, "slogan_id", "s" + slogan);
        }
      }
    }
    articles.row("article_id", "b");
    mentions.row("article_id", "b", "slogan_id", "s0");
    Dataset<Row> usage =
        Fixture.usage(mentions.onDisk(tables), CoverageStage.of(articles.onDisk(tables)));
    // Shares of 11 articles: 6, 4, 3, 2 and 1 of them.
    assertThat(RowLines.of(usage, "slogan_id", "tier"))
        .containsExactly("s0 沸", "s1 烫", "s2 热", "s3 温", "s4 冷");
  }

  @Test
  void noMentionsGiveNoUsage() {
    Dataset<Row> coverage =
        CoverageStage.of(Fixture.articles().row("article_id", "a").onDisk(tables));
    assertThat(Fixture.usage(Fixture.mentions().onDisk(tables), coverage).count()).isZero();
  }

  @Test
  void partitionsChangeNothing() {
    TableRows articles = Fixture.articles();
    TableRows mentions = Fixture.mentions();
    for (int i = 0; i < 40; i++) {
      Object[] cell = {
        "article_id",
        "a" + i,
        "dated_on",
        "202%d-0%d-1%d".formatted(i % 3, 1 + i % 4, i % 7),
        "date_precision",
        "day"
      };
      Object[] placed = i % 5 == 0 ? cell : Fixture.gulou(cell);
      articles.row(placed);
      for (int slogan = 0; slogan <= i % 6; slogan++) {
        mentions.row(
            Fixture.join(
                placed,
                "slogan_id",
                "s" + slogan,
                "paragraph",
                slogan / 2,
                "sentence",
                slogan / 2));
      }
    }
    Dataset<Row> articleRows = articles.onDisk(tables);
    Dataset<Row> mentionRows = mentions.onDisk(tables);
    Dataset<Row> slogans = TableRows.of(Table.SLOGANS).onDisk(tables);
    List<List<String>> results =
        List.of(1, 7).stream()
            .map(
                partitions ->
                    TestSession.withPartitions(
                        partitions,
                        () -> {
                          Dataset<Row> coverage =
                              CoverageStage.of(articleRows.repartition(partitions));
                          Dataset<Row> moved = mentionRows.repartition(partitions);
                          Dataset<Row> windows = SloganWindows.of(moved);
                          List<String> lines = new java.util.ArrayList<>(RowLines.of(coverage));
                          lines.addAll(RowLines.of(Fixture.usage(moved, coverage)));
                          lines.addAll(
                              RowLines.of(CooccurrenceStage.of(windows, coverage, slogans, 1)));
                          lines.addAll(
                              RowLines.of(SloganSetStage.of(windows, Fixture.sets(0.01, 1, 6))));
                          return lines;
                        }))
            .toList();
    assertThat(results.get(0)).hasSizeGreaterThan(500).isEqualTo(results.get(1));
  }
}
