package org.tifa.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TsvTableTest {
  private static final List<String> COLUMNS = List.of("a", "b");

  private static List<String> rows(String text) {
    return TsvTable.read(
        "facts", text, COLUMNS, row -> row.line() + ":" + row.text("a") + "/" + row.text("b"));
  }

  private static List<String> problems(String text) {
    ConfigurationException refusal =
        catchThrowableOfType(ConfigurationException.class, () -> rows(text));
    assertThat(refusal).as("the file was accepted").isNotNull();
    return refusal.problems();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\tb\n1\t2\n",
        "\uFEFFa\tb\n1\t2",
        "a\tb\r\n1\t2\r\n",
        "a\tb\t\t\n1\t2\t\t\n",
        "\"a\"\t\"b\"\n\"1\"\t\"2\"\n"
      })
  void whatSpreadsheetsSaveReadsTheSame(String text) {
    assertThat(rows(text)).containsExactly("2:1/2");
  }

  @Test
  void quotationMarksOfACellAreDoubled() {
    assertThat(rows("a\tb\n\"1 \"\"x\"\"\"\t2 \"y\"\n")).containsExactly("2:1 \"x\"/2 \"y\"");
  }

  @Test
  void commentsAndEmptyLinesArePassedOver() {
    assertThat(rows("# one\n\n\"# \"\"two\"\"\"\t\na\tb\n#3\t4\n5\t6\n")).containsExactly("6:5/6");
  }

  @ParameterizedTest
  @CsvSource({"'a\tb\n1\t2\n\"3\t4\n5\t6\n', line 3", "'a\tb\n\"1\"x\t2\n', line 2"})
  void anOpenQuotationMarkIsNamed(String text, String line) {
    String unescaped = text.translateEscapes();
    assertThat(problems(unescaped))
        .containsExactly(
            "facts %s: a cell begins with a quotation mark that is not closed at its end: remove the mark"
                .formatted(line));
  }

  @Test
  void everyBadRowIsNamed() {
    assertThat(problems("a\tb\n1\n1\t2\t3\n1\t2\n"))
        .containsExactly(
            "facts line 2: 1 columns where the header has 2: check the tabs",
            "facts line 3: 3 columns where the header has 2: check the tabs");
    assertThat(problems("")).containsExactly("facts: empty: it must begin with the header line");
    assertThat(problems("a,b\n1,2\n"))
        .containsExactly("facts: the header is 'a,b': it must be 'a b', separated by tabs");
  }
}
