package org.tifa;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.substring;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tifa.Drafts.Scope;
import org.tifa.report.Audit;
import org.tifa.report.AuditReport;
import org.tifa.report.Findings;
import org.tifa.slogan.DraftEntry;
import org.tifa.slogan.Lexicon;
import org.tifa.slogan.LexiconDraft;
import org.tifa.slogan.LexiconRevision;
import org.tifa.table.Table;

/** Whole runs with wordings that discovery has accepted as slogans. */
class DiscoveredSlogansTest {
  private static final String HEADER = String.join("\t", Lexicon.COLUMNS);
  private static final String LISTED =
      HEADER
          + """

          营商环境\t\t\t\t\tterm\tbusiness environment\t2013\t\tnational
          走访日\t\t\t\tpart_of:干部走访日\tcampaign\tvisiting day\t2019\t\tlocal
          干部走访日\t\t\t\t\tcampaign\tday on which cadres visit\t2019\t\tlocal
          """;

  private static final Optional<Discovery> DISCOVERY =
      Optional.of(
          articles ->
              TableRows.of(Table.CANDIDATES)
                  .row(candidate("四上门四到家", "numbered", "slogan", 1, 0.9))
                  .row(candidate("送政策、听诉求、解难题", "chain", "slogan", 2, 0.8))
                  .row(candidate("干部走访日月评比", "campaign", "slogan", 3, 0.7))
                  .row(candidate("营商环境", "term", "slogan", 4, 0.6))
                  .row(candidate("月月有进展", "sentence", "weak", 5, 0.3))
                  .row(candidate("干部走访日", "campaign", "listed", 6, 0.3))
                  .row(candidate("玄武区", "term", "name", null, null))
                  .frame());

  @TempDir private static Path folder;

  private static WholeJob job;
  private static WholeJob.Tables plain;
  private static WholeJob.Tables found;

  @BeforeAll
  static void runWithAndWithoutDiscovery() {
    job = new WholeJob(folder);
    job.file(
        "320106/2023-05-12-2.txt",
        """
        鼓楼区开门听意见

        本报讯 5月12日，江苏省南京市鼓楼区举行干部走访日活动。全区以“干部走访日月评比”为抓手，优化营商环境，推行“四上门四到家”工作法。
        街道负责人说，送政策、听诉求、解难题，要月月有进展。居民对营商环境的变化看得见。
        """);
    job.file(
        "320106/2023-06-01-1.txt",
        """
        鼓樓區抓實作風建設

        本報訊 6月1日，江蘇省南京市鼓樓區召開會議，要求把「四上門
        四到家」落到實處，送政策
        、聽訴求、解難題，做到干部走訪日月評比不走過場。
        """);
    job.file(
        "320102/2023-05-20-3.txt",
        """
        玄武区推进重点项目

        本报讯 5月20日，江苏省南京市玄武区召开推进会，提出持续优化营商环境。会议还听取了4上门4到家的经验。
        """);
    plain = job.run("plain", Optional.empty(), settings(job.beside("lexicon.tsv", LISTED)));
    found = job.run("found", DISCOVERY, settings(folder.resolve("lexicon.tsv")));
  }

  private static Object[] candidate(
      String wording, String kind, String verdict, Integer rank, Double score) {
    return new Object[] {
      "slogan_id",
      Lexicon.sloganId(wording),
      "wording",
      wording,
      "kind",
      kind,
      "verdict",
      verdict,
      "candidate_rank",
      rank,
      "score",
      score
    };
  }

  private static List<String> settings(Path lexicon) {
    return List.of("resources.lexicon=" + lexicon, "measure.min-term-articles=1");
  }

  private static List<String> mentions(WholeJob.Tables tables) {
    Dataset<Row> articles =
        tables
            .rows(Table.ARTICLES)
            .select(col("article_id"), substring(col("source_path"), 13, 5).as("page"));
    return RowLines.of(
        tables.rows(Table.MENTIONS).join(articles, "article_id"),
        "page",
        "form",
        "raw",
        "paragraph",
        "sentence",
        "is_longest",
        "dated_on",
        "district_code");
  }

