package org.tifa.bench;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.tifa.config.ResourceFile;
import org.tifa.generator.DrawnProse;
import org.tifa.page.TextMap;
import org.tifa.slogan.Lexicon;
import org.tifa.slogan.Mention;
import org.tifa.slogan.Slogan;
import org.tifa.slogan.SloganScanner;

/**
 * How fast slogans are found, beside HanLP's automaton on the same characters and patterns. Ours
 * reads the text as it stands (width, case, script and marks are seen through while it runs),
 * checks boundaries, and gives each mention its offsets in the text and in the source; HanLP's
 * matches characters as they are.
 *
 * <p>Run it by {@code src/test/sh/scan-speed}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScanSpeed {
  private static final long SEED = 20_260_101;

  /** Entries of the lexicon. */
  @Param("5000")
  public int entries;

  /** Folder with the text. */
  @Param("")
  public String folder;

  private String[] paragraphs;
  private long characters;
  private TextMap[] maps;
  private SloganScanner scanner;
  private AhoCorasickDoubleArrayTrie<String> trie;

  /** Reads the text, makes the lexicon and both automata. */
  @Setup
  public void prepare() throws IOException {
    paragraphs = DrawnProse.paragraphs(List.of(Path.of(folder))).toArray(String[]::new);
    characters = Arrays.stream(paragraphs).mapToLong(String::length).sum();
    maps =
        Arrays.stream(paragraphs)
            .map(text -> new TextMap.Builder().append(text.length(), 0, text.length()).build())
            .toArray(TextMap[]::new);
    Lexicon lexicon = lexicon(entries, paragraphs);
    scanner = new SloganScanner(lexicon);
    TreeMap<String, String> patterns = new TreeMap<>();
    for (Slogan slogan : lexicon.slogans()) {
      slogan.wordings().forEach(wording -> patterns.put(wording, slogan.sloganId()));
    }
    trie = new AhoCorasickDoubleArrayTrie<>();
    trie.build(patterns);
  }

  /** What the thread itself used: other work on the machine does not count. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Used {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Processor time, nanoseconds. */
    public long nanoseconds;

    /** Characters read. */
    public long characters;

    private void add(long begun, long read) {
      nanoseconds += THREADS.getCurrentThreadCpuTime() - begun;
      characters += read;
    }
  }

  /** Ours, with offsets in text and source; gives the sum of the source offsets. */
  @Benchmark
  public long tifa(Used used) {
    long begun = Used.THREADS.getCurrentThreadCpuTime();
    long sum = 0;
    for (int i = 0; i < paragraphs.length; i++) {
      String text = paragraphs[i];
      for (Mention mention : scanner.scan(text, 0, text.length())) {
        sum += maps[i].sourceSpan(mention.begin(), mention.end()).begin();
      }
    }
    used.add(begun, characters);
    return sum;
  }

  /** HanLP's; gives the sum of the offsets. */
  @Benchmark
  public long hanlp(Used used) {
    long begun = Used.THREADS.getCurrentThreadCpuTime();
    long[] sum = new long[1];
    for (String text : paragraphs) {
      trie.parseText(text.toCharArray(), (begin, end, value) -> sum[0] += begin);
    }
    used.add(begun, characters);
    return sum[0];
  }

  /**
   * The bundled lexicon, filled up with wordings that are cut from the text and changed in a
   * letter.
   */
  private static Lexicon lexicon(int entries, String[] paragraphs) {
    String bundled = ResourceFile.bundled("lexicon").text();
    Lexicon known = Lexicon.parse("lexicon", bundled);
    Set<String> taken = new TreeSet<>();
    known.slogans().forEach(slogan -> taken.addAll(slogan.wordings()));
    StringBuilder tsv = new StringBuilder(bundled.strip()).append('\n');
    Random random = new Random(SEED);
    String foreign = String.join("", paragraphs).replaceAll("[^\u4E00-\u9FA5]", "");
    for (int count = known.slogans().size(); count < entries; ) {
      int begin = random.nextInt(foreign.length() - 10);
      String wording =
          foreign.substring(begin + 1, begin + 4 + random.nextInt(5)) + foreign.charAt(begin / 2);
      if (taken.add(wording)) {
        tsv.append(wording).append("\t\t\t\t\tterm\tmade\t2012\t\tlocal\n");
        count++;
      }
    }
    return Lexicon.parse("made lexicon", tsv.toString());
  }

  /**
   * Measures.
   *
   * @param args entries of the lexicon, and the folder with the text
   */
  public static void main(String[] args) throws RunnerException {
    for (RunResult result :
        new Runner(
                new OptionsBuilder()
                    .include(ScanSpeed.class.getName())
                    .param("entries", args[0])
                    .param("folder", args[1])
                    .forks(1)
                    .warmupIterations(5)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(9)
                    .measurementTime(TimeValue.seconds(1))
                    .build())
            .run()) {
      double seconds = result.getSecondaryResults().get("nanoseconds").getScore() / 1e9;
      double read = result.getSecondaryResults().get("characters").getScore() / 1e6;
      System.out.printf(
          Locale.ROOT,
          "%s, %s entries: %.1f M characters a second of processor time%n",
          result.getPrimaryResult().getLabel(),
          args[0],
          read / seconds);
    }
  }
}
