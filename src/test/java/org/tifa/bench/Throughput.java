package org.tifa.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tifa.Tifa;
import org.tifa.article.ArticleReader;
import org.tifa.article.ReadingSetup;
import org.tifa.config.ConfigLoader;
import org.tifa.config.TifaConfig;
import org.tifa.generator.Generate;
import org.tifa.table.Table;
import org.tifa.table.TableReader;
import org.tifa.term.BareHanLp;
import org.tifa.term.TermWords;
import picocli.CommandLine;

/**
 * Characters per second of the whole job against bare HanLP: the same texts, settings and process,
 * two threads each.
 *
 * <p>Input: the number of articles to make, and the files and folders their paragraphs are taken
 * from. Output: a table on standard output. Bare HanLP is given a paragraph at a time, which is its
 * fastest; the job's time is that of its command, from the start of Spark to the published tables.
 * The first articles go through HanLP once before, so that neither side pays for its loading.
 * Processor time is that of the whole process, compilation and garbage collection included: on a
 * shared machine it is the better measure. Run it by {@code src/test/sh/throughput}.
 */
final class Throughput {
  private static final int THREADS = 2;
  private static final int WARM_ARTICLES = 500;
  private static final String SEED = "20260101";
  private static final String MEAN_LENGTH = "1375";

  private Throughput() {}

  /**
   * Measures.
   *
   * @param args folder to work in, number of articles, inputs
   */
  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[0]);
    int articles = Integer.parseInt(args[1]);
    List<Path> inputs = Stream.of(args).skip(2).map(Path::of).toList();
    ReadingSetup setup = ReadingSetup.of(ConfigLoader.defaults(), new Configuration(false));
    Path made = home.resolve("made");
    generate(articles, inputs, made);
    Path archive = made.resolve("archive");
    List<String> texts = texts(archive);
    long characters = texts.stream().mapToLong(String::length).sum();

    TifaConfig config = setup.config();
    ArticleReader reader = ArticleReader.of(setup);
    TermWords words = reader.termWords(reader.lexicon());
    ToIntFunction<String> plain = BareHanLp.withoutWords(config.term());
    ToIntFunction<String> bare = BareHanLp.withWords(config.term(), words);
    List<String> first = texts.subList(0, Math.min(WARM_ARTICLES, texts.size()));
    segment(first, plain);
    segment(first, bare);

    System.out.printf("%,d articles, %,d characters, %d threads%n", articles, characters, THREADS);
    Measure own = measure(() -> segment(texts, plain));
    tell("HanLP, its dictionary alone", characters, own, own);
    Measure same = measure(() -> segment(texts, bare));
    tell("HanLP, with the words added", characters, same, same);
    Path tables = home.resolve("tables");
    FileUtils.deleteDirectory(tables.toFile());
    System.setProperty("spark.master", "local[" + THREADS + "]");
    Measure job = measure(() -> run(archive, tables));
    tell("the whole job", characters, job, same);
    System.out.printf(
        "whole job / HanLP with the same settings: %.2f by wall time, %.2f by processor time%n",
        same.seconds() / job.seconds(), same.processorSeconds() / job.processorSeconds());
    tellStages(tables);
  }

  private static void generate(int articles, List<Path> inputs, Path folder) {
    List<String> arguments = new ArrayList<>();
    arguments.add(Integer.toString(articles));
    arguments.add(folder.toString());
    arguments.addAll(List.of("--seed", SEED, "--mean-length", MEAN_LENGTH, "--nothing-planted"));
    inputs.forEach(input -> arguments.addAll(List.of("--prose", input.toString())));
    int code = Generate.execute(arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException("the generator ended with exit code " + code);
    }
  }

  private static List<String> texts(Path archive) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Path> files;
    try (Stream<Path> found = Files.list(archive)) {
      files = found.sorted().toList();
    }
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        texts.add(json.readTree(line).get("text").asText());
      }
    }
    return texts;
  }

  /** Wall and processor seconds of a piece of work. */
  private record Measure(double seconds, double processorSeconds) {}

  private static Measure measure(Callable<?> work) throws Exception {
    long begun = System.nanoTime();
    long before = processorTime();
    work.call();
    return new Measure((System.nanoTime() - begun) / 1e9, (processorTime() - before) / 1e9);
  }

  private static long processorTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void tell(String what, long characters, Measure measure, Measure against) {
    System.out.printf(
        "%-28s %7.1f s wall %7.1f s processor %,12.0f characters/s wall %,12.0f a processor-second"
            + "  ratio %.2f%n",
        what,
        measure.seconds(),
        measure.processorSeconds(),
        characters / measure.seconds(),
        characters / measure.processorSeconds(),
        against.seconds() / measure.seconds());
  }

  private static int segment(List<String> texts, ToIntFunction<String> terms)
      throws InterruptedException, ExecutionException {
    AtomicInteger next = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Integer>> counts = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        counts.add(
            threads.submit(
                () -> {
                  int count = 0;
                  for (int at = next.getAndIncrement();
                      at < texts.size();
                      at = next.getAndIncrement()) {
                    for (String paragraph : texts.get(at).split("\n")) {
                      count += terms.applyAsInt(paragraph);
                    }
                  }
                  return count;
                }));
      }
      int count = 0;
      for (Future<Integer> counted : counts) {
        count += counted.get();
      }
      return count;
    } finally {
      threads.shutdown();
    }
  }

  private static int run(Path archive, Path tables) {
    int code =
        new CommandLine(new Tifa())
            .execute("run", "--archive", archive.toString(), "--output", tables.toString());
    if (code != 0) {
      throw new IllegalStateException("the job ended with exit code " + code);
    }
    return code;
  }

  private static void tellStages(Path tables) throws IOException {
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", "false")
            .getOrCreate()) {
      for (Row stage :
          TableReader.read(spark, tables.toString(), Table.RUN)
              .select(explode(col("stages")).as("stage"))
              .select("stage.stage", "stage.seconds", "stage.row_count")
              .collectAsList()) {
        System.out.printf(
            "  %-16s %7.1f s %,14d rows%n",
            stage.getString(0), stage.getDouble(1), stage.getLong(2));
      }
    }
  }
}
