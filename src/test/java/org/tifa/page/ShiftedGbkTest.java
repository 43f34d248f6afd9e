package org.tifa.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that were decoded one byte out of step are read as they were written. */
class ShiftedGbkTest {
  private static final ScriptConverter CONVERTER = new ScriptConverter();
  private static final ShiftedGbk SHIFTED = new ShiftedGbk(CONVERTER);

  private static String restored(String shown) {
    return SHIFTED.restore(MappedText.of(shown)).text().text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "問:談?wù)勓Τ菂^(qū)今年以來=問:談談薛城區(qū)今年以來",
        "形成規(guī)?；瘍?yōu)勢，推動=形成規(guī)模化優勢，推動",
        "據?？诰W(wǎng)報道=據海口網(wǎng)報道",
        "聽取和?徸h了工作報告=聽取和審議了工作報告"
      })
  void runsAreRestored(String shown, String written) {
    assertThat(restored(shown)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "好吗?wo)是",
        "为什么?因为我们要把集市办好。",
        "你来不来?",
        "股票?A股也行",
        "市?领导来到集市",
        "\uFFFD\uFFFD\uFFFD来到集市"
      })
  void otherMarksStay(String text) {
    assertThat(restored(text)).isEqualTo(text);
  }

  @Test
  void everyRestoredCharacterSlicesBack() {
    String shown = "形成規(guī)?；瘍?yōu)勢，推動";
    MappedText text = SHIFTED.restore(MappedText.of(shown)).text();
    int at = text.text().indexOf("模化優");
    assertThat(shown.substring(text.from(at), text.to(at))).isEqualTo("?；");
    assertThat(shown.substring(text.from(at + 1), text.to(at + 1))).isEqualTo("；瘍");
    assertThat(shown.substring(text.from(at + 2), text.to(at + 2))).isEqualTo("瘍?");
  }

  /** Paragraphs by themselves, so that no page tells how it writes. */
  @Test
  @Tag("shared")
  void damagedParagraphsAreRestored() throws IOException {
    List<String> paragraphs = SharedArchive.paragraphs();
    Random random = new Random(20);
    GbkDamage damage = new GbkDamage(21);
    Tally tally = new Tally();
    while (tally.places() < 5000) {
      GbkDamage.Way way = way(random);
      String paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
      GbkDamage.Damaged damaged = damage.damage(paragraph, way);
      if (damaged != null) {
        tally.add(damaged.clean(), unglossed(damaged.shown()), way);
      }
    }
    tally.print("paragraphs");
    assertThat(tally.share()).isGreaterThan(0.92);
  }

  /** Whole documents, one paragraph of eight damaged. */
  @Test
  @Tag("shared")
  void damagedDocumentsAreRestored() throws IOException {
    List<List<String>> documents = SharedArchive.documents();
    Random random = new Random(20);
    GbkDamage damage = new GbkDamage(21);
    Tally tally = new Tally();
    while (tally.places() < 2000) {
      readDamaged(documents.get(random.nextInt(documents.size())), damage, random, tally);
    }
    tally.print("documents");
    assertThat(tally.share()).isGreaterThan(0.93);
  }

  private static void readDamaged(
      List<String> document, GbkDamage damage, Random random, Tally tally) {
    GbkDamage.Way style = way(random);
    Map<Integer, GbkDamage.Damaged> damaged = new TreeMap<>();
    Map<Integer, GbkDamage.Way> ways = new TreeMap<>();
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < document.size(); i++) {
      String line = document.get(i);
      GbkDamage.Way any = way(random);
      GbkDamage.Way way =
          new GbkDamage.Way(any.kind(), any.decoder(), style.script(), style.glosses());
      boolean isChosen = random.nextInt(8) == 0 && SharedArchive.isParagraph(line);
      GbkDamage.Damaged place = isChosen ? damage.damage(line, way) : null;
      if (place != null) {
        damaged.put(i, place);
        ways.put(i, way);
      }
      page.append(place == null ? damage.intact(line, way) : place.shown()).append('\n');
    }
    String[] lines = unglossed(page.toString()).split("\n", -1);
    assertThat(lines).hasSize(document.size() + 1);
    damaged.forEach((line, place) -> tally.add(place.clean(), lines[line], ways.get(line)));
  }

  /**
   * Counts places. Two bytes of a run are gone by the way it came about: the first lead byte and,
   * before an ASCII character or a line's end, the last trail byte. Both characters count: a place
   * is restored exactly only if they are guessed right too. An ASCII character that the decoder
   * swallowed is not asked for.
   */
  private static final class Tally {
    private final Map<GbkDamage.Kind, int[]> counts = new EnumMap<>(GbkDamage.Kind.class);

    void add(String written, String read, GbkDamage.Way way) {
      int[] count = counts.computeIfAbsent(way.kind(), kind -> new int[3]);
      int wrong = wrong(written, read, way);
      count[0]++;
      count[1] += wrong == 0 ? 1 : 0;
      count[2] += wrong == 1 ? 1 : 0;
    }

    /** How many characters differ; all of them if the lengths do. */
    private static int wrong(String written, String read, GbkDamage.Way way) {
      boolean isConverted = way.script() == GbkDamage.Script.CONVERTED_AFTERWARDS;
      String wanted = isConverted ? simplified(written) : written;
      String found = isConverted ? simplified(read) : read;
      if (wanted.length() != found.length()) {
        return wanted.length();
      }
      int wrong = 0;
      for (int i = 0; i < wanted.length(); i++) {
        wrong += wanted.charAt(i) == found.charAt(i) ? 0 : 1;
      }
      return wrong;
    }

    int places() {
      return sum(0);
    }

    double share() {
      return sum(1) / (double) places();
    }

    private int sum(int of) {
      return counts.values().stream().mapToInt(count -> count[of]).sum();
    }

    void print(String of) {
      counts.forEach((kind, count) -> print(of + ", " + kind, count[0], count[1], count[2]));
      print(of, places(), sum(1), sum(2));
    }

    private static void print(String of, int places, int exact, int butOne) {
      System.out.printf(
          "shifted GBK, %s: of %d places %d (%.1f %%) restored exactly, %d but for one character%n",
          of, places, exact, 100.0 * exact / places, butOne);
    }
  }

  private static String unglossed(String shown) {
    MappedText text = SHIFTED.restore(MappedText.of(shown)).text();
    return new GlossRemover().remove(text).text().text();
  }

  private static GbkDamage.Way way(Random random) {
    return new GbkDamage.Way(
        any(GbkDamage.Kind.values(), random),
        any(GbkDamage.Decoder.values(), random),
        any(GbkDamage.Script.values(), random),
        random.nextBoolean());
  }

  private static <T> T any(T[] choices, Random random) {
    return choices[random.nextInt(choices.length)];
  }

  private static String simplified(String text) {
    return CONVERTER.convert(MappedText.of(text)).text();
  }

  @Test
  @Tag("shared")
  void cleanTextStays() throws IOException {
    List<String> texts = new ArrayList<>(SharedArchive.paragraphs());
    texts.addAll(SharedArchive.sentences());
    for (List<String> document : SharedArchive.documents()) {
      texts.add(String.join("\n", document));
    }
    assertThat(texts.size()).isGreaterThan(9_000);
    for (String text : texts) {
      assertThat(restored(text)).isEqualTo(text);
      String halfWidth = text.replace('？', '?').replace('，', ',').replace('！', '!');
      assertThat(restored(halfWidth)).isEqualTo(halfWidth);
    }
  }
}
