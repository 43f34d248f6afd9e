package org.tifa.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zip and tar files, whole, nested, damaged and hostile. */
class ContainersTest {
  private static final String TEXT = "区委召开会议，研究部署下一阶段工作，要求把各项任务落到实处。";

  @TempDir Path folder;
  private ArchiveFixture archive;

  @BeforeEach
  void openFixture() {
    archive = new ArchiveFixture(folder);
  }

  private void assertRejects(String... pathsAndReasons) {
    assertThat(archive.rejects())
        .extracting(reject -> reject.sourcePath() + " " + reject.reason().label())
        .containsExactly(pathsAndReasons);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void entriesAreReadByTheirOwnEndings() {
    byte[] pdf = PdfFixture.pages(List.of(List.of(TEXT)));
    String json = "{\"text\":\"" + TEXT + "\",\"date\":\"2023-05-06\"}\n";
    archive
        .write(
            "a.zip",
            new Packed.Zip()
                .add("x/", "")
                .add("x/a.txt", TEXT)
                .add("x/b.txt.gz", ArchiveFixture.gzip(utf8(TEXT)))
                .add("c.jsonl", json + json)
                .add("d.csv", "text,title\n" + TEXT + ",甲\n")
                .add("e.pdf", pdf)
                .add("f.jpeg", "no text")
                .add(".hidden.txt", TEXT)
                .add("__MACOSX/a.txt", TEXT)
                .bytes())
        .write("b.tar", new Packed.Tar().add("甲/乙.txt", TEXT).link("l.txt", "/etc/passwd").bytes())
        .write("c.tar.gz", ArchiveFixture.gzip(new Packed.Tar().add("a.txt", TEXT).bytes()))
        .write("d.tgz", ArchiveFixture.gzip(new Packed.Tar().add("a.txt", TEXT).bytes()));
    Map<String, Source> sources = archive.sources();
    assertThat(sources)
        .containsOnlyKeys(
            "a.zip!/x/a.txt",
            "a.zip!/x/b.txt.gz",
            "a.zip!/c.jsonl#0",
            "a.zip!/c.jsonl#" + utf8(json).length,
            "a.zip!/d.csv#11",
            "a.zip!/e.pdf",
            "b.tar!/甲/乙.txt",
            "c.tar.gz!/a.txt",
            "d.tgz!/a.txt");
    assertThat(sources.values())
        .allSatisfy(source -> assertThat(source.text().strip()).isEqualTo(TEXT));
    assertRejects("a.zip!/f.jpeg unknown_format");
    assertThat(archive.sources()).as("read again").isEqualTo(sources);
  }

  @Test
  void entriesHaveCharsetsOfTheirOwn() {
    archive.write(
        "a.zip",
        new Packed.Zip()
            .add("a.txt", TEXT.getBytes(Charset.forName("GB18030")))
            .add("b.txt", "會議指出，要加強建設，提高水平，為人民服務。".getBytes(Charset.forName("Big5")))
            .add("c.txt", TEXT.getBytes(StandardCharsets.UTF_16LE))
            .add("d.txt", TEXT)
            .bytes());
    assertThat(archive.sources().values())
        .extracting(Source::charset)
        .containsExactly("GB18030", "Big5", "UTF-16LE", "UTF-8");
  }

  @Test
  void namesThatDoNotTellTheirCharset() {
    archive
        .write(
            "gb.zip",
            new Packed.Zip().namesIn(Charset.forName("GB18030")).add("日报/一版.txt", TEXT).bytes())
        .write(
            "utf.zip",
            new Packed.Zip().namesIn(StandardCharsets.UTF_8).add("日报/一版.txt", TEXT).bytes());
    assertThat(archive.sources()).containsOnlyKeys("gb.zip!/日报/一版.txt", "utf.zip!/日报/一版.txt");
  }

  @Test
  void pathsAndSidecarsSpeakOfEntries() {
    archive
        .patterns("{code}/{date}-{page}.txt")
        .write("papers/140502.zip", new Packed.Zip().add("2023-03-14-02.txt", TEXT).bytes())
        .write(
            "all.tar.gz",
            ArchiveFixture.gzip(
                new Packed.Tar()
                    .add("140502/2023-03-14-03.txt", TEXT)
                    .add("other.txt", TEXT)
                    .bytes()))
        .write(
            "metadata.csv",
            "file,title,newspaper\nall.tar.gz,,晨报\nall.tar.gz!/other.txt,题目,\nno.zip!/x.txt,甲,\n");
    Map<String, Source> sources = archive.sources();
    Metadata first = sources.get("papers/140502.zip!/2023-03-14-02.txt").metadata();
    assertThat(first.text(MetadataField.PLACE_CODE)).isEqualTo("140502");
    assertThat(first.text(MetadataField.EDITION)).isEqualTo("02");
    Metadata second = sources.get("all.tar.gz!/140502/2023-03-14-03.txt").metadata();
    assertThat(second.text(MetadataField.PUBLISHED_ON)).isEqualTo("2023-03-14");
    assertThat(second.text(MetadataField.NEWSPAPER)).isEqualTo("晨报");
    Metadata third = sources.get("all.tar.gz!/other.txt").metadata();
    assertThat(third.text(MetadataField.TITLE)).isEqualTo("题目");
    assertThat(third.text(MetadataField.NEWSPAPER)).isEqualTo("晨报");
    assertRejects("metadata.csv broken_sidecar");
  }

  @Test
  void containersInsideContainersToTheConfiguredDepth() {
    byte[] inner = new Packed.Zip().add("deep.txt", TEXT).bytes();
    for (int i = 0; i < 9; i++) {
      String name = "n%d.zip".formatted(9 - i);
      inner = new Packed.Zip().add(name, inner).add("side.txt", TEXT).bytes();
    }
    archive.write("a.zip", inner);
    assertThat(archive.sources())
        .containsOnlyKeys(
            "a.zip!/side.txt",
            "a.zip!/n1.zip!/side.txt",
            "a.zip!/n1.zip!/n2.zip!/side.txt",
            "a.zip!/n1.zip!/n2.zip!/n3.zip!/side.txt");
    assertRejects("a.zip!/n1.zip!/n2.zip!/n3.zip!/n4.zip nested_too_deep");
    archive.maxContainerDepth(10);
    assertThat(archive.sources()).hasSize(10);
    assertThat(archive.rejects()).isEmpty();
  }

  @Test
  void namesThatLeadOutAreNeverUsed() {
    archive.write(
        "a.zip",
        new Packed.Zip()
            .add("../../x.txt", TEXT)
            .add("/etc/x.txt", TEXT)
            .add("..\\x.txt", TEXT)
            .add("C:\\x.txt", TEXT)
            .add("a/../../x.txt", TEXT)
            .add("win\\dows.txt", TEXT)
            .add("./dot.txt", TEXT)
            .bytes());
    assertThat(archive.sources()).containsOnlyKeys("a.zip!/win/dows.txt", "a.zip!/dot.txt");
    assertThat(archive.rejects())
        .extracting(Reject::sourcePath, Reject::position, Reject::reason)
        .containsExactly(
            tuple("a.zip", 1L, RejectReason.UNSAFE_NAME),
            tuple("a.zip", 2L, RejectReason.UNSAFE_NAME),
            tuple("a.zip", 3L, RejectReason.UNSAFE_NAME),
            tuple("a.zip", 4L, RejectReason.UNSAFE_NAME),
            tuple("a.zip", 5L, RejectReason.UNSAFE_NAME));
    assertThat(archive.rejects().get(0).detail()).contains("'../../x.txt'");
    assertThat(folder.resolve("../../x.txt")).doesNotExist();
  }

  @Test
  void theFirstOfTwoEntriesOfOneNameIsRead() {
    archive.write(
        "a.zip",
        new Packed.Zip().add("x.txt", TEXT).add("x.txt", "另一篇。").add("y.txt", TEXT).bytes());
    assertThat(archive.sources().get("a.zip!/x.txt").text()).isEqualTo(TEXT);
    assertThat(archive.sources()).hasSize(2);
    assertThat(archive.rejects())
        .extracting(Reject::sourcePath, Reject::position, Reject::reason)
        .containsExactly(tuple("a.zip", 2L, RejectReason.DUPLICATE_ENTRY));
  }

  @Test
  void containersWithNothingToReadAreOneReject() {
    archive
        .write("a.zip", new Packed.Zip().bytes())
        .write("b.zip", new Packed.Zip().add("x/", "").add(".DS_Store", "x").bytes())
        .write("c.tar", new Packed.Tar().bytes())
        .write("d.zip", new byte[0])
        .write("e.tar.gz", ArchiveFixture.gzip(new byte[0]));
    assertRejects(
        "a.zip empty_container",
        "b.zip empty_container",
        "c.tar empty_container",
        "d.zip empty_file",
        "e.tar.gz empty_file");
  }

  @Test
  void aSidecarInsideAContainerIsNotHeeded() {
    archive.write(
        "a.zip",
        new Packed.Zip().add("metadata.csv", "file,title\nx.txt,甲\n").add("x.txt", TEXT).bytes());
    assertThat(archive.sources().get("a.zip!/x.txt").metadata().values()).isEmpty();
    assertRejects("a.zip!/metadata.csv broken_sidecar");
  }

  @Test
  void aBadEntryCostsOnlyItself() {
    byte[] noise = new byte[3000];
    new Random(5).nextBytes(noise);
    byte[] packed = ArchiveFixture.gzip(utf8(TEXT.repeat(20)));
    byte[] zip =
        new Packed.Zip()
            .add("a.txt", TEXT)
            .add("noise.txt", noise)
            .add("cut.txt.gz", Arrays.copyOf(packed, packed.length - 9))
            .add("empty.txt", "")
            .add("bad.pdf", TEXT)
            .add("bad.zip", TEXT)
            .add("z.txt", TEXT)
            .bytes();
    archive.write("a.zip", zip);
    assertThat(archive.sources()).containsOnlyKeys("a.zip!/a.txt", "a.zip!/z.txt");
    assertRejects(
        "a.zip!/noise.txt undecodable",
        "a.zip!/cut.txt.gz broken_gzip",
        "a.zip!/empty.txt empty_file",
        "a.zip!/bad.pdf broken_pdf",
        "a.zip!/bad.zip broken_zip");
  }

  private static byte[] random(Random random) {
    StringBuilder text = new StringBuilder(TEXT);
    for (int i = 0; i < 2000; i++) {
      text.append((char) ('一' + random.nextInt(3000)));
    }
    return utf8(text.toString());
  }

  @Test
  void damageInTheMiddleKeepsWhatCameBefore() throws IOException {
    Random random = new Random(7);
    Packed.Zip zip = new Packed.Zip();
    Packed.Tar tar = new Packed.Tar();
    for (int i = 0; i < 10; i++) {
      byte[] text = random(random);
      zip.add(i + ".txt", text);
      tar.add(i + ".txt", text);
    }
    byte[] whole = zip.bytes();
    byte[] tarred = tar.bytes();
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 0x55;
    archive
        .write("cut.zip", Arrays.copyOf(whole, whole.length / 2))
        .write("cut.tar", Arrays.copyOf(tarred, tarred.length / 2))
        .write("cut.tgz", Arrays.copyOf(ArchiveFixture.gzip(tarred), 20_000))
        .write("flipped.zip", flipped);
    Map<String, Source> sources = archive.sources();
    assertThat(sources.keySet())
        .filteredOn(path -> path.startsWith("cut.zip"))
        .hasSizeBetween(4, 5);
    assertThat(sources.keySet())
        .filteredOn(path -> path.startsWith("cut.tar"))
        .hasSizeBetween(3, 5);
    assertThat(sources.keySet())
        .filteredOn(path -> path.startsWith("cut.tgz"))
        .hasSizeBetween(2, 5);
    assertThat(sources.keySet()).filteredOn(path -> path.startsWith("flipped.zip")).hasSize(9);
    assertThat(archive.rejects())
        .allSatisfy(
            reject ->
                assertThat(reject.reason())
                    .isIn(
                        RejectReason.BROKEN_ZIP,
                        RejectReason.BROKEN_TAR,
                        RejectReason.BROKEN_GZIP,
                        RejectReason.UNDECODABLE));
    for (String file : List.of("cut.zip", "cut.tar", "cut.tgz", "flipped.zip")) {
      assertThat(archive.rejects())
          .anySatisfy(reject -> assertThat(reject.sourcePath()).startsWith(file));
    }
  }

  @Test
  void aZipThatLacksItsDirectoryTellsIt() {
    byte[] whole = new Packed.Zip().add("a.txt", TEXT).add("b.txt", TEXT).bytes();
    int directory = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    archive.write("a.zip", Arrays.copyOf(whole, directory));
    assertThat(archive.sources()).hasSize(2);
    assertRejects("a.zip broken_zip");
  }

  @Test
  void encryptedEntries() {
    byte[] zip = new Packed.Zip().add("a.txt", TEXT).add("b.txt", TEXT).bytes();
    // The flag of the first entry.
    zip[6] |= 1;
    archive.write("a.zip", zip);
    assertThat(archive.sources()).containsOnlyKeys("a.zip!/b.txt");
    assertRejects("a.zip!/a.txt encrypted");
  }

  @Test
  void bombsAreGivenUpAndTheOthersRead() throws IOException {
    byte[] blanks = new byte[120 << 20];
    Arrays.fill(blanks, (byte) ' ');
    archive
        .maxFileBytes(1 << 29)
        .write(
            "a.zip",
            new Packed.Zip().add("a.txt", TEXT).add("bomb.txt", blanks).add("z.txt", TEXT).bytes())
        .write("b.txt.gz", ArchiveFixture.gzip(blanks));
    assertThat(archive.sources()).containsOnlyKeys("a.zip!/a.txt", "a.zip!/z.txt");
    assertRejects("a.zip!/bomb.txt swells_too_much", "b.txt.gz swells_too_much");
  }

  @Test
  void aBombWhoseLengthStandsBehindItCostsOnlyItself() throws IOException {
    byte[] blanks = new byte[120 << 20];
    Arrays.fill(blanks, (byte) ' ');
    Path file = folder.resolve("a.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : List.of("a.txt", "bomb.txt", "z.txt")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.equals("bomb.txt") ? blanks : utf8(TEXT));
        zip.closeEntry();
      }
    }
    assertThat(archive.sources()).containsOnlyKeys("a.zip!/a.txt", "a.zip!/z.txt");
    assertRejects("a.zip!/bomb.txt swells_too_much");
  }

