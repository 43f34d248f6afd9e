package org.tifa.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tifa.archive.Concern;
import org.tifa.archive.Metadata;
import org.tifa.archive.MetadataField;
import org.tifa.archive.Source;
import org.tifa.archive.SourceFormat;
import org.tifa.article.Article;
import org.tifa.dating.ClueStanding;
import org.tifa.dating.DateClaim;
import org.tifa.dating.DateClue;
import org.tifa.dating.DateKind;
import org.tifa.dating.DateMethod;
import org.tifa.dating.DatePrecision;
import org.tifa.page.Block;
import org.tifa.page.BlockKind;
import org.tifa.page.PageArticle;
import org.tifa.page.Script;
import org.tifa.page.TextMap;
import org.tifa.page.Windows;
import org.tifa.place.NamedPlace;
import org.tifa.place.PlaceClaim;
import org.tifa.place.PlaceClue;
import org.tifa.place.PlaceKind;
import org.tifa.place.PlaceLevel;
import org.tifa.place.PlaceMethod;

class InspectViewTest {
  private static final String RAW =
      """
      安全生产 人人有责
      实干争先\r
        8月3日，烈山區推進高質(zhì)量
      發展。

      推進發展。
      ------
      本报记者 石磊磊\u001B[31m
      """;

  /** Builds an article block by block out of pieces of the source. */
  private static final class Page {
    private final StringBuilder text = new StringBuilder();
    private final TextMap.Builder map = new TextMap.Builder();
    private final List<Block> blocks = new ArrayList<>();
    private int sourceOffset;

    /** Appends a block: pairs of clean text and the source text of the same length it is from. */
    Page block(BlockKind kind, boolean isRepeat, String... pairs) {
      if (!text.isEmpty()) {
        text.append('\n');
        map.append(1, sourceOffset, 1);
      }
      int begin = text.length();
      for (int i = 0; i < pairs.length; i += 2) {
        int at = RAW.indexOf(pairs[i + 1], sourceOffset);
        text.append(pairs[i]);
        map.append(pairs[i].length(), at, pairs[i + 1].length());
        sourceOffset = at + pairs[i + 1].length();
      }
      blocks.add(new Block(kind, begin, text.length(), isRepeat));
      return this;
    }
  }

  private static Source source(String text) {
    return new Source(
        "0123456789abcdef",
        "papers/340604/2024-08-03-01.txt",
        1234,
        "00",
        "GB18030",
        87,
        SourceFormat.TEXT,
        text,
        new Metadata(
            Map.of(
                MetadataField.PLACE_CODE,
                new Metadata.Value("340604", Metadata.Origin.PATH),
                MetadataField.EDITION,
                new Metadata.Value("01", Metadata.Origin.PATH))),
        List.of(Concern.CHARSET_DOUBTFUL));
  }

  private static Article article(Source source, Page page, String title) {
    String text = page.text.toString();
    return new Article(
        "fedcba9876543210",
        source,
        new PageArticle(
            1,
            title,
            null,
            null,
            List.of("石磊磊"),
            null,
            null,
            "淮北日报",
            text,
            page.map.build(),
            page.blocks,
            Script.HANT,
            List.of(Concern.GLOSSES_REMOVED, Concern.REPEATED_PARAGRAPH),
            null,
            1),
        new DateClaim(
            LocalDate.of(2024, 8, 3),
            "08-03",
            DateKind.PUBLISHED,
            DatePrecision.DAY,
            DateMethod.PATH,
            "2024-08-03",
            0.99,
            List.of(
                new DateClue(DateMethod.PATH, "2024-08-03", "2024-08-03", ClueStanding.USED),
                new DateClue(DateMethod.MONTH_DAY_IN_TEXT, "8月3日", "--08-03", ClueStanding.AGREES)),
            List.of()),
        new PlaceClaim(
            "340604",
            "烈山区",
            "340600",
            "淮北市",
            "340000",
            "安徽省",
            "340604",
            PlaceKind.SUBJECT,
            PlaceMethod.PATH,
            "340604",
            0.978,
            List.of(new NamedPlace("340604", "烈山区", PlaceLevel.DISTRICT, 1)),
            List.of(new PlaceClue(PlaceMethod.PATH, "340604", "340604 烈山区", null)),
            List.of()),
        Windows.of(text, page.blocks));
  }

