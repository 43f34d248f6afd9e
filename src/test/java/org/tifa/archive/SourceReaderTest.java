package org.tifa.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tifa.archive.Metadata.Origin;
import org.tifa.config.Sha256;

class SourceReaderTest {
  private static final String TEXT = "区委召开会议，研究部署下一阶段工作，要求把各项任务落到实处。";

  @TempDir Path folder;
  private ArchiveFixture archive;

  @BeforeEach
  void openFixture() {
    archive = new ArchiveFixture(folder);
  }

  @Test
  void readsEveryFormatPlainAndGzipped() {
    String json = "{\"text\":\"" + TEXT + "\"}\n";
    Map<String, String> files =
        Map.of(
            "a.txt", TEXT,
            "b.md", "# 标题\n\n" + TEXT,
            "c.HTM", "<p>" + TEXT + "</p>",
            "d.ndjson", json,
            "e.tsv", "title\ttext\n甲\t" + TEXT + "\n");
    files.forEach(
        (name, text) -> {
          archive.write("plain/" + name, text);
          archive.write(
              "packed/" + name + ".gz", ArchiveFixture.gzip(text.getBytes(StandardCharsets.UTF_8)));
        });
    Map<String, Source> sources = archive.sources();
    assertThat(archive.rejects()).isEmpty();
    assertThat(sources).hasSize(10);
    assertThat(sources.values()).allSatisfy(source -> assertThat(source.text()).contains(TEXT));
    Source plain = sources.get("plain/a.txt");
    Source packed = sources.get("packed/a.txt.gz");
    assertThat(packed.sha256()).isEqualTo(plain.sha256());
    assertThat(packed.byteCount()).isEqualTo(plain.byteCount()).isEqualTo(TEXT.length() * 3L);
    assertThat(packed.sourceId()).isNotEqualTo(plain.sourceId()).matches("[0-9a-f]{16}");
  }

  @Test
  void mapsFieldsOfARecord() {
    archive.write(
        "a.jsonl",
        "{\"year\": 2025, \"Title\":\" 题目 \", \"body\":\""
            + TEXT
            + "\", \"text\":\" \", \"author\":[\"甲\", null, \"乙\"], \"province\":null,"
            + " \"code\":140403, \"newspaper\":{\"name\":\"某报\"}}\n");
    Source source = archive.sources().get("a.jsonl#0");
    assertThat(source.text()).isEqualTo(TEXT);
    assertThat(source.metadata().text(MetadataField.PUBLISHED_ON)).isEqualTo("2025");
    assertThat(source.metadata().text(MetadataField.TITLE)).isEqualTo("题目");
    assertThat(source.metadata().text(MetadataField.BYLINE)).isEqualTo("甲 乙");
    assertThat(source.metadata().text(MetadataField.PLACE_CODE)).isEqualTo("140403");
    assertThat(source.metadata().value(MetadataField.PROVINCE)).isEmpty();
    assertThat(source.metadata().value(MetadataField.NEWSPAPER)).isEmpty();
    assertThat(source.metadata().values().values())
        .allSatisfy(value -> assertThat(value.origin()).isEqualTo(Origin.FIELD));
  }

  @Test
  void firstMappedNameWinsWhateverItsOrderInTheRecord() {
    archive.write(
        "a.jsonl", "{\"year\":2025,\"date\":\"2025-03-04\",\"text\":\"甲\",\"body\":\"乙\"}");
    Source source = archive.sources().get("a.jsonl#0");
    assertThat(source.text()).isEqualTo("甲");
    assertThat(source.metadata().text(MetadataField.PUBLISHED_ON)).isEqualTo("2025-03-04");
  }

  @Test
  void loneSurrogatesBecomeReplacementCharacters() {
    archive.write("a.jsonl", "{\"text\":\"甲\\ud83d乙\\ud83d\\ude00\"}");
    Source source = archive.sources().get("a.jsonl#0");
    assertThat(source.text()).isEqualTo("甲\uFFFD乙\uD83D\uDE00");
    assertThat(source.concerns()).containsExactly(Concern.REPLACEMENT_CHARACTERS);
  }

