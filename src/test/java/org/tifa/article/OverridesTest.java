package org.tifa.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tifa.archive.Concern;
import org.tifa.archive.Metadata;
import org.tifa.archive.Source;
import org.tifa.archive.SourceFormat;
import org.tifa.config.ConfigLoader;
import org.tifa.config.ConfigurationException;
import org.tifa.dating.DateMethod;
import org.tifa.dating.DatePrecision;
import org.tifa.place.PlaceMethod;

class OverridesTest {
  private static final String HEADER = "path\tarticle\tfield\tvalue\tnote\n";
  private static final ReadingSetup PLAIN =
      ReadingSetup.of(ConfigLoader.defaults(), new Configuration(false));
  private static final String PAGE =
      """
      青山街道晒出民生账单

      本报讯（记者 陈小禾）5月6日，江苏省南京市鼓楼区青山街道召开民生实事推进会。会上逐项公布了今年的任务清单，居民代表当场提出意见。

      老码头迎来第一批书店

      本报讯（记者 林一舟）5月7日，江苏省南京市鼓楼区老码头片区的三家书店同时开门。店主们说，生意要做，书香也要有。
      """;

  @TempDir private static Path folder;

  private static List<ReadArticle> read(String path, String... rows) {
    String text = "# a comment\n" + HEADER + String.join("\n", rows);
    Path file = folder.resolve(Integer.toHexString(text.hashCode()) + ".tsv");
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Configuration hadoop = new Configuration(false);
    List<String> settings = List.of("resources.overrides=" + file);
    ReadingSetup setup = ReadingSetup.of(ConfigLoader.load(null, settings, hadoop), hadoop);
    return ArticleReader.of(setup)
        .read(
            new Source(
                "0123456789abcdef",
                path,
                PAGE.length(),
                "00",
                "UTF-8",
                100,
                SourceFormat.TEXT,
                PAGE,
                Metadata.NONE,
                List.of()));
  }

  private static Article first(String... rows) {
    return read("papers/nanjing/0506-2.txt", rows).get(0).article();
  }

  @Test
  void withoutARowNothingChanges() {
    Article plain = first();
    assertThat(plain.date().datedOn()).isNull();
    assertThat(plain.date().concerns()).contains(Concern.YEAR_OPEN);
    assertThat(first("0507-*.txt\t\tyear\t2024\t").date()).isEqualTo(plain.date());
  }

  @Test
  void theYearIsPutBeforeMonthAndDay() {
    Article article = first("nanjing/0506-*.txt\t\tyear\t2024\tby the catalogue");
    assertThat(article.date().datedOn()).isEqualTo("2024-05-06");
    assertThat(article.date().precision()).isEqualTo(DatePrecision.DAY);
    assertThat(article.date().method()).isEqualTo(DateMethod.OVERRIDE);
    assertThat(article.date().evidence())
        .isEqualTo("nanjing/0506-*.txt in line 3 of the overrides");
    assertThat(article.date().confidence()).isEqualTo(1);
    assertThat(article.date().concerns()).isEmpty();
    assertThat(article.date().clues().get(0).isUsed()).isTrue();
    assertThat(article.date().clues()).filteredOn(clue -> clue.isUsed()).hasSize(1);
    assertThat(article.date().clues()).hasSizeGreaterThan(1);
  }

  @Test
  void aDateIsAsPreciseAsItIsWritten() {
    assertThat(first("0506-2.txt\t\tdated_on\t2023-05\t").date().precision())
        .isEqualTo(DatePrecision.MONTH);
    Article open = first("0506-2.txt\t\tdated_on\tnone\t");
    assertThat(open.date().datedOn()).isNull();
    assertThat(open.date().precision()).isEqualTo(DatePrecision.NONE);
    assertThat(open.date().confidence()).isZero();
  }

  @Test
  void aPlaceIsUnderstoodAsOfTheDate() {
    String[] rows = {"0506-2.txt\t\tplace\t柯桥区\t", "0506-2.txt\t\tdated_on\t2012-05-06\t"};
    Article article = first(rows);
    assertThat(article.place().districtName()).isEqualTo("绍兴县");
    assertThat(article.place().districtCode()).isEqualTo("330621");
    assertThat(article.place().currentDistrictCode()).isNull();
    assertThat(article.place().method()).isEqualTo(PlaceMethod.OVERRIDE);
    assertThat(article.place().confidence()).isEqualTo(1);
    assertThat(article.place().clues().get(1).isUsed()).isFalse();
    assertThat(first("*.txt\t\tplace\tnone\t").place().provinceCode()).isNull();
    assertThat(first("*.txt\t\tplace\t350000\t").place().cityCode()).isNull();
  }

