package org.tifa.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tifa.archive.Concern;
import org.tifa.archive.Source;
import org.tifa.archive.SourceFormat;

/** The real pages, as a careful reader reads them. */
@Tag("shared")
class SharedPagesTest {
  private static final PageReader READER = new PageReader();

  private static Page district(String number) {
    return READER.read(SharedArchive.district(number));
  }

  private static String first(PageArticle article) {
    return Blocks.texts(article, BlockKind.BODY).get(0);
  }

  private static String last(PageArticle article) {
    List<String> bodies = Blocks.texts(article, BlockKind.BODY);
    return bodies.get(bodies.size() - 1);
  }

  @Test
  void wrappedPageWithItsHeadlineAtTheEnd() {
    Page page = district("000");
    assertThat(page.articles()).hasSize(1);
    PageArticle article = page.articles().get(0);
    assertThat(article.title()).isEqualTo("奋力开启现代化美丽烈山建设新征程");
    assertThat(article.subtitle()).isEqualTo("访烈山区委书记李明");
    assertThat(article.byline()).containsExactly("刘露");
    assertThat(article.photographer()).isEqualTo("万善明");
    assertThat(article.kicker()).isNull();
    assertThat(article.script()).isEqualTo(Script.HANS);
    assertThat(first(article)).startsWith("“党的二十大是在全党全国各族人民迈上全面建设社会主义现代化国家新征程");
    assertThat(last(article)).endsWith("为淮北高质量转型发展作出新的更大贡献。");
    assertThat(Blocks.texts(article, BlockKind.BODY)).hasSize(11);
    assertThat(article.text()).contains("以“钉钉子”精神", "不敢腐、不能腐、不想腐", "“绝大多数”；广大", "12.5万平");
    assertThat(article.concerns()).isEmpty();
  }

  @Test
  void traditionalPageWithGlossesAndShiftedBytes() {
    Page page = district("001");
    assertThat(page.articles()).hasSize(1);
    PageArticle article = page.articles().get(0);
    assertThat(article.title()).isNull();
    assertThat(article.byline()).containsExactly("李鲁");
    assertThat(article.newspaper()).isEqualTo("枣庄日报");
    assertThat(article.script()).isEqualTo(Script.HANT);
    assertThat(first(article)).startsWith("8月3日，薛城区委书记巴海峰就学习贯彻党的二十届三中全会精神");
    assertThat(last(article)).endsWith("为新时代现代化强市建设多作薛城贡献。");
    assertThat(article.text()).contains("常委会（扩大）会议", "问：谈谈薛城区今年以来", "枣解决·枣满意");
    assertThat(article.text()).doesNotContain("xu", "qū", "菂");
    assertThat(article.concerns())
        .contains(Concern.GLOSSES_REMOVED, Concern.SHIFTED_BYTES_RESTORED, Concern.TITLE_MISSING)
        .doesNotContain(Concern.MOJIBAKE);
  }

  @Test
  void newspaperPageWithFiveArticles() {
    Page page = district("002");
    assertThat(page.articles())
        .extracting(PageArticle::title)
        .containsExactly(
            "我区召开群众身边不正之风和腐败问题集中整治专题会",
            "树牢正确政绩观从走好第一步开始",
            "全区1-4月份经济运行分析暨项目建设推进会召开",
            "守牢安全底线生态红线",
            "厚植生态优势 雕琢宜居画卷");
    assertThat(page.articles())
        .extracting(PageArticle::kicker)
        .containsExactly(null, null, null, "魏振东专题调研安全生产和生态环保工作", "奋力推进中国式现代化潞州实践");
    assertThat(page.articles())
        .extracting(PageArticle::subtitle)
        .containsExactly(null, null, null, null, "潞州区全方位推进生态环境提质增效");
    assertThat(page.articles())
        .extracting(article -> String.join(" ", article.byline()))
        .containsExactly("孙鸣", "", "孙鸣", "郭婷婷", "郭婷婷");
    assertThat(page.articles().get(1).credit()).isEqualTo("人民日报");
    assertThat(Blocks.texts(page.articles().get(1), BlockKind.COLUMN))
        .containsExactly("树立和践行正确政绩观");
    assertThat(page.articles())
        .extracting(PageArticle::columnName)
        .containsExactly(null, "树立和践行正确政绩观", null, null, null);
    assertThat(page.articles()).allMatch(article -> article.confidence() >= 0.9);
    assertThat(last(page.articles().get(3))).endsWith("让安全规程入脑入心、落地践行。");
    assertThat(page.articles().get(3).concerns())
        .contains(Concern.CONTINUED_ELSEWHERE, Concern.TRUNCATED_PARAGRAPH);
  }

  @Test
  void columnBreaksAreJoinedAndRepeatsMarked() {
    List<PageArticle> articles = district("002").articles();
    assertThat(articles.get(2).text()).contains("既要管安全，也要管环保", "筑牢坚实支撑；兑承诺，以身作则");
    assertThat(articles.get(4).text()).contains("专项改造。”", "行业专项治理提升项目", "常态化开展巡河排查");
    assertThat(repeats(articles.get(0)))
        .satisfiesExactly(
            repeat -> assertThat(repeat).startsWith("魏振东强调"),
            repeat -> assertThat(repeat).startsWith("要进一步加强统筹协调"));
    assertThat(repeats(articles.get(2)))
        .satisfiesExactly(repeat -> assertThat(repeat).startsWith("承诺，以身作则"));
  }

