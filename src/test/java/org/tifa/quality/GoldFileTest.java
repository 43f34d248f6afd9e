package org.tifa.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tifa.config.ConfigurationException;

class GoldFileTest {
  private static GoldArticle only(String line) {
    return Readings.gold(line).get(0);
  }

  @Test
  void absentIsNotJudgedAndNullSaysThereIsNone() {
    GoldArticle gold =
        only("{\"source\": \"a.txt\", \"title\": null, \"dated_on\": null, \"byline\": []}");
    assertThat(gold.values())
        .containsExactly(
            Map.entry(Measure.TITLE, List.of()),
            Map.entry(Measure.BYLINE, List.of()),
            Map.entry(Measure.DATE, List.of()));
    assertThat(gold.mentions()).isNull();
    assertThat(gold.repeats()).isNull();
    assertThat(gold.record()).isEqualTo(1);
  }

  @Test
  void aDistrictTellsItsCityAndProvinceAsOfTheDate() {
    Map<Measure, List<String>> values =
        only("{\"source\": \"a\", \"district_code\": \"140403\", \"dated_on\": \"2024-06-01\"}")
            .values();
    assertThat(values).containsEntry(Measure.DISTRICT, List.of("140403"));
    assertThat(values).containsEntry(Measure.CITY, List.of("140400"));
    assertThat(values).containsEntry(Measure.PROVINCE, List.of("140000"));
    assertThat(only("{\"source\": \"a\", \"district_code\": \"110101\"}").values())
        .containsEntry(Measure.CITY, List.of());
  }

  @Test
  void aDateIsAsPreciseAsItIsTold() {
    assertThat(only("{\"source\": \"a\", \"dated_on\": \"2024-07\"}").values())
        .containsEntry(Measure.DATE, List.of("2024-07"));
    assertThat(
            only("{\"source\": \"a\", \"dated_on\": \"2024-01-01\", \"date_precision\": \"year\"}")
                .values())
        .containsEntry(Measure.DATE, List.of("2024"));
  }

  @Test
  void repeatsAndJoinsInWords() {
    GoldArticle gold =
        only(
            "{\"source\": \"a\", \"repeats\": \"the first paragraph stands again\","
                + " \"joins\": \"也要|管环保 and 专项改|造 are cut by a column break\"}");
    assertThat(gold.repeats()).isEqualTo(1);
    assertThat(gold.isEveryRepeat()).isFalse();
    assertThat(gold.joins()).containsExactly("也要管环保", "专项改造");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "[1]~'[1]' is no object: write one such as {\"source\": \"page.txt\", \"title\": …}",
        "{\"source\": ~not JSON near character",
        "{\"title\": \"题\"}~it names no source: add \"source\"",
        "{\"source\": \"a\", \"title\": 7}~title is '7': write a text, or null",
        "{\"source\": \"a\", \"dated_on\": \"2024-02-30\"}~dated_on is '2024-02-30': write a day",
        "{\"source\": \"a\", \"month_day\": \"31-12\"}~month_day is '31-12': write month and day",
        "{\"source\": \"a\", \"date_kind\": \"printed\"}~date_kind is 'printed': write one of",
        "{\"source\": \"a\", \"district_code\": \"999999\"}~district_code is '999999': write a code",
        "{\"source\": \"a\", \"district_code\": \"140400\"}~which is a city: write it as city_code",
        "{\"source\": \"a\", \"mentions\": {\"实干\": -1}}~mentions of 实干 are '-1': write a number",
        "{\"source\": \"a\", \"record\": 0}~record is '0': write a number from 1",
        "{\"source\": \"a\", \"script\": \"latin\"}~script is 'latin': write one of",
      })
  void aBadLineIsTold(String line, String words) {
    ConfigurationException told =
        catchThrowableOfType(
            ConfigurationException.class,
            () -> Readings.gold("{\"source\": \"good.txt\"}", "", line));
    assertThat(told.problems()).singleElement().asString().startsWith("gold.jsonl line 3: ");
    assertThat(told.problems().get(0)).contains(words);
  }

  @Test
  void allBadLinesAreToldTogether() {
    ConfigurationException told =
        catchThrowableOfType(ConfigurationException.class, () -> Readings.gold("7", "{}", "x"));
    assertThat(told.problems()).hasSize(3);
  }

  @Test
  void anEmptyFileIsTold() {
    assertThat(
            catchThrowableOfType(ConfigurationException.class, () -> Readings.gold(" ")).problems())
        .containsExactly("gold.jsonl holds no line: write one JSON object for each article");
  }
}
