package org.tifa;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.mining.word.WordInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tifa.archive.ArchiveListing;
import org.tifa.article.Batches;
import org.tifa.article.ReadingSetup;
import org.tifa.article.ReadingStage;
import org.tifa.config.ConfigLoader;
import org.tifa.page.Block;
import org.tifa.page.BlockKind;
import org.tifa.slogan.Glyphs;
import org.tifa.slogan.Lexicon;
import org.tifa.slogan.Mention;
import org.tifa.slogan.Slogan;
import org.tifa.slogan.SloganScanner;

/**
 * How much of the lexicon discovery finds again when the lexicon is hidden from it, and how many of
 * its best candidates a reader calls slogans, beside HanLP's finders of words and phrases.
 */
class DiscoveryQualityTest {
  private static final Path JUDGED = Path.of("src/test/resources/discovery/judged.tsv");
  private static final Path SAMPLE = Path.of("src/main/resources/org/tifa/sample/archive");
  private static final int TOP = 200;
  private static final int MIN_ARTICLES = 8;

  @TempDir private Path folder;

  /** What a reader said of a wording. */
  private record Judgement(boolean isSlogan, String kind, String why) {}

  /** A candidate as the table has it. */
  private record Found(
      String wording, String verdict, String partOf, Integer rank, Double score, long articles) {}

