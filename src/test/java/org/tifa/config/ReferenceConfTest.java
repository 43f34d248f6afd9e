package org.tifa.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue of keys, and what happens to what users write over it. */
class ReferenceConfTest {
  private static final Configuration HADOOP = new Configuration(false);
  private static final String REFERENCE = "/org/tifa/conf/reference.conf";

  @TempDir private Path folder;

  private static TifaConfig load(String... settings) {
    return ConfigLoader.load(null, List.of(settings), HADOOP);
  }

  private static List<String> problems(String file, String... settings) {
    ConfigurationException refusal =
        catchThrowableOfType(
            ConfigurationException.class, () -> ConfigLoader.load(file, List.of(settings), HADOOP));
    assertThat(refusal).as("settings were accepted").isNotNull();
    assertThat(refusal.problems()).allMatch(line -> line.lines().count() == 1);
    return refusal.problems();
  }

  private String file(String text) throws IOException {
    return file(text, StandardCharsets.UTF_8);
  }

  private String file(String text, Charset charset) throws IOException {
    return Files.write(folder.resolve("my.conf"), text.getBytes(charset)).toString();
  }

  private static Config reference() {
    return ConfigFactory.parseResources(ReferenceConfTest.class, REFERENCE);
  }

  @Test
  void defaultsLoad() {
    TifaConfig config = ConfigLoader.defaults();
    assertThat(config.resources().lexicon()).isEqualTo(ResourceFile.BUNDLED);
    assertThat(config.archive().formats()).containsOnlyKeys(ArchiveConfig.FORMAT_KEYS);
    assertThat(config.archive().fields()).containsOnlyKeys(ArchiveConfig.FIELD_KEYS);
    assertThat(config.measure().tiers().boiling()).isEqualTo(0.0518);
    assertThat(config.measure().tiers().scalding()).isEqualTo(0.0129);
  }

  @Test
  void everyKeyAndGroupHasAComment() {
    List<String> silent = new ArrayList<>();
    collectSilent(reference().root(), "", false, silent);
    assertThat(silent).isEmpty();
  }

  /** Like keys, such as the fields of JSON, may share the comment of their group. */
  private static void collectSilent(
      ConfigObject object, String parent, boolean isShared, List<String> silent) {
    for (Map.Entry<String, ConfigValue> entry : object.entrySet()) {
      String path = parent + entry.getKey();
      boolean hasOwn = entry.getValue().origin().comments().stream().anyMatch(s -> !s.isBlank());
      if (entry.getValue() instanceof ConfigObject inner) {
        if (!hasOwn) {
          silent.add(path);
        }
        collectSilent(inner, path + ".", path.chars().filter(c -> c == '.').count() == 2, silent);
      } else if (!hasOwn && !isShared) {
        silent.add(path);
      }
    }
  }

  @Test
  void keysAreThoseOfTheRecords() {
    assertThat(keys(reference().root(), ""))
        .isEqualTo(keys(TifaConfig.class, "tifa.", ConfigLoader.defaults()));
  }

  private static SortedSet<String> keys(ConfigObject object, String parent) {
    SortedSet<String> keys = new TreeSet<>();
    object.forEach(
        (key, value) -> {
          if (value instanceof ConfigObject inner) {
            keys.addAll(keys(inner, parent + key + "."));
          } else {
            keys.add(parent + key);
          }
        });
    return keys;
  }

