package org.tifa.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Precision and recall of families over judged pairs of wordings. */
class JudgedPairsTest {
  private static JudgedPairs judged;

  @BeforeAll
  static void join() throws IOException {
    judged = new JudgedPairs();
  }

  @Test
  void thereAreThreeHundredPairsOfBothKinds() {
    assertThat(judged.pairs()).hasSizeGreaterThanOrEqualTo(300);
    assertThat(judged.pairs()).filteredOn(JudgedPairs.Pair::isSame).hasSizeGreaterThan(150);
    assertThat(judged.pairs()).filteredOn(pair -> !pair.isSame()).hasSizeGreaterThan(150);
  }

  @ParameterizedTest
  @CsvSource({"tuned, 0.9, 0.9", "held-out, 0.9, 0.9"})
  void joinsWhatAReaderWouldJoin(String half, double minPrecision, double minRecall) {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    for (JudgedPairs.Pair pair : judged.pairs()) {
      if (!pair.half().equals(half)) {
        continue;
      }
      boolean isJoined = judged.isJoined(pair);
      right += isJoined && pair.isSame() ? 1 : 0;
      wrong += isJoined && !pair.isSame() ? 1 : 0;
      missed += !isJoined && pair.isSame() ? 1 : 0;
      if (isJoined != pair.isSame()) {
        System.out.println(
            (isJoined ? "wrongly joined: " : "missed: ")
                + String.join(" | ", pair.one(), pair.other(), pair.why()));
      }
    }
    double precision = (double) right / (right + wrong);
    double recall = (double) right / (right + missed);
    System.out.printf(
        "families, %s pairs: precision %.3f (%d of %d), recall %.3f (%d of %d)%n",
        half, precision, right, right + wrong, recall, right, right + missed);
    assertThat(precision).isGreaterThanOrEqualTo(minPrecision);
    assertThat(recall).isGreaterThanOrEqualTo(minRecall);
  }
}
