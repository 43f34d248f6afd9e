package org.tifa.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tifa.dating.DateClaim;
import org.tifa.page.PageArticle;
import org.tifa.slogan.ArticleMention;

/** Five real pages, each bad in its own way, as a careful reader reads them. */
@Tag("shared")
class GoldDistrictsTest {
  private static ReadArchive archive;
  private static TreeMap<String, List<JsonNode>> gold;

  @BeforeAll
  static void readPages() throws IOException {
    archive = new ReadArchive(ReadArchive.shared("archive/districts"));
    gold = new TreeMap<>();
    for (String line : Files.readAllLines(ReadArchive.shared("gold/districts.jsonl"))) {
      JsonNode article = new ObjectMapper().readTree(line);
      gold.computeIfAbsent(article.get("source").asText(), key -> new ArrayList<>()).add(article);
    }
  }

  private static ReadArchive.Entry page(String number) {
    return archive.entries.stream()
        .filter(entry -> entry.file().startsWith(number))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyPageHoldsItsArticles() {
    assertThat(archive.rejects).isEmpty();
    assertThat(archive.entries)
        .extracting(entry -> entry.articles().size())
        .containsExactly(1, 1, 5, 1, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"000", "001", "002"})
  void everyFieldIsTheReaders(String number) {
    ReadArchive.Entry entry = page(number);
    List<JsonNode> wanted = gold.get(entry.file());
    assertThat(entry.articles()).hasSameSizeAs(wanted);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      compare(entry, entry.articles().get(i), wanted.get(i), differences);
    }
    assertThat(differences).isEmpty();
  }

  private static void compare(
      ReadArchive.Entry entry, ReadArticle read, JsonNode wanted, List<String> differences) {
    PageArticle page = read.article().page();
    DateClaim date = read.article().date();
    Comparison comparison = new Comparison(archive, entry, read, wanted, differences);
    comparison
        .text("title", page.title())
        .text("subtitle", page.subtitle())
        .text("kicker", page.kicker())
        .same("byline", comparison.texts("byline"), page.byline())
        .text("credit", page.credit())
        .text("newspaper", read.article().newspaper())
        .date()
        .district()
        .body()
        .mentions(slogans(wanted));
    if (wanted.has("photographer")) {
      comparison.same(
          "photographer", String.join(" ", comparison.texts("photographer")), page.photographer());
    }
    if (wanted.has("date_kind")) {
      comparison.same("date_kind", comparison.text("date_kind"), date.kind().label());
    }
    if (wanted.has("date_precision") && date.datedOn() != null) {
      comparison.same(
          "date_precision", comparison.text("date_precision"), date.precision().label());
    }
    if (wanted.has("script")) {
      comparison.same("script", comparison.text("script").split(" ")[0], page.script().label());
    }
  }

  private static Set<String> slogans(JsonNode wanted) {
    Set<String> slogans = new TreeSet<>();
    wanted.path("mentions").fieldNames().forEachRemaining(slogans::add);
    return slogans;
  }

  @Test
  void theScatteredPage() {
    ReadArticle read = page("003").articles().get(0);
    PageArticle page = read.article().page();
    assertThat(page.title()).isEqualTo("坚持“工业强区” 书写“杜集担当”");
    assertThat(page.subtitle()).isEqualTo("访中共杜集区委副书记、区长史庆超");
    assertThat(page.byline()).containsExactly("徐志勤");
    assertThat(page.photographer()).isEqualTo("梅月");
    assertThat(read.article().place().districtCode()).isEqualTo("340602");
    assertThat(read.article().date().datedOn()).isEqualTo("2022-08-09");
    assertThat(read.article().date().kind().label()).isEqualTo("event");
  }

  @Test
  void theWebPage() {
    ReadArticle read = page("004").articles().get(0);
    assertThat(read.article().page().byline()).containsExactly("麻潞");
    assertThat(read.article().newspaper()).isEqualTo("人民网");
    assertThat(read.article().place().districtCode()).isEqualTo("140106");
    assertThat(read.article().date().datedOn()).isEqualTo("2021-12-03");
    assertThat(read.article().date().kind().label()).isEqualTo("published");
  }

  @Test
  void everyMentionStandsInTheSource() {
    int count = 0;
    for (ReadArchive.Entry entry : archive.entries) {
      for (ReadArticle read : entry.articles()) {
        for (ArticleMention found : read.mentions()) {
          String clean =
              read.article()
                  .page()
                  .text()
                  .substring(found.mention().begin(), found.mention().end());
          String raw = found.raw(entry.source().text());
          count++;
          assertThat(raw).as(entry.file() + " " + found).isNotEmpty();
          assertThat(raw.codePointAt(0))
              .as(raw + " for " + clean)
              .matches(first -> !Character.isWhitespace(first));
          if (read.article().page().script().label().equals("hans")) {
            assertThat(Comparison.bare(raw).replaceAll("\\s", ""))
                .isEqualTo(Comparison.bare(clean).replaceAll("\\s", ""));
          }
        }
      }
    }
    assertThat(count).isGreaterThan(100);
  }
}
