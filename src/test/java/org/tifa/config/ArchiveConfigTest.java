package org.tifa.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArchiveConfigTest {
  private static final Map<String, List<String>> FORMATS = Map.of("text", List.of("txt"));
  private static final Map<String, List<String>> FIELDS =
      Map.of("text", List.of("text"), "file", List.of("file"));

  @Test
  void keepsWhatIsGiven() {
    ArchiveConfig config =
        new ArchiveConfig(
            FORMATS, FIELDS, List.of("m.csv"), List.of("{date}.txt"), 1024, 2048, 4096, 50);
    assertThat(config.formats()).isEqualTo(FORMATS);
    assertThat(config.fields().keySet()).containsExactly("file", "text");
    assertThat(config.sidecarNames()).containsExactly("m.csv");
    assertThat(config.pathPatterns()).containsExactly("{date}.txt");
    assertThat(config.splitBytes()).isEqualTo(1024);
    assertThat(config.maxRecordBytes()).isEqualTo(2048);
    assertThat(config.maxFileBytes()).isEqualTo(4096);
    assertThat(config.minCharsetConfidence()).isEqualTo(50);
  }

  @Test
  void reportsAllProblemsTogether() {
    assertThatThrownBy(
            () ->
                new ArchiveConfig(
                    Map.of("pdf", List.of("pdf"), "text", List.of(".txt")),
                    Map.of("text", List.of(), "colour", List.of("c")),
                    List.of("a/b.csv"),
                    List.of(),
                    5,
                    6,
                    1L << 40,
                    101))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            "formats has 'pdf': the formats are csv, html, json-lines, markdown, text",
            "formats.text holds '.txt': write an ending without its dot",
            "fields has 'colour'",
            "fields.text is empty",
            "fields.file is empty",
            "sidecar-names holds 'a/b.csv'",
            "split-bytes is 5: it must be at least 1024",
            "max-record-bytes is 6: it must be at least 1024",
            "max-file-bytes is 1099511627776: it must be at most 1073741824",
            "min-charset-confidence is 101: it must be at most 100");
  }

  @Test
  void anEndingBelongsToOneFormat() {
    assertThatThrownBy(
            () ->
                new ArchiveConfig(
                    Map.of("text", List.of("txt"), "csv", List.of("TXT")),
                    FIELDS,
                    List.of(),
                    List.of(),
                    1024,
                    1024,
                    1024,
                    0))
        .hasMessage("formats: 'txt' stands under csv and text: keep one");
  }
}
