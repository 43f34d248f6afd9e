package org.tifa.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tifa.config.TermConfig;

class TermStageTest {
  private static final String SCHEMA =
      "article_id STRING, text STRING, blocks ARRAY<STRUCT<kind: STRING, begin: INT, end: INT,"
          + " is_repeat: BOOLEAN>>, year INT";
  private static final int ARTICLES = 20;
  private static final AtomicInteger PASSES = new AtomicInteger();
  private static final TermWords WORDS =
      new TermWords(List.of("烈山区"), List.of(), List.of("双招双引"), List.of());

  @TempDir static Path folder;
  private static SparkSession spark;

  @BeforeAll
  static void write() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .appName("term-stage-test")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      String text = "烈山区双招双引\n推进双招双引。\n公益广告";
      List<Row> blocks =
          List.of(
              RowFactory.create("title", 0, 7, false),
              RowFactory.create("body", 8, 15, true),
              RowFactory.create("advert", 16, 20, false));
      rows.add(RowFactory.create("a" + i, text, blocks, i % 3 == 0 ? null : 2020 + i % 3));
    }
    spark
        .createDataFrame(rows, StructType.fromDDL(SCHEMA))
        .repartition(3)
        .write()
        .parquet(folder.resolve("articles").toString());
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static Dataset<Row> articles() {
    return spark
        .read()
        .schema(StructType.fromDDL(SCHEMA))
        .parquet(folder.resolve("articles").toString());
  }

  @Test
  void countsTheEditorialBlocks() {
    Broadcast<TermWords> words =
        spark
            .sparkContext()
            .broadcast(WORDS, scala.reflect.ClassTag$.MODULE$.apply(TermWords.class));
    TermConfig config = SegmenterTest.config("standard", "lower-case", "keep");
    Dataset<Row> terms = TermStage.of(articles(), config, words);
    assertThat(terms.columns()).containsExactly("article_id", "term", "pos", "term_count", "year");
    assertThat(terms.where("article_id = 'a1'").orderBy("term").collectAsList())
        .extracting(Row::toString)
        .containsExactly("[a1,双招双引,ti,2,2021]", "[a1,推进,v,1,2021]", "[a1,烈山区,ns,1,2021]");
    assertThat(terms.select("article_id").distinct().count()).isEqualTo(ARTICLES);
    assertThat(terms.where("year is null").count()).isEqualTo(7 * 3);
  }

  @Test
  void eachTextPassesOnceEvenUnderFiltersAndSums() {
    PASSES.set(0);
    Dataset<Row> terms =
        TermStage.of(
            articles(),
            text -> {
              PASSES.incrementAndGet();
              return List.of(new TermCount("甲", "n", 1), new TermCount("乙", "v", 2));
            });
    List<Row> sums =
        terms
            .where("term_count > 1 AND pos = 'v'")
            .groupBy("term")
            .agg(functions.sum("term_count"))
            .collectAsList();
    assertThat(sums).extracting(Row::toString).containsExactly("[乙," + 2 * ARTICLES + "]");
    assertThat(PASSES).hasValue(ARTICLES);
  }
}
