package org.tifa.slogan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tifa.config.ResourceFile;

/**
 * A rough measure in a loop by processor time, with a floor far below the aim; the benchmark proper
 * uses JMH.
 */
@Tag("shared")
class SloganScannerSpeedTest {
  private static final int ENTRIES = 5_000;
  private static final double FLOOR = 8e6;

  @Test
  void scansFiveThousandSlogans() throws IOException {
    String text = SharedReports.text();
    List<Slogan> slogans =
        new ArrayList<>(Lexicon.parse("lexicon", ResourceFile.bundled("lexicon").text()).slogans());
    Set<String> letters = new HashSet<>();
    slogans.forEach(
        s -> {
          letters.add(Glyphs.letters(s.canonical()));
          s.forms().forEach(form -> letters.add(Glyphs.letters(form)));
        });
    Random random = new Random(7);
    while (slogans.size() < ENTRIES) {
      int begin = random.nextInt(text.length() - 10);
      String wording = Glyphs.letters(text.substring(begin, begin + 4 + random.nextInt(5)));
      wording = wording.isEmpty() ? "" : wording.substring(1) + text.charAt(begin / 2);
      if (Glyphs.letters(wording).length() >= 4 && letters.add(Glyphs.letters(wording))) {
        slogans.add(Slogan.discovered(wording, SloganKind.TERM, 1));
      }
    }
    SloganScanner scanner = new SloganScanner(new Lexicon(slogans, Map.of()));
    String[] lines = text.split("\n");
    double best = 0;
    int mentions = 0;
    for (int round = 0; round < 30; round++) {
      mentions = 0;
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (String line : lines) {
        mentions += scanner.scan(line, 0, line.length()).size();
      }
      best =
          Math.max(
              best,
              text.length()
                  / ((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start)
                      / 1e9));
    }
    System.out.printf(
        "scan: %.1f M characters/s, %d slogans, %d characters, %d mentions%n",
        best / 1e6, slogans.size(), text.length(), mentions);
    assertThat(best).isGreaterThan(FLOOR);
  }
}
