package org.tifa.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tifa.RowLines;
import org.tifa.TableRows;
import org.tifa.TestSession;
import org.tifa.table.Table;

/** TF-IDF of articles and of cells. */
class TermStagesTest {
  @TempDir Path tables;

  private final TableRows articles = Fixture.articles();
  private final TableRows terms = Fixture.terms();

  @Test
  void agreesWithAPlainCalculation() {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    String[] words = {"发展", "振兴", "改革", "创新", "治理"};
    for (int article = 0; article < 9; article++) {
      articles.row("article_id", "a" + article, "year", 2020 + article % 3);
      for (int word = 0; word < words.length; word++) {
        if (article % (word + 2) == 0) {
          int count = 1 + (article + word) % 3;
          terms.row(
              "article_id", "a" + article, "term", words[word], "term_count", count, "year", 2020);
          counts.computeIfAbsent("a" + article, key -> new TreeMap<>()).put(words[word], count);
        }
      }
    }
    Dataset<Row> table =
        TfidfStage.of(articles.onDisk(tables), terms.onDisk(tables), Fixture.config(100, 1, 10))
            .tfidf();
    assertThat(table.columns()).containsExactly(Table.TFIDF.schema().fieldNames());
    List<Row> rows = table.collectAsList();
    assertThat(rows).hasSize(counts.values().stream().mapToInt(Map::size).sum());
    for (Row row : rows) {
      Map<String, Integer> own = counts.get(row.<String>getAs("article_id"));
      String term = row.getAs("term");
      long holding = counts.values().stream().filter(other -> other.containsKey(term)).count();
      double idf = Math.log(10.0 / (holding + 1));
      assertThat(row.<Integer>getAs("term_count")).isEqualTo(own.get(term));
      assertThat(row.<Long>getAs("article_frequency")).isEqualTo(holding);
      assertThat(row.<Double>getAs("idf")).isCloseTo(idf, within(1e-12));
      assertThat(row.<Double>getAs("tfidf")).isCloseTo(own.get(term) * idf, within(1e-12));
      assertThat(row.<Integer>getAs("year"))
          .isEqualTo(2020 + Integer.parseInt(row.<String>getAs("article_id").substring(1)) % 3);
    }
  }

  @Test
  void tagsOfATermAreAddedUp() {
    articles.row("article_id", "a").row("article_id", "b");
    terms
        .row("article_id", "a", "term", "发展", "pos", "v", "term_count", 2)
        .row("article_id", "a", "term", "发展", "pos", "vn", "term_count", 3);
    assertThat(tfidf(100, 1, "term", "term_count", "article_frequency")).containsExactly("发展 5 1");
  }

  @Test
  void tiesAreInOrderOfTermByCodePoint() {
    articles.row("article_id", "a").row("article_id", "b");
    // U+20BB7 is less than U+FF21 by UTF-16 units and greater by code point.
    for (String term : List.of("治理", "\uD842\uDFB7", "Ａ", "发展")) {
      terms.row("article_id", "a", "term", term);
    }
    assertThat(tfidf(100, 1, "term_rank", "term"))
        .containsExactly("1 发展", "2 治理", "3 Ａ", "4 \uD842\uDFB7");
  }

  @Test
  void articlesWithoutTermsCountInN() {
    articles.row("article_id", "a").row("article_id", "b").row("article_id", "c");
    terms.row("article_id", "a", "term", "发展");
    assertThat(tfidf(100, 1, "article_id", "idf")).containsExactly("a " + Math.log(4 / 2.0));
  }

  @Test
  void rareTermsAndTermsBeyondTheSizeAreNotInTheVocabulary() {
    for (String article : List.of("a", "b", "c")) {
      articles.row("article_id", article);
      terms.row("article_id", article, "term", "发展", "term_count", 3);
    }
    terms
        .row("article_id", "a", "term", "振兴", "term_count", 50)
        .row("article_id", "a", "term", "改革")
        .row("article_id", "b", "term", "改革")
        .row("article_id", "a", "term", "创新")
        .row("article_id", "b", "term", "创新");
    // 振兴 stands in one article only; 创新 comes before 改革 of equal count by its first character.
    assertThat(tfidf(2, 2, "article_id", "term"))
        .containsExactly("a 创新", "a 发展", "b 创新", "b 发展", "c 发展");
  }

  @Test
  void nothingInTheVocabularyGivesEmptyTables() {
    articles.row("article_id", "a");
    TfidfStage.Result result =
        TfidfStage.of(articles.onDisk(tables), terms.onDisk(tables), Fixture.config(10, 1, 10));
    assertThat(result.tfidf().columns()).containsExactly(Table.TFIDF.schema().fieldNames());
    assertThat(result.tfidf().count()).isZero();
    Dataset<Row> placeTerms = PlaceTermStage.of(articles.frame(), terms.frame(), result, 10);
    assertThat(placeTerms.columns()).containsExactly(Table.PLACE_TERMS.schema().fieldNames());
    assertThat(placeTerms.count()).isZero();
  }

