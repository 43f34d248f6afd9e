package org.tifa.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClausesTest {
  private static List<Integer> lengths(String text) {
    char[] characters = text.toCharArray();
    List<Integer> lengths = new ArrayList<>();
    for (int begin = 0; begin < characters.length; ) {
      int end = Clauses.end(characters, begin);
      lengths.add(end - begin);
      begin = end;
    }
    return lengths;
  }

  @Test
  void cutsAtLineFeeds() {
    assertThat(lengths("甲\n乙。丙\n")).containsExactly(2, 4);
  }

  @Test
  void cutsAtTheFirstSentenceEndAfterAHundredCharacters() {
    assertThat(lengths("短。" + "字".repeat(100) + "。”" + "尾")).containsExactly(104, 1);
  }

  @Test
  void cutsAtAnyMarkAfterFiveHundredCharacters() {
    assertThat(lengths("字".repeat(300) + "，" + "字".repeat(300) + "，尾")).containsExactly(602, 1);
  }

  @Test
  void cutsAnywhereAtLastButNeverInACharacter() {
    assertThat(lengths("字".repeat(4_001))).containsExactly(2_000, 2_000, 1);
    assertThat(lengths("字" + "𠮷".repeat(1_500))).containsExactly(1_999, 1_002);
  }
}
