package org.tifa.report;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tifa.TableRows;
import org.tifa.TestSession;
import org.tifa.config.MeasureConfig;
import org.tifa.config.MeasureConfig.Tiers;
import org.tifa.measure.AssociationStage;
import org.tifa.measure.CooccurrenceStage;
import org.tifa.measure.CoverageStage;
import org.tifa.measure.DispersionStage;
import org.tifa.measure.PlaceTermStage;
import org.tifa.measure.SloganSetStage;
import org.tifa.measure.SloganWindows;
import org.tifa.measure.TfidfStage;
import org.tifa.measure.UsageStage;
import org.tifa.table.Table;
import org.tifa.table.TableReader;
import org.tifa.table.TableWriter;

/** Tables of two sources with one article each and the same words. */
final class AuditFixture {
  static final String TEXT = "坚持为人民服务\n实事求是，为人民服务。好！\n实事求是";

  /** What both sources hold: one character that cleaning dropped, then the text. */
  static final String SOURCE = "#" + TEXT;

  static final Object[] FIRST = {
    "article_id",
    "a1",
    "dated_on",
    "2023-05-13",
    "date_precision",
    "day",
    "province_code",
    "320000",
    "province_name",
    "江苏省",
    "city_code",
    "320300",
    "city_name",
    "徐州市",
    "district_code",
    "320302",
    "district_name",
    "鼓楼区",
    "year",
    2023
  };
  static final Object[] SECOND = {"article_id", "a2", "date_precision", "none"};

  private static final MeasureConfig CONFIG =
      new MeasureConfig(100, 1, 10, 1, 0.01, 1, 5, new Tiers(0.5, 0.3, 0.2, 0.1));

  private AuditFixture() {}

  static TableRows sources() {
    return TableRows.of(Table.SOURCES, "article_count", 1)
        .row("source_id", "s1", "source_path", "one.txt", "sha256", "11")
        .row("source_id", "s2", "source_path", "two.txt", "sha256", "22");
  }

  static TableRows articles() {
    TableRows rows =
        TableRows.of(
            Table.ARTICLES,
            "text",
            TEXT,
            "blocks",
            List.of(
                RowFactory.create("title", 0, 7, false),
                RowFactory.create("body", 8, 21, false),
                RowFactory.create("advert", 22, 26, false)),
            "text_map",
            List.of(RowFactory.create(0, 26, 1, 26)),
            "char_count",
            20,
            "paragraph_count",
            2,
            "sentence_count",
            3);
    rows.row(FIRST).change(0, "source_id", "s1", "source_path", "one.txt");
    return rows.row(SECOND).change(1, "source_id", "s2", "source_path", "two.txt");
  }

  /** The mentions of one article: of A 为人民服务, of B 实事求是. */
  static TableRows mentionsOf(Object[] article) {
    return addMentions(TableRows.of(Table.MENTIONS, "is_repeat", false), 0, article);
  }

  static TableRows mentions() {
    TableRows rows = TableRows.of(Table.MENTIONS, "is_repeat", false);
    return addMentions(addMentions(rows, 0, FIRST), 4, SECOND);
  }

  private static TableRows addMentions(TableRows rows, int first, Object[] article) {
    int[][] spans = {{2, 7}, {8, 12}, {13, 18}, {22, 26}};
    int[][] blocks = {{0, 7}, {8, 21}, {8, 21}, {22, 26}};
    String[] kinds = {"title", "body", "body", "advert"};
    for (int i = 0; i < spans.length; i++) {
      int begin = spans[i][0];
      int end = spans[i][1];
      rows.row(article)
          .change(
              first + i,
              "slogan_id",
              i % 2 == 0 ? "A" : "B",
              "begin",
              begin,
              "end",
              end,
              "source_begin",
              begin + 1,
              "source_end",
              end + 1,
              "raw",
              TEXT.substring(begin, end),
              "left_context",
              TEXT.substring(blocks[i][0], begin),
              "right_context",
              TEXT.substring(end, blocks[i][1]),
              "block",
              kinds[i],
              "is_editorial",
              i < 3,
              "paragraph",
              i == 3 ? null : Math.min(i, 1),
              "sentence",
              i == 3 ? null : Math.min(i, 1));
    }
    return rows;
  }

