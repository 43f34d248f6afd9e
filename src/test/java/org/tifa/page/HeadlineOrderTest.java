package org.tifa.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When headlines are taken for those of the texts above them. */
class HeadlineOrderTest {
  private static final Draft ROAD = headline("石门村水泥路修到家门口");
  private static final Draft ROAD_TEXT = text("6月3日，石门村的水泥路修到家门口，村民卖果不再肩挑背扛。");
  private static final Draft SCHOOL = headline("城关小学新教学楼投入使用");
  private static final Draft SCHOOL_TEXT = text("6月4日，城关小学新教学楼投入使用，孩子们搬进明亮教室。");
  private static final Draft FOOT = draft("清河日报", LineKind.MASTHEAD, BlockKind.MASTHEAD);

  private final Set<Draft> begins = new HashSet<>();

  @Test
  void headlinesBelowTheirTextsGoBeforeThem() {
    assertThat(settled(ROAD_TEXT, ROAD, SCHOOL_TEXT, SCHOOL))
        .containsExactly(ROAD, ROAD_TEXT, SCHOOL, SCHOOL_TEXT);
    assertThat(begins).containsExactlyInAnyOrder(ROAD, SCHOOL);
  }

  @Test
  void whatStandsWithAHeadlineGoesWithIt() {
    Draft underline = draft("——石门村通路记", LineKind.UNDERLINE, BlockKind.BODY);
    Draft byline = draft("本报记者 石小磊", LineKind.BYLINE, BlockKind.BYLINE);
    assertThat(settled(ROAD_TEXT, ROAD, underline, byline, FOOT))
        .containsExactly(ROAD, underline, byline, ROAD_TEXT, FOOT);
    assertThat(begins).containsExactly(ROAD);
  }

  @Test
  void aPageThatBeginsWithAHeadlineStays() {
    assertStays(ROAD, ROAD_TEXT, SCHOOL, SCHOOL_TEXT);
  }

  @Test
  void aPageThatEndsWithTextStays() {
    assertStays(ROAD_TEXT, SCHOOL, SCHOOL_TEXT);
  }

  /** The first headline was a picture: what is told last has lost its text. */
  @Test
  void headlinesWhoseWordsStandBelowStay() {
    assertStays(ROAD_TEXT, SCHOOL, SCHOOL_TEXT, headline("甲镇万亩果园迎来丰收季"));
  }

  @Test
  void aLastLineThatIsNotOfTheTextAboveStays() {
    Draft poem = text("河水流过村口，老人坐在树下。");
    assertStays(poem, SCHOOL);
    Draft feature = text("城关小学新教学楼投入使用以后，孩子们天天笑。");
    assertThat(settled(feature, SCHOOL)).containsExactly(SCHOOL, feature);
  }

  private void assertStays(Draft... page) {
    assertThat(settled(page)).containsExactly(page);
    assertThat(begins).isEmpty();
  }

  private List<Draft> settled(Draft... page) {
    begins.clear();
    return HeadlineOrder.settle(new ArrayList<>(List.of(page)), begins);
  }

  private static Draft headline(String words) {
    return draft(words, LineKind.HEADLINE, BlockKind.BODY);
  }

  private static Draft text(String words) {
    return draft(words, LineKind.PROSE, BlockKind.BODY);
  }

  private static Draft draft(String words, LineKind look, BlockKind kind) {
    MappedText text = MappedText.of(words);
    return new Draft(text, new Paragraph(text, words, RawLine.Frame.OPEN, 0, 0), look, kind);
  }
}