  @Test
  void acceptedWordingsAreFoundBesideTheLexicons() {
    assertThat(mentions(found))
        .containsExactly(
            "05-12 四上门四到家 四上门四到家 1 2 true 2023-05-12 320106",
            "05-12 干部走访日 干部走访日 1 1 true 2023-05-12 320106",
            "05-12 干部走访日 干部走访日 1 2 false 2023-05-12 320106",
            "05-12 干部走访日月评比 干部走访日月评比 1 2 true 2023-05-12 320106",
            "05-12 营商环境 营商环境 1 2 true 2023-05-12 320106",
            "05-12 营商环境 营商环境 2 4 true 2023-05-12 320106",
            "05-12 走访日 走访日 1 1 false 2023-05-12 320106",
            "05-12 走访日 走访日 1 2 false 2023-05-12 320106",
            "05-12 送政策、听诉求、解难题 送政策、听诉求、解难题 2 3 true 2023-05-12 320106",
            "05-20 四上门四到家 4上门4到家 1 2 true 2023-05-20 320102",
            "05-20 营商环境 营商环境 1 1 true 2023-05-20 320102",
            "06-01 四上门四到家 四上門\n四到家 1 1 true 2023-06-01 320106",
            "06-01 干部走访日 干部走訪日 1 1 false 2023-06-01 320106",
            "06-01 干部走访日月评比 干部走訪日月評比 1 1 true 2023-06-01 320106",
            "06-01 走访日 走訪日 1 1 false 2023-06-01 320106",
            "06-01 送政策、听诉求、解难题 送政策\n、聽訴求、解難題 1 1 true 2023-06-01 320106");
  }

  @Test
  void lexiconMentionsStayButForTheLongest() {
    List<String> columns =
        Stream.of(Table.MENTIONS.schema().fieldNames())
            .filter(name -> !name.equals("is_longest"))
            .toList();
    List<String> listed = RowLines.of(plain.rows(Table.MENTIONS), columns.toArray(String[]::new));
    List<String> all = RowLines.of(found.rows(Table.MENTIONS), columns.toArray(String[]::new));
    assertThat(all).containsAll(listed).hasSizeGreaterThan(listed.size());
  }

  @Test
  void slogansTellWhoNamedThem() {
    assertThat(
            RowLines.of(
                found.rows(Table.SLOGANS),
                "canonical",
                "origin",
                "score",
                "kind",
                "gloss_en",
                "scope",
                "mention_count",
                "article_count"))
        .containsExactly(
            "四上门四到家 discovered 0.9 numbered - - 3 3",
            "干部走访日 lexicon - campaign day on which cadres visit local 3 2",
            "干部走访日月评比 discovered 0.7 campaign - - 2 2",
            "营商环境 lexicon - term business environment national 3 2",
            "走访日 lexicon - campaign visiting day local 3 2",
            "送政策、听诉求、解难题 discovered 0.8 chain - - 2 2");
  }

  @Test
  void tablesKeepTheirPromises() {
    AuditReport report = Audit.run(TestSession.spark(), found.folder().toString());
    assertThat(report.isClean()).as(report.render()).isTrue();
  }

  @Test
  void draftShowsWhatDiscoveryFound() {
    String draft = draft();
    assertThat(draft.substring(1).lines().skip(1))
        .containsExactly(
            "四上门四到家\t\t\t\t\tnumbered\t\t\t\tlocal\t\t\t0.9000\tslogan\t3\t3\t2\t2023-05-12\t"
                + "\t江苏省南京市鼓楼区 2023-05-12: 全区以“干部走访日月评比”为抓手，优化营商环境，推行“【四上门四到家】”工作法。"
                + "\t江苏省南京市玄武区 2023-05-20: 会议还听取了【4上门4到家】的经验。"
                + "\t江苏省南京市鼓楼区 2023-06-01: 本报讯6月1日，江苏省南京市鼓楼区召开会议，要求把“【四上门四到家】”落到实处，"
                + "送政策、听诉求、解难题，做到干部走访日月评比不走过场。",
            "送政策、听诉求、解难题\t\t\t\t\tchain\t\t\t\tlocal\t\t\t0.8000\tslogan\t2\t2\t1\t2023-05-12\t"
                + "\t江苏省南京市鼓楼区 2023-05-12: 街道负责人说，【送政策、听诉求、解难题】，要月月有进展。"
                + "\t江苏省南京市鼓楼区 2023-06-01: 本报讯6月1日，江苏省南京市鼓楼区召开会议，要求把“四上门四到家”落到实处，"
                + "【送政策、听诉求、解难题】，做到干部走访日月评比不走过场。\t",
            "干部走访日月评比\t\t\t\t\tcampaign\t\t\t\tlocal\t\t\t0.7000\tslogan\t2\t2\t1\t2023-05-12"
                + "\t干部走访日|走访日"
                + "\t江苏省南京市鼓楼区 2023-05-12: 全区以“【干部走访日月评比】”为抓手，优化营商环境，推行“四上门四到家”工作法。"
                + "\t江苏省南京市鼓楼区 2023-06-01: 本报讯6月1日，江苏省南京市鼓楼区召开会议，要求把“四上门四到家”落到实处，"
                + "送政策、听诉求、解难题，做到【干部走访日月评比】不走过场。\t");
  }

