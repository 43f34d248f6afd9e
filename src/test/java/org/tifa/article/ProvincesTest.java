package org.tifa.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tifa.page.PageArticle;
import org.tifa.place.PlaceClaim;

/** The real reports of 31 provinces, web furniture and all, with the sidecar that names them. */
@Tag("shared")
class ProvincesTest {
  private static ReadArchive archive;
  private static final Map<String, String[]> ROWS = new TreeMap<>();

  @BeforeAll
  static void readReports() throws IOException {
    archive = new ReadArchive(ReadArchive.shared("archive/provinces-2026"));
    List<String> lines =
        Files.readAllLines(ReadArchive.shared("archive/provinces-2026/metadata.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      ROWS.put(cells[0], cells);
    }
  }

  @Test
  void everyReportIsOneArticleOfItsProvince() {
    assertThat(archive.rejects).isEmpty();
    assertThat(archive.entries).hasSize(31).hasSameSizeAs(ROWS.keySet());
    for (ReadArchive.Entry entry : archive.entries) {
      String[] row = ROWS.get(entry.file());
      assertThat(entry.articles()).as(entry.file()).hasSize(1);
      Article article = entry.articles().get(0).article();
      PageArticle page = article.page();
      PlaceClaim place = article.place();
      assertThat(page.title()).as(entry.file()).isEqualTo(row[2]);
      assertThat(place.provinceName()).as(entry.file()).isEqualTo(row[1]);
      assertThat(place.cityCode()).as(entry.file()).isNull();
      assertThat(place.districtCode()).as(entry.file()).isNull();
      assertThat(article.date().datedOn()).as(entry.file()).isEqualTo(row[row.length - 1]);
      assertThat(entry.articles().get(0).mentions()).as(entry.file()).hasSizeGreaterThan(20);
    }
  }
}
