package org.tifa.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tifa.dating.DateClaim;
import org.tifa.dating.DateKind;
import org.tifa.dating.DateMethod;

/** The real reports with what tells their dates taken away: the words must do, or stay open. */
@Tag("shared")
class WithheldDatesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Years of the sessions whose resolutions carry no year: nth congress → year of its first. */
  private static final Map<String, Integer> FIRST_SESSIONS =
      Map.of("十", 2003, "十一", 2008, "十二", 2013, "十三", 2018, "十四", 2023);

  @TempDir private Path folder;

  /** Without its sidecar a page is published when it says so, or of the day of its session. */
  @Test
  void provincesWithoutTheirSidecar() throws IOException {
    Path shared = ReadArchive.shared("archive/provinces-2026");
    TreeMap<String, String> published = new TreeMap<>();
    List<String> rows = Files.readAllLines(shared.resolve("metadata.csv"));
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",");
      published.put(cells[0], cells[cells.length - 1]);
      Files.copy(shared.resolve(cells[0]), folder.resolve(cells[0]));
    }
    List<String> sessions = new ArrayList<>();
    List<String> otherwise = new ArrayList<>();
    int equal = 0;
    int open = 0;
    for (ReadArchive.Entry entry : new ReadArchive(folder).entries) {
      LocalDate day = LocalDate.parse(published.remove(entry.file()));
      DateClaim claim = entry.articles().get(0).article().date();
      if (claim.datedOn() == null) {
        open++;
      } else if (claim.datedOn().equals(day)) {
        equal++;
      } else if (claim.kind() == DateKind.EVENT) {
        assertThat(claim.method()).isEqualTo(DateMethod.FULL_DATE_IN_TEXT);
        assertThat(claim.datedOn()).as(entry.file()).isBetween(day.minusDays(31), day);
        sessions.add(entry.file());
      } else {
        otherwise.add(entry.file() + " " + claim.datedOn() + " " + claim.evidence());
      }
    }
    System.out.printf(
        "provinces-2026 without sidecar: %d equal to it, %d of the day of the session, %d open,"
            + " %d otherwise%n",
        equal, sessions.size(), open, otherwise.size());
    assertThat(published).isEmpty();
    assertThat(equal).isGreaterThanOrEqualTo(27);
    assertThat(sessions).containsOnly("广东省.txt", "海南省.txt", "贵州省.txt");
    // This page prints its own day and minute, fifteen days before the day in its sidecar.
    assertThat(otherwise).hasSizeLessThanOrEqualTo(1).allMatch(page -> page.startsWith("四川省.txt"));
  }

  @Test
  void nationalReportsWithoutTheirYear() throws IOException {
    int[] withTitle = yearsOf(List.of("year"));
    assertThat(withTitle[WRONG]).isZero();
    assertThat(withTitle[RIGHT]).isGreaterThan(60);
  }

  @Test
  void nationalReportsWithoutTheirYearAndTitle() throws IOException {
    int[] bare = yearsOf(List.of("year", "title"));
    assertThat(bare[WRONG]).isZero();
    assertThat(bare[RIGHT]).isGreaterThan(40);
  }

  private static final int RIGHT = 0;
  private static final int OPEN = 1;
  private static final int WRONG = 2;

  private int[] yearsOf(List<String> withheld) throws IOException {
    List<Integer> years = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (String line :
        Files.readAllLines(ReadArchive.shared("archive/state-council/reports.jsonl"))) {
      JsonNode report = JSON.readTree(line);
      years.add(report.get("year").isInt() ? report.get("year").asInt() : session(report));
      lines.add(JSON.writeValueAsString(((ObjectNode) report).remove(withheld)));
    }
    Files.write(folder.resolve("reports.jsonl"), lines);
    int[] counts = new int[3];
    for (ReadArchive.Entry entry : new ReadArchive(folder).entries) {
      int year = years.get(entry.record() - 1);
      DateClaim claim = entry.articles().get(0).article().date();
      int outcome =
          claim.datedOn() == null ? OPEN : claim.datedOn().getYear() == year ? RIGHT : WRONG;
      counts[outcome]++;
      assertThat(outcome).as(year + " " + claim).isNotEqualTo(WRONG);
    }
    System.out.printf(
        "state-council without %s: year right %d, open %d, wrong %d%n",
        withheld, counts[RIGHT], counts[OPEN], counts[WRONG]);
    assertThat(counts[RIGHT] + counts[OPEN] + counts[WRONG]).isEqualTo(72);
    return counts;
  }

  /** 第十三届全国人民代表大会第四次会议… was in the fourth year of the thirteenth congress. */
  private static int session(JsonNode report) {
    String title = report.get("title").asText();
    String congress = title.substring(1, title.indexOf('届'));
    int at = title.indexOf("次会议");
    int number = "一二三四五".indexOf(title.charAt(at - 1));
    // The second congress met for the third time in 1962.
    return congress.equals("二") ? 1962 : FIRST_SESSIONS.get(congress) + number;
  }
}