  @Test
  void csvCellsHoldLineBreaksQuotesAndDelimiters() {
    archive.write(
        "a.csv", "标题;正文;日期\r\n\"甲;\"\"乙\"\"\";\"第一行\r\n第二行；\n\n第三行\";2024\r\n\r\n丙;丁;\r\n");
    Map<String, Source> sources = archive.sources();
    assertThat(archive.rejects()).isEmpty();
    assertThat(sources).hasSize(2);
    Source first = sources.get("a.csv#22");
    assertThat(first.text()).isEqualTo("第一行\r\n第二行；\n\n第三行");
    assertThat(first.metadata().text(MetadataField.TITLE)).isEqualTo("甲;\"乙\"");
    assertThat(first.metadata().text(MetadataField.PUBLISHED_ON)).isEqualTo("2024");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE"})
  void recordsInEveryCharsetSliceBackToTheirBytes(String name) {
    Charset charset = Charset.forName(name);
    String text = "會議指出，要加強建設，提高水平，為人民服務。中國的發展";
    StringBuilder lines = new StringBuilder();
    StringBuilder rows = new StringBuilder("title,text\n");
    for (int i = 0; i < 40; i++) {
      lines
          .append("{\"text\":\"")
          .append(text)
          .append(i)
          .append("\"}")
          .append(i % 3 == 0 ? "\r\n" : "\n");
      rows.append("題")
          .append(i)
          .append(",\"")
          .append(text)
          .append("\n\"\"")
          .append(i)
          .append("\"\n");
    }
    byte[] jsonBytes = lines.toString().getBytes(charset);
    byte[] csvBytes = rows.toString().getBytes(charset);
    archive.splitBytes(1024).write("a.jsonl", jsonBytes).write("b.csv", csvBytes);
    Map<String, Source> sources = archive.sources();
    assertThat(archive.rejects()).isEmpty();
    assertThat(sources).hasSize(80);
    for (Source source : sources.values()) {
      assertThat(source.charset()).isEqualTo(name);
      int offset =
          Integer.parseInt(source.sourcePath().substring(source.sourcePath().indexOf('#') + 1));
      byte[] file = source.format() == SourceFormat.CSV ? csvBytes : jsonBytes;
      String raw = new String(file, offset, (int) source.byteCount(), charset);
      assertThat(raw).contains(text).startsWith(source.format() == SourceFormat.CSV ? "題" : "{");
      assertThat(Sha256.hex(raw.getBytes(charset))).isEqualTo(source.sha256());
    }
  }

  @Test
  void everyCutOfAFileGivesTheSameRecords() {
    Random random = new Random(11);
    for (int round = 0; round < 8; round++) {
      StringBuilder lines = new StringBuilder(round % 2 == 0 ? "\uFEFF" : "");
      int records = 0;
      while (lines.length() < 12_000) {
        switch (random.nextInt(6)) {
          case 0 -> lines.append(random.nextBoolean() ? "\n" : "\r\n");
          case 1 -> lines.append("{\"text\":broken}\n");
          default -> {
            lines.append("{\"text\":\"").append("文".repeat(1 + random.nextInt(300))).append("\"}");
            lines.append(List.of("\n", "\r\n", "\r").get(random.nextInt(3)));
            records++;
          }
        }
      }
      archive.write("a.jsonl", lines.toString());
      List<Reading> whole = archive.splitBytes(1 << 26).readings();
      assertThat(whole.stream().filter(Source.class::isInstance)).hasSize(records);
      for (int size = 1024; size < 1100; size += 19) {
        assertThat(archive.splitBytes(size).readings()).isEqualTo(whole);
      }
    }
  }

  @Test
  void readsBeyondTheHead() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      lines.append("{\"text\":\"").append(TEXT).append(i).append("\"}\n");
    }
    archive.splitBytes(300_000).write("a.jsonl", lines.toString());
    Map<String, Source> sources = archive.sources();
    assertThat(sources).hasSize(30_000);
  }

  @Test
  void asciiHeadLetsEachRecordSpeakForItself() {
    byte[] escaped =
        "{\"text\":\"\\u533a\\u59d4\"}\n".repeat(60_000).getBytes(StandardCharsets.UTF_8);
    byte[] record = ("{\"text\":\"" + TEXT + "\"}\n").getBytes(Charset.forName("GB18030"));
    byte[] all = Arrays.copyOf(escaped, escaped.length + record.length);
    System.arraycopy(record, 0, all, escaped.length, record.length);
    archive.write("a.jsonl", all);
    Map<String, Source> sources = archive.sources();
    assertThat(sources).hasSize(60_001);
    Source last = sources.get("a.jsonl#" + escaped.length);
    assertThat(last.text()).isEqualTo(TEXT);
    assertThat(last.charset()).isEqualTo("GB18030");
  }
}