  @Test
  void placeTermsAreRankedInTheirCell() {
    articles
        .row(Fixture.gulou("article_id", "a"))
        .row(Fixture.gulou("article_id", "b"))
        .row("article_id", "c");
    terms
        .row("article_id", "a", "term", "发展", "pos", "v", "term_count", 2)
        .row("article_id", "a", "term", "发展", "pos", "vn", "term_count", 1)
        .row("article_id", "b", "term", "发展", "pos", "vn", "term_count", 1)
        .row("article_id", "b", "term", "改革", "pos", "vn", "term_count", 4)
        .row("article_id", "b", "term", "振兴", "pos", "v", "term_count", 1)
        .row("article_id", "c", "term", "改革", "pos", "v", "term_count", 1);
    assertThat(
            RowLines.of(
                placeTerms(2).where("place_level in ('all', 'district')"),
                "place_level",
                "place_name",
                "term_rank",
                "term",
                "pos",
                "term_count",
                "article_count",
                "tfidf"))
        .containsExactly(
            "all 全部 1 改革 vn 5 2 " + 5 * Math.log(4 / 3.0),
            "all 全部 2 发展 v 4 2 " + 4 * Math.log(4 / 3.0),
            "district 鼓楼区 1 发展 v 4 2 " + 4 * Math.log(4 / 3.0),
            "district 鼓楼区 2 改革 vn 4 1 " + 4 * Math.log(4 / 3.0));
  }

  @Test
  void keynessCountsWordsOutsideTheVocabularyAndTestsTermsThatAreNotKept() {
    articles.row(Fixture.gulou("article_id", "a")).row("article_id", "b");
    terms
        .row("article_id", "a", "term", "发展", "term_count", 6)
        .row("article_id", "a", "term", "改革", "term_count", 1)
        .row("article_id", "a", "term", "陌生", "term_count", 3)
        .row("article_id", "b", "term", "发展", "term_count", 2)
        .row("article_id", "b", "term", "改革", "term_count", 8);
    Dataset<Row> articleRows = articles.onDisk(tables);
    Dataset<Row> termRows = terms.onDisk(tables);
    Dataset<Row> table =
        PlaceTermStage.of(
            articleRows,
            termRows,
            TfidfStage.of(articleRows, termRows, Fixture.config(100, 2, 1)),
            1);
    Keyness development = new Keyness(6, 10, 8, 20);
    double p = development.pValue();
    double q = FalseDiscovery.qValues(new double[] {p, new Keyness(1, 10, 9, 20).pValue()})[0];
    assertThat(
            RowLines.of(
                table.where("place_level in ('all', 'district')"),
                "place_level",
                "term",
                "expected",
                "g2",
                "log_ratio",
                "p_value",
                "q_value"))
        .containsExactly(
            "all 发展 - - - - -",
            "district 发展 4.0 %s %s %s %s"
                .formatted(development.g2(), development.logRatio(), p, q));
  }

  @Test
  void partitionsChangeNothing() {
    for (int article = 0; article < 30; article++) {
      Object[] id = {"article_id", "a" + article};
      articles.row(article % 3 == 0 ? id : Fixture.gulou(id));
      for (int word = 0; word < 12; word++) {
        terms.row(
            "article_id",
            "a" + article,
            "term",
            "词" + (article * 7 + word * word) % 23,
            "pos",
            "t" + word,
            "term_count",
            1 + word % 2);
      }
    }
    Dataset<Row> articleRows = articles.onDisk(tables);
    Dataset<Row> termRows = terms.onDisk(tables);
    List<List<String>> results =
        List.of(1, 7).stream()
            .map(
                partitions ->
                    TestSession.withPartitions(
                        partitions,
                        () -> {
                          TfidfStage.Result result =
                              TfidfStage.of(
                                  articleRows.repartition(partitions),
                                  termRows.repartition(partitions),
                                  Fixture.config(15, 1, 8));
                          List<String> lines = new ArrayList<>(RowLines.of(result.tfidf()));
                          lines.addAll(
                              RowLines.of(
                                  PlaceTermStage.of(
                                      articleRows.repartition(partitions),
                                      termRows.repartition(partitions),
                                      result,
                                      8)));
                          return lines;
                        }))
            .toList();
    assertThat(results.get(0)).hasSizeGreaterThan(100).isEqualTo(results.get(1));
  }

  private List<String> tfidf(int vocabularySize, int minTermArticles, String... columns) {
    return RowLines.of(
        TfidfStage.of(
                articles.onDisk(tables),
                terms.onDisk(tables),
                Fixture.config(vocabularySize, minTermArticles, 10))
            .tfidf(),
        columns);
  }

  private Dataset<Row> placeTerms(int termCount) {
    Dataset<Row> articleRows = articles.onDisk(tables);
    Dataset<Row> termRows = terms.onDisk(tables);
    return PlaceTermStage.of(
        articleRows,
        termRows,
        TfidfStage.of(articleRows, termRows, Fixture.config(100, 1, 10)),
        termCount);
  }
}
