package org.tifa.measure;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tifa.TableRows;
import org.tifa.TestSession;
import org.tifa.config.MeasureConfig;
import org.tifa.table.Table;
import org.tifa.table.TableReader;
import org.tifa.table.TableWriter;

/**
 * Archives without texts, made by seed: articles, mentions and terms, and every table that is
 * measured on them. Random ones, and those at the edges of what a measure is defined for.
 */
public enum MadeTables {
  /** Enough of everything. */
  RANDOM(20_231, 160, 9, 14, 12, 0.9, 0.9),
  /** Another, with few months, so that cells are full. */
  DENSE(20_232, 150, 3, 2, 8, 0.95, 0.95),
  /** Slogans everywhere: in many windows all of them. */
  CROWDED(20_233, 40, 4, 3, 3, 1, 1),
  /** One article. */
  ONE_ARTICLE(20_234, 1, 1, 1, 2, 1, 1),
  /** One district, so that its cells hold the whole archive. */
  ONE_DISTRICT(20_235, 50, 1, 6, 6, 1, 1),
  /** No article has a place. */
  NO_PLACES(20_236, 40, 4, 5, 6, 0, 0.9),
  /** No article has a date. */
  NO_DATES(20_237, 40, 4, 5, 6, 0.9, 0),
  /** No article mentions a slogan. */
  NO_MENTIONS(20_238, 20, 3, 3, 0, 0.9, 0.9),
  /** No article at all. */
  EMPTY(20_239, 0, 1, 1, 1, 1, 1);

  private static final LocalDate FIRST_DAY = LocalDate.of(2021, 11, 1);
  private static final int LEAST_PAIR_WINDOWS = 2;

  private final int seed;
  private final int articleCount;
  private final int districtCount;
  private final int monthCount;
  private final int sloganCount;
  private final double placed;
  private final double dated;

  /**
   * An archive.
   *
   * @param placed share of its articles that have a place
   * @param dated share of its articles that have a date
   */
  MadeTables(
      int seed,
      int articleCount,
      int districtCount,
      int monthCount,
      int sloganCount,
      double placed,
      double dated) {
    this.seed = seed;
    this.articleCount = articleCount;
    this.districtCount = districtCount;
    this.monthCount = monthCount;
    this.sloganCount = sloganCount;
    this.placed = placed;
    this.dated = dated;
  }

  /** Whether some of its tables may be empty. */
  public boolean mayLackRows() {
    return this != RANDOM && this != DENSE;
  }

  /** Makes the tables below a folder. */
  public void write(Path folder) {
    Random random = new Random(seed);
    TableRows articles = Fixture.articles();
    TableRows mentions = Fixture.mentions();
    TableRows terms = Fixture.terms();
    for (int article = 0; article < articleCount; article++) {
      Object[] facts = facts("a%04d".formatted(article), random);
      addText(facts, random, articles, mentions);
      addTerms(facts, random, terms);
    }
    measure(folder, articles.onDisk(folder), mentions.onDisk(folder), terms.onDisk(folder));
  }

  /** Id, place and date of an article. */
  private Object[] facts(String id, Random random) {
    List<Object> facts = new ArrayList<>(List.of("article_id", id));
    if (random.nextDouble() < placed) {
      int district = random.nextInt(districtCount);
      int depth = random.nextInt(10);
      add(facts, "province", "%02d0000".formatted(31 + district % 2), "省" + district % 2);
      if (depth > 0 && district % 5 != 4) {
        add(
            facts,
            "city",
            "%02d%02d00".formatted(31 + district % 2, district % 4),
            "市" + district % 4);
      }
      if (depth > 1) {
        add(facts, "district", "%02d%04d".formatted(31 + district % 2, district), "区" + district);
      }
    }
    if (random.nextDouble() < dated) {
      LocalDate month = FIRST_DAY.plusMonths(random.nextInt(monthCount));
      int kind = random.nextInt(10);
      LocalDate day = month.plusDays(random.nextInt(6));
      facts.add("dated_on");
      facts.add(
          kind == 0
              ? month.withDayOfYear(1).toString()
              : kind == 1 ? month.toString() : day.toString());
      facts.add("date_precision");
      facts.add(kind == 0 ? "year" : kind == 1 ? "month" : "day");
      facts.add("year");
      facts.add(month.getYear());
    }
    return facts.toArray();
  }

