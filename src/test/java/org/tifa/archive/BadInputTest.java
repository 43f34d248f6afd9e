package org.tifa.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tifa.config.ConfigurationException;

/** Each kind of bad input becomes a one-line error with a remedy or a reject with its reason. */
class BadInputTest {
  private static final String TEXT = "全区上下齐心协力，推动各项工作再上新台阶。";

  @TempDir Path folder;
  private ArchiveFixture archive;

  @BeforeEach
  void openFixture() {
    archive = new ArchiveFixture(folder);
  }

  private void assertOnlyReject(String path, long position, RejectReason reason, String detail) {
    List<Reading> readings = archive.readings();
    assertThat(readings).hasSize(1);
    assertReject(readings.get(0), path, position, reason, detail);
  }

  private static void assertReject(
      Reading reading, String path, long position, RejectReason reason, String detail) {
    assertThat(reading).isInstanceOf(Reject.class);
    Reject reject = (Reject) reading;
    assertThat(reject.reason()).as(reject.toString()).isEqualTo(reason);
    assertThat(reject.sourcePath()).isEqualTo(path);
    assertThat(reject.position()).isEqualTo(position);
    assertThat(reject.detail()).contains(detail).doesNotContain("\n");
  }

  private static void assertRefused(ThrowingRead read, String... words) {
    assertThatThrownBy(read::run)
        .isInstanceOf(ConfigurationException.class)
        .satisfies(
            e ->
                assertThat(((ConfigurationException) e).problems())
                    .allSatisfy(line -> assertThat(line).doesNotContain("\n")))
        .message()
        .contains(words);
  }

  private interface ThrowingRead {
    void run();
  }

  @Test
  void missingPath() {
    List<String> roots = List.of(folder.resolve("nowhere").toString(), "/nor-here");
    assertRefused(
        () -> ArchiveListing.list(roots, archive.config(), ArchiveFixture.HADOOP),
        "nowhere' does not exist: name an existing folder or file",
        "'/nor-here' does not exist");
  }

  @Test
  void blankPathAndNoPath() {
    assertRefused(
        () -> ArchiveListing.list(List.of(" "), archive.config(), ArchiveFixture.HADOOP), "blank");
    assertRefused(
        () -> ArchiveListing.list(List.of(), archive.config(), ArchiveFixture.HADOOP),
        "--archive PATH");
  }

  @Test
  void unknownFileSystem() {
    assertRefused(
        () ->
            ArchiveListing.list(
                List.of("nosuch://host/a"), archive.config(), ArchiveFixture.HADOOP),
        "nosuch://host/a' cannot be read");
  }

  @Test
  void emptyFolder() {
    assertRefused(archive::listing, "holds no file to read (0 sidecars, 0 hidden)");
  }

  @Test
  void folderWithHiddenFilesOnly() {
    archive.write("_SUCCESS", "").write(".git/a.txt", TEXT);
    assertRefused(archive::listing, "(0 sidecars, 2 hidden)");
  }

  @Test
  void rootInsideAnother() {
    archive.write("a/b/c.txt", TEXT);
    List<String> roots = List.of(folder.toString(), folder.resolve("a/b").toString());
    assertRefused(
        () -> ArchiveListing.list(roots, archive.config(), ArchiveFixture.HADOOP),
        "lies inside archive");
  }

  @Test
  void directoryNamedLikeAFile() throws IOException {
    Files.createDirectory(folder.resolve("x.txt"));
    assertOnlyReject("x.txt", 0, RejectReason.UNREADABLE, "an empty folder");
    archive.write("x.txt/inside.txt", TEXT);
    assertThat(archive.sources()).containsOnlyKeys("x.txt/inside.txt");
  }

  @Test
  void linkThatLeadsNowhere() throws IOException {
    Files.createSymbolicLink(folder.resolve("gone.txt"), folder.resolve("absent"));
    assertOnlyReject("gone.txt", 0, RejectReason.UNREADABLE, "leads nowhere");
  }

  @Test
  void fileThatVanishesAfterListing() throws IOException {
    archive.write("a.txt", TEXT).write("b.jsonl", "{\"text\":\"甲\"}").write("c.csv", "text\n甲");
    ArchiveListing listing = archive.listing();
    SourceReader reader = new SourceReader(archive.config());
    for (FileSplit split : listing.splits()) {
      Files.delete(folder.resolve(split.file().sourcePath()));
      List<Reading> readings = new ArrayList<>();
      reader.read(split, ArchiveFixture.HADOOP).forEachRemaining(readings::add);
      assertThat(readings).hasSize(1);
      assertReject(
          readings.get(0), split.file().sourcePath(), 0, RejectReason.UNREADABLE, "not exist");
    }
  }

