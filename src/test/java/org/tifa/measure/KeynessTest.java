package org.tifa.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeynessTest {
  /**
   * Computed with Python: expected, g2 and p by scipy.stats.chi2_contingency(correction=False,
   * lambda_='log-likelihood') of SciPy 1.17.1, log_ratio from the fractions, the ends of the
   * interval by brentq where statsmodels' (0.15.0) test_proportions_2indep(compare='ratio',
   * method='score', correction=False) is ±1.96.
   */
  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "10,100,30,1000,3.0,12.64901579080787,0.0003757634449702222,2.169925001442312,1.1245124834846056,3.185721634543532",
        "3,10,8,410,0.1951219512195122,12.855536704823475,0.0003364821865619974,4.584962500721156,2.7336382729659174,6.242644798417243",
        "1,1,6,95,0.06315789473684211,5.690455830946343,0.01705742327743127,4.232660756790275,1.7572575574207983,5.446509816372106",
        "2,40,50,400,5.0,-2.809293133642065,0.0937196628298675,-1.415037499278844,-3.2995484856204125,0.35049645462384144",
        "7,9,11,23,4.304347826086956,5.555018272839743,0.018427780608467875,1.444784842672896,0.21823762282162557,2.793788524732307",
        "120,1500,900,40000,33.75,146.20405695944592,1.1714707654058287e-33,1.981384321832653,1.7131930232340657,2.2464386425648963",
        "5,5,30,41,3.658536585365854,3.3714942445940395,0.06633356585446344,0.5260688116675876,-0.32953599011821416,0.9120286824235911",
        "3,12,3,95,0.37894736842105264,13.13979402421927,0.000289089636715826,5.3750394313469245,2.464394632295829,null",
      })
  void agreesWithSciPyAndStatsmodels(
      long partHits,
      long part,
      long allHits,
      long all,
      double expected,
      double g2,
      double p,
      double logRatio,
      double low,
      Double high) {
    Keyness keyness = new Keyness(partHits, part, allHits, all);
    assertThat(keyness.expected()).isCloseTo(expected, within(1e-12 * expected));
    assertThat(keyness.g2()).isCloseTo(g2, within(1e-9));
    assertThat(keyness.pValue()).isCloseTo(p, within(1e-9));
    assertThat(keyness.logRatio()).isCloseTo(logRatio, within(1e-12));
    assertThat(keyness.logRatioLow()).isCloseTo(low, within(1e-9));
    if (high == null) {
      assertThat(keyness.logRatioHigh()).isNull();
    } else {
      assertThat(keyness.logRatioHigh()).isCloseTo(high, within(1e-9));
    }
  }

  @Test
  void equalSharesAreNotKey() {
    Keyness keyness = new Keyness(5, 50, 20, 200);
    assertThat(keyness.g2()).isZero();
    assertThat(keyness.pValue()).isEqualTo(1);
    assertThat(keyness.logRatio()).isZero();
    assertThat(keyness.logRatioLow()).isNegative();
    assertThat(keyness.logRatioHigh()).isPositive();
  }

  @Test
  void partOfAllHasNothingToCompareWith() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Keyness(1, 7, 1, 7))
        .withMessageContaining("a part of 7 in 7 leaves no rest");
  }
}
