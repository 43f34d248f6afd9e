package org.tifa.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tifa.config.ConfigLoader;

class FrameFinderTest {
  private final FrameFinder finder =
      new FrameFinder(Frames.of(ConfigLoader.defaults().family()), Set.of("弘扬治沙精神"));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "林场要坚决做到“, ”。, 坚决做到三个放心",
        "春苗，推进, 工程建设, 推进三个放心工程建设",
        "林场, ”总体布局开花, 三个放心总体布局",
        "'', 战略, 三个放心战略",
        "推进, 的战略的, 推进三个放心的战略",
        // A separator, a sentence end, another word or a preposition beside it.
        "坚决做到、, '', -",
        "坚决做到。, '', -",
        "林场, 春苗, -",
        "以, '', -",
        "林场, 推动春苗, -"
      })
  void takesTheWordsBesideAWording(String left, String right, String framed) {
    assertThat(finder.framed(left, "三个放心", right)).isEqualTo(framed);
  }

  @ParameterizedTest
  @CsvSource({"大力弘扬, 大力弘扬治沙精神", "林场弘扬, "})
  void leavesAnotherSlogansWordingToIt(String left, String framed) {
    assertThat(finder.framed(left, "治沙精神", "")).isEqualTo(framed);
  }
}
