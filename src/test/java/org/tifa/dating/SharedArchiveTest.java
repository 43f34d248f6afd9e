package org.tifa.dating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tifa.SharedFolder;
import org.tifa.archive.Concern;
import org.tifa.archive.Metadata;
import org.tifa.archive.Source;
import org.tifa.archive.SourceFormat;
import org.tifa.page.Page;
import org.tifa.page.PageArticle;
import org.tifa.page.PageReader;

/** Claims over the real archive that stands beside the project. Never wrong is the bar. */
@Tag("shared")
class SharedArchiveTest {
  private static final Pattern GLOSS = Pattern.compile("(?<=[\\u4e00-\\u9fff])\\([a-zà-ǜɡ]+\\)");

  private Path archive;

  @BeforeEach
  void findArchive() {
    archive = SharedFolder.require("archive");
  }

  @Test
  void datesTheInterviewAfterTheCongress() throws IOException {
    DateClaim claim = district("000").get(0);
    assertThat(claim.datedOn()).isEqualTo("2022-11-16");
    assertThat(claim.method()).isEqualTo(DateMethod.YEAR_FROM_EVENT);
    assertThat(claim.kind()).isEqualTo(DateKind.EVENT);
  }

  @Test
  void datesTheInterviewAfterThePlenum() throws IOException {
    DateClaim claim = district("001").get(0);
    assertThat(claim.datedOn()).isEqualTo("2024-08-03");
    assertThat(claim.method()).isEqualTo(DateMethod.YEAR_FROM_EVENT);
  }

  @Test
  void leavesThePageThatContradictsItselfOpen() throws IOException {
    List<DateClaim> claims = district("002");
    assertThat(claims).hasSize(5).allSatisfy(claim -> assertThat(claim.datedOn()).isNull());
    assertThat(claims)
        .extracting(DateClaim::monthDay)
        .containsExactly("06-01", null, "05-29", "06-03", null);
    assertThat(claims)
        .allSatisfy(claim -> assertThat(claim.concerns()).contains(Concern.YEAR_CONFLICT));
    assertThat(claims.get(1).concerns()).contains(Concern.DATE_MISSING);
    assertThat(claims.get(4).concerns()).contains(Concern.DATE_MISSING);
  }

  @Test
  void datesTheInterviewBeforeTheCongress() throws IOException {
    DateClaim claim = district("003").get(0);
    assertThat(claim.datedOn()).isEqualTo("2022-08-09");
    assertThat(claim.method()).isEqualTo(DateMethod.YEAR_FROM_EVENT);
  }

  @Test
  void readsTheDateLine() throws IOException {
    DateClaim claim = district("004").get(0);
    assertThat(claim.datedOn()).isEqualTo("2021-12-03");
    assertThat(claim.method()).isEqualTo(DateMethod.DATELINE);
    assertThat(claim.kind()).isEqualTo(DateKind.PUBLISHED);
  }

  @Test
  void claimsWhatTheProvincesPublishedOn() throws IOException {
    provinces()
        .forEach(
            (file, day) -> {
              DateClaim claim = resolve(Pages.published(day), text("provinces-2026/" + file));
              assertThat(claim.datedOn()).as(file).isEqualTo(day);
              assertThat(claim.method()).isEqualTo(DateMethod.METADATA);
              assertThat(claim.concerns()).as(file).isEmpty();
            });
  }

  @Test
  void datesTheProvincesWithoutMetadata() throws IOException {
    Map<DateMethod, Integer> methods = new TreeMap<>();
    provinces()
        .forEach(
            (file, day) -> {
              DateClaim claim = resolve(Metadata.NONE, text("provinces-2026/" + file));
              methods.merge(claim.method(), 1, Integer::sum);
              // One page carries its own date line, two weeks before the day its sidecar names.
              String printed = file.equals("四川省.txt") ? "2026-02-10" : day;
              if (claim.kind() == DateKind.PUBLISHED) {
                assertThat(claim.datedOn()).as(file).isEqualTo(printed);
              } else if (claim.datedOn() != null) {
                assertThat(claim.datedOn())
                    .as(file)
                    .isBetween(LocalDate.parse(day).minusDays(31), LocalDate.parse(day));
              }
            });
    assertThat(methods)
        .containsOnly(
            Map.entry(DateMethod.DATELINE, 28), Map.entry(DateMethod.FULL_DATE_IN_TEXT, 3));
  }