  private static String draft() {
    return LexiconDraft.write(
        Drafts.of(TestSession.spark(), found.folder().toString(), Scope.SLOGANS, 100));
  }

  @Test
  void draftOfAllShowsWeakerCandidatesToo() {
    assertThat(Drafts.of(TestSession.spark(), found.folder().toString(), Scope.CANDIDATES, 5))
        .extracting(
            entry -> entry.slogan().canonical(), DraftEntry::verdict, DraftEntry::mentionCount)
        .containsExactly(
            tuple("四上门四到家", "slogan", 3L),
            tuple("送政策、听诉求、解难题", "slogan", 2L),
            tuple("干部走访日月评比", "slogan", 2L),
            tuple("营商环境", "slogan", 3L),
            tuple("月月有进展", "weak", 1L));
    assertThat(Drafts.of(TestSession.spark(), found.folder().toString(), Scope.CANDIDATES, 1))
        .hasSize(1);
  }

  @Test
  void adoptionChangesNothingElse() {
    String draft =
        draft()
            .replace(
                "四上门四到家\t\t\t\t\tnumbered\t\t\t\tlocal\t\t",
                "四上门四到家\t\t\t\t\tnumbered\tfour visits\t\t\tlocal\tyes\t");
    LexiconRevision revision = LexiconRevision.of(LISTED, "wording\tnote\n", "draft", draft);
    assertThat(revision.sloganCount()).isEqualTo(1);
    WholeJob.Tables adopted =
        job.run("adopted", DISCOVERY, settings(job.beside("adopted.tsv", revision.lexicon())));
    for (Table table :
        List.of(
            Table.ARTICLES,
            Table.MENTIONS,
            Table.TERMS,
            Table.COVERAGE,
            Table.USAGE,
            Table.COOCCURRENCE,
            Table.SLOGAN_SETS)) {
      assertThat(RowLines.of(adopted.rows(table)))
          .as(table.label())
          .isEqualTo(RowLines.of(found.rows(table)));
    }
    Column others = col("canonical").notEqual("四上门四到家");
    assertThat(RowLines.of(adopted.rows(Table.SLOGANS).where(others)))
        .isEqualTo(RowLines.of(found.rows(Table.SLOGANS).where(others)));
    String[] kept = {
      "slogan_id", "kind", "mention_count", "article_count", "district_count", "first_dated_on"
    };
    assertThat(RowLines.of(adopted.rows(Table.SLOGANS).where(not(others)), kept))
        .isEqualTo(RowLines.of(found.rows(Table.SLOGANS).where(not(others)), kept));
    assertThat(
            RowLines.of(
                adopted.rows(Table.SLOGANS).where(not(others)),
                "origin",
                "gloss_en",
                "scope",
                "score"))
        .containsExactly("lexicon four visits local -");
  }

  @Test
  void aRunWithoutAnySloganIsWhole() {
    WholeJob.Tables hidden =
        job.run("hidden", Optional.empty(), settings(job.beside("hidden.tsv", HEADER + "\n")));
    assertThat(hidden.rows(Table.ARTICLES).count()).isEqualTo(3);
    assertThat(hidden.rows(Table.COVERAGE).count()).isEqualTo(found.rows(Table.COVERAGE).count());
    for (Table table :
        List.of(
            Table.SLOGANS, Table.MENTIONS, Table.USAGE, Table.COOCCURRENCE, Table.SLOGAN_SETS)) {
      assertThat(hidden.rows(table).count()).as(table.label()).isZero();
    }
    assertThat(Findings.of(TestSession.spark(), hidden.folder().toString()).render()).isNotBlank();
  }
}
