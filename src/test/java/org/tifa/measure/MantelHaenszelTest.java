package org.tifa.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MantelHaenszelTest {
  /**
   * By StratifiedTable of statsmodels 0.15.0: oddsratio_pooled and its interval,
   * test_null_odds(correction=False), test_equal_odds(adjust=True). Strata stand as n_ab/n_a/n_b/n.
   */
  @ParameterizedTest
  @CsvSource(
      value = {
        "3/5/6/12 2/9/4/20 0/3/2/9,1.0178571428571428,0.24414809086880526,4.243462070821704,0.0005505926115213478,0.981279588135462,1.6742456700861787,0.43295441440029014",
        "10/12/11/20 1/8/9/30,2.016949152542373,0.6449388275812402,6.307705025604085,1.5841527226726475,0.20816353993302417,9.64989778567178,0.0018936212101200445",
        "2/3/2/4 5/6/7/9 30/50/40/100 1/40/3/900,6.067372473532242,2.669132999319142,13.792122289135547,20.05238635942626,7.534944859610704e-06,0.8354613993228901,0.8409676702228657",
        "4/10/10/20 1/7/7/49,0.605475040257649,0.14487420730955947,2.530471304610284,0.4840764331210191,0.4865816389650297,0.301613712967671,0.5828725318885428",
      })
  void agreesWithStatsmodels(
      String strata,
      double ratio,
      double low,
      double high,
      double cmh,
      double p,
      double heterogeneity,
      double heterogeneityP) {
    MantelHaenszel bond = of(strata);
    assertThat(bond.oddsRatio()).isCloseTo(ratio, within(1e-11));
    assertThat(bond.low()).isCloseTo(low, within(1e-11));
    assertThat(bond.high()).isCloseTo(high, within(1e-10));
    assertThat(bond.cmh()).isCloseTo(cmh, within(1e-11));
    assertThat(bond.pValue()).isCloseTo(p, within(1e-11));
    assertThat(bond.heterogeneity()).isCloseTo(heterogeneity, within(1e-9));
    assertThat(bond.heterogeneityPValue()).isCloseTo(heterogeneityP, within(1e-9));
  }

  @Test
  void strataThatTellNothingChangeNothingButTheCount() {
    MantelHaenszel bare = of("3/5/6/12 2/9/4/20");
    MantelHaenszel more = of("1/1/1/1 3/5/6/12 4/4/4/9 0/0/3/9 2/9/4/20 5/9/5/9 0/4/0/6");
    // 4/4/4/9 does tell: those with a are those with b.
    assertThat(more.strataCount()).isEqualTo(3);
    assertThat(more.both()).isEqualTo(15);
    MantelHaenszel same = of("1/1/1/1 3/5/6/12 0/0/3/9 2/9/4/20 5/9/5/9");
    assertThat(same.strataCount()).isEqualTo(2);
    assertThat(same.expected()).isEqualTo(bare.expected());
    assertThat(same.oddsRatio()).isEqualTo(bare.oddsRatio());
    assertThat(same.cmh()).isEqualTo(bare.cmh());
    assertThat(same.heterogeneity()).isEqualTo(bare.heterogeneity());
  }

  @Test
  void nothingIsToldWithoutStrata() {
    MantelHaenszel nothing = of("1/1/1/1 2/2/5/5");
    assertThat(nothing.strataCount()).isZero();
    assertThat(nothing.both()).isEqualTo(3);
    assertThat(nothing.expected()).isNull();
    assertThat(nothing.oddsRatio()).isNull();
    assertThat(nothing.low()).isNull();
    assertThat(nothing.cmh()).isNull();
    assertThat(nothing.pValue()).isNull();
    assertThat(nothing.heterogeneity()).isNull();
    assertThat(nothing.heterogeneityPValue()).isNull();
  }

  @Test
  void alwaysTogetherIsInfiniteButTested() {
    MantelHaenszel together = of("4/4/4/9 2/2/2/5");
    assertThat(together.oddsRatio()).isNull();
    assertThat(together.high()).isNull();
    assertThat(together.heterogeneity()).isNull();
    assertThat(together.pValue()).isLessThan(0.01);
  }

  @Test
  void neverTogetherIsZero() {
    MantelHaenszel apart = of("0/4/4/9 0/2/2/5");
    assertThat(apart.oddsRatio()).isZero();
    assertThat(apart.low()).isNull();
    assertThat(apart.heterogeneity()).isNull();
    assertThat(apart.cmh()).isPositive();
  }

  @Test
  void oneStratumHasNoHeterogeneity() {
    MantelHaenszel one = of("3/5/6/12");
    assertThat(one.oddsRatio()).isEqualTo(3.0 * 4 / (2 * 3));
    assertThat(one.heterogeneity()).isNull();
  }

  @Test
  void anyStrataGiveFiniteNumbers() {
    Random random = new Random(12);
    for (int round = 0; round < 3000; round++) {
      MantelHaenszel bond = new MantelHaenszel();
      int most = 1 << random.nextInt(22);
      for (int stratum = random.nextInt(40); stratum >= 0; stratum--) {
        long all = 1L + random.nextInt(most);
        long a = random.nextLong(all + 1);
        long b = random.nextLong(all + 1);
        long least = Math.max(0, a + b - all);
        bond.add(least + random.nextLong(Math.min(a, b) - least + 1), a, b, all);
      }
      if (bond.strataCount() == 0) {
        continue;
      }
      assertThat(bond.cmh()).isFinite().isGreaterThanOrEqualTo(0);
      assertThat(bond.pValue()).isBetween(0.0, 1.0);
      if (bond.low() != null) {
        assertThat(bond.oddsRatio()).isBetween(bond.low(), bond.high());
        assertThat(bond.high()).isFinite();
      }
      if (bond.heterogeneity() != null) {
        assertThat(bond.heterogeneity()).isFinite().isGreaterThanOrEqualTo(0);
        assertThat(bond.heterogeneityPValue()).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  void countsThatCannotBeAreRefused() {
    MantelHaenszel bond = new MantelHaenszel();
    assertThatIllegalArgumentException().isThrownBy(() -> bond.add(3, 2, 5, 9));
    assertThatIllegalArgumentException().isThrownBy(() -> bond.add(0, 5, 5, 9));
    assertThatIllegalArgumentException().isThrownBy(() -> bond.add(-1, 5, 5, 9));
  }

  private static MantelHaenszel of(String strata) {
    MantelHaenszel bond = new MantelHaenszel();
    for (String stratum : strata.split(" ")) {
      String[] counts = stratum.split("/");
      bond.add(
          Long.parseLong(counts[0]),
          Long.parseLong(counts[1]),
          Long.parseLong(counts[2]),
          Long.parseLong(counts[3]));
    }
    return bond;
  }
}