  private static void add(List<Object> facts, String level, String code, String name) {
    facts.addAll(List.of(level + "_code", code, level + "_name", name));
  }

  private void addText(Object[] facts, Random random, TableRows articles, TableRows mentions) {
    int paragraphs = 1 + random.nextInt(3);
    int sentence = 0;
    int begin = 0;
    for (int paragraph = 0; paragraph < paragraphs; paragraph++) {
      for (int left = 1 + random.nextInt(3); left > 0; left--) {
        for (int slogan = 0; slogan < sloganCount; slogan++) {
          // As in language: the second slogan is half as frequent as the first, and so on.
          if (random.nextDouble() < 1.0 / (slogan + 1)) {
            mentions.row(
                Fixture.join(
                    facts,
                    "slogan_id",
                    "s%02d".formatted(slogan),
                    "begin",
                    begin,
                    "end",
                    begin + 4,
                    "paragraph",
                    paragraph,
                    "sentence",
                    sentence,
                    "is_editorial",
                    random.nextInt(12) > 0,
                    "is_repeat",
                    random.nextInt(8) == 0));
            begin += 4;
          }
        }
        sentence++;
      }
    }
    articles.row(
        Fixture.join(
            facts,
            "paragraph_count",
            paragraphs,
            "sentence_count",
            sentence,
            "char_count",
            begin + 10 * sentence + random.nextInt(300)));
  }

  private void addTerms(Object[] facts, Random random, TableRows terms) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (int word = random.nextInt(60); word > 0; word--) {
      counts.merge((int) (80 * Math.pow(random.nextDouble(), 2.5)), 1, Integer::sum);
    }
    Object year = facts[facts.length - 2].equals("year") ? facts[facts.length - 1] : null;
    counts.forEach(
        (word, count) ->
            terms.row(
                "article_id", facts[1], "term", "词" + word, "term_count", count, "year", year));
  }

  private void measure(
      Path folder, Dataset<Row> articles, Dataset<Row> mentions, Dataset<Row> terms) {
    MeasureConfig config = Fixture.config(1000, 2, 20);
    TfidfStage.Result weighted = TfidfStage.of(articles, terms, config);
    write(folder, Table.TFIDF, weighted.tfidf());
    write(
        folder,
        Table.PLACE_TERMS,
        PlaceTermStage.of(articles, terms, weighted, config.placeTermCount()));
    weighted.counts().unpersist();
    Dataset<Row> coverage = write(folder, Table.COVERAGE, CoverageStage.of(articles));
    Dataset<Row> usage = write(folder, Table.USAGE, Fixture.usage(mentions, coverage));
    write(folder, Table.DISPERSION, DispersionStage.of(articles, mentions, coverage, usage));
    Dataset<Row> windows = SloganWindows.of(mentions).persist();
    Dataset<Row> slogans = TableRows.of(Table.SLOGANS).frame();
    write(
        folder,
        Table.COOCCURRENCE,
        CooccurrenceStage.of(windows, coverage, slogans, LEAST_PAIR_WINDOWS));
    write(
        folder,
        Table.ASSOCIATION,
        AssociationStage.of(windows, coverage, slogans, LEAST_PAIR_WINDOWS));
    windows.unpersist();
    TableRows.of(Table.RUN).row("run_id", name(), "config", settings(config)).write(folder);
  }

  /** What the recount reads of a run's configuration. */
  private static Map<String, String> settings(MeasureConfig config) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("measure.tiers.boiling", Double.toString(config.tiers().boiling()));
    settings.put("measure.tiers.scalding", Double.toString(config.tiers().scalding()));
    settings.put("measure.tiers.hot", Double.toString(config.tiers().hot()));
    settings.put("measure.tiers.warm", Double.toString(config.tiers().warm()));
    settings.put("measure.min-pair-windows", Integer.toString(LEAST_PAIR_WINDOWS));
    settings.put("measure.min-term-articles", Integer.toString(config.minTermArticles()));
    settings.put("measure.vocabulary-size", Integer.toString(config.vocabularySize()));
    settings.put("measure.place-term-count", Integer.toString(config.placeTermCount()));
    return settings;
  }

  private static Dataset<Row> write(Path folder, Table table, Dataset<Row> rows) {
    TableWriter.write(rows, table, folder.resolve(table.label()).toString());
    return TableReader.read(TestSession.spark(), folder.toString(), table);
  }
}
