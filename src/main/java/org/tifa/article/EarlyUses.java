package org.tifa.article;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.tifa.archive.ArchiveListing;
import org.tifa.archive.FileSplit;
import org.tifa.archive.Readings;
import org.tifa.archive.Source;
import org.tifa.archive.SourceReader;
import org.tifa.slogan.ArticleMention;
import org.tifa.slogan.Slogan;

/**
 * Checks a lexicon's dates against an archive: the first dated use of every slogan there, where it
 * is earlier than the slogan's {@code introduced_on}. Only editorial blocks count. An article whose
 * day or month is open counts by the last day that it may have.
 */
public final class EarlyUses {
  private static final Comparator<EarlyUse> BY_DATE =
      Comparator.<EarlyUse, LocalDate>comparing(use -> use.date().lastDay())
          .thenComparing(EarlyUse::sourcePath)
          .thenComparing(use -> use.mention().sourceBegin());

  private final ArticleReader reader;
  private final Map<String, EarlyUse> earliest = new HashMap<>();
  private final Set<String> met = new HashSet<>();
  private int articles;
  private int dated;

  private EarlyUses(ArticleReader reader) {
    this.reader = reader;
  }

  /**
   * Reads an archive, source by source.
   *
   * @param roots of the archive
   * @throws org.tifa.config.ConfigurationException if it cannot be used
   */
  public static EarlyUses of(List<String> roots, ReadingSetup setup, Configuration hadoop) {
    EarlyUses uses = new EarlyUses(ArticleReader.of(setup));
    ArchiveListing listing = ArchiveListing.list(roots, setup.config().archive(), hadoop);
    SourceReader sources = new SourceReader(setup.config().archive());
    for (FileSplit split : listing.splits()) {
      try (Readings readings = sources.read(split, hadoop)) {
        while (readings.hasNext()) {
          if (readings.next() instanceof Source source) {
            uses.take(source);
          }
        }
      }
    }
    return uses;
  }

  private void take(Source source) {
    for (ReadArticle read : reader.read(source)) {
      articles++;
      LocalDate lastDay = read.article().date().lastDay();
      if (lastDay == null) {
        continue;
      }
      dated++;
      for (ArticleMention mention : read.mentions()) {
        if (mention.block().isEditorial()) {
          take(source, read.article(), lastDay, mention);
        }
      }
    }
  }

  private void take(Source source, Article article, LocalDate lastDay, ArticleMention mention) {
    Slogan slogan = reader.lexicon().slogan(mention.mention().sloganId());
    met.add(slogan.sloganId());
    if (slogan.firstDay() == null || !lastDay.isBefore(slogan.firstDay())) {
      return;
    }
    EarlyUse use =
        new EarlyUse(
            slogan,
            source.sourcePath(),
            article.page().title(),
            article.date(),
            mention,
            mention.raw(source.text()));
    earliest.merge(slogan.sloganId(), use, (a, b) -> BY_DATE.compare(a, b) <= 0 ? a : b);
  }

  /** The first use of each slogan that is used before its introduction, in order of the lexicon. */
  public List<EarlyUse> uses() {
    return reader.lexicon().slogans().stream()
        .map(slogan -> earliest.get(slogan.sloganId()))
        .filter(use -> use != null)
        .toList();
  }

  /** Slogans met in a dated article. */
  public int metCount() {
    return met.size();
  }

  /** Articles read. */
  public int articleCount() {
    return articles;
  }

  /** Articles with a date, if only a year. */
  public int datedCount() {
    return dated;
  }
}
