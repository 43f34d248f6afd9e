package org.tifa.slogan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {
  @ParameterizedTest
  @CsvSource({
    "零, 0",
    "三, 3",
    "两, 2",
    "十, 10",
    "十四, 14",
    "二十, 20",
    "九十九, 99",
    "百, 100",
    "一百, 100",
    "一百零八, 108",
    "两百, 200",
    "千, 1000",
    "一千五百, 1500",
    "一千零一, 1001",
    "万, 10000",
    "十万, 100000",
    "一万二千三百四十五, 12345",
    "两万零一十, 20010",
    "0, 0",
    "7, 7",
    "12345, 12345"
  })
  void wellFormedNumeralsAreRead(String run, int number) {
    assertThat(Numeral.read(run)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"十四五", "九二", "三八", "八七", "一二三", "十十", "百百", "万万", "007", "零一", "123456789"})
  void otherRunsAreNone(String run) {
    assertThat(Numeral.read(run)).isEqualTo(-1);
  }

  @Test
  void everyWritingIsReadBack() {
    for (int number = 0; number < 100_000; number += number < 1_200 ? 1 : 37) {
      int expected = number;
      assertThat(Numeral.writings(number))
          .isNotEmpty()
          .allSatisfy(writing -> assertThat(Numeral.read(writing)).as(writing).isEqualTo(expected));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "numbered; 两个维护; 2个维护 二个维护",
        "numbered; 4个意识; 四个意识",
        "numbered; 三严三实; 3严三实 3严3实",
        "numbered; 十四个坚持; 14个坚持",
        "numbered; 五位一体; 5位一体 5位1体",
        "numbered; 十四五规划; ''",
        "numbered; 三农; ''",
        "numbered; 4+2; ''",
        "numbered; 863计划; 八百六十三计划",
        "numbered; 党建引领三个三; ''",
        "campaign; 两个维护; ''",
        "term; 二十大; ''"
      })
  void numberedWordingsAreAlsoWrittenWithOtherNumerals(String kind, String letters, String others) {
    assertThat(String.join(" ", NumeralWordings.of(SloganKind.of(kind), letters)))
        .isEqualTo(others);
  }
}
