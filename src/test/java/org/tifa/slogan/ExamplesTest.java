package org.tifa.slogan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tifa.page.Block;
import org.tifa.page.BlockKind;
import org.tifa.page.Windows;

class ExamplesTest {
  private static String example(String text, String form) {
    Windows windows = Windows.of(text, List.of(new Block(BlockKind.BODY, 0, text.length(), false)));
    int begin = text.indexOf(form);
    return Examples.of(
        text, windows, new Mention("id", form, begin, begin + form.length(), true, false));
  }

  @Test
  void aSentenceIsShownWhole() {
    assertThat(example("会议开始。大家谈四风问题。散会。", "四风")).isEqualTo("大家谈【四风】问题。");
  }

  @Test
  void whatIsFarIsLeftOut() {
    String side = "远".repeat(70);
    assertThat(example(side + "四风" + side, "四风"))
        .isEqualTo("…" + "远".repeat(60) + "【四风】" + "远".repeat(60) + "…");
  }

  @Test
  void whatEndsBehindItsSentenceIsShownToItsEnd() {
    assertThat(example("开门！见山。", "开门！见山")).isEqualTo("【开门！见山】");
  }
}
