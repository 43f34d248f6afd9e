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
            FORMATS,
            FIELDS,
            List.of("m.csv"),
            List.of("{date}.txt"),
            1024,
            2048,
            4096,
            8192,
            3,
            77,
            99,
            50,
            Map.of("Big5", List.of("a/*.txt")));
    assertThat(config.formats()).isEqualTo(FORMATS);
    assertThat(config.fields().keySet()).containsExactly("file", "text");
    assertThat(config.sidecarNames()).containsExactly("m.csv");
    assertThat(config.pathPatterns()).containsExactly("{date}.txt");
    assertThat(config.splitBytes()).isEqualTo(1024);
    assertThat(config.maxRecordBytes()).isEqualTo(2048);
    assertThat(config.maxFileBytes()).isEqualTo(4096);
    assertThat(config.maxTextLength()).isEqualTo(8192);
    assertThat(config.maxContainerDepth()).isEqualTo(3);
    assertThat(config.maxEntries()).isEqualTo(77);
    assertThat(config.maxExpansion()).isEqualTo(99);
    assertThat(config.minCharsetConfidence()).isEqualTo(50);
    assertThat(config.charsets()).containsExactly(Map.entry("Big5", List.of("a/*.txt")));
  }

  @Test
  void reportsAllProblemsTogether() {
    assertThatThrownBy(
            () ->
                new ArchiveConfig(
                    Map.of("rtf", List.of("rtf"), "text", List.of(".txt")),
                    Map.of("text", List.of(), "colour", List.of("c")),
                    List.of("a/b.csv"),
                    List.of(),
                    5,
                    6,
                    1L << 40,
                    7,
                    17,
                    0,
                    1,
                    101,
                    Map.of("gb 2312", List.of(" "))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            "formats has 'rtf': the formats are csv, docx, html, json-lines, markdown, orc, parquet, pdf,"
                + " tar, text, warc, xml, zip",
            "formats.text holds '.txt': write an ending without its dot",
            "fields has 'colour'",
            "fields.text is empty",
            "fields.file is empty",
            "sidecar-names holds 'a/b.csv'",
            "split-bytes is 5: it must be at least 1024",
            "max-record-bytes is 6: it must be at least 1024",
            "max-file-bytes is 1099511627776: it must be at most 1073741824",
            "max-text-length is 7: it must be at least 1024",
            "max-container-depth is 17: it must be at most 16",
            "max-entries is 0: it must be at least 1",
            "max-expansion is 1: it must be at least 2",
            "min-charset-confidence is 101: it must be at most 100",
            "charsets has 'gb 2312': write a name that Java knows",
            "charsets.gb 2312 holds a blank path");
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
                    1024,
                    1,
                    1,
                    2,
                    0,
                    Map.of()))
        .hasMessage("formats: 'txt' stands under csv and text: keep one");
  }
}
