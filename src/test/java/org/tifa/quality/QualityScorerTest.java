package org.tifa.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tifa.article.ReadArticle;

class QualityScorerTest {
  private static final String PAGE =
      """
      青山街道晒出民生账单

      本报讯（记者 陈小禾）2024年5月6日，江苏省南京市鼓楼区青山街道召开民生实事推进会。会上逐项公布了今年的任务清单，居民代表当场提出意见。
      会议提出，要持续优化营商环境，推动高质量发展，把居民的小事办成街道的大事。

      老码头迎来第一批书店

      本报讯（记者 林一舟）2024年5月7日，江苏省南京市鼓楼区老码头片区的三家书店同时开门。店主们说，高质量发展也要有书香。
      开业当天，附近小学的孩子在这里听了一堂关于长江的课，直到傍晚才散去。
      """;

  private static final String FIRST =
      "{\"source\": \"page.txt\", \"title\": \"青山街道晒出民生账单\", \"byline\": [\"陈小禾\"],"
          + " \"dated_on\": \"2024-05-06\", \"district_code\": \"320106\","
          + " \"starts\": \"本报讯\", \"ends\": \"办成街道的大事。\","
          + " \"mentions\": {\"营商环境\": 1, \"高质量发展\": 1}, \"repeats\": 0}";
  private static final String SECOND =
      "{\"source\": \"page.txt\", \"title\": \"老码头迎来第一批书店\", \"byline\": [\"林一舟\"],"
          + " \"dated_on\": \"2024-05-07\", \"district_code\": \"320106\","
          + " \"ends\": \"直到傍晚才散去。\", \"mentions\": {\"高质量发展\": 1}}";

  private static final List<ReadArticle> READ = Readings.read(PAGE);

  private static Tally tally(QualityReport report, Measure measure) {
    return report.tallies().get(measure);
  }

  @Test
  void aTrueReadingHasNoDisagreement() {
    QualityReport report = Readings.score(Readings.gold(FIRST, SECOND), READ);
    assertThat(report.disagreements()).isEmpty();
    assertThat(tally(report, Measure.BOUNDARY)).isEqualTo(new Tally(2, 0, 0, 0, 0));
    assertThat(tally(report, Measure.MENTION)).isEqualTo(new Tally(3, 0, 0, 0, 0));
    assertThat(tally(report, Measure.REPEAT)).isEqualTo(new Tally(0, 1, 0, 0, 0));
    assertThat(tally(report, Measure.KICKER).isJudged()).isFalse();
  }

  @Test
  void articlesArePairedByTheirWordsWhateverTheOrder() {
    QualityReport report = Readings.score(Readings.gold(SECOND, FIRST), READ);
    assertThat(report.disagreements()).isEmpty();
  }

  @Test
  void anArticleTooManyAndOneMissing() {
    QualityReport report =
        Readings.score(
            Readings.gold(
                FIRST, "{\"source\": \"page.txt\", \"title\": \"没有这篇\", \"kicker\": \"引题\"}"),
            READ);
    assertThat(tally(report, Measure.ARTICLE)).isEqualTo(new Tally(1, 0, 0, 1, 1));
    assertThat(tally(report, Measure.BOUNDARY).f1()).isEqualTo(0.5);
    assertThat(tally(report, Measure.KICKER)).isEqualTo(new Tally(0, 0, 0, 1, 0));
    assertThat(report.disagreements())
        .filteredOn(judgement -> judgement.measure() == Measure.ARTICLE)
        .extracting(Judgement::article, Judgement::outcome)
        .containsExactly(tuple(2, Outcome.MISSED), tuple(0, Outcome.EXTRA));
  }

  @Test
  void anOpenDateIsMissedAndAWrongOneIsWrong() {
    String open = FIRST.replace("\"2024-05-06\"", "null");
    assertThat(tally(Readings.score(Readings.gold(open, SECOND), READ), Measure.DATE))
        .isEqualTo(new Tally(1, 0, 0, 0, 1));
    String other = FIRST.replace("2024-05-06", "2023-05-06");
    assertThat(tally(Readings.score(Readings.gold(other, SECOND), READ), Measure.DATE))
        .isEqualTo(new Tally(1, 0, 1, 0, 0));
    List<ReadArticle> undated = Readings.read(PAGE.replace("2024年", ""));
    Tally tally = tally(Readings.score(Readings.gold(FIRST, SECOND), undated), Measure.DATE);
    assertThat(tally).isEqualTo(new Tally(0, 0, 0, 2, 0));
    assertThat(tally.precision()).isEqualTo(1);
    assertThat(tally.recall()).isZero();
  }