  private static List<InspectedArticle> articles(Source source) {
    Page page =
        new Page()
            .block(BlockKind.ADVERT, false, "安全生产 人人有责", "安全生产 人人有责")
            .block(BlockKind.TITLE, false, "实干争先", "实干争先")
            .block(BlockKind.BODY, false, "8月3日，烈山区推进高质", "8月3日，烈山區推進高質", "量", "量", "发展。", "發展。")
            .block(BlockKind.BODY, true, "推进发展。", "推進發展。")
            .block(BlockKind.BYLINE, false, "本报记者 石磊磊", "本报记者 石磊磊");
    int begin = RAW.indexOf("高質");
    int end = RAW.indexOf("發展") + 2;
    MarkedMention mention =
        new MarkedMention("高质量发展", 26, 31, begin, end, RAW.substring(begin, end));
    return List.of(new InspectedArticle(article(source, page, "实干争先"), List.of(mention)));
  }

  @Test
  void showsASourceWithSigns() {
    Source source = source(RAW);
    assertThat(InspectView.render(source, articles(source), Palette.PLAIN))
        .isEqualTo(
            """
            LEGEND
              clues      ✓ the claim rests on it   ✗ it does not, and why
              raw text   【slogan】   ⟦words of the date⟧   ⟪words of the place⟫   «read as other words»   {left out of the text}
              margin     number of the article and what the line is in it; × a repeat, + more than one thing, 'left out' nothing of the line is kept, ⇢ goes on elsewhere than on the next line

            SOURCE
              path          papers/340604/2024-08-03-01.txt
              format        text
              bytes         1,234
              charset       GB18030, confidence 87 of 100
              edition       01 (from path)
              place_code    340604 (from path)
              concerns      charset_doubtful: How the bytes become characters was guessed, and the guess is not a safe one.
              articles      1

            ARTICLE 1 of 1
              title         实干争先
              byline        石磊磊
              newspaper     淮北日报
              edition       01
              script        hant
              cut           confidence 1.000 that it begins and ends where it does
              counts        25 characters, 3 paragraphs, 3 sentences
              date          2024-08-03, precision day, day of publication, method path, confidence 0.990
                            evidence: 2024-08-03
                   clue               reading     words       why not
                ─  ─────────────────  ──────────  ──────────  ───────────────────────────
                ✓  path               2024-08-03  2024-08-03
                ✗  month_day_in_text  --08-03     8月3日      it agrees and is not needed
              place         安徽省 340000 › 淮北市 340600 › 烈山区 340604, subject, method path, confidence 0.978
                            evidence: 340604
                   clue  reading        words   why not
                ─  ────  ─────────────  ──────  ───────
                ✓  path  340604 烈山区  340604
              places named  烈山区 1
              concerns      glosses_removed: Pinyin that a converter had left behind characters was taken out of the text.
                            repeated_paragraph: Paragraphs stand more than once on the page; later copies are marked as repeats.
              slogans       1 mention
                slogan      source offsets  raw
                ──────────  ──────────────  ────────────────
                高质量发展  28..39          高質(zhì)量⏎發展

            RAW TEXT
            1 advert        │ 安全生产 人人有责
            1 title         │ 实干争先
            1 body          │   8月3日，烈山區推進【高質{(zhì)}量】
            1 body          │ 【發展】。
                            │
            1 body ×        │ 推進發展。
            left out        │ ------
            1 byline        │ 本报记者 石磊磊{␛[31m}
            """);
  }

  @Test
  void coloursWhatItMarks() {
    Source source = source(RAW);
    String view = InspectView.render(source, articles(source), Palette.COLOURED);
    assertThat(view)
        .contains("\u001B[1m实干争先\u001B[0m\n")
        .contains("\u001B[1;33m高質\u001B[0m\u001B[2;9;31m(zhì)\u001B[0m\u001B[1;33m量\u001B[0m\n")
        .contains("\u001B[1;33m發展\u001B[0m。\n")
        .contains("\u001B[2m安全生产 人人有责\u001B[0m\n")
        .contains("\u001B[2;3m推進發展。\u001B[0m\n")
        .contains("\u001B[2;9;31m------\u001B[0m\n");
    assertBalanced(view);
  }

  @Test
  void colouredAndPlainShowTheSameLines() {
    Source source = source(RAW);
    String plain = InspectView.render(source, articles(source), Palette.PLAIN);
    String coloured =
        InspectView.render(source, articles(source), Palette.COLOURED)
            .replaceAll("\u001B\\[[0-9;]*m", "");
    assertThat(after(coloured)).isEqualTo(after(plain).replaceAll("[【】{}]", ""));
  }

  private static String after(String view) {
    return view.substring(view.indexOf("SOURCE"));
  }

  @ParameterizedTest
  @EnumSource
  void showsASourceWithoutArticles(Palette palette) {
    String view = InspectView.render(source("首页 返回顶部\n"), List.of(), palette);
    assertThat(view).contains("No article was found in this source.").contains("首页 返回顶部\n");
    assertThat(view.substring(view.indexOf("RAW TEXT"))).doesNotContain("left out");
    assertBalanced(view);
  }

