package org.tifa.slogan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconDraftTest {
  private static DraftEntry entry(String wording, double score, String... examples) {
    return new DraftEntry(
        Slogan.discovered(wording, SloganKind.guessed(wording), score),
        "slogan",
        12,
        9,
        4,
        1,
        LocalDate.of(2023, 5, 12),
        List.of("四个意识", "四个自信"),
        List.of(examples));
  }

  private static List<String> lines(String draft) {
    assertThat(draft).startsWith("\uFEFFcanonical\tforms\t").endsWith("\n");
    return draft.substring(1).lines().toList();
  }

  @Test
  void columnsOfTheLexiconStandFirst() {
    assertThat(LexiconDraft.columns().subList(0, Lexicon.COLUMNS.size()))
        .isEqualTo(Lexicon.COLUMNS);
    assertThat(lines(LexiconDraft.write(List.of())))
        .containsExactly(String.join("\t", LexiconDraft.columns()));
  }

  @Test
  void bestStandsFirstWithWhatItRestsOn() {
    String draft =
        LexiconDraft.write(
            List.of(
                entry("码头议事会", 0.5),
                entry("四个走进", 0.75, "南京市 2023-05-12: 开展【四个走进】。", "推行【四个走进】。"),
                entry("邻里日", 0.75)));
    assertThat(lines(draft).subList(1, 4))
        .containsExactly(
            "四个走进\t\t\t\t\tnumbered\t\t\t\tlocal\t\t\t0.7500\tslogan\t12\t9\t4\t2023-05-12"
                + "\t四个意识|四个自信\t南京市 2023-05-12: 开展【四个走进】。\t推行【四个走进】。\t",
            "邻里日\t\t\t\t\tterm\t\t\t\tlocal\t\t\t0.7500\tslogan\t12\t9\t4\t2023-05-12"
                + "\t四个意识|四个自信\t\t\t",
            "码头议事会\t\t\t\t\tterm\t\t\t\tlocal\t\t\t0.5000\tslogan\t12\t9\t4\t2023-05-12"
                + "\t四个意识|四个自信\t\t\t");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "=cmd|' /C calc'!A0; '=cmd|' /C calc'!A0",
        "~\t=1+1~; '=1+1",
        "@SUM(A1); '@SUM(A1)",
        "-2+3; '-2+3",
        "＋互联网; '＋互联网",
        "~甲\t乙\r\n丙~; 甲 乙 丙",
        "甲=1; 甲=1"
      })
  void noCellRunsInASpreadsheet(String example, String written) {
    String row = lines(LexiconDraft.write(List.of(entry("四个走进", 1, example)))).get(1);
    assertThat(row.split("\t", -1)).hasSize(LexiconDraft.columns().size()).contains(written);
  }

  /** The draft of one row as its reviewer and a spreadsheet leave it. */
  private static String reviewed(String decision) {
    List<String> cells =
        Arrays.asList(
            lines(LexiconDraft.write(List.of(entry("四个走进", 1, "“四个”:\t\"走进\", 走进; 走"))))
                .get(1)
                .split("\t", -1));
    cells.set(LexiconDraft.columns().indexOf("decision"), decision);
    cells.set(6, "four visits");
    return String.join("\t", LexiconDraft.columns()) + "\n" + String.join("\t", cells) + "\n";
  }

  private static void assertRead(String draft) {
    assertThat(LexiconDraft.decisions("draft", draft))
        .singleElement()
        .satisfies(
            decision -> {
              assertThat(decision.line()).isEqualTo(2);
              assertThat(decision.isYes()).isTrue();
              assertThat(decision.cells())
                  .containsExactly(
                      "四个走进", "", "", "", "", "numbered", "four visits", "", "", "local");
            });
  }

  private static String saved(String draft, CSVFormat format, QuoteMode quotes) throws IOException {
    StringBuilder saved = new StringBuilder();
    try (CSVParser cells = CSVParser.parse(draft, CSVFormat.TDF);
        CSVPrinter printer = new CSVPrinter(saved, format.builder().setQuoteMode(quotes).get())) {
      printer.printRecords(cells);
    }
    return saved.toString();
  }

  @Test
  void whatSpreadsheetsMakeOfItReadsTheSame() throws IOException {
    String draft = reviewed("Yes");
    assertRead(draft);
    assertRead("\uFEFF" + draft);
    assertRead(draft.replace("\n", "\r\n"));
    assertRead(draft.replace("\n", "\t\t\t\n"));
    assertRead(saved(draft, CSVFormat.TDF, QuoteMode.ALL));
    assertRead(saved(draft, CSVFormat.EXCEL, QuoteMode.MINIMAL));
    assertRead(saved(draft, CSVFormat.EXCEL.builder().setDelimiter(';').get(), QuoteMode.ALL));
    assertRead(draft.replace("四个走进\t", "'四个走进\t"));
    assertRead(draft.stripTrailing());
    assertRead(draft + "\n\t\t\t\t\t\n");
  }

  @ParameterizedTest
  @CsvSource({
    "2017/10, 2017-10",
    "2017/10/18, 2017-10-18",
    "2017.1.8, 2017-01-08",
    "2017, 2017",
    "2017-10, 2017-10",
    "Oct-17, Oct-17"
  })
  void datesOfSpreadsheetsAreIsoDates(String cell, String date) {
    String draft = reviewed("yes").replace("four visits\t", "four visits\t" + cell);
    assertThat(LexiconDraft.decisions("draft", draft).get(0).cells().get(7)).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "'"})
  void rowsWithoutADecisionArePassedOver(String decision) {
    assertThat(LexiconDraft.decisions("draft", reviewed(decision))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "yes, true, false",
    "Y, true, false",
    "是, true, false",
    "NO, false, true",
    "否, false, true",
    "四个意识, false, false"
  })
  void decisionsAreReadInBothLanguages(String words, boolean isYes, boolean isNo) {
    DraftDecision decision = LexiconDraft.decisions("draft", reviewed(words)).get(0);
    assertThat(decision.isYes()).isEqualTo(isYes);
    assertThat(decision.isNo()).isEqualTo(isNo);
    assertThat(decision.words()).isEqualTo(words);
  }
}
