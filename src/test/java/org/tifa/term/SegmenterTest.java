package org.tifa.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tifa.config.ResourceFile;
import org.tifa.config.TermConfig;
import org.tifa.slogan.Lexicon;

class SegmenterTest {
  private static final TermWords WORDS =
      new TermWords(
          List.of("薛城区", "烈山区", "潞州区", "和县", "城区", "杜集区"),
          List.of("党的二十届三中全会"),
          List.of("双招双引", "两个确立", "高质量发展", "党的二十大", "4+2", "apec蓝", "党建+"),
          List.of("落地生根", "不敢腐", "团结"));

  static TermConfig config(String algorithm, String latin, String numbers, String... pos) {
    return new TermConfig(
        algorithm, true, false, false, false, List.of(pos), 1, "drop", latin, numbers);
  }

  private static final TermConfig STANDARD = config("standard", "lower-case", "keep");

  private static List<String> tagged(TermConfig config, TermWords words, String text) {
    return Segmenters.of(config, words).segment(text).stream()
        .map(t -> t.text() + "/" + t.pos())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "推进双招双引工作; 双招双引/ti",
        "要贯彻好党的二十大精神; 贯彻/v 好/a 党的二十大/ti 精神/n",
        "薛城区委书记巴海峰指出; 薛城区委/nt 书记/n 巴海峰/nr",
        "巴海峰; 巴海峰/nr",
        "党的二十届三中全会闭幕; 党的二十届三中全会/nz 闭幕/v",
        "深刻领悟两个确立; 两个确立/ti",
        "着力推动高质量发展; 着力/v 推动/v 高质量发展/ti",
        "烈山区委员会; 烈山区/ns 委员会/n",
        "到烈山区调研; 烈山区/ns",
        "推行４＋２模式; 4+2/ti",
        "ＡＰＥＣ蓝; apec蓝/ti",
        "APEC蓝; apec蓝/ti",
        "坚决做到不敢腐; 不敢腐/ti",
        "做到落地生根; 落地生根/ti"
      })
  void namesAndSlogansStayWhole(String text, String expected) {
    assertThat(tagged(STANDARD, WORDS, text)).containsSubsequence(expected.split(" "));
  }

  @Test
  void commonWordsInsideChainsKeepTheirTag() {
    assertThat(tagged(STANDARD, WORDS, "团结"))
        .isEqualTo(tagged(STANDARD, TermWords.NONE, "团结"))
        .doesNotContain("团结/ti");
  }

  @Test
  void withoutTheWordsHanLpCutsThem() {
    assertThat(tagged(STANDARD, TermWords.NONE, "双招双引、两个确立")).doesNotContain("双招双引/ti", "两个确立/ti");
  }

  @Test
  void twoConfigurationsDoNotDisturbEachOther() {
    Segmenter with = Segmenters.of(STANDARD, WORDS);
    Segmenter without = Segmenters.of(STANDARD, TermWords.NONE);
    List<Term> before = without.segment("推进双招双引");
    with.segment("推进双招双引");
    assertThat(without.segment("推进双招双引")).isEqualTo(before);
    assertThat(Segmenters.of(STANDARD, WORDS)).isSameAs(with).isNotSameAs(without);
    assertThat(
            Segmenters.of(
                STANDARD, new TermWords(WORDS.placeNames(), List.of(), WORDS.slogans(), List.of())))
        .isNotSameAs(with);
    assertThat(Segmenters.of(config("standard", "lower-case", "fold"), WORDS)).isNotSameAs(with);
  }

  @Test
  void equalWordsHaveEqualFingerprints() {
    TermWords copy =
        new TermWords(WORDS.placeNames(), WORDS.eventNames(), WORDS.slogans(), WORDS.sloganParts());
    assertThat(copy.fingerprint()).isEqualTo(WORDS.fingerprint());
    assertThat(new TermWords(List.of("ab"), List.of(), List.of(), List.of()).fingerprint())
        .isNotEqualTo(
            new TermWords(List.of("a", "b"), List.of(), List.of(), List.of()).fingerprint())
        .isNotEqualTo(new TermWords(List.of(), List.of("ab"), List.of(), List.of()).fingerprint());
  }

  @Test
  void shortPlaceNamesAreLeftToHanLp() {
    assertThat(tagged(STANDARD, WORDS, "市和县两级")).contains("市/n", "和/c", "县/n");
  }

  @Test
  void offsetsAreThoseOfTheText() {
    String text = "推进双招双引。\n“ＡＰＥＣ蓝”２０２４年，𠮷祥如意！";
    List<Term> terms = Segmenters.of(config("standard", "as-is", "keep"), WORDS).segment(text);
    assertThat(terms)
        .allSatisfy(t -> assertThat(text.substring(t.begin(), t.end())).isEqualTo(t.text()));
    assertThat(terms).extracting(Term::text).contains("ＡＰＥＣ蓝");
  }

  @Test
  void numbersAreKeptFoldedOrDropped() {
    String text = "增长3.5%，建成二十个项目";
    assertThat(tagged(STANDARD, WORDS, text)).contains("3.5/m", "二十/m");
    assertThat(tagged(config("standard", "lower-case", "fold"), WORDS, text))
        .contains("#/m")
        .doesNotContain("3.5/m", "二十/m");
    assertThat(tagged(config("standard", "lower-case", "drop"), WORDS, text))
        .noneMatch(term -> term.endsWith("/m"));
  }

  @Test
  void punctuationTagsAndLengthAreFiltered() {
    String text = "推进双招双引，好！";
    assertThat(tagged(STANDARD, WORDS, text)).containsExactly("推进/v", "双招双引/ti", "好/a");
    assertThat(tagged(config("standard", "lower-case", "keep", "v", "ti"), WORDS, text))
        .containsExactly("推进/v", "双招双引/ti");
    TermConfig longTerms =
        new TermConfig(
            "standard", true, false, false, false, List.of(), 2, "keep", "lower-case", "keep");
    assertThat(tagged(longTerms, WORDS, text)).containsExactly("推进/v", "双招双引/ti", "，/w", "！/w");
  }

  @Test
  void countsAreInOrder() {
    assertThat(Segmenters.of(STANDARD, WORDS).count("双招双引，推进双招双引。"))
        .containsExactly(new TermCount("双招双引", "ti", 2), new TermCount("推进", "v", 1));
    assertThat(Segmenters.of(STANDARD, WORDS).count("")).isEmpty();
    assertThat(Segmenters.of(STANDARD, WORDS).count(" \n　")).isEmpty();
  }

  @Test
  void supplementaryDictionaryIsAnOption() {
    TermConfig supplemented =
        new TermConfig(
            "standard", true, false, false, true, List.of(), 1, "drop", "lower-case", "keep");
    assertThat(tagged(supplemented, WORDS, "推进双招双引，深刻领悟两个确立")).contains("双招双引/ti", "两个确立/ti");
    assertThat(tagged(supplemented, TermWords.NONE, "巴海峰")).contains("巴海/nz");
  }

  @Test
  void longestMatchKnowsTheWordsToo() {
    assertThat(tagged(config("double-array", "lower-case", "keep"), WORDS, "到烈山区，双招双引、4+2"))
        .contains("烈山区/ns", "双招双引/ti", "4+2/ti");
  }

  @Test
  void noWordOfTheLexiconIsCut() {
    Lexicon lexicon = Lexicon.parse("lexicon", ResourceFile.bundled("lexicon").text());
    TermWords words = new TermWords(List.of(), List.of(), lexicon.words(), lexicon.chainParts());
    Segmenter segmenter = Segmenters.of(STANDARD, words);
    List<String> cut = new ArrayList<>();
    for (String before : List.of("", "我们要坚持", "全区上下牢牢把握", "以", "“")) {
      for (String word : lexicon.words()) {
        boolean isWhole =
            segmenter.segment(before + word + "，取得实效").stream()
                .anyMatch(t -> t.text().contains(word) && t.pos().equals(TermWords.SLOGAN_TAG));
        if (!isWhole) {
          cut.add(before + word);
        }
      }
    }
    assertThat(cut).as("of %d words", lexicon.words().size()).isEmpty();
  }

  @Test
  void manyThreadsGiveOneResult() {
    Segmenter segmenter = Segmenters.of(STANDARD, WORDS);
    String text = "烈山区推进双招双引，着力推动高质量发展。".repeat(20);
    List<Term> expected = segmenter.segment(text);
    assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> segmenter.segment(text)))
        .allMatch(expected::equals);
  }

  @Test
  void anyTextIsCutIntoTermsInOrder() {
    Segmenter segmenter =
        Segmenters.of(
            new TermConfig(
                "standard", true, false, false, false, List.of(), 1, "keep", "as-is", "keep"),
            WORDS);
    String alphabet = "双招引两个确立党的二十大4+2aＡ。！？，\n 　“”𠮷\uE000\u0000第届百%.";
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(400);
      for (int i = 0; i < length; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      int reached = 0;
      for (Term term : segmenter.segment(text.toString())) {
        assertThat(term.begin()).as("seed %d", seed).isGreaterThanOrEqualTo(reached);
        assertThat(text.substring(term.begin(), term.end())).isEqualTo(term.text());
        reached = term.end();
      }
    }
  }
}
