package org.tifa.slogan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tifa.config.ConfigurationException;

class LexiconRevisionTest {
  private static final String LEXICON = "# kept by hand\n" + Lexicons.tsv("四风", "两个维护|双维护", "实事求是");
  private static final String REFUSED = "wording\tnote\n会议指出\tidiom\n";

  /** A row of a draft: canonical, forms, gloss, decision, note. */
  private static String row(String canonical, String forms, String gloss, String... decision) {
    return String.join(
        "\t",
        canonical,
        forms,
        "",
        "",
        "",
        "term",
        gloss,
        "",
        "",
        "local",
        decision[0],
        decision.length > 1 ? decision[1] : "",
        "0.9");
  }

  private static LexiconRevision revise(String... rows) {
    return reviseThese(LEXICON, REFUSED, rows);
  }

  private static LexiconRevision reviseThese(String lexicon, String refused, String... rows) {
    String header = String.join("\t", Lexicon.COLUMNS) + "\tdecision\tnote\tscore";
    String draft =
        Stream.concat(Stream.of(header), Arrays.stream(rows)).collect(Collectors.joining("\n"));
    return LexiconRevision.of(lexicon, refused, "draft", draft);
  }

  private static List<String> problems(String... rows) {
    ConfigurationException refusal =
        catchThrowableOfType(ConfigurationException.class, () -> revise(rows));
    assertThat(refusal).as("the draft was accepted").isNotNull();
    return refusal.problems();
  }

  @Test
  void decisionsAreCarriedOut() {
    LexiconRevision revision =
        revise(
            row("邻里议事日", "邻里日", "neighbours' day", "yes"),
            row("干部名单如下", "", "", "no", "list"),
            row("反四风", "", "", "四风"),
            row("纠四风", "纠正四风", "", "四風"),
            row("邻里周", "", "", "邻里议事日"),
            row("尚未看过", "", "", ""));
    assertThat(revision.lexicon())
        .isEqualTo(
            LEXICON.replace("四风\t", "四风\t反四风|纠四风|纠正四风")
                + "邻里议事日\t邻里日|邻里周\t\t\t\tterm\tneighbours' day\t\t\tlocal\n");
    assertThat(revision.refused()).isEqualTo(REFUSED + "干部名单如下\tlist\n");
    assertThat(revision.sloganCount()).isEqualTo(1);
    assertThat(revision.formCount()).isEqualTo(4);
    assertThat(revision.refusedCount()).isEqualTo(1);
    assertThat(revision.knownCount()).isZero();
    assertThat(Lexicon.parse("lexicon", revision.lexicon()).slogans()).hasSize(4);
    assertThat(RefusedWordings.parse("refused", revision.refused()).contains("「幹部名單」如下")).isTrue();
  }

  @Test
  void theSameDraftMayBeBroughtInAgain() {
    String[] rows = {
      row("邻里议事日", "", "neighbours' day", "yes"),
      row("干部名单如下", "", "", "no"),
      row("反四风", "", "", "四风")
    };
    LexiconRevision first = revise(rows);
    LexiconRevision again = reviseThese(first.lexicon(), first.refused(), rows);
    assertThat(again.lexicon()).isEqualTo(first.lexicon());
    assertThat(again.refused()).isEqualTo(first.refused());
    assertThat(again.knownCount()).isEqualTo(3);
  }

  @Test
  void aLexiconOfAHeaderGrows() {
    LexiconRevision revision =
        reviseThese(Lexicons.HEADER, "wording\tnote\n", row("邻里议事日", "", "neighbours' day", "yes"));
    assertThat(Lexicon.parse("lexicon", revision.lexicon()).slogans())
        .extracting(Slogan::canonical)
        .containsExactly("邻里议事日");
  }

  @Test
  void whatStoodInTheLexiconStaysAsItWasWritten() {
    String lexicon = "\uFEFF" + LEXICON.replace("\n", "\r\n").stripTrailing();
    assertThat(reviseThese(lexicon, REFUSED).lexicon()).isEqualTo("\uFEFF" + LEXICON);
  }

