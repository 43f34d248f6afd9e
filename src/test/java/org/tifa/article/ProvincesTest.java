package org.tifa.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

  /** The same reports under their own names, or under numbers, and without a sidecar. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyReportIsOfItsProvinceWithoutASidecar(boolean keepsNames, @TempDir Path folder)
      throws IOException {
    Map<String, String> provinces = new TreeMap<>();
    for (ReadArchive.Entry entry : archive.entries) {
      String name = keepsNames ? entry.file() : "%02d.txt".formatted(provinces.size());
      Path report = ReadArchive.shared("archive/provinces-2026").resolve(entry.file());
      Files.copy(report, folder.resolve(name));
      provinces.put(name, ROWS.get(entry.file())[1]);
    }
    int right = 0;
    int sure = 0;
    List<String> wrong = new ArrayList<>();
    for (ReadArchive.Entry entry : new ReadArchive(folder).entries) {
      PlaceClaim place = entry.articles().get(0).article().place();
      boolean isRight =
          provinces.get(entry.file()).equals(place.provinceName()) && place.cityCode() == null;
      right += isRight ? 1 : 0;
      sure += isRight && place.confidence() >= 0.9 ? 1 : 0;
      if (!isRight) {
        wrong.add(entry.file() + " " + place);
      }
    }
    System.out.printf(
        "provinces without sidecar, file names %s: %d of %d right, %d of them sure%n",
        keepsNames ? "kept" : "withheld", right, provinces.size(), sure);
    assertThat(wrong).isEmpty();
    assertThat(right).isEqualTo(31);
    assertThat(sure).isEqualTo(31);
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