  private static SortedSet<String> keys(Class<?> type, String parent, Object record) {
    SortedSet<String> keys = new TreeSet<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String key = parent + RecordBinder.key(component.getName());
      Object value = value(component, record);
      if (component.getType().isRecord()) {
        keys.addAll(keys(component.getType(), key + ".", value));
      } else if (value instanceof Map<?, ?> map) {
        map.keySet().forEach(inner -> keys.add(key + "." + inner));
      } else {
        keys.add(key);
      }
    }
    return keys;
  }

  private static Object value(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  @Test
  void flattenedSettingsGiveTheSameConfigurationBack() {
    List<String> changes = List.of("term.numbers=fold", "archive.fields.text=[正文, \"a, b\"]");
    TifaConfig config = ConfigLoader.load(null, changes, HADOOP);
    List<String> written =
        ConfigLoader.flatten(null, changes, HADOOP).entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .toList();
    assertThat(config).isNotEqualTo(ConfigLoader.defaults());
    assertThat(ConfigLoader.load(null, written, HADOOP)).isEqualTo(config);
  }

  @Test
  void settingsStandOverTheFileAndLaterOnesOverEarlier() throws IOException {
    String file = file("tifa { output.partitions = 2, term { min-length = 2 } }");
    TifaConfig config =
        ConfigLoader.load(
            file, List.of("output.partitions=3", "tifa.output.partitions = 4"), HADOOP);
    assertThat(config.output().partitions()).isEqualTo(4);
    assertThat(config.term().minLength()).isEqualTo(2);
    assertThat(ConfigLoader.flatten(file, List.of("output.partitions=3"), HADOOP))
        .containsEntry("output.partitions", "3")
        .containsEntry("term.min-length", "2")
        .containsEntry("slogan.context-length", "20")
        .containsEntry("slogan.tolerant", "false");
  }

  @Test
  void aFileOfCommentsSaysNothing() throws IOException {
    assertThat(ConfigLoader.load(file("# nothing\ntifa {\n}\n"), List.of(), HADOOP))
        .isEqualTo(ConfigLoader.defaults());
  }

  @Test
  void settingsTakeLists() {
    TifaConfig config =
        load(
            "archive.path-patterns=[\"{code}/{date}.txt\", \"{newspaper}/{year}/*.txt\"]",
            "term.parts-of-speech=[n, v]",
            "archive.fields.text=[正文]",
            "measure.tiers={boiling: 0.5}");
    assertThat(config.archive().pathPatterns())
        .containsExactly("{code}/{date}.txt", "{newspaper}/{year}/*.txt");
    assertThat(config.term().partsOfSpeech()).containsExactly("n", "v");
    assertThat(config.archive().fields().get("text")).containsExactly("正文");
    assertThat(config.measure().tiers().boiling()).isEqualTo(0.5);
    assertThat(config.measure().tiers().scalding()).isEqualTo(0.0129);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "output.partition=1 | tifa.output.partition | tifa.output.partitions",
        "term.minlength=2 | tifa.term.minlength | tifa.term.min-length",
        "archive.fields.titel=[a] | tifa.archive.fields.titel | tifa.archive.fields.title",
        "measure.tier.hot=0.1 | tifa.measure.tier.hot | tifa.measure.tiers.hot",
      })
  void unknownKeysAreRefusedWithTheNearest(String setting, String key, String nearest) {
    assertThat(problems(null, setting))
        .containsExactly("--set: unknown key '%s': did you mean '%s'?".formatted(key, nearest));
  }

  @Test
  void aGroupTakesNoValue() {
    assertThat(problems(null, "measure.tiers=5"))
        .containsExactly(
            "--set: 'tifa.measure.tiers' holds keys, no value: set one of them, such as 'tifa.measure.tiers.boiling'");
  }

  @Test
  void allProblemsAreReportedTogether() throws IOException {
    String file =
        file(
            """
            tifa {
              dating { earliest-year = 1500, latest-year = 2500 }
              term.algorithm = crf
              outptu.partitions = 7
            }
            """);
    assertThat(problems(file, "output.partitions=-1", "measure.min-set-support=much"))
        .containsExactly(
            "'%s': unknown key 'tifa.outptu.partitions': did you mean 'tifa.output.partitions'?"
                .formatted(file),
            "tifa.dating.earliest-year is 1500: it must lie between 1800 and 2100",
            "tifa.dating.latest-year is 2500: it must lie between earliest-year (1500) and 2199",
            "tifa.term.algorithm is 'crf': it must be one of standard, double-array",
            "tifa.measure.min-set-support is \"much\": it must be a number",
            "tifa.output.partitions is -1: it must be 0 or more");
  }

  @Test
  void everyLineOfARecordNamesItsKey() {
    assertThat(problems(null, "archive.split-bytes=1", "archive.min-charset-confidence=101"))
        .containsExactly(
            "tifa.archive.split-bytes is 1: it must be at least 1024",
            "tifa.archive.min-charset-confidence is 101: it must be at most 100");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "output.partitions=1.5 | tifa.output.partitions is \"1.5\": it must be a whole number",
        "output.partitions=9999999999 | tifa.output.partitions is \"9999999999\": it must be a whole number",
        "archive.split-bytes=2048.25 | tifa.archive.split-bytes is \"2048.25\": it must be a whole number",
        "term.places=perhaps | tifa.term.places is \"perhaps\": it must be true or false",
        "archive.formats.text=txt | tifa.archive.formats.text is \"txt\": it must be a list of texts",
        "measure.tiers.hot=0.5 | tifa.measure.tiers.boiling, scalding, hot, warm are 0.0518, 0.0129, 0.5, 8.0E-4: they must fall from at most 1 to above 0",
      })
  void badValuesAreNamedWithTheRemedy(String setting, String problem) {
    assertThat(problems(null, setting)).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "output.partitions | --set 'output.partitions' has no key before '=': write --set key=value",
        "=5 | --set '=5' has no key before '=': write --set key=value",
        "a..b=5 | --set 'a..b=5': 'a..b' is no key: write --set key=value",
        "term.parts-of-speech=[n, | --set 'term.parts-of-speech=[n,': the value is not HOCON: write a list as [a, b], an object as {a: 1}",
      })
  void badSettingsAreRefused(String setting, String problem) {
    assertThat(problems(null, setting)).containsExactly(problem);
  }

  @Test
  void aMissingFileIsNamed() {
    String missing = folder.resolve("missing.conf").toString();
    String problem = "configuration '%s' cannot be read: name a readable file".formatted(missing);
    assertThat(problems(missing, "output.partitions=-1"))
        .containsExactly(problem, "tifa.output.partitions is -1: it must be 0 or more");
    assertThatThrownBy(() -> ConfigLoader.flatten(missing, List.of(), HADOOP))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(problem);
    assertThat(problems(folder.toString())).hasSize(1);
    assertThat(problems("")).hasSize(1);
  }

  @Test
  void aFileThatIsNotHoconIsNamedWithItsLine() throws IOException {
    String file = file("tifa {\n  output.partitions = [1\n");
    assertThat(problems(file))
        .singleElement()
        .asString()
        .startsWith("configuration '%s' is not HOCON: mend line: ".formatted(file));
    assertThat(problems(file("tifa.term.latin = ${nowhere}")))
        .singleElement()
        .asString()
        .contains("${nowhere}");
  }

  @Test
  void aFileThatIsNotUtf8IsNamed() throws IOException {
    String file = file("tifa.archive.fields.text = [正文]", Charset.forName("GB18030"));
    assertThat(problems(file))
        .containsExactly("configuration '%s' is not UTF-8: save it as UTF-8".formatted(file));
  }

  @Test
  void nullTakesAValueAway() throws IOException {
    assertThat(problems(file("tifa.term.latin = null")))
        .containsExactly("tifa.term.latin is missing: give it a value");
  }

  @Test
  void componentsBecomeKeys() {
    assertThat(Arrays.asList("splitBytes", "partitions", "minTermArticles"))
        .map(RecordBinder::key)
        .containsExactly("split-bytes", "partitions", "min-term-articles");
  }
}