  @Test
  void everyBadRowIsNamedAndNothingIsTaken() {
    assertThat(
            problems(
                row("邻里议事日", "", "", "yes"),
                row("双维护", "", "gloss", "yes"),
                row("两个维护", "", "", "no"),
                row("会议指出", "", "gloss", "yes"),
                row("邻里周", "", "", "邻里月"),
                row("实事求是", "", "", "四风"),
                row("新风", "", "gloss", "yes"),
                row("「新風」", "", "", "no"),
                row("", "", "", "yes"),
                row("风", "", "gloss", "yes"),
                row("长", "", "", "四风"),
                row("旧习", "", "", "no", "=1+1")))
        .containsExactlyInAnyOrder(
            "draft line 9: '「新風」' is already decided on in line 8: decide once",
            "draft line 10: canonical '' is no wording: write it",
            "draft line 5: '会议指出' was refused in line 2 of the refused wordings: remove that row,"
                + " or decide no",
            "draft line 4: '两个维护' is a wording of the slogan '两个维护': remove it there, or decide"
                + " nothing",
            "draft line 13: column note '=1+1' would run as a formula in a spreadsheet: begin it with"
                + " another character",
            "draft line 6: decision '邻里月' is neither yes nor no nor a slogan: write one of them, or"
                + " add its row",
            "draft line 7: '实事求是' is a wording of the slogan '实事求是': remove it there, or decide"
                + " nothing",
            "draft line 12: '长' has fewer than two characters: write a longer wording",
            "draft line 2: column gloss_en is empty: write what the slogan means in English",
            "draft line 3: '双维护' already stands in lexicon line 4, slogan '两个维护': keep it once",
            "draft line 11: '风' has fewer than two characters: write a longer wording");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "=cmd|' /C calc'!A0; would run as a formula",
        "'=cmd; would run as a formula",
        "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一; has 41 characters",
        "ËÄ·ç½¨Éè; has no Chinese character",
        "四风\uFFFD建设; U+FFFD"
      })
  void wordingsThatNoLexiconMayHaveAreNamed(String canonical, String problem) {
    assertThat(problems(row(canonical, "", "gloss", "yes")))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("draft line 2: "))
        .anyMatch(line -> line.contains(problem));
  }

  @Test
  void columnsAreFoundByName() {
    String draft =
        """
        decision,note,extra,canonical,forms,not_after,not_before,relations,kind,gloss_en,introduced_on,introduced_in,scope
        yes,,,邻里议事日,,,,,term,"day, of neighbours",2019/5/1,,local
        """;
    assertThat(LexiconRevision.of(LEXICON, REFUSED, "draft", draft).lexicon())
        .endsWith("邻里议事日\t\t\t\t\tterm\tday, of neighbours\t2019-05-01\t\tlocal\n");
  }

  @Test
  void aDraftWithoutItsColumnsIsRefused() {
    ConfigurationException refusal =
        catchThrowableOfType(
            ConfigurationException.class,
            () -> LexiconRevision.of(LEXICON, REFUSED, "draft", "canonical\tdecision\tdecision\n"));
    assertThat(refusal.problems())
        .contains(
            "draft: the header 'canonical decision decision' has the column forms not at all: it"
                + " must have it once",
            "draft: the header 'canonical decision decision' has the column decision twice: it must"
                + " have it once");
  }

  @Test
  void faultsOfTheLexiconAreItsOwn() {
    ConfigurationException refusal =
        catchThrowableOfType(
            ConfigurationException.class,
            () -> reviseThese(LEXICON + "四风\n", REFUSED, row("邻里议事日", "", "gloss", "yes")));
    assertThat(refusal.problems())
        .containsExactly("lexicon line 6: 1 columns where the header has 10: check the tabs");
  }
}
