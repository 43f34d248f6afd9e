package org.tifa;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.tifa.archive.ArchiveListing;
import org.tifa.archive.FileSplit;
import org.tifa.archive.Reading;
import org.tifa.archive.Readings;
import org.tifa.archive.Reject;
import org.tifa.archive.Source;
import org.tifa.archive.SourcePaths;
import org.tifa.archive.SourceReader;
import org.tifa.article.ArticleReader;
import org.tifa.article.ReadArticle;
import org.tifa.article.ReadingSetup;
import org.tifa.config.ConfigurationException;
import org.tifa.report.InspectView;
import org.tifa.report.InspectedArticle;
import org.tifa.report.MarkedMention;
import org.tifa.report.Palette;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Shows how one raw file is read.
 *
 * <p>Input: a raw file. Output: its articles, date and place with their evidence, its concerns, and
 * the raw text with everything found in it marked. Example: {@code tifa inspect page.txt}
 */
@Command(
    name = "inspect",
    description =
        "Shows how one raw file is read: articles, date and place with evidence, mentions in the raw text.",
    mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description =
          "Raw file to read, or one source of it: papers.zip!/page.txt, pages.jsonl#120, crawl.warc#9120.")
  private String file;

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      description =
          "Archive the file belongs to: its sidecars and paths count then (default: the file's folder).")
  private String archive;

  @Option(
      names = "--record",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Record or entry of a file that has several, 1 for the first (default: ${DEFAULT-VALUE}).")
  private long record;

  @Option(
      names = "--colour",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "auto, always or never (default: ${DEFAULT-VALUE}).")
  private Colour colour;

  @Mixin private ConfigOptions config;

  @Override
  public Integer call() {
    Configuration hadoop = new Configuration();
    ReadingSetup setup = RunRequest.setup(config.file(), config.settings(), hadoop);
    Reading reading = reading(setup);
    if (reading instanceof Reject reject) {
      Console.out()
          .println(
              "%s is rejected: %s (%s), at byte %d"
                  .formatted(
                      reject.sourcePath(),
                      reject.reason().label(),
                      reject.detail(),
                      reject.position()));
    } else if (reading instanceof Source source) {
      Console.out().println(InspectView.render(source, articles(source, setup), palette()));
    }
    return Tifa.DONE;
  }

  // No method of a command names Hadoop or Spark: help works without them.
  private Reading reading(ReadingSetup setup) {
    Configuration hadoop = new Configuration();
    String path = SourcePaths.file(file);
    String root = archive == null ? path : archive;
    ArchiveListing listing = ArchiveListing.list(List.of(root), setup.config().archive(), hadoop);
    List<FileSplit> splits = listing.splits().stream().filter(this::isWanted).toList();
    SourceReader reader = new SourceReader(setup.config().archive());
    long seen = 0;
    for (FileSplit split : splits) {
      try (Readings readings = reader.read(split, hadoop)) {
        while (readings.hasNext()) {
          Reading reading = readings.next();
          seen++;
          if (file.equals(path) ? seen == record : isNamed(reading)) {
            return reading;
          }
        }
      }
    }
    for (Reject reject : listing.rejects()) {
      if (seen == 0 && file.endsWith(reject.sourcePath())) {
        return reject;
      }
    }
    if (!file.equals(path) && !splits.isEmpty()) {
      throw new ConfigurationException(
          "'%s' is none of the %d sources of '%s': --record N takes them by number"
              .formatted(file, seen, path));
    }
    throw new ConfigurationException(
        splits.isEmpty()
            ? "'%s' is not in the archive '%s': name a file of it".formatted(file, root)
            : "'%s' has %d records: --record %d is too large".formatted(file, seen, record));
  }

  private boolean isWanted(FileSplit split) {
    String path = split.file().sourcePath();
    String wanted = SourcePaths.file(file);
    return archive == null || wanted.equals(path) || wanted.endsWith("/" + path);
  }

  private boolean isNamed(Reading reading) {
    return file.equals(reading.sourcePath()) || file.endsWith("/" + reading.sourcePath());
  }

  private static List<InspectedArticle> articles(Source source, ReadingSetup setup) {
    ArticleReader reader = ArticleReader.of(setup);
    List<InspectedArticle> inspected = new ArrayList<>();
    for (ReadArticle read : reader.read(source)) {
      List<MarkedMention> mentions =
          read.mentions().stream()
              .map(
                  found ->
                      new MarkedMention(
                          reader.lexicon().slogan(found.mention().sloganId()).canonical(),
                          found.mention().begin(),
                          found.mention().end(),
                          found.sourceBegin(),
                          found.sourceEnd(),
                          found.raw(source.text())))
              .toList();
      inspected.add(new InspectedArticle(read.article(), mentions));
    }
    return inspected;
  }

  private Palette palette() {
    return switch (colour) {
      case ALWAYS -> Palette.COLOURED;
      case NEVER -> Palette.PLAIN;
      case AUTO -> Console.palette();
    };
  }
}
