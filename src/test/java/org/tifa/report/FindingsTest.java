package org.tifa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tifa.report.Findings.DoubtfulArticle;
import org.tifa.report.Findings.Evidence;
import org.tifa.report.Findings.LocalSlogan;
import org.tifa.report.Findings.Named;
import org.tifa.report.Findings.Pair;
import org.tifa.report.Findings.Spread;
import org.tifa.report.Findings.Step;
import org.tifa.report.Findings.TopSlogan;
import org.tifa.table.Table;
import org.tifa.table.TableWriter;

class FindingsTest {
  private static final Named GROWTH = new Named("高质量发展", "high-quality development");
  private static final Named BAY = new Named("美丽海湾", "beautiful bays");
  private static final Named FORCES = new Named("新质生产力", "new quality productive forces");

  private static SparkSession spark;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    // A session of its own in a context that other tests may share, and that is therefore not
    // stopped here.
    spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", false)
            .getOrCreate()
            .newSession();
    spark.conf().set("spark.sql.shuffle.partitions", 1);
  }

  @Test
  void readsWhatStandsOut() {
    write(
        Table.SLOGANS,
        slogan("s1", GROWTH, 9, 12, 3),
        slogan("s2", FORCES, 4, 5, 2),
        slogan("s3", new Named("高质量", "high quality"), 9, 11, 3),
        slogan("s4", BAY, 2, 2, 1),
        slogan("s5", new Named("造反有理", "it is right to rebel"), 0, 0, 0));
    write(
        Table.MENTIONS,
        mention("s1", "b", "2023-05-02", "340604", "烈山区", "淮北市", true),
        mention("s1", "a", "2023-04-01", "370403", "薛城区", "枣庄市", true),
        mention("s1", "c", "2022-01-01", "370403", "薛城区", "枣庄市", false),
        mention("s1", "d", "2023-05-02", "140403", "潞州区", "长治市", true),
        mention("s2", "d", "2023-05-02", "140403", "潞州区", "长治市", true));
    write(
        Table.ARTICLES,
        article("a", "papers/a.txt", 1, "甲", List.of("year_open")),
        article("b", "papers/b.txt", 1, null, List.of("title_missing", "year_open")),
        article("c", "papers/c.txt", 2, "丙", List.of("a", "b", "c")),
        article("d", "papers/d.txt", 1, "丁", List.of()));
    write(
        Table.COOCCURRENCE,
        pair("s1", "s3", "sentence", 9, 14.0),
        pair("s1", "s2", "sentence", 2, 13.9),
        pair("s1", "s2", "article", 4, 13.8),
        pair("s2", "s4", "paragraph", 3, 12.5),
        pair("s1", "s4", "sentence", 3, 12.25));
    write(
        Table.USAGE,
        usage("s1", "340000", "安徽省", 5),
        usage("s1", "370000", "山东省", 4),
        usage("s4", "370000", "山东省", 2),
        usage("s2", "140000", "山西省", 1));
    write(Table.COVERAGE, coverage("340000"), coverage("370000"), coverage("140000"));

    Findings findings = Findings.of(spark, folder.toString());

    assertThat(findings.top())
        .hasSize(4)
        .startsWith(new TopSlogan(GROWTH, 9, 3, 12, LocalDate.of(2023, 4, 1), "枣庄市薛城区"))
        .endsWith(new TopSlogan(BAY, 2, 1, 2, null, null));
    assertThat(findings.evidence())
        .isEqualTo(new Evidence(GROWTH, "左", "高质\n量发展", "右", "papers/a.txt", 17));
    assertThat(findings.spread())
        .isEqualTo(
            new Spread(
                GROWTH,
                3,
                List.of(
                    new Step(LocalDate.of(2023, 4, 1), "枣庄市薛城区"),
                    new Step(LocalDate.of(2023, 5, 2), "长治市潞州区"),
                    new Step(LocalDate.of(2023, 5, 2), "淮北市烈山区"))));
    assertThat(findings.pair())
        .isEqualTo(new Pair(FORCES, BAY, "paragraph", 3, 4, 5, 12.5, 0.00002));
    assertThat(findings.provinces()).isEqualTo(3);
    assertThat(findings.local()).containsExactly(new LocalSlogan(BAY, "山东省", 2));
    assertThat(findings.doubtful())
        .containsExactly(
            new DoubtfulArticle("papers/c.txt", 2, "丙", List.of("a", "b", "c")),
            new DoubtfulArticle("papers/b.txt", 1, null, List.of("title_missing", "year_open")));
  }

  @Test
  void readsTablesWithoutAnySlogan() {
    for (Table table :
        List.of(
            Table.SLOGANS,
            Table.MENTIONS,
            Table.ARTICLES,
            Table.COOCCURRENCE,
            Table.USAGE,
            Table.COVERAGE)) {
      write(table);
    }
    assertThat(Findings.of(spark, folder.toString()).render())
        .isEqualTo("No slogan of the lexicon was met in the archive.\n");
  }

  @Test
  void rendersOneScreen() {
    Findings findings =
        new Findings(
            List.of(
                new TopSlogan(GROWTH, 1234, 3, 2345, LocalDate.of(2023, 4, 1), "枣庄市薛城区"),
                new TopSlogan(BAY, 2, 1, 2, null, null)),
            new Evidence(GROWTH, "着力推动", "高质\n量发展", "，加快", "papers/a.txt", 17),
            new Spread(
                GROWTH,
                9,
                List.of(
                    new Step(LocalDate.of(2023, 4, 1), "枣庄市薛城区"),
                    new Step(LocalDate.of(2023, 5, 2), "长治市潞州区"),
                    new Step(LocalDate.of(2023, 6, 2), "淮北市烈山区"),
                    new Step(LocalDate.of(2023, 6, 3), "淮北市杜集区"))),
            new Pair(FORCES, BAY, "paragraph", 3, 4, 5, 12.5, 0.00002),
            4,
            List.of(new LocalSlogan(BAY, "福建省", 2)),
            List.of(
                new DoubtfulArticle(
                    "papers/b.txt", 1, null, List.of("title_missing", "year_open"))));
    assertThat(findings.render())
        .isEqualTo(
            """
            MOST USED SLOGANS
              slogan      meaning                   articles  districts  mentions  first seen  where
              ──────────  ────────────────────────  ────────  ─────────  ────────  ──────────  ────────────
              高质量发展  high-quality development     1,234          3     2,345  2023-04-01  枣庄市薛城区
              美丽海湾    beautiful bays                   2          1         2

            AS IT STANDS IN THE SOURCE
              …着力推动【高质⏎量发展】，加快…
              in papers/a.txt, character 17

            SPREAD TO MOST DISTRICTS
              高质量发展 (high-quality development): 9 districts
              2023-04-01 枣庄市薛城区 → 2023-05-02 长治市潞州区 → 2023-06-02 淮北市烈山区 →
              2023-06-03 淮北市杜集区 and 5 more

            STRONGEST PAIR
              新质生产力 (new quality productive forces) with 美丽海湾 (beautiful bays)
              3 paragraphs with both; 4 with the first, 5 with the second; log_dice 12.50 of at most 14, q 2.0e-05

            IN ONE PROVINCE ONLY (of 4)
              福建省: 美丽海湾 (beautiful bays), 2 articles

            READ THESE WITH MOST DOUBT
              papers/b.txt, article 1, no headline: title_missing, year_open
            """);
  }

  @Test
  void theListenerCountsTheTasksOfTheCurrentStage() throws Exception {
    StageListener listener = new StageListener();
    spark.sparkContext().addSparkListener(listener);
    TaskTally tally = listener.begin();
    spark.range(0, 100, 1, 3).write().parquet(folder.resolve("range").toString());
    spark.sparkContext().listenerBus().waitUntilEmpty();
    TaskTally later = listener.begin();
    spark.sparkContext().removeSparkListener(listener);
    assertThat(tally.counts().total()).isEqualTo(3);
    assertThat(tally.counts().done()).isEqualTo(3);
    assertThat(tally.counts().recordsWritten()).isEqualTo(100);
    assertThat(later.counts()).isEqualTo(new TaskTally.Counts(0, 0, 0, 0));
  }

  private static Map<String, Object> slogan(
      String id, Named named, long articles, long mentions, long districts) {
    return row(
        "slogan_id", id,
        "canonical", named.canonical(),
        "gloss_en", named.gloss(),
        "forms", new String[0],
        "article_count", articles,
        "mention_count", mentions,
        "district_count", districts);
  }

  private static Map<String, Object> mention(
      String slogan,
      String article,
      String day,
      String code,
      String district,
      String city,
      boolean isEditorial) {
    return row(
        "slogan_id",
        slogan,
        "article_id",
        article,
        "begin",
        4,
        "end",
        9,
        "source_begin",
        17,
        "source_end",
        23,
        "raw",
        "高质\n量发展",
        "left_context",
        "左",
        "right_context",
        "右",
        "is_editorial",
        isEditorial,
        "is_repeat",
        false,
        "dated_on",
        Date.valueOf(day),
        "date_precision",
        "day",
        "district_code",
        code,
        "district_name",
        district,
        "city_name",
        city,
        "year",
        2023);
  }

  private static Map<String, Object> article(
      String id, String path, int ordinal, String title, List<String> concerns) {
    Map<String, Object> row =
        row(
            "article_id", id,
            "source_path", path,
            "ordinal", ordinal,
            "concerns", concerns.toArray(String[]::new),
            "year", 2023);
    row.put("title", title);
    return row;
  }

  private static Map<String, Object> pair(
      String a, String b, String window, long together, double logDice) {
    return row(
        "place_level",
        "all",
        "period_unit",
        "all",
        "window",
        window,
        "slogan_a",
        a,
        "slogan_b",
        b,
        "n_ab",
        together,
        "n_a",
        4L,
        "n_b",
        5L,
        "log_dice",
        logDice,
        "q_value",
        0.00002);
  }

  private static Map<String, Object> usage(String slogan, String code, String name, long articles) {
    return row(
        "place_level", "province",
        "place_code", code,
        "place_name", name,
        "period_unit", "all",
        "slogan_id", slogan,
        "article_count", articles);
  }

  private static Map<String, Object> coverage(String code) {
    return row("place_level", "province", "place_code", code, "period_unit", "all");
  }

  private static Map<String, Object> row(Object... pairs) {
    Map<String, Object> row = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      row.put((String) pairs[i], pairs[i + 1]);
    }
    return row;
  }

  /** Writes a table; columns that a row does not name are null. */
  @SafeVarargs
  private final void write(Table table, Map<String, Object>... rows) {
    List<Row> shaped = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      StructField[] fields = table.schema().fields();
      Object[] cells = new Object[fields.length];
      for (int i = 0; i < fields.length; i++) {
        cells[i] = row.get(fields[i].name());
      }
      shaped.add(RowFactory.create(cells));
    }
    Dataset<Row> made = spark.createDataFrame(shaped, table.schema());
    TableWriter.write(made, table, folder.resolve(table.label()).toString());
  }
}
