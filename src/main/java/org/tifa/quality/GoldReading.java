package org.tifa.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.tifa.archive.ArchiveListing;
import org.tifa.archive.FileSplit;
import org.tifa.archive.Reading;
import org.tifa.archive.Readings;
import org.tifa.archive.Reject;
import org.tifa.archive.Source;
import org.tifa.archive.SourceReader;
import org.tifa.article.ArticleReader;
import org.tifa.article.ReadArticle;
import org.tifa.article.ReadingSetup;
import org.tifa.config.ConfigurationException;

/**
 * Reads the sources that gold names, as a run reads them, and scores them. Sources that gold does
 * not name are not read.
 */
public final class GoldReading {
  /**
   * A source as gold names it.
   *
   * @param path of the file or source, or its end
   * @param record number in the file, from 1
   */
  private record Name(String path, int record) {
    boolean isPath(String sourcePath) {
      return sourcePath.equals(path) || sourcePath.endsWith("/" + path);
    }

    /** Whether the source may be this file, a record of it, or an entry of it. */
    boolean isIn(String filePath) {
      String fileName = filePath.substring(filePath.lastIndexOf('/') + 1);
      return isPath(filePath) || path.contains(fileName);
    }
  }

  private final Map<Name, List<GoldArticle>> gold = new LinkedHashMap<>();
  private final Map<Name, String> found = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();
  private final List<String> roots;
  private final ReadingSetup setup;
  private final Configuration hadoop;
  private final ArticleReader reader;
  private final QualityScorer scorer;

  private GoldReading(
      List<GoldArticle> articles, List<String> roots, ReadingSetup setup, Configuration hadoop) {
    this.roots = List.copyOf(roots);
    this.setup = setup;
    this.hadoop = hadoop;
    this.reader = ArticleReader.of(setup);
    this.scorer = new QualityScorer(articles, id -> reader.lexicon().slogan(id).canonical());
    for (GoldArticle article : articles) {
      gold.computeIfAbsent(new Name(article.source(), article.record()), name -> new ArrayList<>())
          .add(article);
    }
  }

  /**
   * Scores the reading of every source that gold names.
   *
   * @param articles gold
   * @param roots of the archive
   * @throws ConfigurationException naming every source of gold that the archive does not have, or
   *     has twice
   */
  public static QualityReport score(
      List<GoldArticle> articles, List<String> roots, ReadingSetup setup, Configuration hadoop) {
    return new GoldReading(articles, roots, setup, hadoop).score();
  }

  private QualityReport score() {
    ArchiveListing listing = ArchiveListing.list(roots, setup.config().archive(), hadoop);
    for (Reject reject : listing.rejects()) {
      take(reject.sourcePath(), 1, reject);
    }
    SourceReader sources = new SourceReader(setup.config().archive());
    Map<String, Integer> records = new TreeMap<>();
    for (FileSplit split : listing.splits()) {
      String file = split.file().sourcePath();
      if (gold.keySet().stream().noneMatch(name -> name.isIn(file))) {
        continue;
      }
      try (Readings readings = sources.read(split, hadoop)) {
        while (readings.hasNext()) {
          take(file, records.merge(file, 1, Integer::sum), readings.next());
        }
      }
    }
    for (Map.Entry<Name, List<GoldArticle>> entry : gold.entrySet()) {
      if (!found.containsKey(entry.getKey())) {
        problems.add(missing(entry.getKey(), entry.getValue().get(0), records));
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return scorer.report();
  }

  private void take(String file, int record, Reading reading) {
    String path =
        reading instanceof Source source ? source.sourcePath() : ((Reject) reading).sourcePath();
    for (Map.Entry<Name, List<GoldArticle>> entry : gold.entrySet()) {
      Name name = entry.getKey();
      boolean isRecord = name.isPath(file) && name.record() == record;
      if (!isRecord && !name.isPath(path)) {
        continue;
      }
      String earlier = found.putIfAbsent(name, path);
      if (earlier == null) {
        List<ReadArticle> read =
            reading instanceof Source source ? reader.read(source) : List.<ReadArticle>of();
        scorer.add(path, entry.getValue(), read);
      } else {
        problems.add(
            "%s: source '%s' is %s as well as %s: write more of the path"
                .formatted(entry.getValue().get(0).origin(), name.path(), earlier, path));
      }
    }
  }

  private String missing(Name name, GoldArticle article, Map<String, Integer> records) {
    for (String file : records.keySet()) {
      if (name.isPath(file)) {
        return "%s: '%s' has no record %d, only %d: correct \"record\""
            .formatted(article.origin(), name.path(), name.record(), records.get(file));
      }
    }
    return "%s: source '%s' is not in %s: correct it, or name its archive with --archive"
        .formatted(article.origin(), name.path(), String.join(", ", roots));
  }
}