  @Test
  void oneArticleOfAPage() {
    List<ReadArticle> read =
        read(
            "0506-2.txt",
            "0506-2.txt\t2\ttitle\t改过的标题\t",
            "0506-2.txt\t2\tbyline\t甲一|乙二\t",
            "0506-2.txt\t2\tkicker\t引题\t");
    assertThat(read.get(0).article().page().title()).isEqualTo("青山街道晒出民生账单");
    assertThat(read.get(1).article().page().title()).isEqualTo("改过的标题");
    assertThat(read.get(1).article().page().byline()).containsExactly("甲一", "乙二");
    assertThat(read.get(1).article().page().kicker()).isEqualTo("引题");
  }

  @Test
  void articlesAndSourcesAreLeftOut() {
    assertThat(read("0506-2.txt", "*.txt\t1\treading\tskip\t"))
        .singleElement()
        .satisfies(left -> assertThat(left.article().page().ordinal()).isEqualTo(2));
    assertThat(read("0506-2.txt", "*.txt\t\treading\tskip\t")).isEmpty();
  }

  @Test
  void theLastRowThatMatchesWins() {
    Article article = first("*.txt\t\tnewspaper\t金陵晚报\t", "0506-2.txt\t\tnewspaper\t南京日报\t");
    assertThat(article.newspaper()).isEqualTo("南京日报");
    assertThat(article.source().metadata().values().values())
        .extracting(Metadata.Value::origin)
        .containsExactly(Metadata.Origin.OVERRIDE);
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt, a.txt, true",
    "a.txt, x/y/a.txt, true",
    "a.txt, xa.txt, false",
    "y/*.txt, x/y/a.txt, true",
    "y/*.txt, y/z/a.txt, false",
    "a.jsonl, a.jsonl#120, true",
    "a.jsonl#120, a.jsonl#120, true",
    "a.jsonl#120, a.jsonl#12, false",
    "a+(1).txt, a+(1).txt, true",
    "a?.txt, ab.txt, false",
  })
  void pathsAreMatchedFromTheirEnd(String pattern, String path, boolean isMatch) {
    boolean isMet = read(path, pattern + "\t\treading\tskip\t").isEmpty();
    assertThat(isMet).isEqualTo(isMatch);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a.txt,,headline,题,~field is 'headline': write one of title",
        "a.txt,,dated_on,2024-02-30,~dated_on is '2024-02-30': write a day as 2024-07-15",
        "a.txt,,year,24,~year is '24': write four digits",
        "a.txt,,year,2024-05,~year is '2024-05': write four digits",
        "a.txt,,year,none,~year cannot be none: write dated_on none",
        "a.txt,,place,鼓楼区,~place '鼓楼区' fits 320106, 320302, 350102, 410204: write the code",
        "a.txt,,place,无此区,~place '无此区' is not in the gazetteer",
        "a.txt,zero,title,题,~article is 'zero': write its number",
        "a.txt,2,newspaper,报,~a newspaper is of the whole source",
        "a.txt,,reading,no,~reading is 'no': write skip",
        ",,title,题,~column path is empty: fill it",
        "a.txt,,title,,~column value is empty: fill it",
        "a.txt,title,题~3 columns where the header has 5: check the tabs",
      })
  void aBadRowIsTold(String row, String words) {
    ConfigurationException told =
        catchThrowableOfType(
            ConfigurationException.class,
            () ->
                Overrides.parse(
                    "overrides",
                    HEADER + row.replace(',', '\t'),
                    ArticleReader.of(PLAIN).gazetteer()));
    assertThat(told.problems()).singleElement().asString().startsWith("overrides line 2: ");
    assertThat(told.problems().get(0)).contains(words);
  }

  @Test
  void rowsTellWhatTheyAreFor() {
    Overrides overrides =
        Overrides.parse(
            "overrides", HEADER + "y/a.txt\t2\ttitle\t题\t", ArticleReader.of(PLAIN).gazetteer());
    Overrides.Row row = overrides.rows().get(0);
    assertThat("x/y/a.txt").matches(row.regex());
    assertThat(row.article()).isEqualTo(2);
    assertThat(row.told()).isEqualTo("line 2 of the overrides, 'y/a.txt'");
  }
}
