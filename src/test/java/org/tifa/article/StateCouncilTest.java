package org.tifa.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 72 real national reports and resolutions, which belong to no place. */
@Tag("shared")
class StateCouncilTest {
  private static ReadArchive archive;
  private static List<String> lines;

  @BeforeAll
  static void readReports() throws IOException {
    archive = new ReadArchive(ReadArchive.shared("archive/state-council"));
    lines = Files.readAllLines(ReadArchive.shared("archive/state-council/reports.jsonl"));
  }

  @Test
  void everyReportIsOneArticleOfItsYearAndOfNoPlace() throws IOException {
    assertThat(archive.rejects).isEmpty();
    assertThat(archive.entries).hasSize(72);
    ObjectMapper json = new ObjectMapper();
    for (ReadArchive.Entry entry : archive.entries) {
      JsonNode record = json.readTree(lines.get(entry.record() - 1));
      String title = record.get("title").asText();
      assertThat(entry.articles()).as(title).hasSize(1);
      Article article = entry.articles().get(0).article();
      assertThat(article.page().title()).isEqualTo(title);
      assertThat(article.place().provinceCode()).as(title).isNull();
      assertThat(article.place().kind()).as(title).isNull();
      if (record.get("year").isInt()) {
        assertThat(article.date().datedOn()).as(title).isNotNull();
        assertThat(article.date().datedOn().getYear())
            .as(title)
            .isEqualTo(record.get("year").asInt());
      }
    }
  }
}
