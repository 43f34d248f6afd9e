package org.tifa.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tifa.page.BlockKind;

/**
 * Made stories of districts of every province, each with a trap: short names, banners, zones, units
 * as of the date, homonyms, words that look like names, guests and lists.
 */
class SentencesTest {
  private static final Path SENTENCES =
      Path.of("src", "test", "resources", "places", "sentences.txt");
  private static final double SURE = 0.9;

  private static final List<Case> CASES = new ArrayList<>();

  private record Case(String wanted, String line, PlaceClaim claim) {
    String found() {
      String city = claim.cityName() == null ? "" : claim.cityName();
      if (claim.districtName() != null) {
        boolean isOfProvince = city.isEmpty() && claim.provinceName().endsWith("市");
        return (isOfProvince ? claim.provinceName() : city) + claim.districtName();
      }
      if (!city.isEmpty()) {
        return city;
      }
      return claim.provinceName() == null ? "-" : claim.provinceName();
    }

    /** A place may be told without its city: 诸暨市. */
    boolean isRight() {
      return found().equals(wanted)
          || (claim.districtName() != null && claim.districtName().equals(wanted));
    }

    boolean isSure() {
      return claim.confidence() != null && claim.confidence() >= SURE;
    }

    String told() {
      return wanted + " <- " + found() + " " + claim.confidence() + " | " + line + claim.clues();
    }
  }

  @BeforeAll
  static void readSentences() throws IOException {
    for (String line : Files.readAllLines(SENTENCES)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split(" \\| ");
      PageFixture page = PageFixture.page();
      if (!cells[2].equals("-")) {
        page.newspaper(cells[2]);
      }
      if (!cells[3].equals("-")) {
        page.title(cells[3]);
      }
      page.lines(BlockKind.BODY, cells[4].split("/")).end();
      PlaceClaim claim = Places.first(page.build(), Places.in(Integer.parseInt(cells[1])));
      CASES.add(new Case(cells[0], line, claim));
    }
  }

  @Test
  void everyStoryIsOfItsPlace() {
    assertThat(CASES).hasSizeGreaterThanOrEqualTo(150);
    assertThat(CASES.stream().filter(made -> !made.isRight()).map(Case::told))
        .as("stories read wrong")
        .isEmpty();
  }

  @Test
  void mostPlacesAreSure() {
    List<Case> claimed = CASES.stream().filter(made -> made.claim().confidence() != null).toList();
    long sure = claimed.stream().filter(Case::isSure).count();
    System.out.printf(
        "made stories: %d, a place claimed for %d, %d of them sure%n",
        CASES.size(), claimed.size(), sure);
    assertThat(sure).isGreaterThan(claimed.size() * 8L / 10);
  }
}
