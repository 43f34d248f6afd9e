package org.tifa.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SloganConfigTest {
  @Test
  void keepsItsValues() {
    SloganConfig config = new SloganConfig(20, true);
    assertThat(config.contextLength()).isEqualTo(20);
    assertThat(config.tolerant()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 501})
  void contextLengthHasBounds(int length) {
    assertThatThrownBy(() -> new SloganConfig(length, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("context-length is %d: it must be from 0 to 500", length);
  }
}
