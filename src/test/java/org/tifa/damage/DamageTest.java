package org.tifa.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tifa.SharedFolder;
import org.tifa.article.ReadArticle;

/** A sample of the damaged pages, read back; skipped where the real reports are absent. */
class DamageTest {
  private static final long SEED = 20;

  /** Articles of one kind of damage, about: the test has to stay short. */
  private static final int ARTICLES = 130;

  private static Measurement measurement;
  private static Map<Damage, Score> scores;

  @BeforeAll
  static void measure() throws IOException {
    measurement = new Measurement(SharedFolder.require("archive").getParent(), SEED);
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
  void sureClaimsAreWrongLessThanOnceInFiveHundred() {
    Share districts = new Share();
    Share days = new Share();
    for (Score score : scores.values()) {
      districts.add(score.wrongDistricts.count(), score.wrongDistricts.total());
      days.add(score.wrongDays.count(), score.wrongDays.total());
    }
    assertThat(districts.total()).isGreaterThan(1000);
    assertThat(districts.value()).as("wrong districts").isLessThan(0.002);
    assertThat(days.total()).isGreaterThan(500);
    assertThat(days.value()).as("wrong days").isLessThan(0.002);
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
