package org.tifa.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextGridTest {
  @ParameterizedTest
  @CsvSource({
    "abc,3",
    "中国,4",
    "a中b,4",
    "ＡＢ,4",
    "《人民日报》,12",
    "…,1",
    "xué,3",
    "e\u0301,1",
    "\u200Ba,1",
    "𠀀,2",
    "'',0"
  })
  void measuresColumns(String text, int width) {
    assertThat(DisplayWidth.of(text)).isEqualTo(width);
  }

  @ParameterizedTest
  @CsvSource({
    "绿水青山,8,绿水青山",
    "绿水青山,7,绿水青…",
    "绿水青山,6,绿水…",
    "绿水青山,5,绿水…",
    "绿水青山,1,…",
    "𠀀𠀀,3,𠀀…",
    "abcd,3,ab…"
  })
  void cutsByColumns(String text, int max, String cut) {
    assertThat(DisplayWidth.cut(text, max)).isEqualTo(cut);
    assertThat(DisplayWidth.of(cut)).isLessThanOrEqualTo(max);
  }

  @Test
  void alignsChineseAndNumbers() {
    TextGrid grid =
        new TextGrid().text("slogan", 10).number("articles").number("share", 2).text("where");
    grid.row("绿水青山就是金山银山", 1234567L, 0.5, "安吉县");
    grid.row("双碳", 3, 1234.005, null);
    assertThat(grid.render())
        .isEqualTo(
            """
            slogan      articles     share  where
            ─────────  ─────────  ────────  ──────
            绿水青山…  1,234,567      0.50  安吉县
            双碳               3  1,234.01
            """);
  }

  @Test
  void showsLineBreaksAndControlsAsSigns() {
    TextGrid grid = new TextGrid().text("raw").row("高质\r\n量\u001B[31m发展");
    assertThat(grid.render()).contains("高质⏎量␛[31m发展").doesNotContain("\u001B");
  }

  @Test
  void refusesRowsOfAnotherSize() {
    TextGrid grid = new TextGrid().text("a");
    assertThatThrownBy(() -> grid.row(1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a row of 2 cells in a grid of 1 columns");
  }

  @Test
  void refusesColumnsAfterRows() {
    TextGrid grid = new TextGrid().text("a").row("x");
    assertThatThrownBy(() -> grid.number("b")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aGridWithoutRowsHasItsHeader() {
    assertThat(new TextGrid().text("a").render()).isEqualTo("a\n─\n");
  }
}
