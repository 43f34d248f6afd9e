package org.tifa.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.tifa.archive.Metadata.Origin;
import org.tifa.config.ArchiveConfig;
import org.tifa.config.ConfigurationException;
import org.tifa.config.Sha256;

/**
 * Opens and decodes the splits of a listing. A bad file, entry or record never throws: it becomes a
 * reject, so that sources and rejects together account for every file, every entry of a container
 * and every record that is not blank. Of a file of records it holds one at a time, of a container
 * one entry. Immutable and safe for threads; made once for each executor.
 */
public final class SourceReader {
  private static final int ID_DIGITS = 16;

  private final ArchiveConfig config;
  private final Decoder decoder;
  private final CharsetRules charsets;
  private final FieldMapping mapping;
  private final FormatRules formats;
  private final JsonRecord json;
  private final List<PathPattern> patterns;

  /**
   * @throws ConfigurationException naming each path pattern that is wrong
   */
  public SourceReader(ArchiveConfig config) {
    this.config = config;
    this.decoder = new Decoder(config.minCharsetConfidence());
    this.charsets = new CharsetRules(config.charsets());
    this.mapping = new FieldMapping(config);
    this.formats = new FormatRules(config);
    this.json = new JsonRecord(mapping);
    this.patterns = PathPattern.compile(config.pathPatterns());
  }

  /** Reads a split, lazily. */
  public Readings read(FileSplit split, Configuration hadoop) {
    Meter meter = new Meter(config.maxExpansion(), config.maxEntries());
    return read(Input.of(split, meter, hadoop));
  }

  /** Reads a file or an entry, lazily. */
  Readings read(Input input) {
    Readings.Cursor cursor =
        switch (input.format()) {
          case TEXT, MARKDOWN, HTML, XML, PDF, DOCX -> new WholeFile(input);
          case JSON_LINES -> new JsonLines(input);
          case CSV -> new CsvRecords(input);
          case PARQUET -> new ParquetRows(input, this);
          case ORC -> new OrcRows(input, this);
          case WARC -> new WarcPages(input, this);
          case ZIP -> new ContainerEntries(input, this, ZipEntries::new);
          case TAR -> new ContainerEntries(input, this, TarEntries::new);
        };
    return new Readings(input.sourcePath(), cursor);
  }

  ArchiveConfig config() {
    return config;
  }

  FormatRules formats() {
    return formats;
  }

  FieldMapping mapping() {
    return mapping;
  }

  /** The bytes of a stream that may not be longer than {@code archive.max-file-bytes}. */
  byte[] readAll(InputStream in, long knownLength) throws IOException {
    long limit = config.maxFileBytes();
    byte[] bytes = knownLength > limit ? null : Bounded.read(in, (int) limit, knownLength);
    if (bytes == null) {
      throw new RawStream.Failure(
          RejectReason.TOO_LARGE,
          "the file has more than %d bytes: raise archive.max-file-bytes or split the file"
              .formatted(limit));
    }
    return bytes;
  }

  /** What the bytes of one source say. */
  Reading read(Document document) {
    if (document.bytes().length == 0) {
      return reject(document, RejectReason.EMPTY_FILE, "the file has no bytes");
    }
    Decoded decoded;
    try {
      decoded = extract(document);
    } catch (RawStream.Failure e) {
      return reject(document, e.reason(), e.getMessage());
    }
    if (Blanks.isBlank(decoded.text())) {
      return reject(document, RejectReason.EMPTY_TEXT, "the file holds white space only");
    }
    return source(
        document.sourcePath(),
        document.patternPath(),
        document.position(),
        document.format(),
        document.bytes(),
        decoded,
        decoded.text(),
        document.said());
  }

  private Decoded extract(Document document) throws RawStream.Failure {
    byte[] bytes = document.bytes();
    return switch (document.format()) {
      case PDF -> PdfText.read(bytes, config);
      case DOCX -> DocxText.read(bytes, config);
      case XML -> XmlRoot.check(decode(document));
      default -> decode(document);
    };
  }

