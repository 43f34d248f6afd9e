package org.tifa.bench;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tifa.DiscoveryRun;
import org.tifa.archive.ArchiveListing;
import org.tifa.article.Batches;
import org.tifa.article.ReadingSetup;
import org.tifa.article.ReadingStage;
import org.tifa.article.ReadingStage.SourceText;
import org.tifa.config.ConfigLoader;
import org.tifa.generator.Generate;
import org.tifa.generator.TruthTable;
import org.tifa.slogan.Glyphs;
import org.tifa.table.Table;
import org.tifa.table.TableReader;
import org.tifa.table.TableWriter;

/**
 * What discovery costs on a made archive, in this process with its fixed heap. The archive and its
 * table {@code articles} are made first and not timed; they are kept for the next time.
 *
 * <p>Output: a paragraph on standard output, and a row of figures for the comparison of sizes. Run
 * it by {@code src/test/sh/discovery-scale}.
 */
final class DiscoveryScale {
  private static final String SEED = "20260101";

  /** Planted slogans in fewer articles may be missed. */
  private static final int MIN_ARTICLES = 8;

  private static final int WARM_ARTICLES = 500;

  private DiscoveryScale() {}

  /**
   * Measures.
   *
   * @param args folder to work in, size as the generator takes it, file of figures, and settings of
   *     the job
   */
  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[0]).resolve(args[1]);
    List<String> settings = List.of(args).subList(3, args.length);
    Path made = home.resolve("made");
    if (!Files.exists(made.resolve("truth").resolve("archive.tsv"))) {
      int code = Generate.execute(args[1], made.toString(), "--seed", SEED);
      if (code != 0) {
        throw new IllegalStateException("the generator ended with exit code " + code);
      }
    }
    ReadingSetup setup =
        ReadingSetup.of(
            ConfigLoader.load(null, settings, new Configuration(false)), new Configuration(false));
    try (SparkSession spark = session()) {
      String tables = home.resolve("tables").toString();
      if (!Files.exists(home.resolve("tables").resolve("articles").resolve("_SUCCESS"))) {
        read(spark, made.resolve("archive"), setup, tables);
      }
      measure(spark, setup, tables, Path.of(args[2]), args[1], made.resolve("truth"));
    }
  }

  private static SparkSession session() {
    SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .appName("discovery scale")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.shuffle.partitions", "8")
            .getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    return spark;
  }

  private static void read(SparkSession spark, Path archive, ReadingSetup setup, String tables) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    ArchiveListing listing =
        ArchiveListing.list(List.of(archive.toString()), setup.config().archive(), hadoop);
    Dataset<Row> readings =
        ReadingStage.of(
            spark,
            Batches.pack(listing.splits(), 0, 2),
            listing.rejects(),
            setup,
            SourceText.LEFT_OUT);
    TableWriter.write(ReadingStage.articles(readings), Table.ARTICLES, tables + "/articles");
  }

  private static void measure(
      SparkSession spark, ReadingSetup setup, String tables, Path figures, String size, Path truth)
      throws Exception {
    Dataset<Row> articles = TableReader.read(spark, tables, Table.ARTICLES);
    Row totals = articles.selectExpr("count(*)", "sum(char_count)").first();
    FileUtils.deleteDirectory(Path.of(tables, "candidates").toFile());
    // What is loaded and compiled once must not count for less in the larger archive.
    DiscoveryRun.candidates(setup, articles.limit(WARM_ARTICLES)).count();
    TaskMeter tasks = new TaskMeter();
    spark.sparkContext().addSparkListener(tasks);
    System.gc();
    long processor = processorTime();
    long begun = System.nanoTime();
    long peak;
    try (HeapMeter heap = new HeapMeter()) {
      TableWriter.write(
          DiscoveryRun.candidates(setup, articles), Table.CANDIDATES, tables + "/candidates");
      peak = heap.peak();
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    double processorSeconds = (processorTime() - processor) / 1e9;
    spark.sparkContext().listenerBus().waitUntilEmpty(60_000);
    double millions = totals.getLong(1) / 1e6;
    Dataset<Row> candidates = TableReader.read(spark, tables, Table.CANDIDATES);
    System.out.printf(
        Locale.ROOT,
        "%s: %,d articles, %,d characters%n"
            + "  seconds                  %10.1f  %8.3f a million characters%n"
            + "  processor seconds        %10.1f  %8.3f a million characters%n"
            + "  of Spark's tasks         %10.1f  %8.3f a million characters, %,d tasks%n"
            + "  shuffled, MB             %10.1f  %8.3f a million characters, %.1f MB spilled%n"
            + "  peak heap after GC, MB   %10.1f  of %.0f%n"
            + "  candidates               %,10d  %s%n",
        size,
        totals.getLong(0),
        totals.getLong(1),
        seconds,
        seconds / millions,
        processorSeconds,
        processorSeconds / millions,
        tasks.processorSeconds(),
        tasks.processorSeconds() / millions,
        tasks.tasks(),
        tasks.shuffled() / 1e6,
        tasks.shuffled() / 1e6 / millions,
        tasks.spilled() / 1e6,
        peak / 1e6,
        Runtime.getRuntime().maxMemory() / 1e6,
        candidates.count(),
        recall(candidates, truth));
    Files.writeString(
        figures,
        String.format(
            Locale.ROOT,
            "%s\t%.3f\t%.4f\t%.4f\t%.4f\t%.1f%n",
            size,
            millions,
            seconds / millions,
            processorSeconds / millions,
            tasks.shuffled() / 1e6 / millions,
            peak / 1e6),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private static long processorTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** How many of the planted slogans are there, and how many are accepted. */
  private static String recall(Dataset<Row> candidates, Path truth) throws IOException {
    Map<String, String> verdicts = new HashMap<>();
    for (Row row : candidates.select(col("wording"), col("verdict")).collectAsList()) {
      verdicts.put(Glyphs.letters(row.getString(0)), row.getString(1));
    }
    int planted = 0;
    int found = 0;
    int accepted = 0;
    for (Map<String, String> slogan : TruthTable.read(truth, "slogans")) {
      if (Long.parseLong(slogan.get("independent_article_count")) >= MIN_ARTICLES) {
        String verdict = verdicts.get(Glyphs.letters(slogan.get("wording")));
        planted++;
        found += verdict == null ? 0 : 1;
        accepted += "slogan".equals(verdict) ? 1 : 0;
      }
    }
    return String.format(
        Locale.ROOT,
        "%d of %d planted slogans in %d articles and more among them, %d accepted",
        found,
        planted,
        MIN_ARTICLES,
        accepted);
  }
}
