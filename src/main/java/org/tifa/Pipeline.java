package org.tifa;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tifa.RunResult.FinishedStage;
import org.tifa.archive.ArchiveListing;
import org.tifa.archive.FileSplit;
import org.tifa.archive.RawFile;
import org.tifa.archive.RejectReason;
import org.tifa.archive.SourcePaths;
import org.tifa.article.ArticleReader;
import org.tifa.article.Batches;
import org.tifa.article.MentionScan;
import org.tifa.article.MentionStage;
import org.tifa.article.ReadingStage;
import org.tifa.article.ReadingStage.SourceText;
import org.tifa.config.MeasureConfig;
import org.tifa.config.TifaConfig;
import org.tifa.family.FamilyStage;
import org.tifa.measure.AssociationStage;
import org.tifa.measure.CooccurrenceStage;
import org.tifa.measure.CoverageStage;
import org.tifa.measure.DispersionStage;
import org.tifa.measure.PlaceTermStage;
import org.tifa.measure.SloganSetStage;
import org.tifa.measure.SloganWindows;
import org.tifa.measure.TfidfStage;
import org.tifa.measure.UsageStage;
import org.tifa.report.Progress;
import org.tifa.report.StageProgress;
import org.tifa.slogan.CandidateRows;
import org.tifa.slogan.Lexicon;
import org.tifa.slogan.Slogan;
import org.tifa.slogan.SloganStage;
import org.tifa.table.Manifest;
import org.tifa.table.Publication;
import org.tifa.table.Staging;
import org.tifa.table.Table;
import org.tifa.table.TableReader;
import org.tifa.table.TableWriter;
import org.tifa.term.TermStage;
import org.tifa.term.TermWords;

/**
 * The main job: the stages in the order data walks through them, each written to a table before the
 * next one reads it, and all published at once at the end.
 */
final class Pipeline {
  private static final DateTimeFormatter RUN_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** HanLP needs seconds for this much text, which is a good length for a task. */
  private static final long TERM_TASK_CHARS = 4_000_000;

  private final SparkSession spark;
  private final RunRequest request;
  private final Progress progress;
  private final TifaConfig config;
  private final Configuration hadoop;
  private final Optional<Discovery> discovery;
  private final List<FinishedStage> finished = new ArrayList<>();
  private Manifest manifest;
  private String building;

  Pipeline(SparkSession spark, RunRequest request, Progress progress) {
    this(spark, request, progress, Discoveries.of(request.setup()));
  }

  /**
   * @param discovery what finds slogans that the lexicon lacks, if anything is to
   */
  Pipeline(
      SparkSession spark, RunRequest request, Progress progress, Optional<Discovery> discovery) {
    this.spark = spark;
    this.request = request;
    this.progress = progress;
    this.discovery = discovery;
    this.config = request.setup().config();
    this.hadoop = spark.sparkContext().hadoopConfiguration();
  }

  /**
   * Runs all stages and publishes.
   *
   * @return what was done
   * @throws org.tifa.config.ConfigurationException if archive or output cannot be used
   */
  RunResult run() throws IOException {
    Instant startedAt = Instant.now();
    // Bad rows of the facts and a bad archive are told before anything is written.
    ArticleReader reader = ArticleReader.of(request.setup());
    ArchiveListing listing = ArchiveListing.list(request.archive(), config.archive(), hadoop);
    Publication publication = Publication.open(request.output(), hadoop);
    String runId = runId(startedAt);
    building = publication.begin(runId);
    manifest =
        new Manifest(
            runId,
            Version.TEXT,
            request.archive(),
            request.settings(),
            request.resources(),
            startedAt);

    Lexicon slogans = read(listing);
    Dataset<Row> articles = table(Table.ARTICLES);
    Dataset<Row> mentions = table(Table.MENTIONS);
    terms(articles, reader.termWords(slogans));
    measure(articles, mentions, slogans);

    long inputs = checkNoneLost(listing);
    write(Table.RUN, () -> manifest.rows(spark, inputs, Instant.now()), List.of());
    StageProgress publishing = progress.begin("publish");
    publication.publish(runId);
    publishing.done(Table.values().length, "tables");
    return new RunResult(
        publication.output(),
        inputs,
        inputs - manifest.rowCount(Table.SOURCES),
        Duration.between(startedAt, Instant.now()),
        finished);
  }

