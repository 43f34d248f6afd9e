package org.tifa.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tifa.article.ReadArticle;

/**
 * Damaged pages, read back. With the real reports beside the project a sample of their pages is
 * read, without them the pages made of the bundled sample.
 */
class DamageTest {
  private static final long SEED = 20;

  /** Articles of one kind of damage, about: the test has to stay short. */
  private static final int ARTICLES = 130;

  private static Measurement measurement;
  private static Map<Damage, Score> scores;

  @BeforeAll
  static void measure() throws IOException {
    String named = System.getenv("TIFA_SHARED");
    measurement = new Measurement(named == null ? Path.of("..", "shared") : Path.of(named), SEED);
    int step = Math.max(1, measurement.articleCount() / ARTICLES);
    measurement.run(step, EnumSet.allOf(Damage.class));
    scores = measurement.scores;
  }

  @Test
  void theSamePageComesOutTheSame() {
    for (Damage kind : Damage.values()) {
      assertThat(measurement.printed(0, kind).bytes())
          .as(kind.label())
          .isEqualTo(measurement.printed(0, kind).bytes());
    }
  }

  @Test
  void everyKindOfDamageIsDone() {
    byte[] undamaged = measurement.printed(1, Damage.NONE).bytes();
    for (Damage kind : EnumSet.complementOf(EnumSet.of(Damage.NONE))) {
      boolean isChanged = false;
      for (int page = 0; page < 12 && !isChanged; page++) {
        byte[] clean = measurement.printed(page, Damage.NONE).bytes();
        isChanged = !Arrays.equals(clean, measurement.printed(page, kind).bytes());
      }
      assertThat(isChanged).as(kind.label()).isTrue();
    }
    assertThat(undamaged).isNotEmpty();
  }

  @Test
  void charactersAreRestored() {
    SoftAssertions.assertSoftly(
        softly ->
            scores.forEach(
                (kind, score) ->
                    softly
                        .assertThat(score.characters.value())
                        .as("characters restored, " + kind.label())
                        .isGreaterThanOrEqualTo(Goals.of(kind).characters())));
  }

  @Test
  void mentionsAreFound() {
    SoftAssertions.assertSoftly(
        softly ->
            scores.forEach(
                (kind, score) -> {
                  softly
                      .assertThat(score.mentionRecall.value())
                      .as("mentions recall, " + kind.label())
                      .isGreaterThanOrEqualTo(Goals.of(kind).recall());
                  softly
                      .assertThat(score.mentionPrecision.value())
                      .as("mentions precision, " + kind.label())
                      .isGreaterThanOrEqualTo(Goals.of(kind).precision());
                }));
  }

  @Test
  void articlesBeginWhereTheyBegin() {
    SoftAssertions.assertSoftly(
        softly ->
            scores.forEach(
                (kind, score) ->
                    softly
                        .assertThat(Share.f1(score.beginPrecision, score.beginRecall))
                        .as("boundaries F1, " + kind.label())
                        .isGreaterThanOrEqualTo(Goals.of(kind).boundaries())));
  }

  @Test
  void claimsAreThoseOfTheUndamagedPage() {
    SoftAssertions.assertSoftly(
        softly ->
            scores.forEach(
                (kind, score) -> {
                  softly
                      .assertThat(score.district.value())
                      .as("district, " + kind.label())
                      .isGreaterThanOrEqualTo(Goals.of(kind).claims());
                  softly
                      .assertThat(score.day.value())
                      .as("day, " + kind.label())
                      .isGreaterThanOrEqualTo(Goals.of(kind).claims());
                }));
  }

  @Test
  void alignmentCountsWhatDiffers() {
    assertThat(new TextAlignment("各项工作往实里走", "各项工作往实里走").distance).isZero();
    assertThat(new TextAlignment("各项工作往实里走", "各项上作住实里走").distance).isEqualTo(2);
    assertThat(new TextAlignment("各项工作往实里走", "各项工作实里走了").distance).isEqualTo(2);
    assertThat(new TextAlignment("", "往实里走").distance).isEqualTo(4);
    String half = "清晨六点菜市场的灯就亮了卖豆腐的师傅已经站了两个钟头";
    assertThat(new TextAlignment(half + "甲乙丙", "丁" + half + "乙").distance).isEqualTo(3);
  }

  @Test
  void emptyReadingsLoseEverything() {
    PrintedPage page = measurement.printed(0, Damage.NONE);
    Score score = new Score(Damage.NONE);
    List<ReadArticle> nothing = List.of();
    score.count(page, nothing, null, measurement.scanner());
    assertThat(score.characters.value()).isZero();
    assertThat(score.mentionRecall.count()).isZero();
    assertThat(score.beginRecall.count()).isZero();
    assertThat(score.titleRecall.count()).isZero();
  }
}
