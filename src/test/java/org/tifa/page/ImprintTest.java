package org.tifa.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImprintTest {
  private static final FurnitureRules RULES = FurnitureRules.bundled();

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "清河新闻 2024年3月15日 星期五 第1版, 清河新闻, -, true, true",
        "清河县报 第2版 综合新闻 2018年11月6日, 清河县报, -, true, true",
        "《清河通讯》1993年第5期（总第86期）, 清河通讯, -, false, true",
        "清河报 1995.8.4 （三）, 清河报, -, true, true",
        "2022-07-21 16:45 来源：清河日报, -, 清河日报, true, false",
        "2019/3/5 9:41:07 来源：清河日报 作者：石小溪 [大 中 小], -, 清河日报, true, false",
        "清河县融媒体中心 2023-08-30 17:20 陕西, 清河县融媒体中心, -, true, false",
        "原创 石小溪 清河微观察 2020-11-03 20:15 河北, 清河微观察, -, true, false",
        "作者：清河日报, -, 清河日报, false, false",
        "清河日报客户端 | 记者 石小溪, 清河日报, -, false, false",
      })
  void linesOfFacts(String line, String medium, String source, boolean hasDay, boolean isPrint) {
    Imprint imprint = Imprint.of(line, RULES);
    assertThat(imprint).as(line).isNotNull();
    assertThat(imprint.medium()).isEqualTo(medium);
    assertThat(imprint.source()).isEqualTo(source);
    assertThat(imprint.hasDay()).isEqualTo(hasDay);
    assertThat(imprint.isPrint()).isEqualTo(isPrint);
  }

  @Test
  void authorsAndPhotographers() {
    Imprint told = Imprint.of("2019-05-17 来源:清河日报 作者:阿依古丽·买买提 马小强 编辑:石磊", RULES);
    assertThat(told.authors()).containsExactly("阿依古丽·买买提", "马小强");
    Imprint barred = Imprint.of("图片丨石岩", RULES);
    assertThat(barred.photographers()).isEqualTo(List.of("石岩"));
    assertThat(barred.isNamesOnly()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我县召开春耕生产现场会",
        "11月16日下午，区委书记接受记者专访",
        "县政府工作通报 全县一季度",
        "清河新闻 | 相山区专版",
        "高 山 城关镇文化站",
        "2021年是“十四五”开局之年",
      })
  void linesOfText(String line) {
    Imprint imprint = Imprint.of(line, RULES);
    assertThat(imprint == null || !imprint.isSure()).as("%s read as %s", line, imprint).isTrue();
  }
}
