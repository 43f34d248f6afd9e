package org.tifa.slogan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tifa.config.ConfigurationException;
import org.tifa.config.ResourceFile;

class LexiconTest {

  private static List<String> problems(String rows) {
    return catchThrowableOfType(
            ConfigurationException.class, () -> Lexicon.parse("lexicon", Lexicons.HEADER + rows))
        .problems();
  }

  @Test
  void readsARow() {
    Lexicon lexicon =
        Lexicons.of(
            Map.of(
                "canonical", "落地生根、开花结果",
                "forms", "落地开花|生根开花",
                "not_after", "没有|未",
                "not_before", "的树",
                "relations", "extends:开花结果",
                "kind", "chain",
                "gloss_en", "take root and bear fruit",
                "introduced_on", "2012-11",
                "introduced_in", "某次会议",
                "scope", "local"),
            Map.of("canonical", "开花结果"));
    assertThat(lexicon.slogans().get(0))
        .isEqualTo(
            new Slogan(
                Lexicon.sloganId("落地生根、开花结果"),
                "落地生根、开花结果",
                List.of("落地开花", "生根开花"),
                SloganKind.CHAIN,
                new Neighbours(List.of("没有", "未"), List.of("的树")),
                List.of(new Relation(RelationKind.EXTENDS, "开花结果")),
                "take root and bear fruit",
                "2012-11",
                "某次会议",
                "local",
                null));
    Slogan slogan = lexicon.slogans().get(0);
    assertThat(lexicon.slogan(slogan.sloganId())).isEqualTo(slogan);
    assertThatThrownBy(() -> lexicon.slogan("0")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void idIsTheDigestOfTheCanonicalForm() {
    assertThat(Lexicon.sloganId("abc")).isEqualTo("ba7816bf8f01");
  }

  @Test
  void discoveredSlogansStandBehindTheLexicons() {
    Lexicon listed =
        Lexicons.of(
            Map.of("canonical", "两个维护", "kind", "numbered"),
            Map.of("canonical", "落地生根、开花结果", "kind", "chain"));
    Lexicon all =
        listed.with(
            List.of(
                Slogan.discovered("落地生根开花结果", SloganKind.TERM, 0.9),
                Slogan.discovered("２个維護", SloganKind.TERM, 0.8),
                Slogan.discovered("八个走进", SloganKind.NUMBERED, 0.7),
                Slogan.discovered("8个走进", SloganKind.NUMBERED, 0.6),
                Slogan.discovered("走进、走好", SloganKind.CHAIN, 0.5)));
    assertThat(all.slogans())
        .extracting(Slogan::canonical)
        .containsExactly("两个维护", "落地生根、开花结果", "八个走进", "走进、走好");
    assertThat(all.slogan(Lexicon.sloganId("八个走进")).origin()).isEqualTo(SloganOrigin.DISCOVERED);
    assertThat(all.slogans().get(0).origin()).isEqualTo(SloganOrigin.LEXICON);
    assertThat(listed.slogans()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "、", "好", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一"})
  void discoveredWordingsNeedALength(String wording) {
    Slogan slogan = Slogan.discovered(wording, SloganKind.TERM, 1);
    assertThatThrownBy(() -> Lexicons.of("四风").with(List.of(slogan)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'%s' is no wording of a slogan: it needs 2 to 40 characters", wording);
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
    assertThat(Lexicons.of(Map.of("canonical", "四风", "introduced_on", date)).slogans()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"17", "0017", "2017-13", "2017-1", "2023-02-29", "2017/10", "十八大", "2017-10-18T"})
  void otherDatesAreRefused(String date) {
    assertThat(problems(Lexicons.line(Map.of("canonical", "四风", "introduced_on", date))))
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
    assertThat(problems(Lexicons.line(Map.of("canonical", canonical))))
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

  /**
   * The bad rows that people bring, all in one file: each is named, and none of the file is used.
   */
  @Test
  void badRowsAreNamedAndNoneIsLoaded() {
    String file =
        Lexicons.HEADER
            + Lexicons.line(Map.of("canonical", "四风"))
            + Lexicons.line(Map.of("canonical", "四风"))
            + Lexicons.line(Map.of("canonical", ""))
            + Lexicons.line(Map.of("canonical", "风"))
            + Lexicons.line(Map.of("canonical", "长".repeat(200)))
            + Lexicons.line(Map.of("canonical", "反四风", "forms", "短|" + "长".repeat(200)))
            + "实事求是\t\t\n"
            + Lexicons.line(Map.of("canonical", "ËÄ·ç"))
            + Lexicons.line(Map.of("canonical", "=cmd|' /C calc'!A0"))
            + Lexicons.line(Map.of("canonical", "群众路线", "gloss_en", "@SUM(A1:A9)"))
            + "\t\t\t\t\t\t\t\t\t\n"
            + Lexicons.line(Map.of("canonical", "解放思想"));
    ConfigurationException refusal =
        catchThrowableOfType(ConfigurationException.class, () -> Lexicon.parse("lexicon", file));
    assertThat(refusal.problems())
        .extracting(line -> line.replaceFirst("长{9,}", "长…").replaceFirst("; kind.*", "; …"))
        .containsExactly(
            "lexicon line 3: '四风' already stands in line 2, slogan '四风': keep it once",
            "lexicon line 4: canonical is empty: write the slogan's full wording",
            "lexicon line 5: '风' has fewer than two characters: write a longer wording",
            "lexicon line 6: '长…' has 200 characters: shorten it to 40",
            "lexicon line 7: '短' has fewer than two characters: write a longer wording; '长…' has 200"
                + " characters: shorten it to 40",
            "lexicon line 8: 3 columns where the header has 10: check the tabs",
            "lexicon line 9: 'ËÄ·ç' has no Chinese character: save the file from its source as UTF-8",
            "lexicon line 10: column canonical '=cmd|' /C calc'!A0' would run as a formula in a"
                + " spreadsheet: begin it with another character; '=cmd|' /C calc'!A0' holds a"
                + " sentence end: leave it out",
            "lexicon line 11: column gloss_en '@SUM(A1:A9)' would run as a formula in a spreadsheet:"
                + " begin it with another character",
            "lexicon line 12: canonical is empty: write the slogan's full wording; …");
  }

  @Test
  void aHeaderAloneIsALexicon() {
    Lexicon lexicon = Lexicon.parse("lexicon", Lexicons.HEADER);
    assertThat(lexicon.slogans()).isEmpty();
    assertThat(lexicon.words()).isEmpty();
    assertThat(LexiconReview.of(lexicon, 1900, 2026)).isEmpty();
    assertThat(new SloganScanner(lexicon).scan("反对四风", 0, 4)).isEmpty();
    assertThat(
            new SloganScanner(
                    lexicon, Confusions.parse("c", ResourceFile.bundled("confusions").text()))
                .scan("反对四风", 0, 4))
        .isEmpty();
  }

  @Test
  void whatASpreadsheetSavedIsTheSameLexicon() {
    String saved =
        "\uFEFF"
            + Lexicons.tsv(Map.of("canonical", "四风", "gloss_en", "\"the \"\"four winds\"\"\""))
                .replace("\n", "\t\t\r\n");
    assertThat(Lexicon.parse("lexicon", saved).slogans())
        .singleElement()
        .extracting(Slogan::glossEn)
        .isEqualTo("the \"four winds\"");
  }

  @Test
  void everyProblemIsReportedTogether() {
    assertThat(
            problems(
                """
                四风\t\t\t\t\tnumbered\tgloss\t2012\t\tnational
                钉钉子精神\t“四风”||四 风\t\t\t\tmodel\t\t2012\t\tnational
                两个维护\t\t\t\t\tnumbered\tgloss\t2012\t\tworld
                五讲四美\t五讲、四美|五讲，四美\t\t\t\tnumbered\tgloss\t2012\t\tnational
                too\tfew
                """))
        .containsExactly(
            "lexicon line 3: forms '“四风”||四 风' has an empty part: remove the extra |;"
                + " '“四风”' already stands in line 2, slogan '四风': keep it once;"
                + " '四 风' already stands in line 2, slogan '四风': keep it once;"
                + " column gloss_en is empty: write what the slogan means in English",
            "lexicon line 4: scope 'world' is unknown: write national or local",
            "lexicon line 5: '五讲，四美' stands twice in the row: keep it once",
            "lexicon line 6: 2 columns where the header has 10: check the tabs");
  }

  @Test
  void oneSloganMayDifferFromItsFormBySeparators() {
    assertThat(Lexicons.of("五讲四美|五讲、四美").slogans()).hasSize(1);
  }

  @Test
  void wrongHeaderIsRefused() {
    assertThatThrownBy(() -> Lexicon.parse("lexicon", "a\tb\n"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("canonical forms not_after not_before");
  }

  @Test
  void bundledLexiconIsSound() {
    Lexicon lexicon = Lexicon.parse("lexicon", ResourceFile.bundled("lexicon").text());
    assertThat(lexicon.slogans()).hasSizeGreaterThanOrEqualTo(1_200);
    Set<String> ids = new HashSet<>();
    lexicon.slogans().forEach(slogan -> ids.add(slogan.sloganId()));
    assertThat(ids).hasSameSizeAs(lexicon.slogans());
    assertThat(LexiconReview.of(lexicon, 1900, 2026)).isEmpty();
  }

  @Test
  void numeralsThatReadTheSameAreOneWording() {
    assertThat(
            problems(
                Lexicons.line(Map.of("canonical", "两个维护", "kind", "numbered"))
                    + Lexicons.line(Map.of("canonical", "2个维护"))
                    + Lexicons.line(Map.of("canonical", "4个意识"))
                    + Lexicons.line(Map.of("canonical", "四个意识", "kind", "numbered"))))
        .containsExactly(
            "lexicon line 3: '2个维护' already stands in line 2, slogan '两个维护', as '两个维护': keep it once",
            "lexicon line 5: '四个意识' is written '4个意识' in line 4, slogan '4个意识': keep one of the two");
    assertThat(
            Lexicons.of(Map.of("canonical", "两个维护", "forms", "2个维护", "kind", "numbered")).slogans())
        .hasSize(1);
  }

  @Test
  void bothScriptsAreOneWording() {
    assertThat(problems(Lexicons.line(Map.of("canonical", "兩個維護", "forms", "两个维护"))))
        .containsExactly("lexicon line 2: '两个维护' stands twice in the row: keep it once");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "kind; slogan; kind 'slogan' is unknown: write one of numbered, chain",
        "kind; ~~; kind '' is unknown",
        "not_after; 反|反; not_after '反' stands twice",
        "not_before; 一二三四五六七八九十一; not_before '一二三四五六七八九十一': write 1 to 10 characters",
        "not_before; “反; write 1 to 10 characters without marks",
        "not_after; 反||大; not_after '反||大' has an empty part",
        "relations; 四个; relation '四个' is none: write part_of, short_for",
        "relations; is:四个; relation 'is:四个' is none",
        "relations; part_of:四个; the lexicon has no slogan '四个'",
        "relations; part_of:四风; relation 'part_of:四风' is to the slogan itself",
        "relations; part_of:反四风|extends:反四风; relations name '反四风' twice",
        "relations; part_of:反对四风; write the canonical form '反四风' of line 3",
        "gloss_en; =cmd|' /C calc'!A0; would run as a formula",
        "introduced_in; @SUM(1); would run as a formula",
        "introduced_in; 北\u0007京; holds the invisible character U+0007",
        "introduced_in; 北\u200B京; holds the invisible character U+200B",
        "introduced_in; 北\uFFFD京; holds U+FFFD, which no text has",
        "canonical; ËÄ¸ö; 'ËÄ¸ö' has no Chinese character"
      })
  void badCellsAreNamedWithTheRemedy(String column, String cell, String problem) {
    Map<String, String> row = new HashMap<>(Map.of("canonical", "四风"));
    row.put(column, cell);
    assertThat(
            problems(
                Lexicons.line(row) + Lexicons.line(Map.of("canonical", "反四风", "forms", "反对四风"))))
        .singleElement()
        .asString()
        .startsWith("lexicon line 2: ")
        .contains(problem);
  }
}
