package org.tifa.dating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tifa.config.ConfigurationException;

class EventsTest {
  private static final String HEADER = "name\tforms\tbegins_on\tends_on\tkind\tscope\n";

  @Test
  void holdsAtLeast120Events() {
    assertThat(Pages.bundledEvents().all()).hasSizeGreaterThanOrEqualTo(120);
  }

  @Test
  void namesEveryBadRow() {
    String tsv =
        HEADER
            + "甲会\t\t2024-07-15\t2024-07-18\tplenum\tnational\n"
            + "乙会\t\t2024-07-99\t2024-07-18\tplenum\tnational\n"
            + "丙会\t\t2024-07-19\t2024-07-18\tplenum\tnational\n"
            + "丁会\t\t2024-07-15\t2024-07-18\tparty\tnational\n"
            + "\t\t2024-07-15\t2024-07-18\tplenum\tnational\n"
            + "戊会\t2024-07-15\n";
    assertThatThrownBy(() -> Events.parse("events", tsv))
        .isInstanceOfSatisfying(
            ConfigurationException.class,
            e ->
                assertThat(e.problems())
                    .hasSize(5)
                    .allSatisfy(problem -> assertThat(problem).startsWith("events line "))
                    .anySatisfy(problem -> assertThat(problem).contains("2024-07-99"))
                    .anySatisfy(problem -> assertThat(problem).contains("swap them"))
                    .anySatisfy(problem -> assertThat(problem).contains("kind is 'party'")));
  }

  @Test
  void refusesAFormOfTwoEvents() {
    String tsv =
        HEADER
            + "甲会\t全会\t2024-07-15\t2024-07-18\tplenum\tnational\n"
            + "乙会\t全会\t2025-07-15\t2025-07-18\tplenum\tnational\n";
    assertThatThrownBy(() -> Events.parse("events", tsv))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("events: '全会' names both 甲会 and 乙会: keep one");
  }

  @Test
  void refusesATableWithoutRows() {
    assertThatThrownBy(() -> Events.parse("events", HEADER))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("no event");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "学习党的二十大精神 | 党的二十大",
        "党的二十届三中全会召开 | 党的二十届三中全会",
        "二十届三中全会 | 党的二十届三中全会",
        "党的二十届一中全会 | 党的二十届一中全会",
        "“十四五”开局之年 | 十四五开局之年",
        "“十四五”规划开局起步之年 | 十四五开局之年",
        "中国共产党成立一百周年 | 中国共产党成立100周年",
        "庆祝中国共产党成立100周年大会 | 庆祝中国共产党成立100周年大会",
        "党 的 二 十 大 | 党的二十大",
      })
  void findsTheLongestName(String text, String expected) {
    List<EventMention> found = Pages.bundledEvents().mentions(BareText.of(text));
    assertThat(found.stream().map(mention -> mention.event().name()).collect(Collectors.joining()))
        .isEqualTo(expected);
  }

  @Test
  void keepsOffsetsOfQuotedNames() {
    String text = "今年是“十四五”开局之年。";
    BareText bare = BareText.of(text);
    EventMention mention = Pages.bundledEvents().mentions(bare).get(0);
    assertThat(text.substring(bare.offset(mention.begin()), bare.offset(mention.end() - 1) + 1))
        .isEqualTo("十四五”开局之年");
  }
}
