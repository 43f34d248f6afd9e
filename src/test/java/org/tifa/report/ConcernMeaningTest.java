package org.tifa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tifa.archive.Concern;

class ConcernMeaningTest {
  @ParameterizedTest
  @EnumSource
  void isOneSentence(Concern concern) {
    assertThat(ConcernMeaning.of(concern)).endsWith(".").hasSizeBetween(20, 100);
    assertThat(ConcernMeaning.of(concern).chars().filter(unit -> unit == '.').count()).isOne();
  }

  @Test
  void differsForEach() {
    assertThat(Arrays.stream(Concern.values()).map(ConcernMeaning::of)).doesNotHaveDuplicates();
  }
}
