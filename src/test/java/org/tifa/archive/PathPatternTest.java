package org.tifa.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {
  private static String read(String path, String... patterns) {
    TreeMap<String, String> values = new TreeMap<>();
    PathPattern.read(PathPattern.compile(List.of(patterns)), path)
        .values()
        .forEach((field, value) -> values.put(field.key(), value.text()));
    return values.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "{province}/{newspaper}/{date}-{page}.txt | 山西省/某报/20240305-02.txt"
            + " | {edition=02, newspaper=某报, province=山西省, published-on=20240305}",
        "{province}/{newspaper}/{date}-{page}.txt | x/y/山西省/某报/2024-03-05-A2.txt.gz"
            + " | {edition=A2, newspaper=某报, province=山西省, published-on=2024-03-05}",
        "{province}/{newspaper}/{date}-{page}.txt | 某报/20240305-02.txt | {}",
        "{province}/{newspaper}/{date}-{page}.txt | 山西省/某报/第一期-02.txt | {}",
        "{province}/{newspaper}/{date}-{page}.txt | 山西省/某报/20241305-02.txt | {}",
        "{code}/{date}-{page}.txt | 140403/2024年3月5日-1.txt"
            + " | {edition=1, place-code=140403, published-on=2024年3月5日}",
        "{code}/{date}-{page}.txt | 140403/2025-12-20-19.txt"
            + " | {edition=19, place-code=140403, published-on=2025-12-20}",
        "{code}/{date}-{page}.txt | 140403/2025-1-20-A3.txt"
            + " | {edition=A3, place-code=140403, published-on=2025-1-20}",
        "{code}/{date}-{page}.txt | 140403/2025.10.3-2.txt"
            + " | {edition=2, place-code=140403, published-on=2025.10.3}",
        "{code}/{date}-{page}.txt | 1140403/20240305-1.txt | {}",
        "{code}/{date}-{page}.txt | 14040/20240305-1.txt | {}",
        "{newspaper}/{year}/{month}/{day}/*.html | 某报/2024/3/05/content_1.html"
            + " | {newspaper=某报, published-on=2024-3-05}",
        "{year}-{month}/*/{title}.md | a/2024-03/x/题.md" + " | {published-on=2024-03, title=题}",
        "{district}_{date}.jsonl.gz | 烈山区_202403.jsonl.gz"
            + " | {district=烈山区, published-on=202403}",
        "regex:(?<city>[^/]+市)/.*(?<date>\\d{8}).*\\.txt | a/长治市/b/c20240305d.txt"
            + " | {city=长治市, published-on=20240305}",
        "regex:(?<date>\\d{4})\\.txt | a/x2024.txt | {}",
        "{province}.txt | 海南省.txt | {province=海南省}",
        "{title}.a+b.txt | 题.aab.txt | {}",
      })
  void reads(String pattern, String path, String values) {
    assertThat(read(path, pattern)).isEqualTo(values);
  }

  @Test
  void firstPatternThatMatchesWins() {
    String path = "山西省/20240305.txt";
    assertThat(read(path, "{code}/{date}.txt", "{province}/{date}.txt", "{place}/{date}.txt"))
        .isEqualTo("{province=山西省, published-on=20240305}");
    assertThat(read(path)).isEqualTo("{}");
  }

  @Test
  void longPathsDoNotBacktrackBadly() {
    String path = "a-".repeat(2000) + "/" + "1".repeat(3000) + ".txt";
    long begin = System.nanoTime();
    assertThat(read(path, "{province}/{newspaper}-{byline}/{date}-{page}.txt")).isEqualTo("{}");
    assertThat(System.nanoTime() - begin).isLessThan(5_000_000_000L);
  }
}
