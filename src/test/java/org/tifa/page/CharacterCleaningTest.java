package org.tifa.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Table cases of the steps that look at characters. */
class CharacterCleaningTest {
  private static final ScriptConverter CONVERTER = new ScriptConverter();

  private static String unglossed(String text) {
    return new GlossRemover().remove(MappedText.of(text)).text().text();
  }

  @ParameterizedTest
  @CsvSource({
    "學(xué)習(xí), 學習",
    "區（qū）, 區",
    "區(qu1)委, 區委",
    "學習(xué xí), 學習",
    "學習(xuéxí), 學習",
    "學習(xue2xi2), 學習",
    "學習( xué  xí ), 學習",
    "區(QŪ)委, 區委",
    "女(nu:3)性, 女性",
    "女(nǚ)性, 女性",
    "綠(lv4)色, 綠色",
    "區(qu\u0304)委, 區委",
    "標(biāo)準(zhǔn)、數(shù)量與質(zhì)量(liang), 標準、數量與質量",
    "標(biāo)準(zhǔn)、數(shù)量(dan)、張偉(Zhang Wei), 標準、數量(dan)、張偉(Zhang Wei)"
  })
  void glossesGo(String text, String clean) {
    assertThat(unglossed(text)).isEqualTo(clean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "常委會(擴大)會議",
        "基地(二期)建設",
        "(記者 李魯)",
        "人工智能(AI)",
        "二维码(QR)",
        "质量(liang)",
        "第(3)项",
        "维生素(b2)",
        "(xué)"
      })
  void trueBracketsStay(String text) {
    assertThat(unglossed(text)).isEqualTo(text);
  }

  @Test
  void aLineBreakInsideAGlossStays() {
    assertThat(unglossed("學(xu\né)習")).isEqualTo("學\n習");
    assertThat(unglossed("學(xué\n)習")).isEqualTo("學\n習");
  }

  @ParameterizedTest
  @CsvSource({
    "着力, 着力",
    "著力, 着力",
    "隻爭朝夕, 只争朝夕",
    "掛鉤, 挂钩",
    "挂鉤, 挂钩",
    "乾部, 干部",
    "乾坤, 乾坤",
    "幹部, 干部",
    "裡面, 里面",
    "裏面, 里面",
    "以後, 以后",
    "皇后, 皇后",
    "瞭解, 了解",
    "瞭望, 瞭望",
    "著名, 著名",
    "顯著, 显著",
    "看著, 看着",
    "批覆, 批复",
    "顛覆, 颠覆",
    "覆蓋, 覆盖",
    "衞生, 卫生",
    "見微知著, 见微知著",
    "慰藉, 慰藉",
    "藉口, 借口",
    "計畫, 计划",
    "於是, 于是",
    "發展, 发展",
    "頭髮, 头发",
    "佔領, 占领",
    "憑証, 凭证",
    "「兩個確立」, “两个确立”"
  })
  void traditionalBecomesSimplified(String traditional, String simplified) {
    assertThat(CONVERTER.convert(MappedText.of(traditional)).text()).isEqualTo(simplified);
  }

