package org.tifa.damage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.tifa.archive.ArchiveListing;
import org.tifa.archive.Decoded;
import org.tifa.archive.Decoder;
import org.tifa.archive.FileSplit;
import org.tifa.archive.Metadata;
import org.tifa.archive.Readings;
import org.tifa.archive.Source;
import org.tifa.archive.SourceReader;
import org.tifa.article.ArticleReader;
import org.tifa.article.ReadArticle;
import org.tifa.article.ReadingSetup;
import org.tifa.config.ArchiveConfig;
import org.tifa.config.ConfigLoader;
import org.tifa.slogan.SloganScanner;

/** Reads printed pages as a run does: bytes, charset, page, articles, claims. No metadata helps. */
final class Reading {
  private final Configuration hadoop = new Configuration(false);
  private final ReadingSetup setup = ReadingSetup.of(ConfigLoader.defaults(), hadoop);
  private final ArticleReader reader = ArticleReader.of(setup);
  private final Decoder decoder = new Decoder(setup.config().archive().minCharsetConfidence());
  final SloganScanner scanner = new SloganScanner(reader.lexicon());

  /** The articles of an archive, in the order of its files. */
  List<ReadArticle> archive(Path folder) {
    List<ReadArticle> articles = new ArrayList<>();
    ArchiveConfig config = setup.config().archive();
    SourceReader sources = new SourceReader(config);
    ArchiveListing listing = ArchiveListing.list(List.of(folder.toString()), config, hadoop);
    for (FileSplit split : listing.splits()) {
      try (Readings readings = sources.read(split, hadoop)) {
        while (readings.hasNext()) {
          if (readings.next() instanceof Source source) {
            articles.addAll(reader.read(source));
          }
        }
      }
    }
    return articles;
  }

  /** The articles of a page; none where its bytes are not taken for text. */
  List<ReadArticle> read(PrintedPage page) {
    Optional<Decoded> decoded = decoder.decode(page.bytes(), page.format());
    if (decoded.isEmpty()) {
      return List.of();
    }
    String path = page.damage() + "/" + page.clean().number();
    Source source =
        new Source(
            path,
            path,
            page.bytes().length,
            "",
            decoded.get().charset(),
            decoded.get().confidence(),
            page.format(),
            decoded.get().text(),
            Metadata.NONE,
            decoded.get().concerns());
    return reader.read(source);
  }
}
