package org.tifa.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.tifa.config.ArchiveConfig;

/** Writes raw files into a folder and reads them as an archive. */
final class ArchiveFixture {
  static final Configuration HADOOP = new Configuration();

  private static final Map<String, List<String>> FORMATS =
      Map.ofEntries(
          Map.entry("text", List.of("txt")),
          Map.entry("markdown", List.of("md", "markdown")),
          Map.entry("html", List.of("html", "htm")),
          Map.entry("xml", List.of("xml")),
          Map.entry("pdf", List.of("pdf")),
          Map.entry("docx", List.of("docx")),
          Map.entry("json-lines", List.of("jsonl", "ndjson")),
          Map.entry("csv", List.of("csv", "tsv")),
          Map.entry("parquet", List.of("parquet")),
          Map.entry("orc", List.of("orc")),
          Map.entry("warc", List.of("warc", "wet")),
          Map.entry("zip", List.of("zip")),
          Map.entry("tar", List.of("tar")));

  private static final Map<String, List<String>> FIELDS =
      Map.ofEntries(
          Map.entry("text", List.of("text", "content", "body", "正文")),
          Map.entry("file", List.of("file", "path", "文件")),
          Map.entry("title", List.of("title", "标题")),
          Map.entry("byline", List.of("byline", "author")),
          Map.entry("published-on", List.of("published_on", "date", "year", "日期")),
          Map.entry("newspaper", List.of("newspaper", "报纸")),
          Map.entry("province", List.of("province", "省")),
          Map.entry("place-code", List.of("code", "district_code")),
          Map.entry("url", List.of("url")));

  private final Path folder;
  private List<String> patterns = List.of();
  private long splitBytes = 1 << 26;
  private long maxRecordBytes = 1 << 26;
  private long maxFileBytes = 1 << 28;
  private int maxTextLength = 1 << 23;
  private int maxContainerDepth = 4;
  private long maxEntries = 5_000_000;
  private int maxExpansion = 200;
  private Map<String, List<String>> charsets = Map.of();

  ArchiveFixture(Path folder) {
    this.folder = folder;
  }

  ArchiveFixture patterns(String... values) {
    patterns = List.of(values);
    return this;
  }

  ArchiveFixture splitBytes(long value) {
    splitBytes = value;
    return this;
  }

  ArchiveFixture maxRecordBytes(long value) {
    maxRecordBytes = value;
    return this;
  }

  ArchiveFixture maxFileBytes(long value) {
    maxFileBytes = value;
    return this;
  }

  ArchiveFixture maxTextLength(int value) {
    maxTextLength = value;
    return this;
  }

  ArchiveFixture maxContainerDepth(int value) {
    maxContainerDepth = value;
    return this;
  }

  ArchiveFixture maxEntries(long value) {
    maxEntries = value;
    return this;
  }

  ArchiveFixture maxExpansion(int value) {
    maxExpansion = value;
    return this;
  }

  ArchiveFixture charset(String name, String path) {
    charsets = Map.of(name, List.of(path));
    return this;
  }

  ArchiveConfig config() {
    return new ArchiveConfig(
        FORMATS,
        FIELDS,
        List.of("metadata.csv"),
        patterns,
        splitBytes,
        maxRecordBytes,
        maxFileBytes,
        maxTextLength,
        maxContainerDepth,
        maxEntries,
        maxExpansion,
        70,
        charsets);
  }

  ArchiveFixture write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  ArchiveFixture write(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  ArchiveListing listing() {
    return ArchiveListing.list(List.of(folder.toString()), config(), HADOOP);
  }

  /** Everything that comes of the archive: rejects of the listing first, then the readings. */
  List<Reading> readings() {
    ArchiveListing listing = listing();
    List<Reading> readings = new ArrayList<>(listing.rejects());
    SourceReader reader = new SourceReader(config());
    for (FileSplit split : listing.splits()) {
      reader.read(split, HADOOP).forEachRemaining(readings::add);
    }
    return readings;
  }

  /** The sources by path. */
  Map<String, Source> sources() {
    Map<String, Source> sources = new TreeMap<>();
    for (Reading reading : readings()) {
      if (reading instanceof Source source) {
        sources.put(source.sourcePath(), source);
      }
    }
    return sources;
  }

  List<Reject> rejects() {
    List<Reject> rejects = new ArrayList<>();
    for (Reading reading : readings()) {
      if (reading instanceof Reject reject) {
        rejects.add(reject);
      }
    }
    return rejects;
  }
}
