package org.tifa.term;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tifa.config.ResourceFile;
import org.tifa.slogan.Lexicon;
import org.tifa.slogan.SharedReports;

/**
 * A rough measure against bare HanLP on the same texts, in turns, by the thread's processor time.
 */
@Tag("shared")
class SegmenterSpeedTest {
  private static final double FLOOR = 0.5;
  private static final int ROUNDS = 4;

  @Test
  void costsLittleMoreThanBareHanLp() throws IOException {
    List<String> texts = List.of(SharedReports.text().split("(?<=\n)"));
    Lexicon lexicon = Lexicon.parse("lexicon", ResourceFile.bundled("lexicon").text());
    TermWords words = new TermWords(List.of(), List.of(), lexicon.words(), lexicon.chainParts());
    Segmenter standard =
        Segmenters.of(SegmenterTest.config("standard", "lower-case", "keep"), words);
    Segmenter longest =
        Segmenters.of(SegmenterTest.config("double-array", "lower-case", "keep"), words);
    Segment bare = new ViterbiSegment().enableCustomDictionary(false);
    double ours = 0;
    double theirs = 0;
    double fast = 0;
    for (int round = 0; round < ROUNDS; round++) {
      theirs = Math.max(theirs, speed(texts, text -> bare.seg(text).size()));
      ours = Math.max(ours, speed(texts, text -> standard.count(text).size()));
      fast = Math.max(fast, speed(texts, text -> longest.count(text).size()));
    }
    System.out.printf(
        "terms: %.2f M characters/s, bare HanLP %.2f, ratio %.2f; double-array %.2f%n",
        ours, theirs, ours / theirs, fast);
    assertThat(ours / theirs).isGreaterThan(FLOOR);
  }

  /** Million characters per second. */
  private static double speed(List<String> texts, ToIntFunction<String> work) {
    long characters = 0;
    long terms = 0;
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (String text : texts) {
      terms += work.applyAsInt(text);
      characters += text.length();
    }
    assertThat(terms).isPositive();
    return characters
        / ((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e3);
  }
}
