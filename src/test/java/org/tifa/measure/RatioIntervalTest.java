package org.tifa.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RatioIntervalTest {
  @Test
  void oneOfOneSaysLittle() {
    // Where both samples are all hits the statistic is n (1 − ratio) / ratio below 1 and
    // n (ratio − 1) above, so that both ends have a closed form.
    double z2 = RatioInterval.Z * RatioInterval.Z;
    RatioInterval interval = new RatioInterval(1, 1, 50, 50);
    assertThat(interval.lower()).isCloseTo(-Math.log1p(z2), within(1e-12));
    assertThat(interval.upper()).isCloseTo(Math.log1p(z2 / 50), within(1e-12));
  }

  @Test
  void samplesChangePlacesAndTheIntervalItsSign() {
    Random random = new Random(5);
    for (int round = 0; round < 2000; round++) {
      long first = 1L + random.nextInt(1 << random.nextInt(20));
      long second = 1L + random.nextInt(1 << random.nextInt(20));
      long firstHits = 1L + random.nextLong(first);
      long secondHits = 1L + random.nextLong(second);
      RatioInterval interval = new RatioInterval(firstHits, first, secondHits, second);
      RatioInterval inverse = new RatioInterval(secondHits, second, firstHits, first);
      double ratio = Math.log((double) firstHits / first * second / secondHits);
      assertThat(interval.lower()).isLessThan(ratio).isCloseTo(-inverse.upper(), within(1e-8));
      assertThat(interval.upper()).isGreaterThan(ratio).isCloseTo(-inverse.lower(), within(1e-8));
    }
  }

  @Test
  void lowerEndStandsWithoutHitsInTheSecondSample() {
    Random random = new Random(6);
    for (int round = 0; round < 2000; round++) {
      long first = 1L + random.nextInt(1 << random.nextInt(24));
      long second = 1L + random.nextInt(1 << random.nextInt(24));
      long hits = 1L + random.nextLong(first);
      double lower = new RatioInterval(hits, first, 0, second).lower();
      assertThat(lower).isFinite();
      // One hit in the second sample speaks for a smaller ratio.
      assertThat(new RatioInterval(hits, first, 1, second).lower()).isLessThan(lower);
    }
    assertThatThrownBy(() -> new RatioInterval(1, 2, 0, 3).upper())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void samplesOfAnArchiveAreNotTooLarge() {
    RatioInterval interval = new RatioInterval(3, 9_000, 40_000_000, 20_000_000_000L);
    assertThat(interval.lower()).isBetween(-3.0, -1.0);
    assertThat(interval.upper()).isBetween(-1.0, 0.0);
  }

  @Test
  void countsThatCannotBeAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RatioInterval(0, 5, 1, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new RatioInterval(6, 5, 1, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new RatioInterval(1, 5, 6, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new RatioInterval(1, 5, 0, 0));
  }
}
