package org.tifa.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes wrapped lines the headlines of a report, and what does not. */
class HeadlineBlocksTest {
  private static final LineClassifier CLASSIFIER = new LineClassifier(FurnitureRules.bundled());

  /** Lines with {@code /} between them, {@code //} for an empty one → T(ext), A(part), O(ne). */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Below the end of a text and an empty line, over a report: headlines, each by itself.
        "这条路终于通到了家门口。//清河春耕忙/全县农机手下田检修机具/本报讯（记者 甲乙）6月3日，我县 | AAAT",
        "这条路终于通到了家门口。//全县农机手下田检修机具/6月3日，我县召开春耕生产现场会，要求各/镇抓住墒情抢播。 | AATT",
        // One headline in lines of one length, the last perhaps shorter.
        "这条路终于通到了家门口。//全县农机手下田检修机具/备足化肥种子不误春耕好/本报讯（记者 甲乙）6月3日，我县 | AOAT",
        "这条路终于通到了家门口。//全县农机手下田检修机具/备足化肥/本报讯（记者 甲乙）6月3日，我县 | AAAT",
        "这条路终于通到了家门口。//全县农机手下田检修机具/不误时/本报讯（记者 甲乙）6月3日，我县 | AOAT",
        // The halves of a parallel headline are joined later, with a gap between them.
        "这条路终于通到了家门口。//山路通了人心近/河水清了人心甜/本报讯（记者 甲乙）6月3日，我县 | AAAT",
        // Lines that say the same again are two headlines.
        "这条路终于通到了家门口。//全县农机手下田检修机具/春耕农机手下田不误农时/本报讯（记者 甲乙）6月3日，我县 | AAAT",
        // No report below, no end above, no empty line: running text.
        "这条路终于通到了家门口。//全县农机手下田检修机具/备足化肥种子，等着雨水下来。 | TTT",
        "这条路终于通到了家门口，//全县农机手下田检修机具/本报讯（记者 甲乙）6月3日，我县 | TTT",
        "这条路终于通到了家门口。/全县农机手下田检修机具/本报讯（记者 甲乙）6月3日，我县 | TTT",
        "这条路终于通到了家门口。//全县农机手，下田检修机具，/本报讯（记者 甲乙）6月3日，我县 | TTT",
        // More lines than an article has over it.
        "路通了家门口。//甲镇/乙镇/丙镇/丁镇/戊镇/己镇/庚镇/辛镇/本报讯（记者 甲乙）6月3日，我县 | TTTTTTTTTT",
        // A headline that ends its page stands below its text.
        "这条路终于通到了家门口。//全县农机手下田检修机具 | AA",
      })
  void headlinesAreTold(String page, String expected) {
    List<RawLine> lines = lines(page);
    HeadlineBlocks.Joint[] joints = HeadlineBlocks.joints(lines, kinds(lines));
    assertThat(
            Stream.of(joints)
                .map(joint -> joint.name().substring(0, 1))
                .collect(Collectors.joining()))
        .isEqualTo(expected);
  }

  @Test
  void aHeadlineLineIsNoProse() {
    List<RawLine> lines = lines("路通了家门口。//春耕忙/本报讯（记者 甲乙）6月3日，我县");
    LineKind[] kinds = kinds(lines);
    assertThat(kinds[1]).isEqualTo(LineKind.PROSE);
    HeadlineBlocks.joints(lines, kinds);
    assertThat(kinds[1]).isEqualTo(LineKind.HEADLINE);
  }

  @ParameterizedTest
  @CsvSource({
    "'6月3日，我县开会', true",
    "'2024年6月3日上午', true",
    "'6月3—5日，我县开会', true",
    "'近日，我县开会', true",
    "'记者从县里获悉', true",
    "'近日天气好', false",
    "'6月的风吹过', false",
    "'我县6月3日开会', false",
  })
  void aReportBeginsWithItsDayOrReporter(String words, boolean isReport) {
    assertThat(HeadlineBlocks.isReport(words)).isEqualTo(isReport);
  }

  @ParameterizedTest
  @CsvSource({
    "'6月3日，我县召开春耕', 现场会, true",
    "6月3日, '，我县召开现场会', true",
    "6月3日, 上午我县召开现场会, true",
    "6月3日, 全县农机手下田, false",
    "'6月3日，我县开会。', 现场会, false",
    "'我县召开春耕，', 现场会, false",
  })
  void aReportsFirstLineGoesOn(String first, String second, boolean isGoingOn) {
    RawLine next = line(second, 0);
    assertThat(HeadlineBlocks.goesOn(LineKind.PROSE, first, next)).isEqualTo(isGoingOn);
    assertThat(HeadlineBlocks.goesOn(LineKind.PROSE, first, line(second, 1))).isFalse();
  }

  private static List<RawLine> lines(String page) {
    List<RawLine> lines = new ArrayList<>();
    int blanks = 0;
    for (String words : page.split("/", -1)) {
      if (words.isEmpty()) {
        blanks++;
      } else {
        lines.add(line(words, blanks));
        blanks = 0;
      }
    }
    return lines;
  }

  private static RawLine line(String words, int blanks) {
    return new RawLine(MappedText.of(words), words, 0, blanks, RawLine.Frame.OPEN, 0);
  }

  private static LineKind[] kinds(List<RawLine> lines) {
    LineKind[] kinds = new LineKind[lines.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = CLASSIFIER.kind(lines.get(i).shadow(), i, kinds.length);
    }
    return kinds;
  }
}
