package org.tifa.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FamilyConfigTest {
  @Test
  void keepsItsValues() {
    FamilyConfig config = new FamilyConfig(0.5, 0.6, 0.7, 8, 2, 3, List.of("坚持"), List.of("工程"));
    assertThat(config.minPartShare()).isEqualTo(0.5);
    assertThat(config.minCommonShare()).isEqualTo(0.6);
    assertThat(config.minLetterShare()).isEqualTo(0.7);
    assertThat(config.minLongLetters()).isEqualTo(8);
    assertThat(config.maxWholes()).isEqualTo(2);
    assertThat(config.minFrameArticles()).isEqualTo(3);
    assertThat(config.wordsBefore()).containsExactly("坚持");
    assertThat(config.wordsAfter()).containsExactly("工程");
  }

  @Test
  void everyProblemIsTold() {
    assertThatThrownBy(
            () -> new FamilyConfig(0, 1.5, Double.NaN, 1, 0, 0, List.of("坚 持"), List.of("")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            min-part-share is 0.0: it must be above 0 and at most 1
            min-common-share is 1.5: it must be above 0 and at most 1
            min-letter-share is NaN: it must be above 0 and at most 1
            min-long-letters is 1: it must be at least 2
            max-wholes is 0: it must be at least 1
            min-frame-articles is 0: it must be at least 1
            words-before holds '坚 持': write a word without marks and spaces
            words-after holds '': write a word without marks and spaces""");
  }
}
