package org.tifa.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermConfigTest {
  private static TermConfig config(
      String algorithm,
      boolean places,
      List<String> pos,
      int minLength,
      String punctuation,
      String latin,
      String numbers) {
    return new TermConfig(
        algorithm, true, places, false, false, pos, minLength, punctuation, latin, numbers);
  }

  @Test
  void acceptsEveryChoice() {
    assertThatCode(
            () -> {
              config("standard", true, List.of("n", "vn", "nrX1"), 1, "drop", "as-is", "keep");
              config("double-array", false, List.of(), 20, "keep", "lower-case", "fold");
              config("standard", false, List.of(), 2, "keep", "lower-case", "drop");
            })
        .doesNotThrowAnyException();
  }

  @Test
  void refusesTheRestWithTheRemedy() {
    assertThatThrownBy(() -> config("crf", false, List.of(), 1, "drop", "as-is", "keep"))
        .hasMessage("algorithm is 'crf': it must be one of standard, double-array");
    assertThatThrownBy(() -> config("standard", false, List.of(), 0, "drop", "as-is", "keep"))
        .hasMessage("min-length is 0: it must be from 1 to 20");
    assertThatThrownBy(() -> config("standard", false, List.of(), 1, "no", "as-is", "keep"))
        .hasMessage("punctuation is 'no': it must be one of drop, keep");
    assertThatThrownBy(() -> config("standard", false, List.of(), 1, "drop", "up", "keep"))
        .hasMessage("latin is 'up': it must be one of lower-case, as-is");
    assertThatThrownBy(() -> config("standard", false, List.of(), 1, "drop", "as-is", "#"))
        .hasMessage("numbers is '#': it must be one of keep, fold, drop");
    assertThatThrownBy(() -> config("standard", false, List.of("N*"), 1, "drop", "as-is", "keep"))
        .hasMessage("parts-of-speech holds 'N*': write the beginning of a tag, such as n or vn");
    assertThatThrownBy(() -> config("double-array", true, List.of(), 1, "drop", "as-is", "keep"))
        .hasMessage("places and organisations need the algorithm standard: set them to false");
  }
}