  @Test
  void unknownFormat() {
    archive.write("scan.jpeg", "%PDF").write("plain", TEXT).write("a.7z", TEXT);
    assertThat(archive.rejects())
        .extracting(Reject::sourcePath, Reject::reason)
        .containsExactly(
            tuple("a.7z", RejectReason.UNKNOWN_FORMAT),
            tuple("plain", RejectReason.UNKNOWN_FORMAT),
            tuple("scan.jpeg", RejectReason.UNKNOWN_FORMAT));
  }

  @Test
  void emptyFiles() {
    for (String name : List.of("a.txt", "a.html", "a.jsonl", "a.csv")) {
      archive.write(name, "");
    }
    archive.write("z.txt.gz", ArchiveFixture.gzip(new byte[0]));
    archive.write("z.jsonl.gz", ArchiveFixture.gzip(new byte[0]));
    assertThat(archive.rejects())
        .hasSize(6)
        .allSatisfy(reject -> assertThat(reject.reason()).isEqualTo(RejectReason.EMPTY_FILE));
  }

  @Test
  void emptyText() {
    archive
        .write("a.txt", "\uFEFF \r\n　\t\n")
        .write("b.jsonl", "{\"text\": \" \\n\"}\n")
        .write("c.csv", "title,text\n甲,\n")
        .write("d.jsonl", "\n \n")
        .write("e.csv", "title,text\n\n")
        .write("f.jsonl", "{\"text\":null, \"body\":\"\"}");
    assertThat(archive.rejects())
        .extracting(Reject::sourcePath, Reject::position, Reject::reason)
        .containsExactly(
            tuple("a.txt", 0L, RejectReason.EMPTY_TEXT),
            tuple("b.jsonl#0", 0L, RejectReason.EMPTY_TEXT),
            tuple("c.csv#11", 11L, RejectReason.EMPTY_TEXT),
            tuple("d.jsonl", 0L, RejectReason.EMPTY_TEXT),
            tuple("e.csv", 0L, RejectReason.EMPTY_TEXT),
            tuple("f.jsonl#0", 0L, RejectReason.EMPTY_TEXT));
  }

  @Test
  void undecodableBytes() {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    archive.write("noise.txt", noise).write("noise.jsonl", noise).write("noise.csv", noise);
    byte[] packed = ArchiveFixture.gzip(TEXT.repeat(300).getBytes(Charset.forName("GB18030")));
    archive.write("packed.txt", packed);
    archive.write("controls.txt", "\u0001\u0002\u0003".repeat(50) + TEXT);
    assertThat(archive.rejects())
        .hasSize(5)
        .allSatisfy(reject -> assertThat(reject.reason()).isEqualTo(RejectReason.UNDECODABLE));
  }

  @Test
  void noiseOfAnyLengthIsNotText() {
    Random random = new Random(2);
    Decoder decoder = new Decoder(70);
    int decoded = 0;
    for (int i = 0; i < 2000; i++) {
      byte[] noise = new byte[64 + random.nextInt(4000)];
      random.nextBytes(noise);
      decoded += decoder.decode(noise, SourceFormat.TEXT).isPresent() ? 1 : 0;
    }
    assertThat(decoded).isZero();
  }

  @Test
  void brokenJsonLines() {
    String good = "{\"text\":\"" + TEXT + "\"}\n";
    int bytes = good.getBytes(StandardCharsets.UTF_8).length;
    archive.write(
        "a.jsonl",
        good
            + "{\"text\":\"开头\n"
            + good
            + "[1,2]\n\"话\"\n{\"text\":\"甲\"} {}\n"
            + "{}\n"
            + "{\"text\":[\"甲\"]}\n{\"text\":5}\n{\"other\":{\"text\":\"甲\"}}\nnull\n");
    List<Reject> rejects = archive.rejects();
    assertReject(rejects.get(0), "a.jsonl#" + bytes, bytes, RejectReason.BROKEN_JSON, "JSON");
    assertThat(rejects)
        .extracting(Reject::reason)
        .containsExactly(
            RejectReason.BROKEN_JSON,
            RejectReason.BROKEN_JSON,
            RejectReason.BROKEN_JSON,
            RejectReason.BROKEN_JSON,
            RejectReason.MISSING_FIELD,
            RejectReason.MISSING_FIELD,
            RejectReason.MISSING_FIELD,
            RejectReason.MISSING_FIELD,
            RejectReason.BROKEN_JSON);
    assertThat(rejects.get(5).detail())
        .isEqualTo("field 'text' holds an array where a string is needed");
    assertThat(rejects.get(7).detail()).contains("among other").contains("archive.fields.text");
    assertThat(archive.sources()).hasSize(2);
  }