  /**
   * Reads the archive and writes what is read off its sources.
   *
   * @return the slogans of the run
   */
  private Lexicon read(ArchiveListing listing) {
    int cores = spark.sparkContext().defaultParallelism();
    List<List<FileSplit>> batches =
        Batches.pack(listing.splits(), config.output().partitions(), cores);
    Staging staging = new Staging(spark, building);
    List<Dataset<Row>> kept = new ArrayList<>();
    timed(
        "read",
        listingFingerprint(listing),
        () -> {
          Dataset<Row> rows =
              ReadingStage.of(
                  spark,
                  batches,
                  listing.rejects(),
                  request.setup(),
                  discovery.isPresent() ? SourceText.KEPT : SourceText.LEFT_OUT);
          kept.add(staging.keep(rows, ReadingStage.schema()));
          return kept.get(0).count();
        },
        "sources");
    Dataset<Row> readings = kept.get(0);
    write(Table.SOURCES, () -> ReadingStage.sources(readings), List.of("read"));
    write(Table.REJECTS, () -> ReadingStage.rejects(readings), List.of("read"));
    write(Table.ARTICLES, () -> ReadingStage.articles(readings), List.of("read"));
    write(
        Table.CANDIDATES,
        () ->
            discovery
                .map(source -> source.candidates(table(Table.ARTICLES)))
                .orElseGet(() -> spark.createDataFrame(List.<Row>of(), Table.CANDIDATES.schema())),
        List.of("articles", config.discovery().toString()));
    List<Slogan> discovered = CandidateRows.accepted(table(Table.CANDIDATES));
    MentionScan scan = new MentionScan(request.setup(), discovered);
    // The first scan has found the lexicon's slogans; only others make a second one worth its time.
    write(
        Table.MENTIONS,
        () ->
            discovered.isEmpty()
                ? ReadingStage.mentions(readings)
                : MentionStage.of(readings, scan),
        List.of("read", discovered.toString()));
    staging.remove();
    return scan.slogans();
  }

  private void terms(Dataset<Row> articles, TermWords termWords) {
    Broadcast<TermWords> words =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(termWords);
    write(
        Table.TERMS,
        () ->
            TermStage.of(
                articles
                    .select("article_id", "text", "blocks", "year")
                    .repartition(termTasks(articles), col("article_id")),
                config.term(),
                words),
        List.of("articles", config.term().toString(), words.value().fingerprint()));
  }

  private int termTasks(Dataset<Row> articles) {
    if (config.output().partitions() > 0) {
      return config.output().partitions();
    }
    long chars =
        articles
            .select(coalesce(sum("char_count"), lit(0L)).cast("long"))
            .as(Encoders.LONG())
            .first();
    long wanted = Math.max(spark.sparkContext().defaultParallelism() * 4L, chars / TERM_TASK_CHARS);
    return (int) Math.min(Math.max(1, articles.count()), wanted);
  }

  private void measure(Dataset<Row> articles, Dataset<Row> mentions, Lexicon slogans) {
    MeasureConfig measure = config.measure();
    Dataset<Row> terms = table(Table.TERMS);
    List<TfidfStage.Result> weighted = new ArrayList<>();
    write(
        Table.TFIDF,
        () -> {
          TfidfStage.Result result = TfidfStage.of(articles, terms, measure);
          weighted.add(result);
          return result.tfidf();
        },
        List.of("articles", "terms", measure.toString()));
    write(
        Table.PLACE_TERMS,
        () -> PlaceTermStage.of(articles, terms, weighted.get(0), measure.placeTermCount()),
        List.of("articles", "terms", measure.toString()));
    weighted.get(0).counts().unpersist();
    slogans(mentions, slogans);
    write(Table.COVERAGE, () -> CoverageStage.of(articles), List.of("articles"));
    Dataset<Row> coverage = table(Table.COVERAGE);
    write(
        Table.USAGE,
        () -> UsageStage.of(mentions, coverage, table(Table.SLOGANS), measure.tiers()),
        List.of("mentions", "coverage", "slogans", measure.tiers().toString()));
    write(
        Table.DISPERSION,
        () -> DispersionStage.of(articles, mentions, coverage, table(Table.USAGE)),
        List.of("articles", "mentions", "coverage", "usage"));
    Dataset<Row> windows = SloganWindows.of(mentions).persist();
    write(
        Table.COOCCURRENCE,
        () ->
            CooccurrenceStage.of(windows, coverage, table(Table.SLOGANS), measure.minPairWindows()),
        List.of("mentions", "coverage", measure.toString()));
    write(
        Table.ASSOCIATION,
        () ->
            AssociationStage.of(windows, coverage, table(Table.SLOGANS), measure.minPairWindows()),
        List.of("mentions", "coverage", measure.toString()));
    write(
        Table.SLOGAN_SETS,
        () -> SloganSetStage.of(windows, measure),
        List.of("mentions", measure.toString()));
    windows.unpersist();
  }