  private Decoded decode(Document document) throws RawStream.Failure {
    Optional<CharsetChoice> named = charsets.choice(document.sourcePath(), document.bytes());
    if (named.isPresent()) {
      return decoder
          .decode(document.bytes(), named.get().markLength(), named.get())
          .orElseThrow(() -> unfit(named.get()));
    }
    return decoder
        .decode(document.bytes(), document.format(), document.declared())
        .orElseThrow(SourceReader::undecodable);
  }

  private static Reject reject(Document document, RejectReason reason, String detail) {
    return Rejects.read(document.sourcePath(), document.position(), reason, detail);
  }

  /** What one line of JSON Lines says, or null if it is blank. */
  private Reading readLine(Input input, RecordCutter.Cut cut, CharsetChoice choice) {
    String sourcePath = recordPath(input, cut.offset());
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
        sourcePath,
        input.patternPath(),
        cut.offset(),
        SourceFormat.JSON_LINES,
        cut.bytes(),
        decoded.get(),
        result.text(),
        input.sidecar().or(result.metadata()));
  }

  /** What one record of CSV says. */
  private Reading readRow(Input input, CsvFile.Header header, CsvFile.Row row) {
    long offset = row.cut().offset();
    String sourcePath = recordPath(input, offset);
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
        sourcePath,
        input.patternPath(),
        offset,
        SourceFormat.CSV,
        row.cut().bytes(),
        row.decoded(),
        text,
        input.sidecar().or(collector.metadata(Origin.FIELD)));
  }

  /** What one row of a table says, whose columns are already collected. */
  Reading readRow(Input input, long number, FieldMapping.Collector collector) {
    String sourcePath = recordPath(input, number);
    String text = collector.value("text");
    if (text == null) {
      return Rejects.read(
          sourcePath, number, RejectReason.EMPTY_TEXT, "the text column is empty in this row");
    }
    return source(
        sourcePath,
        input.patternPath(),
        number,
        input.format(),
        text.getBytes(StandardCharsets.UTF_8),
        Unicode.decoded(text, List.of()),
        text,
        input.sidecar().or(collector.metadata(Origin.FIELD)));
  }

  /**
   * Checks that one of the columns means the text.
   *
   * @throws RawStream.Failure if none does
   */
  void checkTextColumn(List<String> columns) throws RawStream.Failure {
    if (columns.stream().noneMatch(column -> mapping.means(column, "text"))) {
      throw new RawStream.Failure(
          RejectReason.MISSING_FIELD,
          "no text column (%s) among %s: add its name to archive.fields.text"
              .formatted(String.join(", ", mapping.textNames()), String.join(", ", columns)));
    }
  }

  private Reading source(
      String sourcePath,
      String patternPath,
      long position,
      SourceFormat format,
      byte[] bytes,
      Decoded decoded,
      String text,
      Metadata said) {
    if (text.length() > config.maxTextLength()) {
      return Rejects.read(
          sourcePath,
          position,
          RejectReason.TOO_LARGE,
          "the text has %d characters: archive.max-text-length is %d"
              .formatted(text.length(), config.maxTextLength()));
    }
    String sha256 = Sha256.hex(bytes);
    List<Concern> concerns = new ArrayList<>(decoded.concerns());
    // Only escapes can write lone halves: decoding leaves none.
    String sound = format == SourceFormat.JSON_LINES ? Surrogates.sound(text) : text;
    if (!sound.equals(text) && !concerns.contains(Concern.REPLACEMENT_CHARACTERS)) {
      concerns.add(Concern.REPLACEMENT_CHARACTERS);
    }
    return new Source(
        sourceId(sourcePath, sha256),
        sourcePath,
        bytes.length,
        sha256,
        decoded.charset(),
        decoded.confidence(),
        format,
        sound,
        said.or(PathPattern.read(patterns, patternPath)),
        concerns);
  }

  static String recordPath(Input input, long position) {
    return input.sourcePath() + "#" + position;
  }

  private static RawStream.Failure undecodable() {
    return new RawStream.Failure(
        RejectReason.UNDECODABLE, "the bytes are not text in UTF-8, UTF-16, GB18030 or Big5");
  }

  private static RawStream.Failure unfit(CharsetChoice named) {
    return new RawStream.Failure(
        RejectReason.UNDECODABLE,
        "the bytes are not text in %s, which archive.charsets names"
            .formatted(named.charset().name()));
  }

  private static Reject empty(Input input) {
    return Rejects.read(input.sourcePath(), 0, RejectReason.EMPTY_FILE, "the file has no bytes");
  }

  /** The reject of a file of records that has none. */
  static Reject recordless(Input input) {
    return Rejects.read(input.sourcePath(), 0, RejectReason.EMPTY_TEXT, "the file holds no record");
  }

  /** A file that is one source. */
  private final class WholeFile implements Readings.Cursor {
    private final Input input;
    private boolean isRead;

    WholeFile(Input input) {
      this.input = input;
    }

    @Override
    public Reading next() throws IOException {
      if (isRead) {
        return null;
      }
      isRead = true;
      byte[] bytes;
      long length = input.compression() == Compression.NONE ? input.length() : Input.UNKNOWN_LENGTH;
      try (InputStream in = input.open()) {
        bytes = readAll(in, length);
      }
      return read(
          new Document(
              input.sourcePath(),
              input.patternPath(),
              0,
              input.format(),
              Optional.empty(),
              input.sidecar(),
              bytes));
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
    private final Input input;
    private OpenContainer container;
    private RecordCutter cutter;
    private long end;
    private boolean isDone;
    private boolean isEmpty = true;

    JsonLines(Input input) {
      this.input = input;
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
        Reading reading = readLine(input, cut, container.choice());
        if (reading != null) {
          isEmpty = false;
          return reading;
        }
      }
      isDone = true;
      return isEmpty && input.isWhole() ? recordless(input) : null;
    }

    /** Opens the range; a fault of the whole file is told by its first range only. */
    private Reject open() throws IOException {
      boolean isFirst = input.begin() == 0;
      container = OpenContainer.open(input, decoder, charsets);
      if (container.head().length == 0) {
        isDone = true;
        return isFirst ? empty(input) : null;
      }
      CharsetChoice choice = container.choice();
      if (choice == null) {
        isDone = true;
        if (isFirst) {
          throw undecodable();
        }
        return null;
      }
      boolean isStream = input.compression() != Compression.NONE;
      end = isStream ? Long.MAX_VALUE : input.end();
      if (choice.unitLength() > 1) {
        // A range of UTF-16 could begin inside a unit: the first range reads the whole file.
        if (!isFirst) {
          isDone = true;
          return null;
        }
        end = Long.MAX_VALUE;
      }
      long begin = isFirst ? choice.markLength() : input.begin() - 1;
      cutter = new RecordCutter(container.from(begin), begin, choice, config.maxRecordBytes());
      if (!isFirst) {
        // From the byte before, so that a line that begins with the range is not lost.
        cutter.skipLine(end);
      }
      return null;
    }

    @Override
    public long position() {
      return cutter == null ? input.begin() : cutter.offset();
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
    private final Input input;
    private OpenContainer container;
    private CsvFile csv;
    private boolean isDone;
    private boolean isEmpty = true;

    CsvRecords(Input input) {
      this.input = input;
    }

    @Override
    public Reading next() throws IOException {
      if (isDone) {
        return null;
      }
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
        return readRow(input, csv.header(), row);
      }
      isDone = true;
      return isEmpty ? recordless(input) : null;
    }

    private Reject open() throws IOException {
      container = OpenContainer.open(input, decoder, charsets);
      if (container.head().length == 0) {
        return empty(input);
      }
      if (container.choice() == null) {
        throw undecodable();
      }
      Optional<CsvFile.Header> header = CsvFile.header(container);
      if (header.isEmpty()) {
        throw new RawStream.Failure(
            RejectReason.BROKEN_CSV, "no header line: write one with the names of the columns");
      }
      checkTextColumn(header.get().columns());
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

  /** The first digits of SHA-256 over a source's path, NUL and its bytes' hash. */
  private static String sourceId(String sourcePath, String sha256) {
    return Sha256.hex(sourcePath + '\0' + sha256).substring(0, ID_DIGITS);
  }
}
