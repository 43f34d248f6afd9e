package org.tifa.place;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.hankcs.hanlp.HanLP;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tifa.SharedFolder;
import org.tifa.archive.Concern;
import org.tifa.archive.Metadata;
import org.tifa.archive.MetadataField;
import org.tifa.page.BlockKind;
import org.tifa.page.Page;
import org.tifa.page.PageArticle;

/** Places of real pages, after a minimal cleaning of their text. */
@Tag("shared")
class SharedArchiveTest {
  private static final Pattern GLOSS = Pattern.compile("\\([a-zü\u0101-\u01dc]+\\)");

  private static Path archive;

  @BeforeAll
  static void findArchive() {
    archive = SharedFolder.require("archive");
  }

  private static List<String> district(String prefix) throws IOException {
    try (var files = Files.list(archive.resolve("districts"))) {
      Path file =
          files
              .filter(path -> path.getFileName().toString().startsWith(prefix))
              .findFirst()
              .orElseThrow();
      String text = GLOSS.matcher(Files.readString(file)).replaceAll("");
      return HanLP.convertToSimplifiedChinese(text).lines().map(String::strip).toList();
    }
  }

  private static List<String> unwrapped(List<String> lines) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String line : lines) {
      if (line.isEmpty() && paragraph.length() > 0) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
      }
      paragraph.append(line);
    }
    paragraphs.add(paragraph.toString());
    return paragraphs;
  }

  private static int lineOf(List<String> lines, String part) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(part)) {
        return i;
      }
    }
    throw new AssertionError("no line with " + part);
  }

  @Test
  void readsLieshan() throws IOException {
    List<String> lines = unwrapped(district("000"));
    Page bare = PageFixture.page().body(lines).end().build();
    PlaceClaim untitled = Places.first(bare, Places.in(2022));
    assertThat(Places.code(untitled)).isEqualTo("340604");
    assertThat(untitled.method()).isEqualTo(PlaceMethod.NAME_IN_TEXT);
    Page titled =
        PageFixture.page()
            .title("奋力开启现代化美丽烈山建设新征程")
            .subtitle("访烈山区委书记李明")
            .body(lines)
            .end()
            .build();
    PlaceClaim claim = Places.first(titled, Places.in(2022));
    assertThat(Places.code(claim)).isEqualTo("340604");
    assertThat(claim.cityName()).isEqualTo("淮北市");
    assertThat(claim.provinceName()).isEqualTo("安徽省");
    assertThat(claim.method()).isEqualTo(PlaceMethod.TITLE);
    assertThat(claim.kind()).isEqualTo(PlaceKind.SUBJECT);
    assertThat(claim.evidence()).isEqualTo("烈山区委书记");
    assertThat(claim.concerns()).isEmpty();
  }

  @Test
  void readsXuecheng() throws IOException {
    Page page = PageFixture.page().body(district("001")).end().build();
    PlaceClaim claim = Places.first(page, Places.in(2024));
    assertThat(Places.code(claim)).isEqualTo("370403");
    assertThat(claim.evidence()).isEqualTo("薛城区委书记");
    assertThat(claim.concerns()).isEmpty();
    assertThat(claim.clues())
        .contains(new PlaceClue(PlaceMethod.NEWSPAPER, "枣庄日报", "370400 枣庄市", "is wider"));
  }

  @Test
  void readsAllArticlesOfLuzhou() throws IOException {
    List<String> lines = district("002");
    int second = lineOf(lines, "### 树立和践行");
    int third = lineOf(lines, "# 全区1-4月份");
    int fourth = lineOf(lines, "### 魏振东专题");
    int fifth = lineOf(lines, "### 奋力推进");
    Page page =
        PageFixture.page()
            .furniture("提升城市首位度 建设幸福新潞州 以打造区域消费中心为引领 加快建设首善之区")
            .title("我区召开群众身边不正之风和腐败问题集中整治专题会")
            .body(lines.subList(lineOf(lines, "# 我区召开") + 1, second))
            .end()
            .title("树牢正确政绩观从走好第一步开始")
            .body(lines.subList(second, third - 2))
            .end()
            .title("全区1-4月份经济运行分析暨项目建设推进会召开")
            .body(lines.subList(third + 1, fourth))
            .end()
            .kicker("魏振东专题调研安全生产和生态环保工作")
            .title("守牢安全底线生态红线")
            .body(lines.subList(fourth + 3, fifth))
            .end()
            .kicker("奋力推进中国式现代化潞州实践")
            .title("厚植生态优势 雕琢宜居画卷")
            .subtitle("潞州区全方位推进生态环境提质增效")
            .body(lines.subList(fifth + 5, lines.size()))
            .end()
            .build();
    PageReading reading = Places.RESOLVER.read(Metadata.NONE, page);
    List<PlaceClaim> claims = new ArrayList<>();
    for (PageArticle article : page.articles()) {
      claims.add(Places.RESOLVER.resolve(reading, article, Places.UNDATED));
    }
    assertThat(claims).extracting(Places::code).containsOnly("140403");
    assertThat(claims)
        .extracting(PlaceClaim::method)
        .containsExactly(
            PlaceMethod.DEICTIC,
            PlaceMethod.PAGE,
            PlaceMethod.DEICTIC,
            PlaceMethod.DEICTIC,
            PlaceMethod.TITLE);
    assertThat(claims.get(1).kind()).isEqualTo(PlaceKind.PUBLISHER);
    assertThat(claims.get(3).mentioned()).extracting(NamedPlace::name).contains("沁源县");
    assertThat(claims).extracting(PlaceClaim::concerns).containsOnly(List.of());
  }

  @Test
  void readsDuji() throws IOException {
    List<String> lines = district("003");
    Page page =
        PageFixture.page()
            .title("坚持“工业强区” 书写“杜集担当”")
            .subtitle("访中共杜集区委副书记、区长史庆超")
            .body(lines.subList(lineOf(lines, "徐志勤") + 1, lines.size()))
            .end()
            .build();
    PlaceClaim claim = Places.first(page, Places.in(2022));
    assertThat(Places.code(claim)).isEqualTo("340602");
    Page bare = PageFixture.page().body(lines).end().build();
    assertThat(Places.code(Places.first(bare, Places.UNDATED))).isEqualTo("340602");
  }

  @Test
  void readsYingze() throws IOException {
    List<String> lines = district("004");
    int title = lineOf(lines, "【学党史");
    Page page =
        PageFixture.page()
            .furniture("人民网", "人民网>>山西频道>>本网关注")
            .title(lines.get(title))
            .newspaper("人民网-山西频道")
            .body(lines.subList(title + 1, lines.size()))
            .end()
            .build();
    PlaceClaim claim = Places.first(page, Places.in(2021));
    assertThat(Places.code(claim)).isEqualTo("140106");
    assertThat(claim.cityName()).isEqualTo("太原市");
    assertThat(claim.method()).isEqualTo(PlaceMethod.TITLE);
    Page bare = PageFixture.page().body(lines).end().build();
    assertThat(Places.code(Places.first(bare, Places.UNDATED))).isEqualTo("140106");
  }

  @Test
  void findsEveryProvinceWithAndWithoutMetadata() throws IOException {
    List<String> wrong = new ArrayList<>();
    int read = 0;
    List<String> rows = Files.readAllLines(archive.resolve("provinces-2026/metadata.csv"));
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",");
      List<String> lines = Files.readAllLines(archive.resolve("provinces-2026").resolve(cells[0]));
      Metadata given = Places.metadata(Metadata.Origin.SIDECAR, MetadataField.PROVINCE, cells[1]);
      Page untitled = PageFixture.page().body(lines).end().build();
      Page titled =
          PageFixture.page()
              .furniture(lines.subList(0, 2).toArray(String[]::new))
              .title(cells[2])
              .lines(BlockKind.BODY, lines.subList(2, lines.size()).toArray(String[]::new))
              .end()
              .build();
      for (Page page : List.of(untitled, titled)) {
        for (Metadata metadata : List.of(Metadata.NONE, given)) {
          PlaceClaim claim =
              Places.RESOLVER.resolve(metadata, page, page.articles().get(0), Places.in(2026));
          read++;
          if (!cells[1].equals(claim.provinceName())
              || claim.cityCode() != null
              || claim.districtCode() != null) {
            wrong.add(cells[1] + " " + Places.code(claim) + " " + claim.clues());
          }
        }
      }
    }
    assertThat(read).isEqualTo(4 * 31);
    assertThat(wrong).isEmpty();
  }

  @Test
  void pinsNoNationalReportOnAPlace() throws IOException {
    List<String> wrong = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    int read = 0;
    for (String line : Files.readAllLines(archive.resolve("state-council/reports.jsonl"))) {
      JsonNode record = json.readTree(line);
      String text = HanLP.convertToSimplifiedChinese(record.get("text").asText());
      List<String> lines = text.lines().toList();
      int year = record.get("year").isNull() ? 0 : record.get("year").asInt();
      Page untitled = PageFixture.page().body(lines).end().build();
      Page titled =
          PageFixture.page().title(record.get("title").asText()).body(lines).end().build();
      for (Page page : List.of(untitled, titled)) {
        PlaceClaim claim = Places.first(page, year == 0 ? Places.UNDATED : Places.in(year));
        read++;
        if (claim.kind() != null || !claim.concerns().equals(List.of(Concern.PLACE_MISSING))) {
          wrong.add(
              record.get("title") + " " + Places.code(claim) + claim.concerns() + claim.clues());
        }
      }
    }
    assertThat(read).isEqualTo(2 * 72);
    assertThat(wrong).isEmpty();
  }
}
