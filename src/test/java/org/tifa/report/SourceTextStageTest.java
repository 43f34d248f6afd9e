package org.tifa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tifa.RowLines;
import org.tifa.TestSession;
import org.tifa.archive.ArchiveListing;
import org.tifa.article.Batches;
import org.tifa.config.ArchiveConfig;

class SourceTextStageTest {
  private static final ArchiveConfig CONFIG =
      new ArchiveConfig(
          Map.of("text", List.of("txt"), "json-lines", List.of("jsonl")),
          Map.of("text", List.of("text"), "file", List.of("file")),
          List.of(),
          List.of(),
          1 << 20,
          1 << 20,
          1 << 20,
          1 << 20,
          1,
          1,
          100,
          20,
          Map.of());

  @TempDir Path archive;

  @Test
  void readsEverySourceOnceAndLeavesRejectsOut() throws IOException {
    Files.writeString(archive.resolve("one.txt"), "为人民服务");
    Files.writeString(archive.resolve("empty.txt"), "");
    Files.writeString(
        archive.resolve("more.jsonl"), "{\"text\":\"实事求是\"}\nno json\n{\"text\":\"延安精神\"}\n");
    ArchiveListing listing =
        ArchiveListing.list(List.of(archive.toString()), CONFIG, new Configuration());
    Dataset<Row> sources =
        SourceTextStage.of(TestSession.spark(), Batches.pack(listing.splits(), 2, 2), CONFIG);
    assertThat(RowLines.of(sources, "source_path", "text"))
        .hasSize(3)
        .anyMatch(line -> line.endsWith("one.txt 为人民服务"))
        .anyMatch(line -> line.endsWith("more.jsonl#0 实事求是"))
        .anyMatch(line -> line.matches(".*more.jsonl#\\d+ 延安精神"));
    assertThat(sources.where("length(sha256) = 64").count()).isEqualTo(3);
  }
}