  private void slogans(Dataset<Row> mentions, Lexicon lexicon) {
    Dataset<Row> slogans = SloganStage.of(lexicon, mentions).persist();
    List<FamilyStage> joined = new ArrayList<>();
    write(
        Table.SLOGANS,
        () -> {
          joined.add(FamilyStage.of(lexicon, slogans, config.family()));
          return joined.get(0).slogans();
        },
        List.of("mentions", config.family().toString()));
    slogans.unpersist();
    FamilyStage families = joined.get(0);
    List<String> inputs = List.of("mentions", "slogans");
    write(Table.FAMILIES, () -> families.families(mentions), inputs);
    write(Table.FORMS, () -> families.forms(mentions), inputs);
    write(
        Table.FAMILY_LINKS, () -> families.links(table(Table.FORMS)), List.of("slogans", "forms"));
  }

  /**
   * Sources in = sources used + rejects: every file that was listed is in one of the two tables,
   * and no source in both.
   *
   * @return sources found: files, entries and records; a fault of a sidecar is a reject, but no
   *     source
   */
  private long checkNoneLost(ArchiveListing listing) {
    Dataset<Row> used = table(Table.SOURCES).select("source_path");
    Dataset<Row> rejected =
        table(Table.REJECTS).where(col("reason").notEqual(RejectReason.BROKEN_SIDECAR.label()));
    Dataset<String> accounted =
        used.union(rejected.select("source_path"))
            .as(Encoders.STRING())
            .flatMap((FlatMapFunction<String, String>) SourcePaths::files, Encoders.STRING())
            .distinct();
    Dataset<String> listed =
        spark.createDataset(
            listing.splits().stream()
                .map(FileSplit::file)
                .map(RawFile::sourcePath)
                .distinct()
                .toList(),
            Encoders.STRING());
    long lost = listed.except(accounted).count();
    long twice = used.intersect(table(Table.REJECTS).select("source_path")).count();
    if (lost > 0 || twice > 0) {
      throw new IllegalStateException(
          "%d files are neither in sources nor in rejects, %d are in both".formatted(lost, twice));
    }
    return manifest.rowCount(Table.SOURCES) + rejectedSources();
  }

  private long rejectedSources() {
    return table(Table.REJECTS)
        .where(col("reason").notEqual(RejectReason.BROKEN_SIDECAR.label()))
        .count();
  }

  private Dataset<Row> table(Table table) {
    return TableReader.read(spark, building, table);
  }

  private void write(Table table, Supplier<Dataset<Row>> rows, List<String> inputs) {
    List<String> words = new ArrayList<>();
    words.add(table.label());
    words.addAll(inputs);
    long count =
        timed(
            table.label(),
            Fingerprint.of(words),
            () -> {
              TableWriter.write(rows.get(), table, new Path(building, table.label()).toString());
              return table(table).count();
            },
            "rows");
    manifest.addTable(table, count);
  }

  private long timed(String stage, String fingerprint, Supplier<Long> work, String unit) {
    StageProgress stageProgress = progress.begin(stage);
    long begun = System.nanoTime();
    spark.sparkContext().setJobDescription("tifa " + stage);
    try {
      long count = work.get();
      double seconds = (System.nanoTime() - begun) / 1e9;
      finished.add(new FinishedStage(stage, count, seconds));
      manifest.addStage(stage, fingerprint, seconds, count);
      stageProgress.done(count, unit);
      return count;
    } catch (RuntimeException e) {
      stageProgress.failed();
      throw e;
    } finally {
      spark.sparkContext().setJobDescription(null);
    }
  }

  private String listingFingerprint(ArchiveListing listing) {
    List<String> words = new ArrayList<>();
    words.add(Version.TEXT);
    words.add(config.toString());
    request.resources().forEach(resource -> words.add(resource.sha256()));
    for (FileSplit split : listing.splits()) {
      RawFile file = split.file();
      words.add(file.sourcePath());
      words.add(file.length() + " " + file.modifiedAt() + " " + split.begin());
    }
    return Fingerprint.of(words);
  }

  private static String runId(Instant startedAt) {
    return RUN_TIME.format(startedAt)
        + "-"
        + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
  }
}