  private static Map<String, Judgement> judged() throws IOException {
    Map<String, Judgement> judged = new HashMap<>();
    List<String> lines = Files.readAllLines(JUDGED);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      judged.put(cells[0], new Judgement(cells[1].equals("yes"), cells[2], cells[3]));
    }
    return judged;
  }

  private Dataset<Row> articles(List<Path> archive, ReadingSetup setup) {
    Configuration hadoop = new Configuration(false);
    ArchiveListing listing =
        ArchiveListing.list(
            archive.stream().map(Path::toString).toList(), setup.config().archive(), hadoop);
    Dataset<Row> readings =
        ReadingStage.of(
            TestSession.spark(),
            Batches.pack(listing.splits(), 0, 2),
            listing.rejects(),
            setup,
            ReadingStage.SourceText.LEFT_OUT);
    return ReadingStage.articles(readings).persist();
  }

  private ReadingSetup hidden() throws IOException {
    Path empty = folder.resolve("empty.tsv");
    Files.writeString(empty, String.join("\t", Lexicon.COLUMNS) + "\n");
    Configuration hadoop = new Configuration(false);
    return ReadingSetup.of(
        ConfigLoader.load(null, List.of("resources.lexicon=" + empty), hadoop), hadoop);
  }

  private static List<Found> candidates(Dataset<Row> articles, ReadingSetup setup) {
    Optional<Discovery> discovery = Discoveries.of(setup);
    List<Found> found = new ArrayList<>();
    for (Row row : discovery.orElseThrow().candidates(articles).collectAsList()) {
      found.add(
          new Found(
              row.getAs("wording"),
              row.getAs("verdict"),
              row.getAs("part_of"),
              row.getAs("candidate_rank"),
              row.getAs("score"),
              row.getAs("article_count")));
    }
    return found;
  }

  /** The lexicon's slogans in as many articles as are asked for, each with their number. */
  private static Map<Slogan, Integer> used(Dataset<Row> articles) throws IOException {
    Lexicon lexicon = Lexicon.parse("lexicon", Files.readString(Path.of("conf/lexicon.tsv")));
    SloganScanner scanner = new SloganScanner(lexicon);
    Map<String, Integer> counts = new HashMap<>();
    for (Row article : articles.select("text", "blocks").collectAsList()) {
      Set<String> inArticle = new TreeSet<>();
      for (Mention mention : scanner.scan(article.getString(0), editorial(article.getList(1)))) {
        inArticle.add(mention.sloganId());
      }
      inArticle.forEach(id -> counts.merge(id, 1, Integer::sum));
    }
    Map<Slogan, Integer> used = new LinkedHashMap<>();
    for (Slogan slogan : lexicon.slogans()) {
      if (counts.getOrDefault(slogan.sloganId(), 0) >= MIN_ARTICLES) {
        used.put(slogan, counts.get(slogan.sloganId()));
      }
    }
    return used;
  }

  private static List<Block> editorial(List<Row> rows) {
    List<Block> blocks = new ArrayList<>();
    for (Row row : rows) {
      BlockKind kind = BlockKind.valueOf(row.<String>getAs("kind").toUpperCase(Locale.ROOT));
      if (kind.isEditorial()) {
        blocks.add(new Block(kind, row.getAs("begin"), row.getAs("end"), false));
      }
    }
    return blocks;
  }

  /**
   * The rank at which a slogan is found: of a candidate with the letters of one of its wordings, or
   * of one that holds a wording and stands in at least half of the slogan's articles, so that it
   * heads what discovery knows of it; 0 if there is none.
   */
  private static int rank(Slogan slogan, int articles, Map<String, Found> byLetters) {
    int best = 0;
    for (String wording : slogan.wordings()) {
      String letters = Glyphs.letters(wording);
      for (Map.Entry<String, Found> entry : byLetters.entrySet()) {
        Found found = entry.getValue();
        boolean isSame = entry.getKey().equals(letters);
        boolean isHead =
            letters.length() > 2
                && entry.getKey().contains(letters)
                && 2 * found.articles() >= articles;
        if (found.rank() != null && (isSame || isHead) && (best == 0 || found.rank() < best)) {
          best = found.rank();
        }
      }
    }
    return best;
  }

  private static boolean isItself(Slogan slogan, Map<String, Found> byLetters) {
    return slogan.wordings().stream()
        .map(wording -> byLetters.get(Glyphs.letters(wording)))
        .anyMatch(found -> found != null && found.rank() != null);
  }

  private static Map<String, Found> byLetters(List<Found> candidates) {
    Map<String, Found> byLetters = new HashMap<>();
    for (Found found : candidates) {
      byLetters.merge(Glyphs.letters(found.wording()), found, (a, b) -> a.rank() == null ? b : a);
    }
    return byLetters;
  }

  @Test
  @Tag("shared")
  void mostOfTheLexiconIsFoundAgainAndMostOfTheBestAreSlogans() throws IOException {
    ReadingSetup setup = hidden();
    Dataset<Row> articles =
        articles(
            List.of(
                SharedFolder.require("archive/provinces-2026"),
                SharedFolder.require("archive/state-council")),
            setup);
    List<Found> candidates = candidates(articles, setup);
    Map<String, Found> byLetters = byLetters(candidates);
    Map<Slogan, Integer> used = used(articles);
    long ranked = candidates.stream().filter(found -> found.rank() != null).count();
    long itself = used.keySet().stream().filter(slogan -> isItself(slogan, byLetters)).count();
    List<Integer> ranks = new ArrayList<>();
    used.forEach((slogan, count) -> ranks.add(rank(slogan, count, byLetters)));
    long recalled = ranks.stream().filter(rank -> rank > 0).count();
    System.out.printf(
        "discovery: %d of the lexicon's slogans in %d articles and more, %d candidates; recalled %d"
            + " (%.1f %%), as themselves %d (%.1f %%)%n",
        used.size(),
        MIN_ARTICLES,
        ranked,
        recalled,
        100.0 * recalled / used.size(),
        itself,
        100.0 * itself / used.size());
    for (int top : new int[] {200, 500, 1_000, 2_000, 5_000, 10_000}) {
      long within = ranks.stream().filter(rank -> rank > 0 && rank <= top).count();
      System.out.printf("  among the best %d: %.1f %%%n", top, 100.0 * within / used.size());
    }
    used.forEach(
        (slogan, count) -> {
          if (rank(slogan, count, byLetters) == 0) {
            System.out.printf("  not found: %s (%d articles)%n", slogan.canonical(), count);
          }
        });
    Map<String, Judgement> judged = judged();
    List<String> best =
        candidates.stream()
            .filter(found -> found.rank() != null && found.rank() <= TOP)
            .map(Found::wording)
            .toList();
    String text = text(articles);
    int discovered = slogans("discovery", best, judged);
    int words = slogans("HanLP.extractWords", words(text), judged);
    int phrases = slogans("HanLP.extractPhrase", HanLP.extractPhrase(text, TOP), judged);
    String table = page(candidates, judged);
    Files.writeString(Path.of("target/discovery.md"), table);
    articles.unpersist();
    assertThat(recalled).isGreaterThanOrEqualTo((long) Math.ceil(0.85 * used.size()));
    assertThat(best).allSatisfy(wording -> assertThat(judged).containsKey(wording));
    assertThat(discovered).isGreaterThanOrEqualTo(TOP * 8 / 10);
    assertThat(discovered).isGreaterThan(words).isGreaterThan(phrases);
    assertThat(Files.readString(Path.of("docs/discovery.md")))
        .as("if the judgements are right, copy target/discovery.md into docs/discovery.md")
        .contains(table);
  }

  @Test
  void theSamplesSlogansAreFoundAgain() throws IOException {
    ReadingSetup setup = hidden();
    Dataset<Row> articles = articles(List.of(SAMPLE), setup);
    List<Found> candidates = candidates(articles, setup);
    Map<String, Found> byLetters = byLetters(candidates);
    Map<Slogan, Integer> used = used(articles);
    assertThat(used).isNotEmpty();
    long recalled =
        used.entrySet().stream()
            .filter(entry -> rank(entry.getKey(), entry.getValue(), byLetters) > 0)
            .count();
    System.out.printf(
        "discovery in the sample: %d of %d slogans recalled among %d candidates%n",
        recalled, used.size(), candidates.stream().filter(found -> found.rank() != null).count());
    candidates.stream()
        .filter(found -> found.rank() != null && found.rank() <= TOP)
        .forEach(
            found ->
                System.out.printf(
                    "  %d %s %s %.2f%n",
                    found.rank(), found.wording(), found.verdict(), found.score()));
    articles.unpersist();
    assertThat(recalled).isGreaterThanOrEqualTo((long) Math.ceil(0.85 * used.size()));
  }

  private static String text(Dataset<Row> articles) {
    StringBuilder text = new StringBuilder();
    for (Row article : articles.orderBy("article_id").select("text").collectAsList()) {
      text.append(article.getString(0)).append('\n');
    }
    return text.toString();
  }

  private static List<String> words(String text) {
    return HanLP.extractWords(text, TOP, true).stream().map((WordInfo word) -> word.text).toList();
  }

  private static int slogans(String finder, List<String> wordings, Map<String, Judgement> judged) {
    int slogans = 0;
    int unjudged = 0;
    for (String wording : new HashSet<>(wordings)) {
      Judgement judgement = judged.get(wording);
      slogans += judgement != null && judgement.isSlogan() ? 1 : 0;
      unjudged += judgement == null ? 1 : 0;
    }
    System.out.printf(
        "%s: %d slogans among its best %d, %d not judged%n",
        finder, slogans, wordings.size(), unjudged);
    return slogans;
  }

  private static String page(List<Found> candidates, Map<String, Judgement> judged) {
    StringBuilder page =
        new StringBuilder("| rank | wording | score | articles | slogan | why |\n");
    page.append("|---|---|---|---|---|---|\n");
    for (Found found : candidates) {
      Judgement judgement = judged.get(found.wording());
      if (found.rank() != null && found.rank() <= TOP) {
        page.append(
            String.format(
                Locale.ROOT,
                "| %d | %s | %.3f | %d | %s | %s |%n",
                found.rank(),
                found.wording(),
                found.score(),
                found.articles(),
                judgement == null ? "?" : judgement.isSlogan() ? "yes" : "no",
                judgement == null ? "" : judgement.kind() + ": " + judgement.why()));
      }
    }
    return page.toString();
  }
}
