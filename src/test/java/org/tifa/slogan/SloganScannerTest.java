package org.tifa.slogan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tifa.page.Block;
import org.tifa.page.BlockKind;

class SloganScannerTest {
  private static final Lexicon LEXICON =
      Lexicons.of(
          "钉钉子精神",
          "双推双考",
          "落地生根、开花结果",
          "高质量发展",
          "经济高质量发展",
          "4+2",
          "10+2",
          "四风",
          "六保",
          "四个意识",
          "五个一",
          "五个一批",
          "十四五",
          "两个确立",
          "两个维护",
          "不敢腐、不能腐、不想腐|三不腐",
          "五讲四美|五讲、四美",
          "党建+",
          "APEC蓝",
          "发展");

  private static final SloganScanner SCANNER = new SloganScanner(LEXICON);

  /** The mentions as canonical form and matched text, without the slogan 发展. */
  private static List<String> found(String text) {
    return SCANNER.scan(text, 0, text.length()).stream()
        .filter(m -> !m.form().equals("发展"))
        .map(
            m ->
                LEXICON.slogan(m.sloganId()).canonical() + "=" + text.substring(m.begin(), m.end()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "发扬“钉钉子”精神; 钉钉子精神=钉钉子”精神",
        "发扬“钉钉子精神”。; 钉钉子精神=钉钉子精神",
        "发扬(钉钉子）精神; 钉钉子精神=钉钉子）精神",
        "发扬钉 钉　子精神; 钉钉子精神=钉 钉　子精神",
        "“双推双考”; 双推双考=双推双考",
        "落地生根开花结果; 落地生根、开花结果=落地生根开花结果",
        "落地生根，开花结果; 落地生根、开花结果=落地生根，开花结果",
        "落地生根·开花结果; 落地生根、开花结果=落地生根·开花结果",
        "落地生根—— 开花结果; 落地生根、开花结果=落地生根—— 开花结果",
        "“落地生根”“开花结果”; 落地生根、开花结果=落地生根”“开花结果",
        "四２个; ''",
        "推行４＋２模式; 4+2=４＋２",
        "推行4 + 2模式; 4+2=4 + 2",
        "用10+2清单; 10+2=10+2",
        "apec蓝; APEC蓝=apec蓝",
        "ＡＰＥＣ蓝; APEC蓝=ＡＰＥＣ蓝",
        "反对四风; 四风=四风",
        "党建+旅游; 党建+=党建+",
        "党建＋旅游; 党建+=党建＋",
        "三不腐; 不敢腐、不能腐、不想腐=三不腐",
        "不敢腐不能腐、不想腐; 不敢腐、不能腐、不想腐=不敢腐不能腐、不想腐",
        "五讲、四美; 五讲四美=五讲、四美",
        "五讲四美; 五讲四美=五讲四美",
        "“十四五”时期; 十四五=十四五",
        "兩個確立; 两个确立=兩個確立",
        "兩个维護; 两个维护=兩个维護",
        "钉[钉子】精神; 钉钉子精神=钉[钉子】精神",
        "落地生根；开花结果; 落地生根、开花结果=落地生根；开花结果",
        "落地生根｜开花结果; 落地生根、开花结果=落地生根｜开花结果",
        "落地生根★开花结果; 落地生根、开花结果=落地生根★开花结果"
      })
  void isFound(String text, String expected) {
    if (expected.isEmpty()) {
      assertThat(found(text)).isEmpty();
    } else {
      assertThat(found(text)).containsExactly(expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "高质量，发展",
        "高质量”“发展",
        "高质量。发展",
        "高质量；发展",
        "落地生根。开花结果",
        "落地、生根开花结果",
        "落地生根！开花结果",
        "14+2",
        "4+20",
        "1.4+2",
        "4+2.5",
        "4+2+1",
        "A4+2",
        "4+2B",
        "十四风",
        "第六保",
        "24四个意识",
        "十四个意识",
        "二十四五",
        "十四五十",
        "五个一百",
        "XAPEC蓝",
        "四",
        "''",
        "五，讲四美"
      })
  void isNoHit(String text) {
    assertThat(found(text)).isEmpty();
  }

  @Test
  void outerCharactersThatOnlyLookLikeNumbersDoNotHide() {
    assertThat(found("2024年4+2、10+2。")).containsExactly("4+2=4+2", "10+2=10+2");
    assertThat(found("4+2。1")).containsExactly("4+2=4+2");
    assertThat(found("聚焦4+2.")).containsExactly("4+2=4+2");
    assertThat(found("“两个确立”“两个维护”")).containsExactly("两个确立=两个确立", "两个维护=两个维护");
  }

  @Test
  void nestedSlogansAreAllKeptAndOnlyTheOutermostIsLongest() {
    String text = "推动经济高质量发展";
    assertThat(SCANNER.scan(text, 0, text.length()))
        .containsExactly(
            new Mention(Lexicon.sloganId("经济高质量发展"), "经济高质量发展", 2, 9, true, false),
            new Mention(Lexicon.sloganId("高质量发展"), "高质量发展", 4, 9, false, false),
            new Mention(Lexicon.sloganId("发展"), "发展", 7, 9, false, false));
    assertThat(SCANNER.scan("五个一批", 0, 4))
        .extracting(Mention::form, Mention::isLongest)
        .containsExactly(tuple("五个一批", true), tuple("五个一", false));
  }

  @Test
  void overlappingFormsOfOneSloganCountOnce() {
    SloganScanner scanner = new SloganScanner(Lexicons.of("全面从严治党|从严治党|治党", "好好好"));
    assertThat(scanner.scan("全面从严治党，治党", 0, 9))
        .extracting(Mention::form)
        .containsExactly("全面从严治党", "治党");
    assertThat(scanner.scan("好好好好好好好", 0, 7)).extracting(Mention::begin).containsExactly(0, 3);
  }

  @Test
  void offsetsAreThoseOfTheWholeText() {
    String text = "𠮷四风\n\n“四 风”";
    assertThat(SCANNER.scan(text, 0, text.length()))
        .extracting(m -> text.substring(m.begin(), m.end()))
        .containsExactly("四风", "四 风");
    assertThat(SCANNER.scan(text, 4, text.length())).extracting(Mention::begin).containsExactly(7);
  }

  @Test
  void noMentionReachesAcrossBlocks() {
    String text = "高质量\n发展四风";
    List<Block> blocks =
        List.of(new Block(BlockKind.TITLE, 0, 3, false), new Block(BlockKind.BODY, 4, 8, false));
    assertThat(SCANNER.scan(text, blocks)).extracting(Mention::form).containsExactly("发展", "四风");
    assertThat(SCANNER.scan(text, 0, 8)).extracting(Mention::form).contains("高质量发展");
  }

  @Test
  void aStretchOutsideTheTextIsRefused() {
    assertThatThrownBy(() -> SCANNER.scan("四风", 0, 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void anEmptyLexiconFindsNothing() {
    assertThat(new SloganScanner(Lexicons.of(new String[0])).scan("四风", 0, 2)).isEmpty();
  }

  @Test
  void aLongChainOfOverlapsIsSettledInLinearTime() {
    SloganScanner scanner = new SloganScanner(Lexicons.of("向前向前"));
    String text = "向前".repeat(500_000);
    assertThat(scanner.scan(text, 0, text.length())).hasSize(250_000);
  }
}
