package org.tifa.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {
  private static List<String> letters(String text) {
    return Letters.of(text, 0, text.length(), Suffixes.MIN_LENGTH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          全區開展“四上門”活動。            | 全区开展“四上门”活动
          送政策，聽訴求；解難題！          | 送政策、听诉求、解难题
          送政策 听诉求　解难题             | 送政策、听诉求、解难题
          “送政策”“听诉求”都要落实          | “送政策”、“听诉求”都要落实
          推行４＋２工作法                  | 推行4+2工作法
          ，、送政策、                      | 送政策
          """)
  void marksAreBroughtToOneForm(String text, String string) {
    assertThat(letters(text)).containsExactly(string);
  }

  @Test
  void stringsEndWhereNoSloganGoesOn() {
    assertThat(letters("全区动员会：送政策下乡（第二批）——听诉求进门……解难题到家。好"))
        .containsExactly("全区动员会", "送政策下乡", "第二批", "听诉求进门", "解难题到家");
  }

  @Test
  void titlesOfWorksAreLeftOut() {
    assertThat(letters("印发《关于走访的通知》以后全区都动了")).containsExactly("以后全区都动了");
    assertThat(letters("印发《走访的通知以后")).containsExactly("走访的通知以后");
  }

  @Test
  void onlyTheStretchIsRead() {
    assertThat(Letters.of("送政策听诉求解难题", 3, 6, 3)).containsExactly("听诉求");
  }

  @Test
  void itemsLieBetweenMarks() {
    List<String> items = new ArrayList<>();
    Items.of("全区开展“四上门”、“送政策、听诉求”活动", (item, isQuoted) -> items.add(item + (isQuoted ? "!" : "")));
    assertThat(items).containsExactly("全区开展", "四上门!", "送政策", "听诉求");
  }
}