  @ParameterizedTest
  @CsvSource({
    "學習宣傳貫徹全會精神作為政治任務, HANT",
    "学习宣传贯彻全会精神作为政治任务, HANS",
    "作家著书立说，乾隆年间，于是, HANS",
    "區委同志讲话，学习宣传贯彻全会精神，发展农业，建设现代化强国, HANS",
    "學習宣傳貫徹全会精神进机关为农业, MIXED"
  })
  void scriptIsJudged(String text, Script script) {
    assertThat(CONVERTER.script(text)).isEqualTo(script);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "８月３日ＡＢｃ=8月3日ABc",
        "増长９．６％=増长9.6%",
        "服務﹔建設﹐開展=服務；建設，開展",
        "中\u200b国\u00ad\ufeff=中国",
        "中\u200e国\u2066人\ufe0f=中国人",
        "中\ue5e5国\ue000=中 国\ue000",
        "1，120亿元=1，120亿元",
        "⼈⼝=人口"
      })
  void widthsAreSettled(String text, String settled) {
    String normal = new WidthNormalizer().normalize(MappedText.of(text)).text().text();
    assertThat(normal.replace('\n', ' ')).isEqualTo(settled);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "8月3日,薛城区委=8月3日，薛城区委",
        "15:08 | 来源:人民网=15:08 | 来源：人民网",
        "增长3.5,下降1,200元=增长3.5，下降1,200元",
        "会议(扩大)召开!=会议（扩大）召开！",
        "方案(2022—2025)》=方案（2022—2025）》",
        "see (a), b: c=see (a), b: c",
        "“5G+”,必须=“5G+”，必须",
        "从1 9 9 3 年3 月=从1993年3月",
        "11 月 16 日=11月16日",
        "厚植生态优势 雕琢宜居画卷=厚植生态优势 雕琢宜居画卷",
        "政 府 工 作 报 告=政府工作报告",
        "记者 刘露=记者 刘露",
        "富强 民主 文明 和谐=富强 民主 文明 和谐"
      })
  void punctuationAndSpacesAreSettled(String text, String settled) {
    PunctuationNormalizer normalizer = new PunctuationNormalizer();
    String once = normalizer.normalize(MappedText.of(text)).text();
    assertThat(once).isEqualTo(settled);
    assertThat(normalizer.normalize(MappedText.of(once)).text()).isEqualTo(once);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "下载=FURNITURE",
        "【字号：=FURNITURE",
        "2021年12月03日15:08 | 来源：人民网-山西频道=FURNITURE",
        "人民网>>山西频道>>本网关注=FURNITURE",
        "（责编：甲一、乙二）=FURNITURE",
        "责任编辑 甲一 美编 乙二 电话 0000-8800000=FURNITURE",
        "第01版 要闻=MASTHEAD",
        "倒计时 64 天=FURNITURE",
        "来源：=LABEL",
        "相关报道：=FURNITURE_TAIL",
        "淮北市文明办 制=ADVERT",
        "富强 民主 文明 和谐=ADVERT",
        "（下转第二版）=CONTINUATION",
        "□本报记者 郭小婷=BYLINE",
        "■ 记者 刘小露=BYLINE",
        "记者：党的二十大闭幕后=HEADLINE",
        "省长 张某某=SPEAKER",
        "据《人民日报》=CREDIT",
        "图为区委书记。 ■ 摄影 记者 万小明=CAPTION",
        "区长接受记者专访。摄影 记者 梅小月=CAPTION",
        "——访区委书记=UNDERLINE",
        "（2023年3月13日第十四届全国人民代表大会第一次会议通过）=UNDERLINE",
        "【基层新事】=COLUMN",
        "本报讯(记者孙小鸣)6月1日,我区召开会议=OPENER",
        "（一）聚焦扩大内需=NUMBERED",
        "米林县：苹果红了 路也通了=HEADLINE",
        "今天天气很好。=PROSE"
      })
  void linesAreTold(String words, LineKind kind) {
    String settled = new PunctuationNormalizer().normalize(MappedText.of(words)).text();
    if (kind != LineKind.HEADLINE) {
      assertThat(new LineClassifier(FurnitureRules.bundled()).kind(settled, 0, 1)).isEqualTo(kind);
    } else {
      assertThat(new LineClassifier(FurnitureRules.bundled()).kind(settled, 0, 1))
          .isIn(kind, LineKind.NUMBERED);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "本报记者 石小磊 通讯员 牛小草=石小磊,牛小草",
        "■ 记者 刘露=刘露",
        "（记者李 鲁）=李鲁",
        "（人民日报记者 王甲 实习生：无）=王甲",
        "文/图 本报全媒体记者 赵乙 钱丙丁=赵乙,钱丙丁"
      })
  void namesAreRead(String byline, String names) {
    assertThat(Bylines.names(byline)).contains(names.split(",", -1));
  }
}