  @Test
  void saysWhatIsOpen() {
    Source source = source("八月三日");
    Page page = new Page();
    page.text.append("八月三日");
    page.map.append(4, 0, 4);
    page.blocks.add(new Block(BlockKind.BODY, 0, 4, false));
    Article known = article(source, page, null);
    Article open =
        new Article(
            known.articleId(),
            source,
            known.page(),
            new DateClaim(
                null,
                "08-03",
                null,
                DatePrecision.NONE,
                DateMethod.MONTH_DAY_IN_TEXT,
                "八月三日",
                0,
                List.of(),
                List.of(Concern.YEAR_OPEN)),
            new PlaceClaim(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                PlaceMethod.NONE,
                null,
                null,
                List.of(),
                List.of(),
                List.of(Concern.PLACE_MISSING)),
            known.windows());
    assertThat(
            InspectView.render(
                source, List.of(new InspectedArticle(open, List.of())), Palette.PLAIN))
        .contains(
            "  date          open, month and day 08-03, precision none, method month_day_in_text\n")
        .contains("  place         open, method none\n")
        .contains("  slogans       0 mentions\n")
        .contains("year_open: ")
        .contains("place_missing: ");
  }

  @Test
  void keepsEveryRawCharacterOfAnyMarks() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      String raw = randomText(random);
      Source source = source(raw);
      Page page = new Page();
      page.text.append(raw);
      page.map.append(raw.length(), 0, raw.length());
      int begin = random.nextInt(raw.length());
      int end = begin + 1 + random.nextInt(raw.length() - begin);
      page.blocks.add(new Block(BlockKind.BODY, begin, end, false));
      List<MarkedMention> mentions = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        int from = random.nextInt(raw.length());
        int to = from + 1 + random.nextInt(raw.length() - from);
        mentions.add(new MarkedMention("提法", from, to, from, to, raw.substring(from, to)));
      }
      List<InspectedArticle> articles =
          List.of(new InspectedArticle(article(source, page, null), mentions));
      assertBalanced(InspectView.render(source, articles, Palette.COLOURED));
      String plain = InspectView.render(source, articles, Palette.PLAIN);
      List<String> lines = plain.substring(plain.indexOf("RAW TEXT\n") + 9).lines().toList();
      StringBuilder shown = new StringBuilder();
      for (String line : lines) {
        String words = line.substring(line.indexOf('│') + 1);
        assertThat(words.chars().filter(unit -> unit == '【').count())
            .describedAs("seed %d", seed)
            .isEqualTo(words.chars().filter(unit -> unit == '】').count());
        shown.append(words.isEmpty() ? "" : words.substring(1)).append('\n');
      }
      String expected = raw.replace("\r\n", "\n");
      assertThat(shown.toString().replaceAll("[【】{}]", ""))
          .describedAs("seed %d", seed)
          .isEqualTo(expected.endsWith("\n") ? expected : expected + "\n");
    }
  }

  @Test
  void rendersALongSource() {
    String raw = "高质量发展，".repeat(10_000);
    Source source = source(raw);
    Page page = new Page();
    page.text.append(raw);
    page.map.append(raw.length(), 0, raw.length());
    page.blocks.add(new Block(BlockKind.BODY, 0, raw.length(), false));
    List<MarkedMention> mentions = new ArrayList<>();
    for (int begin = 0; begin < raw.length(); begin += 6) {
      mentions.add(new MarkedMention("高质量发展", begin, begin + 5, begin, begin + 5, "高质量发展"));
    }
    List<InspectedArticle> articles =
        List.of(new InspectedArticle(article(source, page, null), mentions));
    assertThatCode(() -> InspectView.render(source, articles, Palette.COLOURED))
        .doesNotThrowAnyException();
    assertThat(InspectView.render(source, articles, Palette.PLAIN))
        .endsWith("│ " + "【高质量发展】，".repeat(10_000) + "\n");
  }

  private static String randomText(Random random) {
    String alphabet = "高质量发展 \n\r，a。";
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(40);
    for (int i = 0; i < length; i++) {
      char unit = alphabet.charAt(random.nextInt(alphabet.length()));
      text.append(unit == '\r' ? "\r\n" : String.valueOf(unit));
    }
    return text.toString();
  }

  /** Every colour is closed before the next one and before the end of its line. */
  private static void assertBalanced(String view) {
    Pattern code = Pattern.compile("\u001B\\[([0-9;]*)m");
    for (String line : view.lines().toList()) {
      boolean isOpen = false;
      Matcher matcher = code.matcher(line);
      while (matcher.find()) {
        boolean isReset = matcher.group(1).equals("0");
        assertThat(isReset).describedAs(line).isEqualTo(isOpen);
        isOpen = !isReset;
      }
      assertThat(isOpen).describedAs(line).isFalse();
      assertThat(matcher.replaceAll("")).doesNotContain("\u001B");
    }
  }
}
