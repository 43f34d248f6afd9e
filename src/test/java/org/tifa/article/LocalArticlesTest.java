package org.tifa.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tifa.place.PlaceClaim;

/**
 * Local news in the style of city and county papers, each article built around one trap, read from
 * raw pages: the place each is about, and how sure the reading is of it.
 */
class LocalArticlesTest {
  private static final Path ARTICLES =
      Path.of("src", "test", "resources", "places", "articles.txt");

  /** Where a claim below is not called sure. */
  private static final double SURE = 0.9;

  private static final List<Case> CASES = new ArrayList<>();

  /**
   * @param wanted code of the place, or {@code -}
   * @param trap what the article is built around
   */
  private record Case(String wanted, String trap, PlaceClaim claim) {
    String found() {
      if (claim.districtCode() != null) {
        return claim.districtCode();
      }
      if (claim.cityCode() != null) {
        return claim.cityCode();
      }
      return claim.provinceCode() == null ? "-" : claim.provinceCode();
    }

    boolean isRight() {
      return wanted.equals(found());
    }

    String told() {
      return wanted + " " + trap + ": " + found() + " " + claim.clues();
    }
  }

  /** A line {@code @ code trap} stands before every page. */
  @BeforeAll
  static void readPages(@TempDir Path folder) throws IOException {
    List<String> heads = new ArrayList<>();
    List<String> page = new ArrayList<>();
    for (String line : Files.readAllLines(ARTICLES)) {
      if (line.startsWith("@ ")) {
        write(folder, heads.size(), page);
        heads.add(line.substring(2));
      } else {
        page.add(line);
      }
    }
    write(folder, heads.size(), page);
    ReadArchive archive = new ReadArchive(folder);
    assertThat(archive.entries).hasSameSizeAs(heads);
    for (int i = 0; i < heads.size(); i++) {
      String[] head = heads.get(i).split(" ", 2);
      List<ReadArticle> articles = archive.entries.get(i).articles();
      assertThat(articles).as(heads.get(i)).hasSize(1);
      CASES.add(new Case(head[0], head[1], articles.get(0).article().place()));
    }
  }

  private static void write(Path folder, int number, List<String> page) throws IOException {
    if (!page.isEmpty()) {
      Files.writeString(folder.resolve("%03d.txt".formatted(number)), String.join("\n\n", page));
      page.clear();
    }
  }

  @Test
  void everyArticleIsOfItsPlace() {
    assertThat(CASES).hasSizeGreaterThan(100);
    assertThat(CASES.stream().filter(made -> !made.isRight()).map(Case::told).toList()).isEmpty();
  }

  @Test
  void onlyClaimsHaveAConfidence() {
    for (Case made : CASES) {
      if (made.found().equals("-")) {
        assertThat(made.claim().confidence()).as(made.told()).isNull();
      } else {
        assertThat(made.claim().confidence()).as(made.told()).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  void mostPlacesAreSure() {
    List<Case> claimed = CASES.stream().filter(made -> made.claim().confidence() != null).toList();
    long sure = claimed.stream().filter(made -> made.claim().confidence() >= SURE).count();
    assertThat(sure).isGreaterThan(claimed.size() * 9L / 10);
  }
}
