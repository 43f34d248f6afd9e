package org.tifa.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void claimsFallIntoTheBinTheirConfidenceBegins() {
    Calibration calibration = new Calibration();
    calibration.add(0, false);
    calibration.add(0.89, true);
    calibration.add(0.9, true);
    calibration.add(0.94, false);
    calibration.add(1, true);
    assertThat(calibration.bins())
        .extracting(Calibration.Bin::from, Calibration.Bin::claims, Calibration.Bin::right)
        .containsExactly(
            tuple(0.0, 1L, 0L), tuple(0.8, 1L, 1L), tuple(0.9, 2L, 1L), tuple(0.99, 1L, 1L));
    Calibration.Bin reliable = calibration.atLeast(Calibration.RELIABLE);
    assertThat(reliable.claims()).isEqualTo(3);
    assertThat(reliable.wrong()).isEqualTo(1);
    assertThat(reliable.stated()).isCloseTo(2.84 / 3, within(1e-12));
  }

  @Test
  void aConfidenceLiesBetweenNoneAndOne() {
    Calibration calibration = new Calibration();
    for (double bad : new double[] {-0.01, 1.01, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> calibration.add(bad, true));
    }
  }

  /** Published values of the score interval: 0 of 10, 5 of 10, 81 of 263 (Newcombe 1998). */
  @Test
  void wilson() {
    assertThat(WilsonInterval.of(0, 10).low()).isZero();
    assertThat(WilsonInterval.of(0, 10).high()).isCloseTo(0.2775, within(5e-5));
    assertThat(WilsonInterval.of(5, 10).low()).isCloseTo(0.2366, within(5e-5));
    assertThat(WilsonInterval.of(5, 10).high()).isCloseTo(0.7634, within(5e-5));
    assertThat(WilsonInterval.of(81, 263).low()).isCloseTo(0.2553, within(5e-5));
    assertThat(WilsonInterval.of(81, 263).high()).isCloseTo(0.3662, within(5e-5));
    assertThatIllegalArgumentException().isThrownBy(() -> WilsonInterval.of(1, 0));
  }
}