  @Test
  void datesTheNationalReportsWithAndWithoutTheirYear() throws IOException {
    Map<String, Integer> outcomes = new TreeMap<>();
    ObjectMapper mapper = new ObjectMapper();
    List<String> lines = Files.readAllLines(archive.resolve("state-council/reports.jsonl"));
    assertThat(lines).hasSize(72);
    for (String line : lines) {
      JsonNode report = mapper.readTree(line);
      String title = report.get("title").asText();
      Page page = Pages.page(article(title + "\n" + report.get("text").asText()));
      String year = report.get("year").isNull() ? null : report.get("year").asText();
      DateClaim open = Pages.resolver().resolveAll(Metadata.NONE, page).get(0);
      outcomes.merge("without year: " + open.method() + " " + open.concerns(), 1, Integer::sum);
      if (year == null) {
        continue;
      }
      assertThat(open.datedOn() == null || open.datedOn().getYear() == Integer.parseInt(year))
          .as(title + " " + open)
          .isTrue();
      DateClaim claim = Pages.resolver().resolveAll(Pages.published(year), page).get(0);
      outcomes.merge(
          "with year: " + claim.method() + " " + claim.precision() + " " + claim.concerns(),
          1,
          Integer::sum);
      assertThat(claim.datedOn()).as(title + claim).isNotNull();
      assertThat(claim.datedOn().getYear()).as(title).isEqualTo(Integer.parseInt(year));
    }
    assertThat(outcomes)
        .containsOnly(
            Map.entry("with year: FULL_DATE_IN_TEXT DAY []", 6),
            Map.entry("with year: METADATA YEAR []", 46),
            Map.entry("without year: FULL_DATE_IN_TEXT []", 10),
            Map.entry("without year: YEAR_IN_TEXT []", 41),
            Map.entry("without year: NONE [DATE_MISSING]", 21));
  }

  private Map<String, String> provinces() throws IOException {
    Map<String, String> days = new TreeMap<>();
    List<String> rows = Files.readAllLines(archive.resolve("provinces-2026/metadata.csv"));
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",");
      days.put(cells[0], cells[cells.length - 1]);
    }
    assertThat(days).hasSize(31);
    return days;
  }

  private DateClaim resolve(Metadata metadata, String text) {
    return Pages.resolver().resolveAll(metadata, Pages.page(article(text))).get(0);
  }

  private List<DateClaim> district(String number) throws IOException {
    try (var files = Files.list(archive.resolve("districts"))) {
      Path file =
          files
              .filter(path -> path.getFileName().toString().startsWith(number))
              .findFirst()
              .orElseThrow();
      Source source =
          new Source(
              "0",
              "page",
              0,
              "0",
              "UTF-8",
              100,
              SourceFormat.TEXT,
              Files.readString(file),
              Metadata.NONE,
              List.of());
      return Pages.resolver().resolveAll(Metadata.NONE, new PageReader().read(source));
    }
  }

  /**
   * Enough cleaning for dating: glosses, script, lines wrapped at 14 characters, furniture kept.
   */
  private static PageArticle article(String raw) {
    String text =
        ZhConverterUtil.toSimple(GLOSS.matcher(raw.replace("\r", "")).replaceAll(""))
            .replace("\u200b", "");
    String[] lines = text.split("\n");
    boolean isWrapped = isWrapped(lines);
    String joined =
        isWrapped
            ? text.replaceAll("(?<=[^\\n])\\n(?=[^\\n])", "")
            : Arrays.stream(lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    return Pages.article(null, joined);
  }

  /** Whether all lines are short, as in a narrow column. */
  private static boolean isWrapped(String[] lines) {
    return Arrays.stream(lines).allMatch(line -> line.length() < 40);
  }

  private String text(String name) {
    try {
      return Files.readString(archive.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
