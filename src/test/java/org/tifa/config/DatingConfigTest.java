package org.tifa.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatingConfigTest {
  @Test
  void holdsItsValues() {
    DatingConfig config = new DatingConfig(1949, 2027, 730);
    assertThat(config.earliestYear()).isEqualTo(1949);
    assertThat(config.latestYear()).isEqualTo(2027);
    assertThat(config.sloganToleranceDays()).isEqualTo(730);
  }

  @Test
  void refusesYearsOutOfRange() {
    assertThatThrownBy(() -> new DatingConfig(1500, 2027, 730))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("earliest-year is 1500: it must lie between 1800 and 2100");
    assertThatThrownBy(() -> new DatingConfig(1949, 1948, 730))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("latest-year is 1948: it must lie between earliest-year (1949) and 2199");
  }

  @Test
  void refusesToleranceOutOfRange() {
    assertThatThrownBy(() -> new DatingConfig(1949, 2027, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("slogan-tolerance-days is -1: it must lie between 0 and 36500");
  }
}