  @Test
  void manySmallBombsAreGivenUpTogether() throws IOException {
    byte[] blanks = new byte[30 << 20];
    Arrays.fill(blanks, (byte) ' ');
    Path file = folder.resolve("a.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < 40; i++) {
        zip.putNextEntry(new ZipEntry(i + ".txt"));
        zip.write(blanks);
        zip.closeEntry();
      }
    }
    assertThat(archive.sources()).isEmpty();
    List<Reject> rejects = archive.rejects();
    assertThat(rejects).hasSizeBetween(5, 30);
    assertThat(rejects.get(0).reason()).isEqualTo(RejectReason.EMPTY_TEXT);
    Reject last = rejects.get(rejects.size() - 1);
    assertThat(last.reason()).isEqualTo(RejectReason.SWELLS_TOO_MUCH);
    assertThat(last.sourcePath()).isEqualTo("a.zip");
  }

  @Test
  void entriesBeyondTheLimit() {
    Packed.Zip zip = new Packed.Zip();
    for (int i = 0; i < 50; i++) {
      zip.add(i + ".txt", TEXT);
    }
    archive.maxEntries(20).write("a.zip", zip.bytes());
    assertThat(archive.sources()).hasSize(20);
    assertRejects("a.zip too_large");
  }

  @Test
  void zipWhoseLengthsStandBehindTheBytes() throws IOException {
    Path file = folder.resolve("a.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : List.of("a.txt", "b.jpeg", "c.txt", "d.txt")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(utf8(name.equals("c.txt") ? TEXT.repeat(2000) : TEXT));
        zip.closeEntry();
      }
    }
    archive.maxFileBytes(50_000);
    assertThat(archive.sources()).containsOnlyKeys("a.zip!/a.txt", "a.zip!/d.txt");
    assertRejects("a.zip!/b.jpeg unknown_format", "a.zip!/c.txt too_large");
  }

  @Test
  void manyEntriesAreReadOneByOne() throws IOException {
    Path file = folder.resolve("a.zip");
    byte[] text = utf8(TEXT);
    int count = 30_000;
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < count; i++) {
        zip.putNextEntry(new ZipEntry(i + ".txt"));
        zip.write(text);
        zip.closeEntry();
      }
    }
    SourceReader reader = new SourceReader(archive.config());
    long sources = 0;
    try (Readings readings =
        reader.read(archive.listing().splits().get(0), ArchiveFixture.HADOOP)) {
      while (readings.hasNext()) {
        assertThat(readings.next()).isInstanceOf(Source.class);
        sources++;
      }
    }
    assertThat(sources).isEqualTo(count);
  }

  @Test
  void damageAnywhereNeverThrows() {
    Random random = new Random(17);
    byte[] pdf = PdfFixture.pages(List.of(List.of(TEXT)));
    byte[] zip =
        new Packed.Zip()
            .add("a.txt", TEXT)
            .add("b.pdf", pdf)
            .add("c.zip", new Packed.Zip().add("x.txt", random(random)).bytes())
            .add("d.txt", TEXT)
            .bytes();
    byte[] tar = new Packed.Tar().add("a.txt", TEXT).add("b.pdf", pdf).add("c.txt", TEXT).bytes();
    for (int i = 0; i < 400; i++) {
      for (byte[] whole : List.of(zip, tar, pdf)) {
        byte[] damaged = whole.clone();
        for (int j = random.nextInt(4); j >= 0; j--) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        String ending = whole == zip ? "zip" : whole == tar ? "tar" : "pdf";
        archive.write("x." + ending, damaged);
      }
      List<Reading> readings = archive.readings();
      assertThat(readings).hasSizeGreaterThanOrEqualTo(3);
      assertThat(readings)
          .allSatisfy(
              reading ->
                  assertThat(
                          reading instanceof Reject reject
                              && reject.reason() == RejectReason.INTERNAL)
                      .as(reading.toString())
                      .isFalse());
    }
  }
}