  private static List<String> repeats(PageArticle article) {
    return Blocks.texts(article, Block::isRepeat);
  }

  @Test
  void scatteredColumnsWithAdverts() {
    Page page = district("003");
    assertThat(page.articles()).hasSize(1);
    PageArticle article = page.articles().get(0);
    assertThat(article.title()).isEqualTo("坚持“工业强区” 书写“杜集担当”");
    assertThat(article.subtitle()).isEqualTo("访中共杜集区委副书记、区长史庆超");
    assertThat(article.byline()).containsExactly("徐志勤");
    assertThat(article.photographer()).isEqualTo("梅月");
    assertThat(Blocks.texts(article, BlockKind.ADVERT)).hasSize(10);
    assertThat(article.text()).contains("全力助推三次产业高质量协同", "推动防风险除隐患保安全");
    assertThat(repeats(article))
        .satisfiesExactly(
            repeat -> assertThat(repeat).startsWith("坚持创新驱动，促进高质量发展"),
            repeat -> assertThat(repeat).startsWith("除隐患保安全"));
    assertThat(first(article)).startsWith("“杜集区将坚持工业强区定位");
    assertThat(Blocks.texts(article, BlockKind.BODY).get(1))
        .startsWith("今年以来，杜集区深入贯彻")
        .endsWith("全力以赴推动各项工作取得更好成效。");
    assertThat(Blocks.texts(article, BlockKind.BODY).get(2)).startsWith("7月13日，市委书记");
    assertThat(article.text()).doesNotContain("取得均效益");
    assertThat(article.concerns()).contains(Concern.TRUNCATED_PARAGRAPH);
    assertThat(last(article)).endsWith("迎接党的二十大胜利召开！");
  }

  @Test
  void traditionalWebPage() {
    Page page = district("004");
    assertThat(page.articles()).hasSize(1);
    PageArticle article = page.articles().get(0);
    assertThat(article.title()).isEqualTo("【学党史 办实事 开新局】迎泽区委书记李慧：打响五大品牌 为再现“锦绣太原城”盛景贡献迎泽力量");
    assertThat(article.columnName()).isEqualTo("学党史 办实事 开新局");
    assertThat(article.byline()).containsExactly("麻潞");
    assertThat(article.newspaper()).isEqualTo("人民网");
    assertThat(article.confidence()).isGreaterThan(0.9);
    assertThat(Blocks.texts(article, BlockKind.MASTHEAD)).containsExactly("人民网");
    assertThat(repeats(article))
        .satisfiesExactly(repeat -> assertThat(repeat).startsWith("下一步，迎泽区将扛牢"));
    assertThat(article.script()).isEqualTo(Script.HANT);
    assertThat(Blocks.texts(article, BlockKind.FURNITURE))
        .contains("2021年12月03日15:08 | 来源：人民网-山西频道", "返回顶部");
    assertThat(article.text()).contains("只争朝夕", "着力发展电子信息", "领导挂钩", "基地（二期）");
    assertThat(first(article)).startsWith("近日，迎泽区委书记李慧");
    assertThat(last(article)).endsWith("作出应有的贡献。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"000", "001", "002", "003", "004"})
  void invariantsHold(String number) {
    Source source = SharedArchive.district(number);
    Page page = READER.read(source);
    PageInvariants.check(READER, source, page);
    PageInvariants.checkIdempotent(READER, page);
  }

  @Test
  void provincialReports() throws IOException {
    Path folder = SharedArchive.root().resolve("archive/provinces-2026");
    for (String line : Files.readAllLines(folder.resolve("metadata.csv"))) {
      String[] cells = line.split(",", -1);
      if (!cells[0].endsWith(".txt")) {
        continue;
      }
      String text = Files.readString(folder.resolve(cells[0]));
      Source named = SharedArchive.titled(SourceFormat.TEXT, text, cells[2]);
      Page page = READER.read(named);
      assertThat(page.articles()).as(cells[0]).hasSize(1);
      assertThat(page.articles().get(0).title()).as(cells[0]).isEqualTo(cells[2]);
      Page bare = READER.read(SharedArchive.text(text));
      assertThat(bare.articles()).as(cells[0]).hasSize(1);
      assertThat(cells[2]).as(cells[0]).contains(bare.articles().get(0).title());
      assertThat(bare.articles().get(0).subtitle()).as(cells[0]).contains("会议上");
      PageInvariants.check(READER, named, page);
      PageInvariants.checkIdempotent(READER, bare);
    }
  }

  @Test
  void nationalReports() throws IOException {
    Path file = SharedArchive.root().resolve("archive/state-council/reports.jsonl");
    int count = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Config fields = ConfigFactory.parseString(line);
        String title = fields.getString("title");
        Source source =
            SharedArchive.titled(SourceFormat.JSON_LINES, fields.getString("text"), title);
        Page page = READER.read(source);
        assertThat(page.articles()).as(title).hasSize(1);
        assertThat(page.articles().get(0).title()).isEqualTo(title);
        PageInvariants.check(READER, source, page);
        PageInvariants.checkIdempotent(READER, page);
        count++;
      }
    }
    assertThat(count).isEqualTo(72);
  }
}
