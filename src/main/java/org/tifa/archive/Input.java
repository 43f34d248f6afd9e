package org.tifa.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Something to be read from its first byte on: a raw file or a range of it, or an entry of a
 * container.
 */
final class Input {
  /** Length of an entry that does not tell it before it is read. */
  static final long UNKNOWN_LENGTH = -1;

  private final FileSplit split;
  private final String sourcePath;
  private final String patternPath;
  private final SourceFormat format;
  private final Compression compression;
  private final long length;
  private final int depth;
  private final Meter meter;
  private final InputStream entry;
  private final Configuration hadoop;

  private Input(
      FileSplit split,
      String sourcePath,
      String patternPath,
      FormatRules.Layout layout,
      long length,
      int depth,
      Meter meter,
      InputStream entry,
      Configuration hadoop) {
    this.split = split;
    this.sourcePath = sourcePath;
    this.patternPath = patternPath;
    this.format = layout.format();
    this.compression = layout.compression();
    this.length = length;
    this.depth = depth;
    this.meter = meter;
    this.entry = entry;
    this.hadoop = hadoop;
  }

  /** A raw file, or a range of one. */
  static Input of(FileSplit split, Meter meter, Configuration hadoop) {
    String path = split.file().sourcePath();
    FormatRules.Layout layout = new FormatRules.Layout(split.format(), split.compression());
    return new Input(split, path, path, layout, split.file().length(), 0, meter, null, hadoop);
  }

  /**
   * An entry of this container.
   *
   * @param name path inside the container
   * @param folder this container's path as a folder
   * @param entryLength bytes, or {@link #UNKNOWN_LENGTH}
   * @param bytes the entry's; to be read before the container goes on
   */
  Input entry(
      String name, String folder, FormatRules.Layout layout, long entryLength, InputStream bytes) {
    return new Input(
        split,
        entryPath(name),
        folder + "/" + name,
        layout,
        entryLength,
        depth + 1,
        meter,
        bytes,
        hadoop);
  }

  /** The source path of an entry of this container. */
  String entryPath(String name) {
    return sourcePath + "!/" + name;
  }

  String sourcePath() {
    return sourcePath;
  }

  /** The path that path patterns are matched against. */
  String patternPath() {
    return patternPath;
  }

  SourceFormat format() {
    return format;
  }

  Compression compression() {
    return compression;
  }

  /** Containers it stands in. */
  int depth() {
    return depth;
  }

  Meter meter() {
    return meter;
  }

  /** Bytes as stored, or {@link #UNKNOWN_LENGTH}. */
  long length() {
    return length;
  }

  /** First byte to be read; of an entry 0. */
  long begin() {
    return entry == null ? split.begin() : 0;
  }

  /** Byte after the last to be read. */
  long end() {
    return entry == null ? split.end() : Long.MAX_VALUE;
  }

  boolean isWhole() {
    return entry != null || split.isWhole();
  }

  /** What sidecars say of it: of an entry what they say of itself, then of its container. */
  Metadata sidecar() {
    Map<String, Metadata> entries = split.entrySidecars();
    return entries.getOrDefault(sourcePath, Metadata.NONE).or(split.sidecar());
  }

  /**
   * The bytes after decompression, from the first on; all failures are {@link RawStream.Failure}s.
   */
  InputStream open() throws RawStream.Failure {
    InputStream stored = entry == null ? meter.stored(openStored()) : new Unclosed(entry);
    return compression == Compression.NONE
        ? stored
        : meter.unpacked(RawStream.unpacked(stored, hadoop));
  }

  private InputStream openStored() throws RawStream.Failure {
    return new RawStream.Tagged(
        RawStream.open(split.file().archivePath(), hadoop), RejectReason.UNREADABLE);
  }

  /** The bytes as stored where they can be sought, or null: packed files and entries cannot. */
  FSDataInputStream openSeekable() throws RawStream.Failure {
    return entry != null || compression != Compression.NONE
        ? null
        : RawStream.openSeekable(split.file().archivePath(), hadoop);
  }

  /** The path on the file system where it can be sought, or null. */
  Path seekablePath() {
    return entry != null || compression != Compression.NONE
        ? null
        : new Path(split.file().archivePath());
  }

  FileSystem fileSystem() throws IOException {
    return RawStream.fileSystem(new Path(split.file().archivePath()), hadoop);
  }

  Configuration hadoop() {
    return hadoop;
  }

  /** An entry's stream belongs to its container. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int begin, int count) throws IOException {
      return in.read(bytes, begin, count);
    }

    @Override
    public void close() {}
  }
}
