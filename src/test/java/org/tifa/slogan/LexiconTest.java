package org.tifa.slogan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tifa.config.ConfigurationException;
import org.tifa.config.ResourceFile;

class LexiconTest {
  private static final String HEADER = String.join("\t", Lexicon.COLUMNS) + "\n";

  private static List<String> problems(String rows) {
    return catchThrowableOfType(
            ConfigurationException.class, () -> Lexicon.parse("lexicon", HEADER + rows))
        .problems();
  }

  @Test
  void readsARow() {
    Lexicon lexicon =
        Lexicon.parse(
            "lexicon",
            HEADER + "落地生根、开花结果\t落地开花|生根开花\ttake root and bear fruit\t2012-11\t某次会议\tnational\n");
    assertThat(lexicon.slogans())
        .containsExactly(
            new Slogan(
                Lexicon.sloganId("落地生根、开花结果"),
                "落地生根、开花结果",
                List.of("落地开花", "生根开花"),
                "take root and bear fruit",
                "2012-11",
                "某次会议",
                "national"));
    Slogan slogan = lexicon.slogans().get(0);
    assertThat(lexicon.slogan(slogan.sloganId())).isEqualTo(slogan);
    assertThatThrownBy(() -> lexicon.slogan("0")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void idIsTheDigestOfTheCanonicalForm() {
    assertThat(Lexicon.sloganId("abc")).isEqualTo("ba7816bf8f01");
  }

  @Test
  void emptyPlaceIsNull() {
    assertThat(Lexicons.of("四风").slogans().get(0).introducedIn()).isNull();
  }

  @Test
  void wordsAreInNormalFormAndChainsGiveTheirParts() {
    Lexicon lexicon = Lexicons.of("落地生根、开花结果", "“钉钉子”精神", "４＋２|党建＋", "A、四风|四风、");
    assertThat(lexicon.words()).containsExactly("4+2", "党建+", "四风", "钉钉子精神");
    assertThat(lexicon.chainParts()).containsExactly("四风", "开花结果", "落地生根");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1949", "2017-10", "2017-10-18", "2024-02-29"})
  void datesMayStopAtYearOrMonth(String date) {
    assertThat(Lexicon.parse("lexicon", HEADER + "四风\t\tgloss\t" + date + "\t\tlocal\n").slogans())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "17",
        "0017",
        "2017-13",
        "2017-1",
        "2023-02-29",
        "2017/10",
        "十八大",
        "2017-10-18T"
      })
  void otherDatesAreRefused(String date) {
    assertThat(problems("四风\t\tgloss\t" + date + "\t\tlocal\n"))
        .containsExactly(
            "lexicon line 2: introduced_on '%s' is no date: write 2017, 2017-10 or 2017-10-18"
                .formatted(date));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; canonical is empty",
        "风; fewer than two characters",
        "、风“”; fewer than two characters",
        "𠮷; fewer than two characters",
        "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一; has 41 characters: shorten it to 40",
        "四风！; holds a sentence end",
        "=SUM(A1); would run as a formula",
        "+1; would run as a formula",
        "@cmd; would run as a formula",
        "-2+3; would run as a formula",
        "＝1+1; would run as a formula"
      })
  void wordingsThatCannotBeFoundAreRefused(String canonical, String problem) {
    assertThat(problems(canonical + "\t\tgloss\t2012\t\tlocal\n"))
        .singleElement()
        .asString()
        .startsWith("lexicon line 2: ")
        .contains(problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4+2", "10+2", "党建+", "+互联网", "APEC蓝", "四风", "－些－小"})
  void legalWordings(String canonical) {
    assertThat(Lexicons.of(canonical).slogans()).hasSize(1);
  }

  @Test
  void everyProblemIsReportedTogether() {
    assertThat(
            problems(
                """
                四风\t\tgloss\t2012\t\tnational
                钉钉子精神\t“四风”||四 风\t\t2012\t\tnational
                两个维护\t\tgloss\t2012\t\tworld
                五讲四美\t五讲、四美|五讲，四美\tgloss\t2012\t\tnational
                too\tfew
                """))
        .containsExactly(
            "lexicon line 3: forms '“四风”||四 风' has an empty form: remove the extra |;"
                + " '“四风”' already stands in line 2, slogan '四风': keep it once;"
                + " '四 风' already stands in line 2, slogan '四风': keep it once;"
                + " column gloss_en is empty: write what the slogan means in English",
            "lexicon line 4: scope 'world' is unknown: write national or local",
            "lexicon line 5: '五讲，四美' stands twice in the row: keep it once",
            "lexicon line 6: 2 columns where the header has 6: check the tabs");
  }

  @Test
  void oneSloganMayDifferFromItsFormBySeparators() {
    assertThat(Lexicons.of("五讲四美|五讲、四美").slogans()).hasSize(1);
  }

  @Test
  void wrongHeaderIsRefused() {
    assertThatThrownBy(() -> Lexicon.parse("lexicon", "a\tb\n"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("canonical forms gloss_en");
  }

  @Test
  void bundledLexiconIsSound() {
    Lexicon lexicon = Lexicon.parse("lexicon", ResourceFile.bundled("lexicon").text());
    assertThat(lexicon.slogans()).hasSizeGreaterThanOrEqualTo(400);
    Set<String> ids = new HashSet<>();
    lexicon.slogans().forEach(slogan -> ids.add(slogan.sloganId()));
    assertThat(ids).hasSameSizeAs(lexicon.slogans());
  }
}