  @Test
  void aPlaceIsJudgedLevelByLevel() {
    String other = FIRST.replace("320106", "320302");
    QualityReport report = Readings.score(Readings.gold(other, SECOND), READ);
    assertThat(tally(report, Measure.PROVINCE)).isEqualTo(new Tally(2, 0, 0, 0, 0));
    assertThat(tally(report, Measure.CITY)).isEqualTo(new Tally(1, 0, 1, 0, 0));
    assertThat(tally(report, Measure.DISTRICT)).isEqualTo(new Tally(1, 0, 1, 0, 0));
  }

  @Test
  void anArticleCutTooEarly() {
    String longer = FIRST.replace("办成街道的大事。", "后面还有一段。");
    QualityReport report = Readings.score(Readings.gold(longer, SECOND), READ);
    assertThat(tally(report, Measure.BOUNDARY)).isEqualTo(new Tally(1, 0, 1, 0, 0));
    assertThat(report.disagreements()).extracting(Judgement::gold).containsExactly("ends 后面还有一段。");
  }

  @Test
  void mentionsThatGoldDoesNotNameAreNotJudgedUnlessItIsComplete() {
    String few = FIRST.replace("\"营商环境\": 1, ", "");
    String others = SECOND.replace("\"高质量发展\": 1", "\"高质量发展\": 2, \"营商环境\": 0");
    QualityReport report = Readings.score(Readings.gold(few, others), READ);
    assertThat(tally(report, Measure.MENTION)).isEqualTo(new Tally(2, 1, 0, 1, 0));
    assertThat(report.unjudgedMentions()).isEqualTo(1);
    String complete =
        few.replace("{", "{\"mentions_complete\": true, ")
            .replace(": {\"mentions_complete\": true, ", ": {");
    report = Readings.score(Readings.gold(complete, others), READ);
    assertThat(tally(report, Measure.MENTION)).isEqualTo(new Tally(2, 1, 0, 1, 1));
    assertThat(report.unjudgedMentions()).isZero();
  }

  @Test
  void aRejectedSourceMissesEverything() {
    QualityReport report = Readings.score(Readings.gold(FIRST), List.of());
    assertThat(tally(report, Measure.ARTICLE)).isEqualTo(new Tally(0, 0, 0, 1, 0));
    assertThat(tally(report, Measure.MENTION)).isEqualTo(new Tally(0, 0, 0, 2, 0));
    assertThat(tally(report, Measure.DISTRICT).recall()).isZero();
  }

  @Test
  void aReadingIsGoldForAnother() {
    List<GoldArticle> gold =
        READ.stream().map(read -> GoldArticle.of("page.txt", read, Readings::canonical)).toList();
    assertThat(Readings.score(gold, READ).disagreements()).isEmpty();
    List<ReadArticle> damaged = Readings.read(PAGE.replace("高质量发展也要", "高质量也要"));
    QualityReport report = Readings.score(gold, damaged);
    assertThat(tally(report, Measure.MENTION)).isEqualTo(new Tally(2, 1, 0, 1, 0));
    assertThat(tally(report, Measure.BOUNDARY).f1()).isEqualTo(1);
  }

  @Test
  void eachClaimIsStatedOnce() {
    QualityReport report =
        Readings.score(Readings.gold(FIRST.replace("2024-05-06", "2023-05-06"), SECOND), READ);
    Calibration dates = report.calibrations().get(Claim.DATE);
    assertThat(dates.atLeast(0).claims()).isEqualTo(2);
    assertThat(dates.atLeast(0).wrong()).isEqualTo(1);
    assertThat(report.calibrations().get(Claim.ARTICLE).atLeast(0).claims()).isEqualTo(2);
    assertThat(report.calibrations().get(Claim.PLACE).atLeast(0).right()).isEqualTo(2);
  }
}
