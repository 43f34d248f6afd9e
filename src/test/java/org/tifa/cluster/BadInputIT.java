package org.tifa.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bad input: a reject with its reason, or one line with the remedy; never a stack trace. */
class BadInputIT {
  private static final Path FOLDER = Program.WORK.resolve("bad-input");
  private static final int LONG_LINE_BYTES = 300 << 20;
  private static final String GOOD = "虚构区推进乡村振兴\n\n本报讯 2023年5月6日，虚构区召开会议，部署乡村振兴工作。\n";

  @BeforeAll
  static void makeFolder() throws IOException {
    Folders.remove(FOLDER);
    Files.createDirectories(FOLDER);
  }

  @Test
  void everyBadInputIsARejectWithItsReason() throws IOException {
    Path archive = badArchive();
    Path tables = FOLDER.resolve("tables");
    Finished finished =
        Launcher.command("run", "--archive", archive, "--output", tables)
            .run("bad-archive")
            .with(3);
    assertThat(finished.err()).contains("tifa: 20 of 24 inputs were rejected");
    assertThat(finished.err()).doesNotContain("\tat ");
    assertThat(reasons(finished))
        .containsExactlyInAnyOrder(
            "empty_file 1",
            "empty_text 2",
            "unknown_format 1",
            "undecodable 1",
            "broken_gzip 2",
            "broken_json 2",
            "missing_field 2",
            "too_large 1",
            "broken_zip 1",
            "broken_xml 1",
            "broken_pdf 1",
            "unsafe_name 1",
            "duplicate_entry 1",
            "nested_too_deep 1",
            "swells_too_much 1",
            "empty_container 1");
    // With all of them allowed, the same run is done.
    Launcher.command(
            "run",
            "--archive",
            archive,
            "--output",
            tables,
            "--set",
            "output.allowed-reject-share=1")
        .run("bad-archive-allowed")
        .with(0);
  }

  @Test
  void wrongUseIsOneLineWithTheRemedy() throws IOException {
    Path good = Files.createDirectories(FOLDER.resolve("good"));
    Files.writeString(good.resolve("a.txt"), GOOD);
    Path empty = Files.createDirectories(FOLDER.resolve("nothing"));
    Path other = Files.createDirectories(FOLDER.resolve("something else"));
    Files.writeString(other.resolve("thesis.doc"), "precious");
    Path fresh = FOLDER.resolve("fresh");

    assertOneLine(run(empty, fresh), "nothing", "name");
    assertOneLine(run(good, other), "something else", "name an empty or a new folder");
    assertThat(other.resolve("thesis.doc")).hasContent("precious");
    assertThat(other.resolve("_tifa")).doesNotExist();
    assertOneLine(run(good, good.resolve("a.txt")), "is a file", "name a folder");
    assertOneLine(
        Launcher.command(
                "run",
                "--archive",
                good,
                "--output",
                fresh,
                "--set",
                "archive.path-patterns=[\"regex:(?<date>\"]")
            .run("bad-pattern")
            .with(2),
        "(?<date>",
        "");
    Finished several =
        Launcher.command(
                "run",
                "--archive",
                good,
                "--output",
                fresh,
                "--set",
                "measure.min-pair-windws=3",
                "--set",
                "slogan.context-length=many",
                "--set",
                "output.partitions=-1")
            .run("bad-settings")
            .with(2);
    assertThat(several.err().lines().filter(line -> line.startsWith("tifa: ")))
        .as("all problems together")
        .hasSize(3)
        .anySatisfy(
            line -> assertThat(line).contains("did you mean 'tifa.measure.min-pair-windows'"));
    assertThat(fresh).doesNotExist();
  }

  private static Finished run(Path archive, Path output) {
    return Launcher.command("run", "--archive", archive, "--output", output).run("bad-use").with(2);
  }

  private static void assertOneLine(Finished finished, String value, String remedy) {
    List<String> lines = finished.err().lines().filter(line -> line.startsWith("tifa: ")).toList();
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).contains(value).contains(remedy);
    assertThat(finished.err()).doesNotContain("\tat ");
  }

  /** Reason and count of each line of the summary's grid of rejects. */
  private static List<String> reasons(Finished finished) {
    return finished
        .out()
        .lines()
        .dropWhile(line -> !line.contains("rejected because"))
        .skip(2)
        .takeWhile(line -> !line.isBlank())
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .toList();
  }

  private static Path badArchive() throws IOException {
    Path archive = Files.createDirectories(FOLDER.resolve("archive"));
    Path folder = Files.createDirectories(archive.resolve("a directory named.txt"));
    Files.writeString(folder.resolve("good.txt"), GOOD);
    Files.writeString(archive.resolve("empty.txt"), "");
    Files.writeString(archive.resolve("blank.txt"), " \n\n  \n");
    Files.writeString(archive.resolve("image.jpeg"), "no text");
    byte[] noise = new byte[4096];
    new Random(7).nextBytes(noise);
    Files.write(archive.resolve("noise.txt"), noise);
    Files.write(archive.resolve("cut.txt.gz"), Arrays.copyOf(gzip(GOOD.repeat(50)), 100));
    Files.writeString(archive.resolve("no-gzip.txt.gz"), GOOD);
    Files.writeString(
        archive.resolve("records.jsonl"),
        """
        {"text": "2023年5月6日，虚构区召开会议，部署乡村振兴工作。", "date": "2023-05-06"}
        {"text": "半行
        {"title": "没有正文"}
        {"text": "  "}
        [1, 2]
        """);
    Files.writeString(archive.resolve("no number one#12.txt"), GOOD);
    Files.writeString(archive.resolve("no.pdf"), "%PDF-1.7");
    Files.writeString(
        archive.resolve("entities.xml"),
        "<!DOCTYPE TEI [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><TEI><text>&x;</text></TEI>");
    Files.write(archive.resolve("nothing.zip"), zip(Map.of()));
    Files.write(archive.resolve("entries.zip"), entries());
    Files.writeString(archive.resolve("columns.csv"), "title,date\n甲,2023-05-06\n");
    try (OutputStream out = Files.newOutputStream(archive.resolve("long.jsonl"))) {
      out.write("{\"text\": \"".getBytes(StandardCharsets.UTF_8));
      byte[] chunk = "长".repeat(1 << 18).getBytes(StandardCharsets.UTF_8);
      for (int written = 0; written < LONG_LINE_BYTES; written += chunk.length) {
        out.write(chunk);
      }
      out.write("\"}\n".getBytes(StandardCharsets.UTF_8));
    }
    return archive;
  }

  /** Good entries among bad ones. */
  private static byte[] entries() throws IOException {
    byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
    byte[] deep = zip(Map.of("a.txt", good));
    for (int i = 0; i < 9; i++) {
      deep = zip(Map.of("inner.zip", deep));
    }
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("../../x.txt", good);
    entries.put("deep.zip", deep);
    entries.put("twice.txt", good);
    entries.put("Twice.txt", good);
    entries.put("blanks.txt", new byte[100 << 20]);
    entries.put("cut.zip", Arrays.copyOf(zip(Map.of("a.jpeg", good)), 20));
    // Java's own writer refuses a name that stands there already.
    byte[] packed = zip(entries);
    byte[] name = "Twice.txt".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i + name.length <= packed.length; i++) {
      if (Arrays.equals(packed, i, i + name.length, name, 0, name.length)) {
        packed[i] = 't';
      }
    }
    return packed;
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
