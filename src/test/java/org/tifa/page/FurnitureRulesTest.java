package org.tifa.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tifa.config.ConfigurationException;
import org.tifa.config.ResourceFile;

class FurnitureRulesTest {
  private static final String HEADER = "wording\tmatch\tkind\twhere\tnote\n";

  private static FurnitureRules over(String rows) {
    return FurnitureRules.over(new ResourceFile("furniture", "my.tsv", HEADER + rows, "0"));
  }

  @ParameterizedTest
  @CsvSource({
    "返回顶部, FURNITURE",
    "【打印本页】, FURNITURE",
    "打印本页 | 关闭窗口, FURNITURE",
    "来源：某某新闻网, FURNITURE",
    "来 源：某某新闻网, FURNITURE",
    "来源：, LABEL",
    "责编 高原 美编 林森, FURNITURE",
    "相关链接：, FURNITURE_TAIL",
    "某ICP备00000000号, FURNITURE",
    "国内统一连续出版物号 CN 00-0000, MASTHEAD",
    "讲文明 树新风, ADVERT",
    "遗失声明, NOTICE",
    "记者观察, COLUMN",
  })
  void bundledWordings(String line, LineKind kind) {
    assertThat(FurnitureRules.bundled().look(line, 0, 1)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"分享经验做法", "来源地的群众都说好", "编辑部的灯亮到深夜", "打印店里人来人往", "他在公告栏前站了一会儿。"})
  void textIsLeftAlone(String line) {
    assertThat(FurnitureRules.bundled().look(line, 0, 1)).isNull();
  }

  @Test
  void aFileGoesOverTheBundledRules() {
    FurnitureRules rules = over("青湖融媒出品\tline\tfurniture\tany\tours\n返回顶部\tline\ttext\tany\t\n");
    assertThat(rules.look("青湖融媒出品", 0, 1)).isEqualTo(LineKind.FURNITURE);
    assertThat(rules.look("返回顶部", 0, 1)).isEqualTo(LineKind.PROSE);
    assertThat(rules.look("打印本页", 0, 1)).isEqualTo(LineKind.FURNITURE);
  }

  @Test
  void aPlaceOnThePageIsHeeded() {
    FurnitureRules rules = over("晚安清河\tline\tfurniture\tbottom\t\n早安清河\tline\tfurniture\ttop\t\n");
    assertThat(rules.look("晚安清河", 3, 100)).isNull();
    assertThat(rules.look("晚安清河", 96, 100)).isEqualTo(LineKind.FURNITURE);
    assertThat(rules.look("早安清河", 96, 100)).isNull();
    assertThat(rules.look("早安清河", 3, 100)).isEqualTo(LineKind.FURNITURE);
  }

  @Test
  void expressionsMatchWholeLines() {
    FurnitureRules rules = over("第\\d+期[(（]总第.*\tregex\tmasthead\tany\t\n");
    assertThat(rules.look("第12期（总第300期）", 0, 1)).isEqualTo(LineKind.MASTHEAD);
    assertThat(rules.look("他翻到第12期（总第300期）看了很久，", 0, 1)).isNull();
  }

  @Test
  void everyBadRowIsNamed() {
    assertThatThrownBy(
            () ->
                over(
                    "甲\tline\tfurniture\there\t\n(\tregex\tadvert\tany\t\n乙\tline\tpicture\tany\t\n"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("line 2: where is 'here'")
        .hasMessageContaining("line 3: wording '('")
        .hasMessageContaining("line 4: kind is 'picture'");
  }
}
