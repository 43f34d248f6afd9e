package org.tifa.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairMeasuresTest {
  /**
   * Computed with Python: expected, pmi, npmi, log_dice and jaccard from exact fractions, g2 with
   * 60 decimal digits, p with scipy.stats.chi2.sf(|g2|, 1) of SciPy 1.17.1. Where no margin is
   * zero, scipy.stats.chi2_contingency(correction=False, lambda_='log-likelihood') gives the same
   * g2 to 12 digits, but for (1001, 2000000, 250000, 500000000), where its own rounding leaves it
   * 5.
   */
  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "10,20,30,100,6.0,0.7369655941662062,0.2218487496163564,12.678071905112638,0.25,4.473350049571544,0.034427427800612906",
        "1,50,50,100,25.0,-4.643856189774724,-0.6989700043360187,8.356143810225277,0.010101010101010102,-119.02161345604267,1.0359455809863307e-27",
        "25,50,50,100,25.0,0,0,13.0,0.3333333333333333,0,1",
        "3,3,3,10,0.9,1.7369655941662063,1.0,14.0,1.0,12.21728604109787,0.000473487576960625",
        "5,5,5,5,5.0,0,null,14.0,1.0,0,1",
        "4,10,4,10,4.0,0,0,13.192645077942396,0.4,0,1",
        "1,1,1,1000,0.001,9.965784284662087,1.0,14.0,1.0,15.814510224464174,6.986466565307354e-05",
        "2,6,9,27,2.0,0,0,12.093109404391482,0.15384615384615385,0,1",
        "7,9,11,13,7.615384615384615,-0.1215619798809133,-0.13611471207886214,13.485426827170242,0.5384615384615384,-1.6276869871582405,0.20202326942870352",
        "120,1500,900,40000,33.75,1.8300749985576876,0.2183646241069605,10.678071905112638,0.05263157894736842,146.20405695944044,1.1714707654090685e-33",
        "1001,2000000,250000,500000000,1000.0,0.0014419741739063218,7.61735092820638e-05,3.8657326880695067,0.000445086903106671,0.001004185162111821,0.9747201623244379",
        "1000,2000000,250000,500000000,1000.0,0,0,3.864290713895601,0.00044464206313917296,0,1",
        "900,1000,1000,1000000,1.0,9.813781191217037,0.9699532935878937,13.84799690655495,0.8181818181818182,13122.486313696785,0",
        "3000000001,3037000500,3037000499,3100000000,2975281301.2784677,0.01193642512637446,0.2523252275891708,13.982315355414459,0.9759268142566816,130478967.29311678,0",
      })
  void agreesWithSciPy(
      long both,
      long a,
      long b,
      long all,
      double expected,
      double pmi,
      Double npmi,
      double logDice,
      double jaccard,
      double g2,
      double p) {
    PairMeasures pair = new PairMeasures(both, a, b, all);
    assertClose(pair.expected(), expected);
    assertClose(pair.pmi(), pmi);
    if (npmi == null) {
      assertThat(pair.npmi()).isNull();
    } else {
      assertClose(pair.npmi(), npmi);
    }
    assertClose(pair.logDice(), logDice);
    assertClose(pair.jaccard(), jaccard);
    assertClose(pair.g2(), g2);
    assertClose(pair.pValue(), p);
  }

  @Test
  void signIsRightBeyondTheRangeOfLong() {
    // both × all = 9.3e18 does not fit a long, a × b = 9.22e18 does.
    assertThat(
            new PairMeasures(3_000_000_001L, 3_037_000_499L, 3_037_000_499L, 3_100_000_000L).g2())
        .isPositive();
    assertThat(new PairMeasures(1, 4_000_000_000L, 4_000_000_000L, 8_000_000_000L).g2())
        .isNegative();
    assertThat(
            new PairMeasures(2_000_000_000L, 4_000_000_000L, 4_000_000_000L, 8_000_000_000L).g2())
        .isZero();
  }

  @Test
  void independenceIsZeroWithoutASign() {
    assertThat(1 / new PairMeasures(2, 6, 9, 27).g2()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void refusesCountsOfNoTable() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PairMeasures(0, 1, 1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new PairMeasures(3, 2, 3, 9));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PairMeasures(1, 5, 6, 9))
        .withMessage("no 2 × 2 table has n_ab 1, n_a 5, n_b 6, n 9");
  }

  @Test
  void holdsItsRangesOnAnyTable() {
    Random random = new Random(20240315);
    for (int i = 0; i < 20_000; i++) {
      long both = 1L + random.nextInt(50);
      long a = both + random.nextInt(50);
      long b = both + random.nextInt(50);
      PairMeasures pair = new PairMeasures(both, a, b, a + b - both + random.nextInt(200));
      PairMeasures swapped = new PairMeasures(both, b, a, pair.all());
      assertThat(pair.g2()).isFinite().isCloseTo(swapped.g2(), within(1e-9));
      assertThat(Math.signum(pair.g2())).isEqualTo((double) Long.signum(both * pair.all() - a * b));
      assertThat(pair.pValue()).isBetween(0.0, 1.0);
      assertThat(pair.jaccard()).isBetween(0.0, 1.0);
      assertThat(pair.logDice()).isFinite().isLessThanOrEqualTo(14.0);
      if (pair.npmi() != null) {
        assertThat(pair.npmi()).isBetween(-1.0, 1 + 1e-12);
      }
    }
  }

  private static void assertClose(double actual, double wanted) {
    assertThat(actual).isCloseTo(wanted, within(1e-11 * Math.abs(wanted) + 1e-14));
  }
}
