package org.tifa.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.tifa.archive.ArchiveListing;
import org.tifa.archive.FileSplit;
import org.tifa.archive.Reading;
import org.tifa.archive.Readings;
import org.tifa.archive.Source;
import org.tifa.archive.SourceReader;
import org.tifa.article.ArticleReader;
import org.tifa.article.ReadArticle;
import org.tifa.article.ReadingSetup;
import org.tifa.config.ConfigLoader;
import org.tifa.dating.DateClaim;
import org.tifa.dating.DateResolver;
import org.tifa.dating.Events;
import org.tifa.page.Page;
import org.tifa.page.PageArticle;
import org.tifa.page.PageReader;
import org.tifa.page.Windows;
import org.tifa.place.Gazetteer;
import org.tifa.place.Newspapers;
import org.tifa.place.PageReading;
import org.tifa.place.PlaceResolver;
import org.tifa.slogan.ArticleMentions;
import org.tifa.slogan.SloganScanner;

/** Reads an archive on one thread as the job does, as a whole or step by step. */
final class ReadingRun {
  /** The steps that are timed one by one. */
  enum Step {
    DECODE,
    PAGE,
    DATING,
    PLACE,
    SCAN
  }

  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  final ArticleReader articles;
  final ReadingSetup setup;
  private final List<FileSplit> splits;
  private final SourceReader sources;
  private final Configuration hadoop = new Configuration(false);
  private final PageReader pages = new PageReader();
  private final DateResolver dates;
  private final PlaceResolver places;
  private final ArticleMentions mentions;

  ReadingRun(Path archive) {
    setup = ReadingSetup.of(ConfigLoader.defaults(), hadoop);
    articles = ArticleReader.of(setup);
    sources = new SourceReader(setup.config().archive());
    splits =
        ArchiveListing.list(List.of(archive.toString()), setup.config().archive(), hadoop).splits();
    dates =
        new DateResolver(Events.parse("events", setup.events().text()), setup.config().dating());
    Gazetteer gazetteer = Gazetteer.parse(setup.gazetteer().text());
    places = new PlaceResolver(gazetteer, Newspapers.parse(setup.newspapers().text(), gazetteer));
    mentions =
        new ArticleMentions(
            new SloganScanner(articles.lexicon()), setup.config().slogan().contextLength());
  }

  /** What a piece of work took: processor seconds of this thread, bytes it allocated. */
  record Cost(double seconds, long bytes) {}

  /** Times a piece of work by this thread's clock. */
  static Cost cost(Runnable work) {
    long thread = Thread.currentThread().getId();
    long bytes = THREADS.getThreadAllocatedBytes(thread);
    long begun = THREADS.getCurrentThreadCpuTime();
    work.run();
    long ended = THREADS.getCurrentThreadCpuTime();
    return new Cost((ended - begun) / 1e9, THREADS.getThreadAllocatedBytes(thread) - bytes);
  }

  /** Reads everything and keeps nothing, as a task of the job does. */
  int readAll() {
    int mentions = 0;
    for (FileSplit split : splits) {
      try (Readings readings = sources.read(split, hadoop)) {
        while (readings.hasNext()) {
          if (readings.next() instanceof Source source) {
            for (ReadArticle article : articles.read(source)) {
              mentions += article.mentions().size();
            }
          }
        }
      }
    }
    return mentions;
  }

  List<Source> sources() {
    List<Source> read = new ArrayList<>();
    for (FileSplit split : splits) {
      try (Readings readings = sources.read(split, hadoop)) {
        while (readings.hasNext()) {
          Reading reading = readings.next();
          if (reading instanceof Source source) {
            read.add(source);
          }
        }
      }
    }
    return read;
  }

  /** The clean texts, which segmentation is given. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (Source source : sources()) {
      for (PageArticle article : pages.read(source).articles()) {
        texts.add(article.text());
      }
    }
    return texts;
  }

  /** Reads everything step by step, each step over the whole archive; costs in steps' order. */
  List<Cost> steps() {
    List<Cost> costs = new ArrayList<>();
    List<Source> read = new ArrayList<>();
    List<Page> cleaned = new ArrayList<>();
    List<List<DateClaim>> dated = new ArrayList<>();
    costs.add(cost(() -> read.addAll(sources())));
    costs.add(cost(() -> read.forEach(source -> cleaned.add(pages.read(source)))));
    costs.add(
        cost(
            () -> {
              for (int i = 0; i < read.size(); i++) {
                dated.add(dates.resolveAll(read.get(i).metadata(), cleaned.get(i)));
              }
            }));
    costs.add(
        cost(
            () -> {
              for (int i = 0; i < read.size(); i++) {
                Page page = cleaned.get(i);
                PageReading reading = places.read(read.get(i).metadata(), page);
                for (int j = 0; j < page.articles().size(); j++) {
                  places.resolve(reading, page.articles().get(j), dated.get(i).get(j));
                }
              }
            }));
    costs.add(
        cost(
            () -> {
              for (Page page : cleaned) {
                for (PageArticle article : page.articles()) {
                  Windows windows = Windows.of(article.text(), article.blocks());
                  mentions.find(article.text(), article.blocks(), article.map(), windows);
                }
              }
            }));
    return costs;
  }
}
