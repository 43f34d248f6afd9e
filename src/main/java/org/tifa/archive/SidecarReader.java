package org.tifa.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.tifa.archive.Metadata.Origin;
import org.tifa.archive.Metadata.Value;
import org.tifa.config.ArchiveConfig;

/**
 * Reads sidecars: CSV files that describe the files of their own folder and below, one row a file,
 * with the file's path relative to the sidecar's folder. Where two sidecars describe one file, the
 * nearer one wins field by field. Of two rows on one file in one sidecar the first is used. A row
 * may name an entry of a container, such as {@code papers.zip!/a.txt}; whether there is such an
 * entry is not asked.
 */
final class SidecarReader {
  /**
   * What all sidecars say.
   *
   * @param metadata source path → values
   * @param rejects faults, with the sidecar's line as position
   */
  record Notes(Map<String, Metadata> metadata, List<Reject> rejects) {}

  private final FieldMapping mapping;
  private final Decoder decoder;
  private final CharsetRules charsets;
  private final long maxRecordBytes;
  private final int maxExpansion;

  SidecarReader(ArchiveConfig config) {
    this.mapping = new FieldMapping(config);
    this.decoder = new Decoder(config.minCharsetConfidence());
    this.charsets = new CharsetRules(config.charsets());
    this.maxRecordBytes = config.maxRecordBytes();
    this.maxExpansion = config.maxExpansion();
  }

  /** Reads sidecars for the files of a listing. */
  Notes read(List<RawFile> sidecars, List<RawFile> files, Configuration hadoop) {
    Map<String, Metadata> metadata = new HashMap<>();
    List<Reject> rejects = new ArrayList<>();
    if (sidecars.isEmpty()) {
      return new Notes(metadata, rejects);
    }
    Set<String> known = new HashSet<>();
    files.forEach(file -> known.add(file.sourcePath()));
    List<RawFile> nearestFirst = new ArrayList<>(sidecars);
    nearestFirst.sort(
        Comparator.comparing((RawFile sidecar) -> -folder(sidecar).length())
            .thenComparing(RawFile::sourcePath));
    for (RawFile sidecar : nearestFirst) {
      try {
        Map<String, Metadata> own = new HashMap<>();
        read(sidecar, known, own, rejects, hadoop);
        own.forEach((path, values) -> metadata.merge(path, values, Metadata::or));
      } catch (IOException e) {
        rejects.add(reject(sidecar, 0, "the sidecar cannot be read: " + Rejects.message(e)));
      }
    }
    return new Notes(metadata, rejects);
  }

  private void read(
      RawFile sidecar,
      Set<String> known,
      Map<String, Metadata> metadata,
      List<Reject> rejects,
      Configuration hadoop)
      throws IOException {
    FileSplit split =
        new FileSplit(
            sidecar,
            SourceFormat.CSV,
            FormatRules.compression(sidecar.sourcePath()),
            0,
            sidecar.length(),
            Metadata.NONE,
            Map.of());
    Input input = Input.of(split, new Meter(maxExpansion, 0), hadoop);
    try (OpenContainer container = OpenContainer.open(input, decoder, charsets)) {
      if (container.choice() == null) {
        rejects.add(reject(sidecar, 0, "the sidecar is not text: save it as UTF-8"));
        return;
      }
      Optional<CsvFile.Header> header = CsvFile.header(container);
      if (header.isEmpty()) {
        rejects.add(reject(sidecar, 0, "the sidecar has no header: write one such as file,title"));
        return;
      }
      List<String> columns = header.get().columns();
      if (columns.stream().noneMatch(column -> mapping.means(column, "file"))) {
        rejects.add(
            reject(
                sidecar,
                0,
                "no column names the file among %s: add its name to archive.fields.file"
                    .formatted(String.join(", ", columns))));
        return;
      }
      CsvFile csv =
          new CsvFile(header.get(), container, header.get().end(), decoder, maxRecordBytes);
      Map<Value, Value> shared = new HashMap<>();
      for (CsvFile.Row row = csv.nextRow(); row != null; row = csv.nextRow()) {
        readRow(sidecar, columns, row, known, metadata, shared, rejects);
      }
    }
  }

  private void readRow(
      RawFile sidecar,
      List<String> columns,
      CsvFile.Row row,
      Set<String> known,
      Map<String, Metadata> metadata,
      Map<Value, Value> shared,
      List<Reject> rejects) {
    if (row.reason() != null) {
      rejects.add(reject(sidecar, row.line(), row.detail()));
      return;
    }
    FieldMapping.Collector collector = mapping.new Collector();
    for (int i = 0; i < columns.size(); i++) {
      collector.add(columns.get(i), row.cells().get(i));
    }
    String file = collector.value("file");
    if (file == null) {
      rejects.add(reject(sidecar, row.line(), "the row names no file: fill its file column"));
      return;
    }
    String path = folder(sidecar) + relative(Blanks.strip(file));
    if (!known.contains(file(path))) {
      rejects.add(
          reject(
              sidecar,
              row.line(),
              "the row names '%s', which is not in the sidecar's folder or below".formatted(file)));
      return;
    }
    Metadata values = collector.metadata(Origin.SIDECAR);
    if (metadata.putIfAbsent(path, thrifty(values, shared)) != null) {
      rejects.add(
          reject(
              sidecar,
              row.line(),
              "the row names '%s' again: the first row on it is used".formatted(file)));
    }
  }

  /** The same values with equal ones shared: provinces and newspapers stand in every row. */
  private static Metadata thrifty(Metadata metadata, Map<Value, Value> shared) {
    Map<MetadataField, Value> values = new HashMap<>();
    metadata
        .values()
        .forEach(
            (field, value) ->
                values.put(
                    field,
                    field == MetadataField.TITLE
                        ? value
                        : shared.computeIfAbsent(value, same -> same)));
    return values.isEmpty() ? Metadata.NONE : new Metadata(values);
  }

  private static String relative(String file) {
    String path = file.replace('\\', '/');
    return path.startsWith("./") ? path.substring(2) : path;
  }

  /** The file that a path names, or whose entry it names. */
  private static String file(String path) {
    int entry = path.indexOf("!/");
    return entry < 0 ? path : path.substring(0, entry);
  }

  private static String folder(RawFile sidecar) {
    return sidecar.sourcePath().substring(0, sidecar.sourcePath().lastIndexOf('/') + 1);
  }

  private static Reject reject(RawFile sidecar, long line, String detail) {
    return Rejects.listed(sidecar.sourcePath(), line, RejectReason.BROKEN_SIDECAR, detail);
  }
}