  @Test
  void deeplyNestedJson() {
    archive.write("a.jsonl", "{\"x\":" + "[".repeat(100_000) + "\n{\"text\":\"" + TEXT + "\"}");
    assertThat(archive.rejects())
        .extracting(Reject::reason)
        .containsExactly(RejectReason.BROKEN_JSON);
    assertThat(archive.sources()).hasSize(1);
  }

  @Test
  void csvWithoutTextColumn() {
    archive.write("a.csv", "标题,日期\n甲,2024\n乙,2025\n");
    assertOnlyReject(
        "a.csv",
        0,
        RejectReason.MISSING_FIELD,
        "among 标题, 日期: add its name to archive.fields.text");
  }

  @Test
  void raggedCsv() {
    archive.write("a.csv", "title,text\n甲,乙,丙\n甲,正文\n丁\n\"甲\"x,正文\n");
    assertThat(archive.rejects())
        .extracting(Reject::position, Reject::reason)
        .containsExactly(
            tuple(11L, RejectReason.BROKEN_CSV),
            tuple(34L, RejectReason.BROKEN_CSV),
            tuple(38L, RejectReason.BROKEN_CSV));
    assertThat(archive.rejects().get(0).detail())
        .startsWith("line 2: the record has 3 cells where the header has 2");
    assertThat(archive.sources()).hasSize(1);
  }

  @Test
  void csvQuoteThatNeverCloses() {
    archive.write("a.csv", "title,text\n甲,正文\n乙,\"正文\n丙,正文\n丁,正文\n");
    assertThat(archive.sources()).hasSize(1);
    assertThat(archive.rejects()).hasSize(1);
    assertThat(archive.rejects().get(0).detail()).contains("not closed").contains("4 lines");
  }

  @Test
  void otherStructureThanTheEndingSays() {
    archive
        .write("text.jsonl", TEXT + "\n" + TEXT + "\n")
        .write("page.csv", "<html><body>" + TEXT + "</body></html>\n")
        .write("json.csv", "{\"text\":\"" + TEXT + "\"}\n")
        .write("array.jsonl", "[\n{\"text\":\"" + TEXT + "\"}\n]\n");
    assertThat(archive.sources()).containsOnlyKeys("array.jsonl#2");
    assertThat(archive.rejects())
        .extracting(Reject::reason)
        .containsExactly(
            RejectReason.BROKEN_JSON,
            RejectReason.BROKEN_JSON,
            RejectReason.MISSING_FIELD,
            RejectReason.MISSING_FIELD,
            RejectReason.BROKEN_JSON,
            RejectReason.BROKEN_JSON);
  }

  @Test
  void truncatedGzip() {
    byte[] packed = ArchiveFixture.gzip(TEXT.getBytes(StandardCharsets.UTF_8));
    archive.write("a.txt.gz", Arrays.copyOf(packed, packed.length - 12));
    assertOnlyReject("a.txt.gz", 0, RejectReason.BROKEN_GZIP, "end");
  }

  @Test
  void truncatedGzipOfRecordsKeepsWhatWasRead() {
    StringBuilder lines = new StringBuilder();
    Random random = new Random(3);
    for (int i = 0; i < 30_000; i++) {
      lines.append("{\"text\":\"").append(TEXT).append(random.nextLong()).append("\"}\n");
    }
    byte[] packed = ArchiveFixture.gzip(lines.toString().getBytes(StandardCharsets.UTF_8));
    archive.write("a.jsonl.gz", Arrays.copyOf(packed, packed.length / 2));
    assertThat(archive.sources().size()).isBetween(12_000, 18_000);
    List<Reject> rejects = archive.rejects();
    assertThat(rejects).hasSize(1);
    assertThat(rejects.get(0).reason()).isEqualTo(RejectReason.BROKEN_GZIP);
    assertThat(rejects.get(0).position()).isGreaterThan(1_000_000);
  }

  @Test
  void noGzipUnderItsEnding() {
    archive.write("a.txt.gz", TEXT);
    assertOnlyReject("a.txt.gz", 0, RejectReason.BROKEN_GZIP, "gzip");
  }

