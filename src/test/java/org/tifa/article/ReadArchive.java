package org.tifa.article;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.tifa.SharedFolder;
import org.tifa.archive.ArchiveListing;
import org.tifa.archive.FileSplit;
import org.tifa.archive.Reading;
import org.tifa.archive.Readings;
import org.tifa.archive.Reject;
import org.tifa.archive.Source;
import org.tifa.archive.SourceReader;
import org.tifa.config.ConfigLoader;
import org.tifa.config.TifaConfig;

/** A folder of raw text, read with the default configuration and the bundled resources. */
final class ReadArchive {
  /**
   * What was read as one source.
   *
   * @param file path below the archive's root
   * @param record number of the record in its file, from 1
   */
  record Entry(String file, int record, Source source, List<ReadArticle> articles) {}

  /** A reject of the listing has record 1. */
  record Rejected(String file, int record, Reject reject) {}

  private static final ReadingSetup SETUP =
      ReadingSetup.of(ConfigLoader.defaults(), new Configuration(false));

  final ArticleReader reader = ArticleReader.of(SETUP);
  final List<Entry> entries = new ArrayList<>();
  final List<Rejected> rejects = new ArrayList<>();

  ReadArchive(Path folder) {
    TifaConfig config = SETUP.config();
    Configuration hadoop = new Configuration(false);
    ArchiveListing listing =
        ArchiveListing.list(List.of(folder.toString()), config.archive(), hadoop);
    listing.rejects().forEach(reject -> rejects.add(new Rejected(reject.sourcePath(), 1, reject)));
    SourceReader sources = new SourceReader(config.archive());
    Map<String, Integer> records = new TreeMap<>();
    for (FileSplit split : listing.splits()) {
      String file = split.file().sourcePath();
      try (Readings readings = sources.read(split, hadoop)) {
        while (readings.hasNext()) {
          take(file, records.merge(file, 1, Integer::sum), readings.next());
        }
      }
    }
  }

  private void take(String file, int record, Reading reading) {
    if (reading instanceof Source source) {
      entries.add(new Entry(file, record, source, reader.read(source)));
    } else {
      rejects.add(new Rejected(file, record, (Reject) reading));
    }
  }

  /** A folder of the real input beside the project; the test is skipped where it is absent. */
  static Path shared(String folder) {
    return SharedFolder.require(folder);
  }

  /** The canonical form of a mention's slogan. */
  String canonical(String sloganId) {
    return reader.lexicon().slogan(sloganId).canonical();
  }
}
