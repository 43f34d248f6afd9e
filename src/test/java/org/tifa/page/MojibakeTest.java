package org.tifa.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tifa.archive.Concern;

/** Runs that were read in a wrong charset are read as they were written. */
class MojibakeTest {
  /** Runs that are made of clean text. */
  private static final int RUNS = 3400;

  private static final ScriptConverter CONVERTER = new ScriptConverter();
  private static final Mojibake MOJIBAKE = new Mojibake(CONVERTER);

  private static Restored restore(String shown) {
    return MOJIBAKE.restore(MappedText.of(shown));
  }

  private static String restored(String shown) {
    return restore(shown).text().text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "涓栫晫=世界",
        "ÖÐ¹ú=中国",
        "ä¸­å›½=中国",
        "海边鐨勫煄甯�，很大=海边的城市，很大",
        "镇里说ÖÐ¹ú³ÇÊÐ很大=镇里说中国城市很大",
        "è¿™æ˜¯ä¸€ä¸ªæµ‹è¯•，很好=这是一个测试，很好",
        "It’s a café, they donâ€™t say=It’s a café, they don’t say"
      })
  void runsAreRestored(String shown, String written) {
    Restored read = restore(shown);
    assertThat(read.text().text()).isEqualTo(written);
    assertThat(read.restored().isIn(0, shown.length())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Théâtre des Champs-Élysées, naïve Noël, où",
        "«Žižek», Škoda, Łódź, Åse Ærø, ¿Qué año? São João",
        "商店へ行って、りんごを買いました。についての調査",
        "饕餮魑魅魍魎，耄耋耆老，龃龉龌龊，巉岩嶙峋，砗磲玳瑁",
        "锰矿、铅矿、锌矿、镍矿、钴矿以及钼矿，钌铑钯锇铱铂",
        "礦物豐富，錳礦、鉛礦、鋅礦、鎳礦、鈷礦，麒麟鸞鳳，翡翠琺瑯",
        "芣苢采采，蒹葭苍苍，黍离麦秀，鸱鸮萑苻",
        "××××年××月，……——，····，°°°°，§§§§，±±±±",
        "股票涨了¥100，€200，售价£30，№1，25℃，½杯"
      })
  void otherTextStays(String text) {
    Restored read = restore(text);
    assertThat(read.text().text()).isEqualTo(text);
    assertThat(read.left().isIn(0, text.length())).isFalse();
  }

  @Test
  void everyRestoredCharacterSlicesBack() {
    String shown = "看涓栫晫吧";
    MappedText text = restore(shown).text();
    assertThat(text.text()).isEqualTo("看世界吧");
    assertThat(shown.substring(text.from(1), text.to(1))).isEqualTo("涓栫");
    assertThat(shown.substring(text.from(2), text.to(2))).isEqualTo("栫晫");
    assertThat(shown.substring(text.from(3), text.to(3))).isEqualTo("吧");
  }

  @Test
  void whatWasLostBeforeStaysLost() {
    assertThat(restored("锟斤拷锟斤拷")).isEqualTo("\uFFFD\uFFFD\uFFFD\uFFFD");
  }

  @Test
  void aPageTellsWhatWasRestored() {
    String body = "镇上的集市今天重新开张，来买菜的人比去年增加了许多，摊主们都很高兴。";
    String shown = new String(body.getBytes(Charset.forName("UTF-8")), Charset.forName("GB18030"));
    PageArticle article =
        new PageReader().read(SharedArchive.text("集市开张\n\n" + shown + "\n")).articles().get(0);
    assertThat(article.text()).contains(body.substring(0, body.length() - 1));
    assertThat(article.concerns()).contains(Concern.MOJIBAKE_RESTORED);
    PageArticle filled =
        new PageReader().read(SharedArchive.text("集市开张\n\n烫烫烫烫烫烫" + body)).articles().get(0);
    assertThat(filled.concerns()).contains(Concern.MOJIBAKE);
  }

  @Test
  @Tag("shared")
  void damagedCleanTextIsRestored() throws IOException {
    List<String> paragraphs = SharedArchive.paragraphs();
    Map<MisreadDamage.Way, int[]> counts = new LinkedHashMap<>();
    Random random = new Random(7);
    MisreadDamage damage = new MisreadDamage(8);
    int right = 0;
    int wrong = 0;
    for (int i = 0; i < RUNS; i++) {
      MisreadDamage.Way way = MisreadDamage.WAYS.get(i % MisreadDamage.WAYS.size());
      String paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
      if (way.written().equals("Big5")) {
        paragraph = inBig5(paragraph);
      }
      MisreadDamage.Damaged damaged = damage.damage(paragraph, way, 6);
      int[] count = counts.computeIfAbsent(way, w -> new int[3]);
      String read = restored(damaged.shown());
      boolean isRight = read.equals(damaged.clean());
      boolean isOpen = !isRight && isRightBut(damaged.clean(), read);
      count[0]++;
      count[1] += isRight ? 1 : 0;
      count[2] += isOpen ? 1 : 0;
      right += isRight ? 1 : 0;
      wrong += isRight || isOpen ? 0 : 1;
    }
    counts.forEach(
        (way, count) ->
            System.out.printf(
                "mojibake, %s: %d of %d runs restored exactly, %d but for lost characters%n",
                way, count[1], count[0], count[2]));
    System.out.printf("mojibake: %d of %d restored exactly, %d wrong%n", right, RUNS, wrong);
    assertThat(right / (double) RUNS).isGreaterThan(0.9);
    assertThat(wrong / (double) RUNS).isLessThan(0.06);
  }

  /** Whether only characters are missing that the text admits to be lost. */
  private static boolean isRightBut(String clean, String read) {
    if (clean.length() != read.length()) {
      return false;
    }
    for (int i = 0; i < clean.length(); i++) {
      if (clean.charAt(i) != read.charAt(i) && read.charAt(i) != 0xFFFD) {
        return false;
      }
    }
    return true;
  }

  private static String inBig5(String paragraph) {
    String traditional = ZhConverterUtil.toTraditional(paragraph);
    StringBuilder kept = new StringBuilder();
    CharsetEncoder encoder = Charset.forName("Big5").newEncoder();
    traditional
        .chars()
        .filter(c -> encoder.canEncode((char) c))
        .forEach(c -> kept.append((char) c));
    return kept.toString();
  }

  @Test
  @Tag("shared")
  void cleanTextStays() throws IOException {
    for (String paragraph : SharedArchive.paragraphs()) {
      Restored read = restore(paragraph);
      assertThat(read.text().text()).isEqualTo(paragraph);
      assertThat(read.left().isIn(0, paragraph.length())).as(paragraph).isFalse();
      String traditional = ZhConverterUtil.toTraditional(paragraph);
      assertThat(restored(traditional)).isEqualTo(traditional);
    }
  }
}
