package org.tifa.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tifa.archive.Concern;
import org.tifa.archive.Metadata;
import org.tifa.archive.Source;
import org.tifa.archive.SourceFormat;

/** Pages written for the purpose, and pages made at random. */
class PageReaderTest {
  private static final PageReader READER = new PageReader();
  private static final String TEXT =
      "清晨的集市上，摊位从桥头一直排到河边，买菜的居民三三两两走过。管理员说，今年新装的路灯让夜里也亮堂起来，"
          + "大家愿意多待一会儿。区里把“一老一小”放在心上，社区食堂每天供应两百份午餐，味道清淡，价格公道。";

  private static Page read(SourceFormat format, String text) {
    Source source = SharedArchive.source(format, text, Metadata.NONE);
    Page page = READER.read(source);
    PageInvariants.check(READER, source, page);
    return page;
  }

  private static String wrap(String text, int width) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < text.length(); i += width) {
      lines.append(text, i, Math.min(text.length(), i + width)).append('\n');
    }
    return lines.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 12, 14, 18, 25, 40})
  void wrappedLinesAreJoined(int width) {
    Page page = read(SourceFormat.TEXT, wrap(TEXT, width) + "\n" + wrap(TEXT, width));
    assertThat(page.articles()).hasSize(1);
    assertThat(page.articles().get(0).text()).isEqualTo(TEXT + "\n" + TEXT);
    assertThat(page.articles().get(0).blocks())
        .extracting(Block::isRepeat)
        .containsExactly(false, true);
    assertThat(page.articles().get(0).concerns())
        .containsExactlyInAnyOrder(Concern.REPEATED_PARAGRAPH, Concern.TITLE_MISSING);
  }

  @Test
  void everySpanSlicesBack() {
    String source = "　　全區上下要認真，堅持把各項工作落到實處，學(xué)習(xí)貫徹黨的二十大\n\n精神,著力發展﹔建設現代化強國。";
    Page page = read(SourceFormat.TEXT, source);
    PageArticle article = page.articles().get(0);
    assertThat(article.text()).isEqualTo("全区上下要认真，坚持把各项工作落到实处，学习贯彻党的二十大精神，着力发展；建设现代化强国。");
    int at = article.text().indexOf("学习");
    TextMap.SourceSpan span = article.map().sourceSpan(at, at + 11);
    assertThat(source.substring(span.begin(), span.end())).isEqualTo("學(xué)習(xí)貫徹黨的二十大\n\n精神");
  }

  @Test
  void webPagesKeepTheirOffsets() {
    String html =
        "<html><head><title>集市亮灯_某某网</title><script>var a = '标题';</script></head><body>"
            + "<div class=\"nav\"><a>首页</a></div><h1>集市亮灯</h1><p>记者 高原</p>"
            + "<p>&ldquo;灯亮了，&#x4EBA;就来了。&rdquo;管理员说，<b>今年</b>新装的路灯<br>让夜里也亮堂起来。</p></body></html>";
    Page page = read(SourceFormat.HTML, html);
    PageArticle article = page.articles().get(0);
    assertThat(article.title()).isEqualTo("集市亮灯");
    assertThat(article.byline()).containsExactly("高原");
    assertThat(article.text()).contains("“灯亮了，人就来了。”管理员说，今年新装的路灯").doesNotContain("var");
    int at = article.text().indexOf("，人就");
    TextMap.SourceSpan span = article.map().sourceSpan(at, at + 3);
    assertThat(html.substring(span.begin(), span.end())).isEqualTo("，&#x4EBA;就");
  }

  @Test
  void aBreakWithinQuotedWordsIsJoined() {
    String html =
        "<html><body><h1>集市亮灯</h1><p>入夏以来，&ldquo;夜间<br>经济&rdquo;这个词热了起来，大家都来看。</p>"
            + "<p>管理员说，&ldquo;灯亮了，人就来了，生意好做多了。</p><p>路也修好了。&rdquo;</p></body></html>";
    PageArticle article = read(SourceFormat.HTML, html).articles().get(0);
    assertThat(article.text()).contains("“夜间经济”这个词", "多了。\n路也");
  }

  @Test
  void markdownMarksGo() {
    Page page =
        read(
            SourceFormat.MARKDOWN,
            "# 集市亮灯\n\n- **" + TEXT + "**\n\n[" + TEXT + "二](http://example.org/a)\n\n---\n");
    assertThat(page.articles().get(0).title()).isEqualTo("集市亮灯");
    assertThat(page.articles().get(0).text()).isEqualTo("集市亮灯\n" + TEXT + "\n" + TEXT + "二");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\n", "下载\n打印\n", "公益广告\n讲文明 树新风\n", "\uFEFF\u200B"})
  void nothingButFurnitureIsNoArticle(String text) {
    assertThat(READER.read(SharedArchive.text(text)).articles()).isEmpty();
  }

  @Test
  void knownTitlesAreUsed() {
    Page none = READER.read(SharedArchive.titled(SourceFormat.JSON_LINES, TEXT, "集市亮燈"));
    assertThat(none.articles().get(0).title()).isEqualTo("集市亮灯");
    assertThat(none.articles().get(0).concerns()).doesNotContain(Concern.TITLE_MISSING);
    Page printed =
        READER.read(SharedArchive.titled(SourceFormat.JSON_LINES, "集市亮灯\n" + TEXT, "集市亮灯"));
    assertThat(printed.articles().get(0).blocks().get(0).kind()).isEqualTo(BlockKind.TITLE);
  }

  @Test
  void doubtsAreMarked() {
    assertThat(concerns(TEXT + "\uFFFD\uE001"))
        .contains(Concern.REPLACEMENT_CHARACTERS, Concern.PRIVATE_USE_CHARACTERS);
    assertThat(concerns("The quick brown fox jumps over the lazy dog."))
        .contains(Concern.NOT_CHINESE);
    assertThat(concerns("市議会は昨日、来年度の予算案を可決した。市長は説明会で理解を求めた。")).contains(Concern.NOT_CHINESE);
    assertThat(concerns("시의회는 어제 내년도 예산안을 의결하였다. 市長이 說明하였다.")).contains(Concern.NOT_CHINESE);
    assertThat(concerns(TEXT + "他用日语说了一句ありがとう。")).doesNotContain(Concern.NOT_CHINESE);
    assertThat(concerns(TEXT + "锟斤拷"))
        .contains(Concern.MOJIBAKE_RESTORED, Concern.REPLACEMENT_CHARACTERS);
    assertThat(concerns(TEXT.replace("，", "\u00AD，\u200B")))
        .contains(Concern.INVISIBLE_CHARACTERS_REMOVED);
    assertThat(concerns(TEXT + "\n公益广告\n" + TEXT.substring(3))).contains(Concern.ADVERT_INSIDE);
  }

  private static List<Concern> concerns(String text) {
    return READER.read(SharedArchive.text(text)).articles().get(0).concerns();
  }

  @Test
  void randomPagesKeepTheInvariants() {
    String[] scraps = {
      TEXT,
      "\n",
      "\n\n",
      "　　",
      " ",
      "學(xué)",
      "著力",
      "(记者 李鲁)",
      "# ",
      "——访某某",
      "本报讯(记者孙鸣)",
      "，",
      "。",
      "“",
      "”",
      "第01版",
      "据《人民日报》",
      "公益广告",
      "责编:甲一",
      "1 9 9 3 年",
      "ＡＢＣ",
      "\u200B",
      "談?wù)勓Τ菂^(qū)",
      "<b>",
      "&amp;",
      "&#x4EBA;",
      "</p><p>",
      "<br>",
      "集市亮灯",
      "今年新装的路灯让夜里也亮堂起来，大家愿意多待",
      "𠮷",
      "?",
      "(",
      ")",
      ":",
      "\r\n",
      "**",
      "\t",
      "（下转第二版）",
      "图为集市。 摄影 王甲",
      "abc def",
      "3.5%,",
      "乾隆",
      "瞭解",
      "□本报记者 赵乙"
    };
    List<SourceFormat> formats =
        List.of(SourceFormat.TEXT, SourceFormat.MARKDOWN, SourceFormat.HTML);
    for (int seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      int count = 1 + random.nextInt(24);
      for (int i = 0; i < count; i++) {
        String scrap = scraps[random.nextInt(scraps.length)];
        text.append(random.nextInt(4) == 0 ? wrap(scrap, 5 + random.nextInt(20)) : scrap);
        text.append(random.nextInt(3) == 0 ? "\n" : "");
      }
      SourceFormat format = formats.get(random.nextInt(formats.size()));
      read(format, text.toString());
    }
  }

  @Test
  void hugePagesTakeLinearTime() {
    String line = TEXT.repeat(20_000);
    long start = System.nanoTime();
    READER.read(SharedArchive.text(line));
    READER.read(SharedArchive.text((TEXT + "\n").repeat(20_000)));
    READER.read(SharedArchive.text("(".repeat(2_000_000)));
    READER.read(SharedArchive.text("记者 ".repeat(500_000)));
    READER.read(
        SharedArchive.source(SourceFormat.HTML, "<div>".repeat(100_000) + TEXT, Metadata.NONE));
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(30.0);
  }
}
