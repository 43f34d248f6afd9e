package org.tifa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.tifa.generator.DrawnProse;
import org.tifa.term.BareHanLp;

/**
 * What reading costs beside HanLP: everything from a file's bytes to its articles with date, place
 * and slogans, against cutting the same articles' clean text into terms. One thread, its processor
 * time, warmed up, in turns in one process.
 *
 * <p>Output: for each archive its characters a second for reading and for HanLP twice, with the
 * project's settings and words and as shipped, reading's share of either's time, and the steps of
 * reading. With {@code -Dprofile=true} also the classes in which the samples of a flight recording
 * lie. Run it by {@code src/test/sh/reading-speed}.
 */
final class ReadingSpeed {
  private static final long SEED = 20_260_101;
  private static final int WARM_ROUNDS = 5;
  private static final int ROUNDS = 7;
  private static final int PROFILED_CLASSES = 40;

  private ReadingSpeed() {}

  /**
   * Measures.
   *
   * @param args folder to work in, characters of each made archive, a folder with paragraphs to
   *     make archives of, and folders of real archives
   */
  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[0]);
    int characters = Integer.parseInt(args[1]);
    List<String> paragraphs = DrawnProse.paragraphs(List.of(Path.of(args[2])));
    Map<String, Path> archives = new LinkedHashMap<>();
    archives.put("articles of 1,400", home.resolve("articles"));
    archives.put("articles of 300", home.resolve("short"));
    archives.put("wrapped, glossed", home.resolve("damaged"));
    MadePages.write(
        paragraphs, new MadePages.Shape(1_400, false), characters, SEED, home.resolve("articles"));
    MadePages.write(
        paragraphs, new MadePages.Shape(300, false), characters, SEED, home.resolve("short"));
    MadePages.write(
        paragraphs, new MadePages.Shape(1_400, true), characters, SEED, home.resolve("damaged"));
    for (String real : Arrays.asList(args).subList(3, args.length)) {
      archives.put(Path.of(real).getFileName().toString(), Path.of(real));
    }
    System.out.printf(
        "%s, Java %s, %d cores%n%n",
        System.getProperty("os.arch"),
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors());
    tellHeads();
    for (Map.Entry<String, Path> archive : archives.entrySet()) {
      tell(archive.getKey(), measure(archive.getValue()));
    }
    if (Boolean.getBoolean("profile")) {
      for (Map.Entry<String, Path> archive : archives.entrySet()) {
        profile(archive.getKey(), new ReadingRun(archive.getValue()));
      }
    }
  }

  /**
   * The least of the rounds: whatever else runs on the machine can only add.
   *
   * @param characters of the decoded sources
   * @param cleanCharacters of the articles' texts, which HanLP is given
   * @param reading seconds for everything
   * @param bytes allocated by reading
   * @param ours seconds of HanLP with the project's settings and words
   * @param shipped seconds of HanLP as shipped
   * @param steps seconds, in the order of {@link ReadingRun.Step}
   */
  record Figures(
      long characters,
      long cleanCharacters,
      double reading,
      double bytes,
      double ours,
      double shipped,
      double[] steps) {
    double shareOfOurs() {
      return reading / ours;
    }

    double shareOfShipped() {
      return reading / shipped;
    }
  }

  static Figures measure(Path archive) {
    return measure(archive, WARM_ROUNDS, ROUNDS);
  }

  static Figures measure(Path archive, int warmRounds, int rounds) {
    ReadingRun run = new ReadingRun(archive);
    long characters = run.sources().stream().mapToLong(source -> source.text().length()).sum();
    List<String> paragraphs =
        run.texts().stream().flatMap(text -> Stream.of(text.split("\n"))).toList();
    ToIntFunction<String> ours =
        BareHanLp.withWords(
            run.setup.config().term(), run.articles.termWords(run.articles.lexicon()));
    ToIntFunction<String> shipped = BareHanLp.asShipped();
    List<double[]> measured = new ArrayList<>();
    for (int round = 0; round < warmRounds + rounds; round++) {
      boolean isWarm = round >= warmRounds;
      ReadingRun.Cost whole = ReadingRun.cost(run::readAll);
      List<ReadingRun.Cost> steps = run.steps();
      // HanLP is warm much sooner: two rounds of it are enough, and it is slow.
      boolean isTimed = isWarm || round >= warmRounds - 2;
      double own = isTimed ? segment(paragraphs, ours) : 0;
      double theirs = isTimed ? segment(paragraphs, shipped) : 0;
      if (isWarm) {
        double[] figures = new double[4 + steps.size()];
        figures[0] = whole.seconds();
        figures[1] = whole.bytes();
        figures[2] = own;
        figures[3] = theirs;
        for (int i = 0; i < steps.size(); i++) {
          figures[4 + i] = steps.get(i).seconds();
        }
        measured.add(figures);
      }
    }
    double[] steps = new double[ReadingRun.Step.values().length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = least(measured, 4 + i);
    }
    return new Figures(
        characters,
        paragraphs.stream().mapToLong(String::length).sum(),
        least(measured, 0),
        least(measured, 1),
        least(measured, 2),
        least(measured, 3),
        steps);
  }

  private static double segment(List<String> paragraphs, ToIntFunction<String> terms) {
    int[] count = new int[1];
    double seconds =
        ReadingRun.cost(
                () -> {
                  for (String paragraph : paragraphs) {
                    count[0] += terms.applyAsInt(paragraph);
                  }
                })
            .seconds();
    if (count[0] < paragraphs.size()) {
      throw new IllegalStateException("%d terms cannot be right".formatted(count[0]));
    }
    return seconds;
  }

  private static double least(List<double[]> measured, int column) {
    return measured.stream().mapToDouble(row -> row[column]).min().orElseThrow();
  }

  private static void tellHeads() {
    System.out.printf(
        "%-18s %10s %8s %6s | %6s %6s | %7s %7s |",
        "archive", "characters", "reading", "B/char", "HanLP", "share", "shipped", "share");
    for (ReadingRun.Step step : ReadingRun.Step.values()) {
      System.out.printf(" %7s", step.name().toLowerCase(Locale.ROOT));
    }
    System.out.printf(
        "%n%-18s %10s %8s %6s | %6s %6s | %7s %7s |", "", "", "M/s", "", "M/s", "%", "M/s", "%");
    System.out.println("  nanoseconds a character");
  }

  private static void tell(String name, Figures figures) {
    double millions = figures.characters() / 1e6;
    double clean = figures.cleanCharacters() / 1e6;
    System.out.printf(
        "%-18s %,10d %8.2f %6.0f | %6.2f %6.1f | %7.2f %7.1f |",
        name,
        figures.characters(),
        millions / figures.reading(),
        figures.bytes() / figures.characters(),
        clean / figures.ours(),
        100 * figures.shareOfOurs(),
        clean / figures.shipped(),
        100 * figures.shareOfShipped());
    for (double step : figures.steps()) {
      System.out.printf(" %7.1f", step * 1e9 / figures.characters());
    }
    System.out.println();
  }

  private static void profile(String name, ReadingRun run) throws IOException {
    Path file = Files.createTempFile("reading", ".jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
      recording.start();
      ReadingRun.Cost cost = new ReadingRun.Cost(0, 0);
      for (double seconds = 0; seconds < 10; seconds += cost.seconds()) {
        cost = ReadingRun.cost(run::readAll);
      }
      recording.stop();
      recording.dump(file);
    }
    Map<String, Integer> own = new HashMap<>();
    int samples = 0;
    for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
      String method = event.getStackTrace() == null ? null : method(event);
      if (method != null) {
        own.merge(method, 1, Integer::sum);
        samples++;
      }
    }
    Files.delete(file);
    System.out.printf("%n%s: %,d samples, by the innermost method of the project%n", name, samples);
    int all = samples;
    own.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(PROFILED_CLASSES)
        .forEach(e -> System.out.printf("%6.1f %%  %s%n", 100.0 * e.getValue() / all, e.getKey()));
  }

  private static String method(RecordedEvent event) {
    for (RecordedFrame frame : event.getStackTrace().getFrames()) {
      String type = frame.getMethod().getType().getName();
      if (type.startsWith("org.tifa.bench")) {
        return null;
      }
      if (type.startsWith("org.tifa.")) {
        return type.substring("org.tifa.".length()) + "." + frame.getMethod().getName();
      }
    }
    return null;
  }
}
