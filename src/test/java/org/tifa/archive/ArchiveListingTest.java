package org.tifa.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tifa.archive.Metadata.Origin;
import org.tifa.archive.Metadata.Value;

class ArchiveListingTest {
  private static final String TEXT = "全市农村工作会议召开，部署全年重点任务。";

  @TempDir Path folder;
  private ArchiveFixture archive;

  @BeforeEach
  void openFixture() {
    archive = new ArchiveFixture(folder);
  }

  private ArchiveListing list(String... roots) {
    List<String> paths = Arrays.stream(roots).map(root -> folder.resolve(root).toString()).toList();
    return ArchiveListing.list(paths, archive.config(), ArchiveFixture.HADOOP);
  }

  private static List<String> paths(ArchiveListing listing) {
    return listing.splits().stream().map(split -> split.file().sourcePath()).toList();
  }

  @Test
  void listsNestedFoldersInTheOrderOfPaths() {
    archive
        .write("b/c/d/一.txt", TEXT)
        .write("b/二:三 四%20.md", TEXT)
        .write("a.txt", TEXT)
        .write("b.txt", TEXT)
        .write("b/_temporary/x.txt", TEXT)
        .write(".hidden.txt", TEXT);
    ArchiveListing listing = archive.listing();
    assertThat(paths(listing)).containsExactly("a.txt", "b.txt", "b/c/d/一.txt", "b/二:三 四%20.md");
    assertThat(listing.hiddenCount()).isEqualTo(2);
    assertThat(listing.fileCount()).isEqualTo(4);
    assertThat(listing.splits().get(0).file().archivePath()).startsWith("file:/");
    assertThat(archive.sources()).hasSize(4);
  }

  @Test
  void rootMayBeASingleFile() {
    archive.write("x/a.txt", TEXT).write("x/metadata.csv", "text\n甲\n");
    assertThat(paths(list("x/a.txt"))).containsExactly("a.txt");
    assertThat(paths(list("x/metadata.csv"))).containsExactly("metadata.csv");
  }

  @Test
  void severalRootsKeepTheirNamesInAnyOrder() {
    archive.write("p/news/a.txt", TEXT).write("q/news/a.txt", TEXT).write("r/a.txt", TEXT);
    ArchiveListing listing = list("p/news", "q/news", "r/a.txt");
    assertThat(paths(listing)).containsExactly("2-news/a.txt", "a.txt", "news/a.txt");
    assertThat(list("r/a.txt", "q/news", "p/news", "p/news")).isEqualTo(listing);
  }

  @Test
  void cutsOnlyLargeUncompressedJsonLines() {
    String lines = "{\"text\":\"甲\"}\n".repeat(200);
    archive.splitBytes(1024).write("a.jsonl", lines).write("b.txt", lines).write("c.csv", lines);
    assertThat(archive.listing().splits())
        .extracting(split -> split.file().sourcePath(), FileSplit::begin, FileSplit::end)
        .containsExactly(
            tuple("a.jsonl", 0L, 1024L),
            tuple("a.jsonl", 1024L, 2048L),
            tuple("a.jsonl", 2048L, 3000L),
            tuple("b.txt", 0L, 3000L),
            tuple("c.csv", 0L, 3000L));
    assertThat(archive.listing().byteCount()).isEqualTo(9000);
  }

  @Test
  void splitsAreSerialisable() throws Exception {
    archive.write("a.txt", TEXT).write("metadata.csv", "file,title\na.txt,题\n");
    FileSplit split = archive.listing().splits().get(0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(split);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(split);
    }
  }

