package org.tifa.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.tifa.archive.Metadata.Origin;
import org.tifa.config.ArchiveConfig;
import org.tifa.config.ConfigurationException;

/**
 * Opens and decodes the splits of a listing. A bad file or record never throws: it becomes a
 * reject, so that sources and rejects together account for every file and every record that is not
 * blank. Of a container it holds one record at a time. Immutable and safe for threads; made once
 * for each executor.
 */
public final class SourceReader {
  private final ArchiveConfig config;
  private final Decoder decoder;
  private final FieldMapping mapping;
  private final JsonRecord json;
  private final List<PathPattern> patterns;

  /**
   * @throws ConfigurationException naming each path pattern that is wrong
   */
  public SourceReader(ArchiveConfig config) {
    this.config = config;
    this.decoder = new Decoder(config.minCharsetConfidence());
    this.mapping = new FieldMapping(config);
    this.json = new JsonRecord(mapping);
    this.patterns = PathPattern.compile(config.pathPatterns());
  }

  /** Reads a split, lazily. */
  public Readings read(FileSplit split, Configuration hadoop) {
    Readings.Cursor cursor =
        switch (split.format()) {
          case TEXT, MARKDOWN, HTML -> new WholeFile(split, hadoop);
          case JSON_LINES -> new JsonLines(split, hadoop);
          case CSV -> new CsvRecords(split, hadoop);
        };
    return new Readings(split.file().sourcePath(), cursor);
  }

  /**
   * A way back from source paths to sources.
   *
   * @param roots as they were listed
   * @throws ConfigurationException as {@link ArchiveListing#list}
   */
  public SourceFinder finder(List<String> roots, Configuration hadoop) {
    return new SourceFinder(this, ArchiveRoots.open(roots, hadoop), hadoop);
  }

  ArchiveConfig config() {
    return config;
  }

  Decoder decoder() {
    return decoder;
  }

  /** What one line of JSON Lines says, or null if it is blank. */
  Reading readLine(RawFile file, Metadata sidecar, RecordCutter.Cut cut, CharsetChoice choice) {
    String sourcePath = recordPath(file, cut);
    if (cut.isTooLarge()) {
      return Rejects.read(
          sourcePath,
          cut.offset(),
          RejectReason.TOO_LARGE,
          "the line has %d bytes: archive.max-record-bytes is %d"
              .formatted(cut.length(), config.maxRecordBytes()));
    }
    Optional<Decoded> decoded = decoder.decodeRecord(cut.bytes(), choice);
    if (decoded.isEmpty()) {
      return Rejects.read(
          sourcePath,
          cut.offset(),
          RejectReason.UNDECODABLE,
          "the line's bytes are not text in " + choice.charset().name());
    }
    if (decoded.get().text().isBlank()) {
      return null;
    }
    JsonRecord.Result result = json.read(decoded.get().text());
    if (result.reason() != null) {
      return Rejects.read(sourcePath, cut.offset(), result.reason(), result.detail());
    }
    return source(
        file,
        SourceFormat.JSON_LINES,
        sourcePath,
        cut.bytes(),
        decoded.get(),
        result.text(),
        sidecar.or(result.metadata()));
  }

  /** What one record of CSV says. */
  Reading readRow(RawFile file, Metadata sidecar, CsvFile.Header header, CsvFile.Row row) {
    String sourcePath = recordPath(file, row.cut());
    long offset = row.cut().offset();
    if (row.reason() != null) {
      return Rejects.read(
          sourcePath, offset, row.reason(), "line %d: %s".formatted(row.line(), row.detail()));
    }
    FieldMapping.Collector collector = mapping.new Collector();
    for (int i = 0; i < row.cells().size(); i++) {
      collector.add(header.columns().get(i), row.cells().get(i));
    }
    String text = collector.value("text");
    if (text == null) {
      return Rejects.read(
          sourcePath,
          offset,
          RejectReason.EMPTY_TEXT,
          "line %d: the text cell is empty".formatted(row.line()));
    }
    return source(
        file,
        SourceFormat.CSV,
        sourcePath,
        row.cut().bytes(),
        row.decoded(),
        text,
        sidecar.or(collector.metadata(Origin.FIELD)));
  }