  @Test
  void gzipOfSeveralMembersIsReadToTheEnd() throws IOException {
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    members.write(ArchiveFixture.gzip("{\"text\":\"甲\"}\n".getBytes(StandardCharsets.UTF_8)));
    members.write(ArchiveFixture.gzip("{\"text\":\"乙\"}\n".getBytes(StandardCharsets.UTF_8)));
    archive.write("a.jsonl.gz", members.toByteArray());
    assertThat(archive.sources().values()).extracting(Source::text).containsExactly("甲", "乙");
  }

  @Test
  void badPathPatterns() {
    assertRefused(
        () ->
            new SourceReader(
                archive
                    .patterns(
                        "regex:(?<date>[", "{date", "{colour}.txt", "regex:\\d+", "{date}/{date}")
                    .config()),
        "path-patterns holds 'regex:(?<date>[': ",
        "'{date': '{' is not closed",
        "'{colour}.txt': 'colour' is not a name it may use: the names are byline, city",
        "'regex:\\d+': it has no named group",
        "'{date}/{date}': 'date' stands twice");
  }

  @Test
  void utf8WithAByteOrderMark() {
    archive
        .write("a.txt", "\uFEFF" + TEXT)
        .write("b.jsonl", "\uFEFF{\"text\":\"" + TEXT + "\"}\n")
        .write("c.csv", "\uFEFFtext,title\n" + TEXT + ",甲\n");
    assertThat(archive.sources()).containsOnlyKeys("a.txt", "b.jsonl#3", "c.csv#14");
    assertThat(archive.sources().values())
        .allSatisfy(
            source -> {
              assertThat(source.text()).isEqualTo(TEXT);
              assertThat(source.charset()).isEqualTo("UTF-8");
              assertThat(source.charsetConfidence()).isEqualTo(100);
              assertThat(source.concerns()).isEmpty();
            });
  }

  @Test
  void nulBytes() {
    archive
        .write("a.txt", TEXT + "\0" + TEXT)
        .write("b.txt", new byte[4096])
        .write("c.jsonl", "{\"text\":\"甲\0乙\"}\n\0\0\0\n{\"text\":\"" + TEXT + "\"}\n");
    assertThat(archive.sources()).containsOnlyKeys("a.txt", "c.jsonl#23");
    assertThat(archive.rejects())
        .extracting(Reject::sourcePath, Reject::reason)
        .containsExactly(
            tuple("b.txt", RejectReason.UNDECODABLE),
            tuple("c.jsonl#0", RejectReason.BROKEN_JSON),
            tuple("c.jsonl#19", RejectReason.UNDECODABLE));
  }

  @Test
  void fileBeyondTheLimit() {
    archive
        .maxFileBytes(1024)
        .write("a.txt", TEXT.repeat(50))
        .write("b.txt.gz", ArchiveFixture.gzip(TEXT.repeat(50).getBytes(StandardCharsets.UTF_8)));
    assertThat(archive.rejects())
        .hasSize(2)
        .allSatisfy(reject -> assertThat(reject.reason()).isEqualTo(RejectReason.TOO_LARGE));
  }

  @Test
  void lineOf300Megabytes() throws IOException {
    long long300 = 300L << 20;
    Path file = folder.resolve("a.jsonl");
    byte[] filler = new byte[1 << 20];
    Arrays.fill(filler, (byte) 'x');
    byte[] good = ("{\"text\":\"" + TEXT + "\"}\n").getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(good);
      out.write("{\"text\":\"".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 300; i++) {
        out.write(filler);
      }
      out.write("\"}\n".getBytes(StandardCharsets.UTF_8));
      out.write(good);
    }
    archive.maxRecordBytes(1 << 22);
    List<Reading> readings = archive.readings();
    assertThat(readings).hasSize(3);
    assertReject(
        readings.get(1),
        "a.jsonl#" + good.length,
        good.length,
        RejectReason.TOO_LARGE,
        "the line has %d bytes: archive.max-record-bytes is 4194304".formatted(long300 + 11));
    assertThat(((Source) readings.get(0)).text()).isEqualTo(TEXT);
    assertThat(((Source) readings.get(2)).sourcePath())
        .isEqualTo("a.jsonl#" + (good.length + long300 + 12));
    CharsetChoice choice = new CharsetChoice(StandardCharsets.UTF_8, 100, 0, true, List.of());
    RecordCutter cutter = new RecordCutter(Files.newInputStream(file), 0, choice, 1 << 22);
    long held = 0;
    while (cutter.nextLine() != null) {
      held = Math.max(held, cutter.heldBytes());
    }
    assertThat(held).isLessThanOrEqualTo((1 << 22) + (1 << 20));
    Files.delete(file);
  }
}
