package org.tifa.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTextTest {
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "集市,集市",
        "集\u00AD市\u200B,集◌市◌",
        "\uFEFF集\uFE0F,◌集◌",
        "集\u202E市,集\uFFFD市",
        "集\u0007市,集␇市",
        "\uD842\uDFB7,\uD842\uDFB7"
      })
  void whatShowsNothingIsShown(String text, String shown) {
    assertThat(VisibleText.oneLine(text)).isEqualTo(shown);
  }
}