  /** Why a header cannot be used, if so. */
  Optional<Reject> headerFault(RawFile file, Optional<CsvFile.Header> header) {
    if (header.isEmpty()) {
      return Optional.of(
          Rejects.read(
              file.sourcePath(),
              0,
              RejectReason.BROKEN_CSV,
              "no header line: write one with the names of the columns"));
    }
    List<String> columns = header.get().columns();
    if (columns.stream().anyMatch(column -> mapping.means(column, "text"))) {
      return Optional.empty();
    }
    return Optional.of(
        Rejects.read(
            file.sourcePath(),
            0,
            RejectReason.MISSING_FIELD,
            "no text column (%s) among %s: add its name to archive.fields.text"
                .formatted(String.join(", ", mapping.textNames()), String.join(", ", columns))));
  }

  private Source source(
      RawFile file,
      SourceFormat format,
      String sourcePath,
      byte[] bytes,
      Decoded decoded,
      String text,
      Metadata metadata) {
    String sha256 = Fingerprint.sha256(bytes);
    List<Concern> concerns = new ArrayList<>(decoded.concerns());
    String sound = Surrogates.sound(text);
    if (!sound.equals(text) && !concerns.contains(Concern.REPLACEMENT_CHARACTERS)) {
      concerns.add(Concern.REPLACEMENT_CHARACTERS);
    }
    return new Source(
        Fingerprint.sourceId(sourcePath, sha256),
        sourcePath,
        bytes.length,
        sha256,
        decoded.charset(),
        decoded.confidence(),
        format,
        sound,
        metadata.or(PathPattern.read(patterns, file.sourcePath())),
        concerns);
  }

  private static String recordPath(RawFile file, RecordCutter.Cut cut) {
    return file.sourcePath() + "#" + cut.offset();
  }

  private static Reject undecodable(RawFile file) {
    return Rejects.read(
        file.sourcePath(),
        0,
        RejectReason.UNDECODABLE,
        "the bytes are not text in UTF-8, UTF-16, GB18030 or Big5");
  }

  private static Reject empty(RawFile file) {
    return Rejects.read(file.sourcePath(), 0, RejectReason.EMPTY_FILE, "the file has no bytes");
  }

  private static Reject recordless(RawFile file) {
    return Rejects.read(file.sourcePath(), 0, RejectReason.EMPTY_TEXT, "the file holds no record");
  }

  /** A text, Markdown or HTML file. */
  private final class WholeFile implements Readings.Cursor {
    private final FileSplit split;
    private final Configuration hadoop;
    private boolean isRead;

    WholeFile(FileSplit split, Configuration hadoop) {
      this.split = split;
      this.hadoop = hadoop;
    }

    @Override
    public Reading next() throws IOException {
      if (isRead) {
        return null;
      }
      isRead = true;
      RawFile file = split.file();
      byte[] bytes;
      int limit = (int) config.maxFileBytes();
      try (InputStream in = RawStream.open(file.archivePath(), split.compression(), hadoop)) {
        bytes = in.readNBytes(limit + 1);
      }
      if (bytes.length == 0) {
        return empty(file);
      }
      if (bytes.length > limit) {
        return Rejects.read(
            file.sourcePath(),
            0,
            RejectReason.TOO_LARGE,
            "the file has more than %d bytes: raise archive.max-file-bytes or split the file"
                .formatted(limit));
      }
      Optional<Decoded> decoded = decoder.decode(bytes, split.format());
      if (decoded.isEmpty()) {
        return undecodable(file);
      }
      String text = decoded.get().text();
      if (Blanks.isBlank(text)) {
        return Rejects.read(
            file.sourcePath(), 0, RejectReason.EMPTY_TEXT, "the file holds white space only");
      }
      return source(
          file, split.format(), file.sourcePath(), bytes, decoded.get(), text, split.sidecar());
    }

    @Override
    public long position() {
      return 0;
    }

    @Override
    public void close() {
      isRead = true;
    }
  }

