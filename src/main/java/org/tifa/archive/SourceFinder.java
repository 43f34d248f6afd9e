package org.tifa.archive;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;

/**
 * Reads single sources again by their source paths, seeking straight to a record of an uncompressed
 * container; of a gzipped one all bytes before the record pass by. The source that comes back
 * equals the first one but for what sidecars said. Not safe for threads.
 */
public final class SourceFinder {
  private static final Pattern RECORD = Pattern.compile("(.+)#(\\d{1,18})", Pattern.DOTALL);

  /** Records of one file mostly come one after another. */
  private static final int KEPT_CONTAINERS = 16;

  private record Container(CharsetChoice choice, CsvFile.Header header, Reject fault) {}

  private final SourceReader reader;
  private final ArchiveRoots roots;
  private final FormatRules formats;
  private final Configuration hadoop;
  private final Map<String, Container> containers = new LinkedHashMap<>(16, 0.75f, true);

  SourceFinder(SourceReader reader, ArchiveRoots roots, Configuration hadoop) {
    this.reader = reader;
    this.roots = roots;
    this.formats = new FormatRules(reader.config());
    this.hadoop = hadoop;
  }

  /** The source of a source path, or a reject that says why it cannot be read any more. */
  public Reading read(String sourcePath) {
    Matcher record = RECORD.matcher(sourcePath);
    boolean isRecord = formats.layout(sourcePath).isEmpty() && record.matches();
    String filePath = isRecord ? record.group(1) : sourcePath;
    ArchiveRoots.Root root = roots.rootOf(filePath);
    if (root == null) {
      return reject(sourcePath, RejectReason.UNREADABLE, "no root of the archive holds this path");
    }
    String archivePath = root.archivePath(filePath);
    Optional<FormatRules.Layout> layout =
        formats.layout(archivePath.substring(archivePath.lastIndexOf('/') + 1));
    if (layout.isEmpty()) {
      return reject(sourcePath, RejectReason.UNKNOWN_FORMAT, "no format has this ending");
    }
    RawFile file = new RawFile(archivePath, filePath, 0, 0);
    SourceFormat format = layout.get().format();
    if (!isRecord) {
      FileSplit split =
          new FileSplit(file, format, layout.get().compression(), 0, Long.MAX_VALUE, Metadata.NONE);
      try (Readings readings = reader.read(split, hadoop)) {
        return readings.next();
      }
    }
    long offset = Long.parseLong(record.group(2));
    try {
      return readRecord(file, layout.get(), offset);
    } catch (RawStream.Failure e) {
      return reject(sourcePath, e.reason(), e.getMessage());
    } catch (IOException e) {
      return reject(sourcePath, RejectReason.UNREADABLE, Rejects.message(e));
    }
  }

  private Reading readRecord(RawFile file, FormatRules.Layout layout, long offset)
      throws IOException {
    String sourcePath = file.sourcePath() + "#" + offset;
    if (layout.format() != SourceFormat.JSON_LINES && layout.format() != SourceFormat.CSV) {
      return reject(sourcePath, RejectReason.UNREADABLE, "the file has no records");
    }
    Container known = container(file, layout);
    if (known.fault() != null) {
      return known.fault();
    }
    long limit = reader.config().maxRecordBytes();
    try (OpenContainer container =
        OpenContainer.reopen(file, layout.compression(), known.choice(), hadoop)) {
      Reading reading = null;
      if (layout.format() == SourceFormat.CSV) {
        CsvFile csv = new CsvFile(known.header(), container, offset, reader.decoder(), limit);
        CsvFile.Row row = csv.nextRow();
        if (row != null && row.cut().offset() == offset) {
          reading = reader.readRow(file, Metadata.NONE, known.header(), row);
        }
      } else {
        RecordCutter cutter =
            new RecordCutter(container.from(offset), offset, known.choice(), limit);
        RecordCutter.Cut cut = cutter.nextLine();
        if (cut != null) {
          reading = reader.readLine(file, Metadata.NONE, cut, known.choice());
        }
      }
      return reading == null
          ? reject(sourcePath, RejectReason.UNREADABLE, "no record begins at this offset")
          : reading;
    }
  }

  private Container container(RawFile file, FormatRules.Layout layout) throws IOException {
    Container known = containers.get(file.archivePath());
    if (known != null) {
      return known;
    }
    try (OpenContainer container =
        OpenContainer.open(file, layout.format(), layout.compression(), reader.decoder(), hadoop)) {
      CharsetChoice choice = container.choice();
      CsvFile.Header header = null;
      Reject fault = null;
      if (choice == null) {
        fault = reject(file.sourcePath(), RejectReason.UNDECODABLE, "the bytes are not text");
      } else if (layout.format() == SourceFormat.CSV) {
        Optional<CsvFile.Header> read = CsvFile.header(container);
        fault = reader.headerFault(file, read).orElse(null);
        header = read.orElse(null);
      }
      known = new Container(choice, header, fault);
    }
    containers.put(file.archivePath(), known);
    if (containers.size() > KEPT_CONTAINERS) {
      containers.remove(containers.keySet().iterator().next());
    }
    return known;
  }

  private static Reject reject(String sourcePath, RejectReason reason, String detail) {
    return Rejects.read(sourcePath, 0, reason, detail);
  }
}
