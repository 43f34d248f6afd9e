package org.tifa.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

  @Test
  @Tag("shared")
  void damagedCleanTextIsRestored() throws IOException {
    List<String> paragraphs = SharedArchive.paragraphs();
    Random random = new Random(20);
    GbkDamage damage = new GbkDamage(21);
    Map<GbkDamage.Kind, int[]> counts = new EnumMap<>(GbkDamage.Kind.class);
    int all = 0;
    while (all < 5000) {
      GbkDamage.Way way = way(random);
      String paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
      GbkDamage.Damaged damaged = damage.damage(paragraph, way);
      if (damaged == null) {
        continue;
      }
      all++;
      int[] count = counts.computeIfAbsent(way.kind(), kind -> new int[2]);
      count[0]++;
      count[1] += isRestored(damaged, way) ? 1 : 0;
    }
    counts.forEach(
        (kind, count) ->
            System.out.printf(
                "shifted GBK, %s: %d of %d places restored exactly%n", kind, count[1], count[0]));
    int restored = counts.values().stream().mapToInt(count -> count[1]).sum();
    assertThat(restored / (double) all).isGreaterThan(0.85);
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

  private static boolean isRestored(GbkDamage.Damaged damaged, GbkDamage.Way way) {
    MappedText text = SHIFTED.restore(MappedText.of(damaged.shown())).text();
    String read = new GlossRemover().remove(text).text().text();
    if (way.script() != GbkDamage.Script.CONVERTED_AFTERWARDS) {
      return read.equals(damaged.clean());
    }
    return simplified(read).equals(simplified(damaged.clean()));
  }

  private static String simplified(String text) {
    return CONVERTER.convert(MappedText.of(text)).text();
  }

  @Test
  @Tag("shared")
  void cleanTextStays() throws IOException {
    for (String paragraph : SharedArchive.paragraphs()) {
      assertThat(restored(paragraph)).isEqualTo(paragraph);
      String halfWidth = paragraph.replace('？', '?').replace('，', ',').replace('！', '!');
      assertThat(restored(halfWidth)).isEqualTo(halfWidth);
    }
  }
}
