package org.tifa.slogan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tifa.page.Block;
import org.tifa.page.BlockKind;
import org.tifa.page.PageArticle;
import org.tifa.page.Script;
import org.tifa.page.TextMap;
import org.tifa.page.Windows;

class ArticleMentionsTest {
  private static final SloganScanner SCANNER =
      new SloganScanner(Lexicons.of("四风", "钉钉子精神", "双招双引"));

  /** The clean text of a hard-wrapped source whose headline stands last. */
  private static final String SOURCE = "反对四\n风。发扬“钉钉\n子”精神。广告双招双引\n双招双引";

  private static PageArticle article() {
    TextMap map =
        new TextMap.Builder()
            .append(4, 24, 4)
            .append(1, 23, 1)
            .append(3, 0, 3)
            .append(2, 4, 2)
            .append(5, 6, 5)
            .append(5, 12, 5)
            .append(1, 17, 0)
            .append(6, 17, 6)
            .build();
    String text = "双招双引\n反对四风。发扬“钉钉子”精神。\n广告双招双引";
    assertThat(map.length()).isEqualTo(text.length());
    List<Block> blocks =
        List.of(
            new Block(BlockKind.TITLE, 0, 4, false),
            new Block(BlockKind.BODY, 5, 20, true),
            new Block(BlockKind.ADVERT, 21, 27, false));
    return new PageArticle(
        1,
        "双招双引",
        null,
        null,
        List.of(),
        null,
        null,
        null,
        text,
        map,
        blocks,
        Script.HANS,
        List.of(),
        null,
        1);
  }

  private static List<ArticleMention> find(
      PageArticle article, SloganScanner scanner, int contextLength) {
    return new ArticleMentions(scanner, contextLength)
        .find(
            article.text(),
            article.blocks(),
            article.map(),
            Windows.of(article.text(), article.blocks()));
  }

  @Test
  void everyMentionSlicesBackToItsSource() {
    PageArticle article = article();
    List<ArticleMention> mentions = find(article, SCANNER, 3);
    assertThat(mentions)
        .extracting(m -> m.raw(SOURCE))
        .containsExactly("双招双引", "四\n风", "钉钉\n子”精神", "双招双引");
    assertThat(mentions).extracting(ArticleMention::paragraph).containsExactly(0, 1, 1, -1);
    assertThat(mentions).extracting(ArticleMention::sentence).containsExactly(0, 1, 2, -1);
    assertThat(mentions)
        .extracting(ArticleMention::block)
        .containsExactly(BlockKind.TITLE, BlockKind.BODY, BlockKind.BODY, BlockKind.ADVERT);
    assertThat(mentions)
        .extracting(ArticleMention::isRepeat)
        .containsExactly(false, true, true, false);
    assertThat(mentions)
        .extracting(ArticleMention::context)
        .containsExactly(
            new MentionContext("", ""),
            new MentionContext("反对", "。发扬"),
            new MentionContext("发扬“", "。"),
            new MentionContext("广告", ""));
  }

  @Test
  void anArticleWithoutSlogansHasNone() {
    assertThat(find(article(), new SloganScanner(Lexicons.of("别的提法")), 20)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "甲乙四风丙丁, 2, 4, 20, 甲乙, 丙丁",
    "甲乙四风丙丁, 2, 4, 1, 乙, 丙",
    "甲乙四风丙丁, 2, 4, 0, '', ''",
    "甲𠮷四风𠮷丁, 3, 5, 1, '', ''",
    "甲𠮷四风𠮷丁, 3, 5, 2, 𠮷, 𠮷"
  })
  void contextEndsAtTheBlockAndCutsNoCharacter(
      String text, int begin, int end, int length, String left, String right) {
    assertThat(MentionContext.of(text, 0, text.length(), begin, end, length))
        .isEqualTo(new MentionContext(left, right));
  }

  @Test
  void contextStaysInTheBlock() {
    assertThat(MentionContext.of("甲\n乙四风丙\n丁", 2, 6, 3, 5, 9))
        .isEqualTo(new MentionContext("乙", "丙"));
  }
}
