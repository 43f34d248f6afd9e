package org.tifa.term;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tifa.SharedFolder;
import org.tifa.config.ConfigLoader;
import org.tifa.config.ResourceFile;
import org.tifa.config.TermConfig;
import org.tifa.dating.Events;
import org.tifa.place.Gazetteer;
import org.tifa.slogan.Lexicon;

/** Segmentation and tags with and without the project's words. */
class GoldSegmentationTest {
  /** Our words may cut general text differently in so small a share of its words. */
  private static final double ALLOWED_LOSS = 0.002;

  private static final TermConfig ALL_KEPT =
      new TermConfig(
          "standard", true, false, false, false, List.of(), 1, "keep", "lower-case", "keep");
  private static final TermWords WORDS = bundled();

  private static TermWords bundled() {
    Lexicon lexicon = Lexicon.parse("lexicon", ResourceFile.bundled("lexicon").text());
    Gazetteer gazetteer = Gazetteer.parse(ResourceFile.bundled("gazetteer").text());
    Events events = Events.parse("events", ResourceFile.bundled("events").text());
    return new TermWords(gazetteer.names(), events.names(), lexicon.words(), lexicon.chainParts());
  }

  /**
   * General text gains nothing from names and slogans, and must not lose by them; HanLP as shipped
   * is what a user would have without the project.
   */
  @Tag("shared")
  @ParameterizedTest
  @CsvSource({"zh_gsdsimp-ud-test.conllu", "zh_pud-ud-test.conllu"})
  void wordsOfTheProjectDoNotHarmGeneralText(String name) {
    List<Treebank.Sentence> sentences =
        Treebank.read(SharedFolder.require("gold/segmentation/" + name));
    Segment shipped = HanLP.newSegment();
    SegmentationScore asShipped =
        SegmentationScore.of(sentences, text -> terms(shipped.seg(text), text));
    SegmentationScore before =
        SegmentationScore.of(sentences, Segmenters.of(ALL_KEPT, TermWords.NONE)::segment);
    SegmentationScore after =
        SegmentationScore.of(sentences, Segmenters.of(ALL_KEPT, WORDS)::segment);
    System.out.printf(
        "%s, %d sentences%n  HanLP as shipped    %s%n  our settings        %s%n"
            + "  with our words      %s%n",
        name, sentences.size(), asShipped, before, after);
    assertThat(after.f1()).isGreaterThan(before.f1() - ALLOWED_LOSS);
    assertThat(after.tagAccuracy()).isGreaterThan(before.tagAccuracy() - ALLOWED_LOSS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "各镇街推进双招双引工作; 双招双引/ti",
        "要学习贯彻好党的二十大精神; 贯彻/v 好/a 党的二十大/nz 精神/n",
        "区委书记巴海峰到场; 巴海峰/nr",
        "深刻领悟两个确立的决定性意义; 两个确立/ti",
        "薛城区委、潞州区委、烈山区委联合调研; 薛城区委/nt 潞州区委/nt 烈山区委/nt"
      })
  void namesAndSlogansComeOutWhole(String text, String expected) {
    TermConfig config = ConfigLoader.defaults().term();
    assertThat(
            Segmenters.of(config, WORDS).segment(text).stream().map(t -> t.text() + "/" + t.pos()))
        .containsSubsequence(expected.split(" "));
  }

  @Test
  void districtsComeOutWhole() {
    Segmenter segmenter = Segmenters.of(ConfigLoader.defaults().term(), WORDS);
    List<String> names =
        WORDS.placeNames().stream().filter(name -> name.matches(".{2,}[区县市旗]")).distinct().toList();
    List<String> cut = new ArrayList<>();
    for (String name : names) {
      boolean isWhole =
          segmenter.segment("记者在" + name + "采访时了解到").stream()
              .anyMatch(term -> term.text().equals(name));
      if (!isWhole) {
        cut.add(name);
      }
    }
    System.out.printf("%d of %d names of districts cut: %s%n", cut.size(), names.size(), cut);
    assertThat(cut.size()).isLessThanOrEqualTo(names.size() / 100);
  }

  private static List<Term> terms(List<com.hankcs.hanlp.seg.common.Term> found, String text) {
    List<Term> terms = new ArrayList<>();
    int at = 0;
    for (com.hankcs.hanlp.seg.common.Term term : found) {
      int end = at + term.word.length();
      if (!term.word.isBlank()) {
        terms.add(new Term(text.substring(at, end), term.nature.toString(), at, end));
      }
      at = end;
    }
    return terms;
  }
}
