package org.tifa.slogan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconReviewTest {
  private static final Map<String, String> WHOLE =
      Map.of("canonical", "青山常在就是福", "introduced_on", "2005-08", "kind", "sentence");

  private static List<String> doubts(Lexicon lexicon) {
    return LexiconReview.of(lexicon, 1900, 2027).stream().map(LexiconDoubt::toString).toList();
  }

  private static Map<String, String> part(String column, String cell) {
    return Map.of("canonical", "青山常在", "introduced_on", "2005", column, cell);
  }

  @Test
  void aSoundLexiconRaisesNone() {
    assertThat(doubts(Lexicons.of("高质量发展", "营商环境|经营环境"))).isEmpty();
  }

  @Test
  void aPartWithoutRelationIsDoubtful() {
    assertThat(doubts(Lexicons.of(part("introduced_in", "某地"), WHOLE)))
        .containsExactly(
            "line 2, 青山常在: '青山常在' stands inside '青山常在就是福' of line 3 and no relation is declared:"
                + " write part_of:, short_for: or unrelated_to:青山常在就是福, or name the accident in"
                + " not_after or not_before");
  }

  @ParameterizedTest
  @ValueSource(strings = {"part_of:青山常在就是福", "short_for:青山常在就是福", "unrelated_to:青山常在就是福"})
  void aDeclaredPartIsNot(String relation) {
    assertThat(doubts(Lexicons.of(part("relations", relation), WHOLE))).isEmpty();
  }

  @Test
  void theWholeMayDeclareItAndRelationsLeadOn() {
    assertThat(
            doubts(
                Lexicons.of(
                    part("relations", "part_of:在青山常在中"),
                    Map.of("canonical", "在青山常在中"),
                    Map.of("canonical", "人在青山常在中央", "relations", "extends:在青山常在中"))))
        .isEmpty();
  }

  @Test
  void anAccidentThatIsRuledOutIsNot() {
    assertThat(doubts(Lexicons.of(part("not_before", "就是"), WHOLE))).isEmpty();
  }

  @Test
  void aPartIntroducedAfterItsWholeIsDoubtful() {
    Map<String, String> late =
        Map.of("canonical", "青山常在", "introduced_on", "2005-09", "relations", "part_of:青山常在就是福");
    assertThat(doubts(Lexicons.of(late, WHOLE)))
        .containsExactly(
            "line 2, 青山常在: introduced_on 2005-09 is later than 2005-08 of '青山常在就是福' in line 3,"
                + " which contains it: correct one of them");
  }

  @Test
  void relationsThatCannotBeTrueAreDoubtful() {
    assertThat(
            doubts(
                Lexicons.of(
                    Map.of("canonical", "甲乙丙丁戊", "relations", "part_of:甲乙丙"),
                    Map.of("canonical", "甲乙丙", "relations", "part_of:甲乙丙丁戊"))))
        .containsExactly(
            "line 2, 甲乙丙丁戊: relation 'part_of:甲乙丙' is to a shorter wording: declare it the other way"
                + " round",
            "line 3, 甲乙丙: relation 'part_of:甲乙丙丁戊' is contradicted by that in line 2: keep one of"
                + " the two");
  }

  @Test
  void datesOutsideTheYearsOrMissingAreDoubtful() {
    assertThat(
            doubts(
                Lexicons.of(
                    Map.of("canonical", "甲乙丙", "introduced_on", "1899-12-31"),
                    Map.of("canonical", "丁戊己", "introduced_on", "2028"),
                    Map.of("canonical", "庚辛壬", "introduced_on", ""))))
        .containsExactly(
            "line 2, 甲乙丙: introduced_on 1899-12-31 is not from 1900 to 2027: correct it",
            "line 3, 丁戊己: introduced_on 2028 is not from 1900 to 2027: correct it",
            "line 4, 庚辛壬: introduced_on is empty: write the year, month or day of its first official"
                + " use");
  }

  @Test
  void kindsThatDoNotFitAreDoubtful() {
    assertThat(
            doubts(
                Lexicons.of(
                    Map.of("canonical", "甲乙丙", "kind", "four_character"),
                    Map.of("canonical", "丁戊己", "kind", "chain"),
                    Map.of("canonical", "庚辛壬", "kind", "numbered"))))
        .containsExactly(
            "line 2, 甲乙丙: kind four_character has 3 letters: name another kind",
            "line 3, 丁戊己: kind chain has no separator: write 、 between its parts, or name another"
                + " kind",
            "line 4, 庚辛壬: kind numbered has no numeral: name another kind");
  }

  @Test
  void wordingsThatAccidentsMeetOrThatAreRareAreDoubtful() {
    assertThat(doubts(Lexicons.of("贪污", "四风", "鍥涗釜鎰忚瘑")))
        .containsExactly(
            "line 2, 贪污: '贪污' has two characters, which many words hold: name those words in"
                + " not_after and not_before, or write a longer form",
            "line 4, 鍥涗釜鎰忚瘑: '鍥涗釜鎰忚瘑' holds the rare character 涚: correct it, or save the file as"
                + " UTF-8");
  }
}
