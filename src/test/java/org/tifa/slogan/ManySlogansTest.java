package org.tifa.slogan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Five thousand slogans in random text: the scan finds what comparing at every place finds. */
class ManySlogansTest {
  private static final int ENTRIES = 5_000;
  private static final int LETTERS = 30_000;
  private static final String ALPHABET = "春江潮水连海平明月共生滟随波";

  @Test
  void findsWhatComparingAtEveryPlaceFinds() {
    Random random = new Random(11);
    List<String> wordings = wordings(random);
    SloganScanner scanner = new SloganScanner(Lexicons.of(wordings.toArray(new String[0])));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LETTERS; i++) {
      text.append(random.nextInt(12) == 0 ? "“" : "").append(letter(random));
    }
    List<String> expected = compared(text.toString(), wordings);
    assertThat(expected).hasSizeGreaterThan(5_000);
    assertThat(
            scanner.scan(text.toString(), 0, text.length()).stream()
                .map(mention -> mention.form() + " " + mention.begin() + " " + mention.end()))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static char letter(Random random) {
    return ALPHABET.charAt(random.nextInt(ALPHABET.length()));
  }

  /** Of one wording no two occurrences overlap, so each counts. */
  private static List<String> wordings(Random random) {
    Set<String> wordings = new LinkedHashSet<>();
    while (wordings.size() < ENTRIES) {
      StringBuilder wording = new StringBuilder();
      for (int length = 3 + random.nextInt(4); length > 0; length--) {
        wording.append(letter(random));
      }
      if (!canOverlapItself(wording.toString())) {
        wordings.add(wording.toString());
      }
    }
    return List.copyOf(wordings);
  }

  private static boolean canOverlapItself(String wording) {
    for (int i = 1; i < wording.length(); i++) {
      if (wording.startsWith(wording.substring(i))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> compared(String text, List<String> wordings) {
    List<String> found = new ArrayList<>();
    for (int begin = 0; begin < text.length(); begin++) {
      for (String wording : wordings) {
        int at = begin;
        int met = 0;
        while (at < text.length()
            && met < wording.length()
            && (text.charAt(at) == wording.charAt(met) || (met > 0 && text.charAt(at) == '“'))) {
          met += text.charAt(at) == '“' ? 0 : 1;
          at++;
        }
        if (met == wording.length()) {
          found.add(wording + " " + begin + " " + at);
        }
      }
    }
    return found;
  }
}
