package org.tifa.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tifa.archive.Metadata;
import org.tifa.archive.Source;
import org.tifa.archive.SourceFormat;

/** Pages of ALTO, METS with ALTO inside, and TEI. */
class XmlPagesTest {
  private static final PageReader READER = new PageReader();

  private static PageArticle only(String xml) {
    Source source = SharedArchive.source(SourceFormat.XML, xml, Metadata.NONE);
    Page page = READER.read(source);
    assertThat(page.articles()).hasSize(1);
    return page.articles().get(0);
  }

  private static void assertSlices(String xml, PageArticle article, String words, String raw) {
    int begin = article.text().indexOf(words);
    assertThat(begin).as(article.text()).isNotNegative();
    TextMap.SourceSpan span = article.map().sourceSpan(begin, begin + words.length());
    assertThat(xml.substring(span.begin(), span.end())).isEqualTo(raw);
  }

  private static String line(String... words) {
    StringBuilder line = new StringBuilder("<TextLine HPOS=\"1\">");
    for (String word : words) {
      line.append("<String STYLE=\"x\" CONTENT=\"").append(word).append("\" WC=\"0.9\"/>");
    }
    return line.append("</TextLine>\n").toString();
  }

  private static String alto() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<alto xmlns=\"http://x\"><Layout><Page>"
        + "<TopMargin><TextBlock>"
        + line("第三版")
        + "</TextBlock></TopMargin><PrintSpace>\n<TextBlock>"
        + line("全区大会召开")
        + "</TextBlock><TextBlock>"
        + line("本报讯昨日，全区大会在区", "会议中")
        + line("心召开，会议总结了一年来的")
        + line("工作，部署了明年的任&#21153;，表")
        + line("彰了先进集体和先进个人。")
        + "</TextBlock></PrintSpace></Page></Layout></alto>";
  }

  @Test
  void linesOfAltoAreJoinedAndSliceBack() {
    String xml = alto();
    PageArticle article = only(xml);
    assertThat(article.title()).isEqualTo("全区大会召开");
    assertThat(article.text()).contains("全区大会在区会议中心召开，会议总结了一年来的工作，部署了明年的任务，表彰了先进集体");
    assertSlices(xml, article, "会议中", "会议中");
    assertSlices(xml, article, "任务", "任&#21153;");
  }

  @Test
  void altoInsideMets() {
    String xml =
        "<mets:mets xmlns:mets=\"m\"><mets:dmdSec><title>某报</title></mets:dmdSec><mets:xmlData>"
            + alto().substring(alto().indexOf("<alto"))
            + "</mets:xmlData></mets:mets>";
    assertThat(only(xml).text()).contains("会议中心召开").doesNotContain("某报");
  }

  @Test
  void paragraphsAndLinesOfTei() {
    String xml =
        "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt>"
            + "<title>旧报一种</title></titleStmt></fileDesc></teiHeader><text><body><pb n=\"1\"/>"
            + "<fw>第一版</fw><div><head>全区大会召开</head>\n<p>本报讯昨日，全区大会在区会议中<lb/>"
            + "心召开，会议总结了一年来的工<lb/>作，部署了<choice><sic>名</sic><corr>明</corr>"
            + "</choice>年的任务。</p>\n<p>会议表彰了先进集体&amp;个人，号召全区上下继续努力。</p></div>"
            + "</body></text></TEI>";
    PageArticle article = only(xml);
    assertThat(article.text())
        .contains("在区会议中心召开，会议总结了一年来的工作，部署了明年的任务。")
        .contains("会议表彰了先进集体&个人")
        .doesNotContain("名年");
    assertSlices(xml, article, "中心召开", "中<lb/>心召开");
    assertSlices(xml, article, "集体&个人", "集体&amp;个人");
  }

  @Test
  void entitiesAreNeverRead() {
    String xml =
        "<!DOCTYPE TEI [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><TEI><text><p>会议强调&x;要抓好落实。"
            + "</p></text></TEI>";
    assertThat(only(xml).text()).startsWith("会议强调&x");
  }

  @Test
  void deepNestingIsBearable() {
    String xml = "<TEI>" + "<div>".repeat(100_000) + "<p>会议强调要抓好落实。</p>";
    Page page = READER.read(SharedArchive.source(SourceFormat.XML, xml, Metadata.NONE));
    assertThat(page.articles()).hasSize(1);
  }
}