  /** A range of lines. */
  private final class JsonLines implements Readings.Cursor {
    private final FileSplit split;
    private final Configuration hadoop;
    private OpenContainer container;
    private RecordCutter cutter;
    private long end;
    private boolean isDone;
    private boolean isEmpty = true;

    JsonLines(FileSplit split, Configuration hadoop) {
      this.split = split;
      this.hadoop = hadoop;
    }

    @Override
    public Reading next() throws IOException {
      if (isDone) {
        return null;
      }
      if (container == null) {
        Reject fault = open();
        if (fault != null || isDone) {
          isDone = true;
          return fault;
        }
      }
      while (cutter.offset() < end) {
        RecordCutter.Cut cut = cutter.nextLine();
        if (cut == null) {
          break;
        }
        Reading reading = readLine(split.file(), split.sidecar(), cut, container.choice());
        if (reading != null) {
          isEmpty = false;
          return reading;
        }
      }
      isDone = true;
      boolean isWholeFile = split.begin() == 0 && split.end() >= split.file().length();
      return isEmpty && isWholeFile ? recordless(split.file()) : null;
    }

    /** Opens the range; a fault of the whole file is told by its first range only. */
    private Reject open() throws IOException {
      RawFile file = split.file();
      boolean isFirst = split.begin() == 0;
      container = OpenContainer.open(file, split.format(), split.compression(), decoder, hadoop);
      if (container.head().length == 0) {
        isDone = true;
        return isFirst ? empty(file) : null;
      }
      CharsetChoice choice = container.choice();
      if (choice == null) {
        isDone = true;
        return isFirst ? undecodable(file) : null;
      }
      boolean isStream = split.compression() != Compression.NONE;
      end = isStream ? Long.MAX_VALUE : split.end();
      if (choice.unitLength() > 1) {
        // A range of UTF-16 could begin inside a unit: the first range reads the whole file.
        if (!isFirst) {
          isDone = true;
          return null;
        }
        end = Long.MAX_VALUE;
      }
      long begin = isFirst ? choice.markLength() : split.begin() - 1;
      cutter = new RecordCutter(container.from(begin), begin, choice, config.maxRecordBytes());
      if (!isFirst) {
        // From the byte before, so that a line that begins with the range is not lost.
        cutter.skipLine();
      }
      return null;
    }

    @Override
    public long position() {
      return cutter == null ? split.begin() : cutter.offset();
    }

    @Override
    public void close() throws IOException {
      isDone = true;
      if (container != null) {
        container.close();
      }
    }
  }

  /** The records of a CSV file. */
  private final class CsvRecords implements Readings.Cursor {
    private final FileSplit split;
    private final Configuration hadoop;
    private OpenContainer container;
    private CsvFile csv;
    private boolean isDone;
    private boolean isEmpty = true;

    CsvRecords(FileSplit split, Configuration hadoop) {
      this.split = split;
      this.hadoop = hadoop;
    }

    @Override
    public Reading next() throws IOException {
      if (isDone) {
        return null;
      }
      RawFile file = split.file();
      if (container == null) {
        Reject fault = open();
        if (fault != null) {
          isDone = true;
          return fault;
        }
      }
      CsvFile.Row row = csv.nextRow();
      if (row != null) {
        isEmpty = false;
        return readRow(file, split.sidecar(), csv.header(), row);
      }
      isDone = true;
      return isEmpty ? recordless(file) : null;
    }

    private Reject open() throws IOException {
      RawFile file = split.file();
      container = OpenContainer.open(file, split.format(), split.compression(), decoder, hadoop);
      if (container.head().length == 0) {
        return empty(file);
      }
      if (container.choice() == null) {
        return undecodable(file);
      }
      Optional<CsvFile.Header> header = CsvFile.header(container);
      Optional<Reject> fault = headerFault(file, header);
      if (fault.isPresent()) {
        return fault.get();
      }
      csv =
          new CsvFile(
              header.get(), container, header.get().end(), decoder, config.maxRecordBytes());
      return null;
    }

    @Override
    public long position() {
      return csv == null ? 0 : csv.offset();
    }

    @Override
    public void close() throws IOException {
      isDone = true;
      if (container != null) {
        container.close();
      }
    }
  }
}