  @Test
  void sidecarsDescribeTheirFolderAndBelow() {
    archive
        .patterns("{province}/{newspaper}/{date}-{page}.txt")
        .write("山西省/某报/20240305-02.txt", TEXT)
        .write("山西省/某报/b.jsonl", "{\"text\":\"甲\",\"title\":\"内\",\"date\":\"2020\"}\n")
        .write(
            "metadata.csv",
            "file;title;province\r\n山西省/某报/20240305-02.txt;\"外;题\";远省\r\n./山西省/某报/b.jsonl;外;\r\n")
        .write("山西省/metadata.csv", "文件\t标题\n某报/20240305-02.txt\t近题\n");
    Map<String, Source> sources = archive.sources();
    assertThat(archive.rejects()).isEmpty();
    assertThat(sources.get("山西省/某报/20240305-02.txt").metadata().values())
        .isEqualTo(
            Map.of(
                MetadataField.TITLE, new Value("近题", Origin.SIDECAR),
                MetadataField.PROVINCE, new Value("远省", Origin.SIDECAR),
                MetadataField.NEWSPAPER, new Value("某报", Origin.PATH),
                MetadataField.PUBLISHED_ON, new Value("20240305", Origin.PATH),
                MetadataField.EDITION, new Value("02", Origin.PATH)));
    assertThat(sources.get("山西省/某报/b.jsonl#0").metadata().values())
        .isEqualTo(
            Map.of(
                MetadataField.TITLE, new Value("外", Origin.SIDECAR),
                MetadataField.PUBLISHED_ON, new Value("2020", Origin.FIELD)));
    assertThat(archive.listing().sidecars()).hasSize(2);
  }

  @Test
  void faultsOfSidecarsAreRejectsWithTheirLine() {
    archive
        .write("a.txt", TEXT)
        .write("metadata.csv", "file,title\n\"a.txt\",\"两\n行\"\ngone.txt,题\na.txt,又\n,题\na.txt\n")
        .write("x/b.txt", TEXT)
        .write("x/metadata.csv", "name,title\nb.txt,题\n")
        .write("y/metadata.csv", new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, (byte) 0xFF, 1, 1, 2})
        .write("z/metadata.csv", "");
    assertThat(archive.listing().rejects())
        .extracting(Reject::sourcePath, Reject::position)
        .containsExactly(
            tuple("metadata.csv", 4L),
            tuple("metadata.csv", 5L),
            tuple("metadata.csv", 6L),
            tuple("metadata.csv", 7L),
            tuple("x/metadata.csv", 0L),
            tuple("y/metadata.csv", 0L),
            tuple("z/metadata.csv", 0L));
    assertThat(archive.listing().rejects())
        .allSatisfy(reject -> assertThat(reject.reason()).isEqualTo(RejectReason.BROKEN_SIDECAR));
    assertThat(archive.sources().get("a.txt").metadata().text(MetadataField.TITLE))
        .isEqualTo("两\n行");
  }

  @Test
  void sidecarInGb18030() {
    archive
        .write("山西日报.txt", TEXT)
        .write(
            "metadata.csv",
            "文件,标题,省\n山西日报.txt,农村工作会议召开,山西省\n".getBytes(Charset.forName("GB18030")));
    assertThat(archive.sources().get("山西日报.txt").metadata().text(MetadataField.PROVINCE))
        .isEqualTo("山西省");
  }

  @Test
  void largeSidecar() {
    StringBuilder rows = new StringBuilder("file,title,province\n");
    for (int i = 0; i < 200_000; i++) {
      rows.append("f").append(i).append(".txt,题目").append(i).append(",山西省\n");
    }
    archive.write("f7.txt", TEXT).write("metadata.csv", rows.toString());
    ArchiveListing listing = archive.listing();
    assertThat(listing.rejects()).hasSize(199_999);
    assertThat(listing.splits().get(0).sidecar().text(MetadataField.TITLE)).isEqualTo("题目7");
  }

  @Test
  @Tag("shared")
  void realArchive() {
    List<String> roots = List.of(SharedArchive.folder().toString());
    ArchiveListing listing = ArchiveListing.list(roots, archive.config(), ArchiveFixture.HADOOP);
    assertThat(listing.rejects()).isEmpty();
    assertThat(listing.splits()).hasSize(37);
    SourceReader reader = new SourceReader(archive.config());
    int sources = 0;
    for (FileSplit split : listing.splits()) {
      Readings readings = reader.read(split, ArchiveFixture.HADOOP);
      while (readings.hasNext()) {
        assertThat(readings.next()).isInstanceOf(Source.class);
        sources++;
      }
    }
    assertThat(sources).isEqualTo(108);
  }
}
