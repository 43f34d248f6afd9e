package org.tifa.slogan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tifa.config.ConfigurationException;
import org.tifa.config.ResourceFile;

class ConfusionsTest {
  private static final Confusions BUNDLED =
      Confusions.parse("confusions", ResourceFile.bundled("confusions").text());

  private static final SloganScanner SCANNER =
      new SloganScanner(
          Lexicons.of(
              Map.of("canonical", "人民对美好生活的向往"),
              Map.of("canonical", "扎实做好各项工作", "forms", "各项工作"),
              Map.of("canonical", "三个区分开来", "kind", "numbered"),
              Map.of("canonical", "治山治水治城"),
              Map.of("canonical", "治山治水冶城")),
          BUNDLED);

  @Test
  void theBundledPairsAreManyAndMutual() {
    assertThat(BUNDLED.size()).isGreaterThanOrEqualTo(300);
    assertThat(BUNDLED.of('未')).contains("末");
    assertThat(BUNDLED.of('末')).contains("未");
    assertThat(BUNDLED.of('巳')).contains("己", "已");
    assertThat(BUNDLED.of('的')).isEmpty();
  }

  @Test
  void badRowsAreNamed() {
    assertThat(
            catchThrowableOfType(
                    ConfigurationException.class,
                    () ->
                        Confusions.parse(
                            "confusions",
                            "character\tconfused_with\n未\t末\n末\t未\n人\t人\n人入\t八\n、\t一\n"))
                .problems())
        .containsExactly(
            "confusions line 3: '末' and '未' are already a pair: keep one row",
            "confusions line 4: '人' is paired with itself: name another",
            "confusions line 5: '人入' is no letter: write one",
            "confusions line 6: '、' is no letter: write one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"入民对美好生活的向往", "人民对美好生话的向往", "人民对美好 生活的“向住”", "人氏对美好生活的向往"})
  void oneWrongCharacterIsForgivenAndFlagged(String misread) {
    assertThat(SCANNER.scan("实现" + misread + "。", 0, misread.length() + 3))
        .extracting(Mention::form, Mention::isTolerant)
        .contains(tuple("人民对美好生活的向往", true));
    assertThat(new SloganScanner(Lexicons.of("人民对美好生活的向往")).scan(misread, 0, misread.length()))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"入民对美好生话的向往", "入民对美好生活，的向往", "人民对美坏生活的向往", "各顶工作", "四个区分开来"})
  void moreIsNot(String text) {
    assertThat(SCANNER.scan(text, 0, text.length())).isEmpty();
  }

  @Test
  void whatIsWrittenSoIsNotMisread() {
    String text = "治山治水冶城，扎实做好各项工作";
    assertThat(SCANNER.scan(text, 0, text.length()))
        .extracting(Mention::form, Mention::isTolerant)
        .containsExactly(tuple("治山治水冶城", false), tuple("扎实做好各项工作", false));
  }

  @Test
  void lettersThatMayBeTwoSlogansAreNeither() {
    SloganScanner scanner = new SloganScanner(Lexicons.of("未做到的事情", "来做到的事情"), BUNDLED);
    assertThat(scanner.scan("末做到的事情", 0, 6)).isEmpty();
    assertThat(scanner.scan("未做到的事清", 0, 6)).hasSize(1);
  }

  @Test
  void boundariesAreThoseOfTheWording() {
    assertThat(SCANNER.scan("十三个区分幵来 第三个区分开耒 三个区分升来", 0, 22))
        .extracting(Mention::begin)
        .containsExactly(16);
  }
}