  static TableRows slogans() {
    return TableRows.of(
            Table.SLOGANS,
            "mention_count",
            0,
            "article_count",
            0,
            "district_count",
            0,
            "forms",
            List.of())
        .row("slogan_id", "A", "canonical", "为人民服务", "family_id", "A")
        .change(0, "mention_count", 4, "article_count", 2, "district_count", 1)
        .change(0, "first_dated_on", "2023-05-13")
        .row("slogan_id", "B", "canonical", "实事求是", "family_id", "B")
        .change(1, "mention_count", 2, "article_count", 2, "district_count", 1)
        .change(1, "first_dated_on", "2023-05-13")
        .row("slogan_id", "C", "canonical", "延安精神", "family_id", "C");
  }

  static TableRows candidates() {
    return TableRows.of(Table.CANDIDATES, "verdict", "listed")
        .row("slogan_id", "A", "wording", "为人民服务", "candidate_rank", 1, "score", 0.6)
        .row("slogan_id", "B", "wording", "实事求是", "candidate_rank", 2, "score", 0.5);
  }

  static TableRows families() {
    return TableRows.of(Table.FAMILIES, "member_count", 1, "wording_count", 1)
        .row("family_id", "A", "canonical", "为人民服务", "first_dated_on", "2023-05-13")
        .row("family_id", "B", "canonical", "实事求是", "first_dated_on", "2023-05-13")
        .row("family_id", "C", "canonical", "延安精神");
  }

  static TableRows forms() {
    return TableRows.of(Table.FORMS, "is_canonical", true)
        .row("slogan_id", "A", "form", "为人民服务", "mention_count", 4)
        .row("slogan_id", "B", "form", "实事求是", "mention_count", 2)
        .row("slogan_id", "C", "form", "延安精神", "mention_count", 0);
  }

  static TableRows familyLinks() {
    return TableRows.of(Table.FAMILY_LINKS)
        .row("from_slogan_id", "B", "from_wording", "实事求是")
        .change(0, "to_slogan_id", "A", "to_wording", "为人民服务");
  }

  static TableRows terms() {
    return TableRows.of(Table.TERMS, "pos", "v", "term_count", 2)
        .row("article_id", "a1", "term", "服务", "year", 2023)
        .row("article_id", "a2", "term", "服务")
        .row("article_id", "a2", "term", "坚持");
  }

  /** Writes all tables. */
  static void write(Path folder) {
    sources().write(folder);
    TableRows.of(Table.REJECTS)
        .row("source_path", "bad.txt", "position", 0, "reason", "empty_file")
        .write(folder);
    Dataset<Row> articles = articles().onDisk(folder);
    Dataset<Row> mentions = mentions().onDisk(folder);
    Dataset<Row> terms = terms().onDisk(folder);
    Dataset<Row> slogans = slogans().onDisk(folder);
    candidates().write(folder);
    families().write(folder);
    forms().write(folder);
    familyLinks().write(folder);
    TfidfStage.Result tfidf = TfidfStage.of(articles, terms, CONFIG);
    write(tfidf.tfidf(), Table.TFIDF, folder);
    write(PlaceTermStage.of(articles, terms, tfidf, 10), Table.PLACE_TERMS, folder);
    Dataset<Row> coverage = write(CoverageStage.of(articles), Table.COVERAGE, folder);
    Dataset<Row> usage =
        write(UsageStage.of(mentions, coverage, slogans, CONFIG.tiers()), Table.USAGE, folder);
    write(DispersionStage.of(articles, mentions, coverage, usage), Table.DISPERSION, folder);
    Dataset<Row> windows = SloganWindows.of(mentions);
    write(CooccurrenceStage.of(windows, coverage, slogans, 1), Table.COOCCURRENCE, folder);
    write(AssociationStage.of(windows, coverage, slogans, 1), Table.ASSOCIATION, folder);
    write(SloganSetStage.of(windows, CONFIG), Table.SLOGAN_SETS, folder);
    TableRows.of(Table.RUN)
        .row(
            "run_id",
            "r",
            "tables",
            List.of(
                RowFactory.create("sources", 2),
                RowFactory.create("articles", 2),
                RowFactory.create("terms", 3),
                RowFactory.create("mentions", 8)))
        .write(folder);
  }

  static Dataset<Row> write(Dataset<Row> rows, Table table, Path folder) {
    TableWriter.write(rows, table, folder.resolve(table.label()).toString());
    return TableReader.read(TestSession.spark(), folder.toString(), table);
  }
}
