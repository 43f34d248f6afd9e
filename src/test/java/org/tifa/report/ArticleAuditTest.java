package org.tifa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.tifa.TableRows;
import org.tifa.table.Table;

class ArticleAuditTest {
  private final TableRows article = AuditFixture.articles().remove(1);
  private final TableRows mentions = AuditFixture.mentionsOf(AuditFixture.FIRST);

  @Test
  void soundArticleHasNoFault() {
    assertThat(faults()).isEmpty();
  }

  @Test
  void blocksMustStandInOrderInsideTheText() {
    article.change(0, "blocks", List.of(block("body", 0, 7), block("body", 6, 26)));
    assertThat(faults()).containsExactly(ArticleAudit.BLOCKS + ": a1");
    article.change(0, "blocks", List.of(block("body", 0, 27)));
    assertThat(faults()).containsExactly(ArticleAudit.BLOCKS + ": a1");
    article.change(0, "blocks", List.of(block("poem", 0, 26)));
    assertThat(faults()).containsExactly(ArticleAudit.BLOCKS + ": a1");
  }

  @Test
  void textMapMustCoverTheText() {
    article.change(0, "text_map", List.of(run(0, 20, 1, 20), run(21, 5, 22, 5)));
    assertThat(faults()).contains(ArticleAudit.TEXT_MAP + ": a1");
    article.change(0, "text_map", List.of(run(0, 25, 1, 25)));
    assertThat(faults())
        .containsExactly(
            ArticleAudit.TEXT_MAP + ": a1", ArticleAudit.SOURCE_SPAN + ": a1 B 22..26");
  }

  @Test
  void countsMustAgreeWithTheBlocks() {
    for (String count : List.of("char_count", "paragraph_count", "sentence_count")) {
      assertThat(faults(AuditFixture.articles().remove(1).change(0, count, 99), mentions))
          .containsExactly(ArticleAudit.COUNTS + ": a1");
    }
  }

  @Test
  void yearMustBeThatOfTheDate() {
    article.change(0, "year", 2022);
    mentions.change(0, "year", 2022).change(1, "year", 2022);
    mentions.change(2, "year", 2022).change(3, "year", 2022);
    assertThat(faults()).containsExactly(ArticleAudit.YEAR + ": a1");
  }

  @Test
  void spanMustLieInTheText() {
    mentions.change(0, "begin", -1).change(1, "begin", 12).change(3, "end", 27);
    assertThat(faults())
        .containsExactly(
            ArticleAudit.SPAN + ": a1 A -1..7",
            ArticleAudit.SPAN + ": a1 B 12..12",
            ArticleAudit.SPAN + ": a1 B 22..27");
  }

  @Test
  void sourceSpanMustBeThatOfTheMap() {
    mentions.change(1, "source_end", 14);
    assertThat(faults()).containsExactly(ArticleAudit.SOURCE_SPAN + ": a1 B 8..12");
  }

  @Test
  void mentionMustLieInOneBlockOfItsKind() {
    mentions.change(0, "block", "body");
    mentions.change(1, "is_editorial", false);
    mentions.change(2, "is_repeat", true);
    assertThat(faults())
        .containsExactly(
            ArticleAudit.BLOCK + ": a1 A 2..7",
            ArticleAudit.BLOCK + ": a1 B 8..12",
            ArticleAudit.BLOCK + ": a1 A 13..18");
  }

  @Test
  void mentionMustNotCrossBlocks() {
    mentions.change(0, "end", 9, "source_end", 10, "right_context", "");
    assertThat(faults()).containsExactly(ArticleAudit.BLOCK + ": a1 A 2..9");
  }

  @Test
  void windowsMustBeThoseOfItsBegin() {
    mentions.change(1, "sentence", 2).change(3, "paragraph", 1);
    assertThat(faults())
        .containsExactly(
            ArticleAudit.WINDOWS + ": a1 B 8..12", ArticleAudit.WINDOWS + ": a1 B 22..26");
  }

  @Test
  void rawMustNotBeEmpty() {
    mentions.change(0, "raw", "").change(1, "raw", null);
    assertThat(faults())
        .containsExactly(ArticleAudit.RAW + ": a1 A 2..7", ArticleAudit.RAW + ": a1 B 8..12");
  }

  @Test
  void contextsMustBeTheWordsBesideIt() {
    mentions.change(0, "left_context", "坚").change(2, "right_context", null);
    assertThat(faults())
        .containsExactly(
            ArticleAudit.CONTEXT + ": a1 A 2..7", ArticleAudit.CONTEXT + ": a1 A 13..18");
  }

  @Test
  void dateAndPlaceMustBeTheArticles() {
    mentions.change(0, "dated_on", "2023-05-14").change(1, "city_name", null);
    assertThat(faults())
        .containsExactly(
            ArticleAudit.COPIES + ": a1 A 2..7 dated_on",
            ArticleAudit.COPIES + ": a1 B 8..12 city_name");
  }

  private static Row block(String kind, int begin, int end) {
    return RowFactory.create(kind, begin, end, false);
  }

  private static Row run(int begin, int length, int sourceBegin, int sourceLength) {
    return RowFactory.create(begin, length, sourceBegin, sourceLength);
  }

  private List<String> faults() {
    return faults(article, mentions);
  }

  private static List<String> faults(TableRows article, TableRows mentions) {
    StructType schema =
        Table.ARTICLES.schema().add("mentions", new ArrayType(Table.MENTIONS.schema(), false));
    Row row = article.frame().collectAsList().get(0);
    Object[] values =
        Arrays.copyOf(
            scala.jdk.javaapi.CollectionConverters.asJava(row.toSeq()).toArray(), schema.size());
    values[schema.size() - 1] =
        scala.jdk.javaapi.CollectionConverters.asScala(mentions.frame().collectAsList()).toSeq();
    List<String> faults = new ArrayList<>();
    new ArticleAudit()
        .call(new GenericRowWithSchema(values, schema))
        .forEachRemaining(fault -> faults.add(fault.getString(0) + ": " + fault.getString(1)));
    return faults;
  }
}
