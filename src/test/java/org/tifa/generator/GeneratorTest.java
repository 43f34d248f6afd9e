package org.tifa.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tifa.config.Sha256;
import org.tifa.generator.MadeArticle.Copy;
import org.tifa.generator.MadeArticle.Planted;
import org.tifa.generator.MadeSlogan.Role;
import org.tifa.slogan.SloganKind;

class GeneratorTest {
  /** Standard deviations; of all the checks together one in some thousand seeds would fail. */
  private static final double SIGMAS = 4.5;

  /** Where only counts matter. */
  private static final String SHORT = "--mean-length=300";

  private record Made(Generator generator, List<MadeArticle> articles, Observed observed) {
    static Made of(Size size, String... options) throws IOException {
      Generator generator = Generator.of(Recipe.of(size, options));
      List<MadeArticle> articles = new ArrayList<>();
      Observed observed = new Observed(generator.recipe(), generator.plan());
      generator.each(
          article -> {
            articles.add(article);
            observed.take(article);
          });
      return new Made(generator, articles, observed);
    }

    SloganPlan plan() {
      return generator.plan().slogans();
    }

    int day(MadeArticle article) {
      return (int) (article.date().toEpochDay() - generator.recipe().firstDay.toEpochDay());
    }

    /** Articles with words of their own. */
    List<MadeArticle> own() {
      return articles.stream()
          .filter(a -> !generator.plan().article(a.number()).isWhollyCopied())
          .toList();
    }
  }

  private static boolean has(MadeArticle article, int slogan) {
    return article.mentions().stream().anyMatch(m -> m.slogan() == slogan && !m.isCopied());
  }

  private static void assertIsBinomial(long count, long trials, double rate, String of) {
    double expected = trials * rate;
    double deviation = Math.sqrt(expected * (1 - rate));
    assertThat((double) count).as(of).isCloseTo(expected, within(SIGMAS * deviation + 0.5));
  }

  @Test
  void sameSeedGivesTheSameBytes(@TempDir Path folder) throws IOException {
    String[] hashes = new String[3];
    for (int i = 0; i < 3; i++) {
      Path archive = folder.resolve("" + i);
      String seed = i == 2 ? "6" : "5";
      assertThat(Generate.execute("300kc", archive.toString(), "--seed", seed, "--files", "3"))
          .isZero();
      hashes[i] = hash(archive);
    }
    assertThat(hashes[1]).isEqualTo(hashes[0]);
    assertThat(hashes[2]).isNotEqualTo(hashes[0]);
  }

  private static String hash(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.append(folder.relativize(file)).append('\0').append(Files.readString(file));
      }
    }
    return Sha256.hex(all.toString());
  }

  @Test
  void wordsAreTheSameOnEveryMachine() {
    StringBuilder words = new StringBuilder();
    Dice dice = Dice.of(42);
    for (int i = 0; i < 20_000; i++) {
      int rank = Vocabulary.standard().word(dice);
      words.append(Vocabulary.standard().word(rank));
      words.append(Double.doubleToLongBits(dice.normal()));
    }
    assertThat(Sha256.hex(words.toString()))
        .isEqualTo("3799e119a10f9b349f06320d569d230a5dbff3a43eaff64aa42e182f73bdb83b");
  }

  @Test
  void archiveEndsWithTheArticleThatReachesItsSize() throws IOException {
    Made made = Made.of(Size.characters(200_000));
    long characters = made.articles().stream().mapToLong(a -> a.text().length()).sum();
    int last = made.articles().get(made.articles().size() - 1).text().length();
    assertThat(characters).isGreaterThanOrEqualTo(200_000);
    assertThat(characters - last).isLessThan(200_000);
    assertThat(Made.of(Size.articles(77)).articles()).hasSize(77);
  }

  @Test
  void lengthsAreLogNormal() throws IOException {
    Made made = Made.of(Size.articles(2_000), "--nothing-planted");
    double[] logs =
        made.articles().stream().mapToDouble(a -> Math.log(a.text().length())).sorted().toArray();
    double mean = made.articles().stream().mapToInt(a -> a.text().length()).average().orElseThrow();
    assertThat(mean).isBetween(950.0, 1_150.0);
    // Of a normal distribution as much lies between the deciles on either side of the median.
    double below = logs[1_000] - logs[200];
    double above = logs[1_800] - logs[1_000];
    assertThat(below / above).isBetween(0.7, 1.2);
  }

  @Test
  void wordsFollowZipfAndHeaps() throws IOException {
    int[] counts = new int[Vocabulary.SIZE];
    long[] tokens = new long[1];
    Map<Long, Integer> types = new TreeMap<>();
    int[] seen = new int[1];
    Generator generator =
        Generator.of(
            Recipe.of(Size.characters(4_000_000), "--nothing-planted"),
            rank -> {
              seen[0] += counts[rank]++ == 0 ? 1 : 0;
              if (Long.bitCount(++tokens[0]) == 1) {
                types.put(tokens[0], seen[0]);
              }
            });
    generator.each(article -> {});
    assertThat(tokens[0]).isGreaterThan(1L << 20);

    assertThat(exponent(counts, 100, 4_000)).as("head").isBetween(0.85, 1.15);
    assertThat(exponent(counts, 10_000, 60_000)).as("tail").isBetween(1.4, 2.0);
    double early = heaps(types, 1L << 12, 1L << 15);
    double late = heaps(types, 1L << 17, 1L << 20);
    assertThat(early).as("growth of an early text").isBetween(0.6, 0.9);
    assertThat(late).as("growth of a late text").isBetween(0.4, 0.7).isLessThan(early);
    assertThat(types.get(1L << 20)).isBetween(20_000, 60_000);
  }

  /** The exponent of Zipf's law, from the frequencies of two stretches around the ranks. */
  private static double exponent(int[] counts, int low, int high) {
    return Math.log(around(counts, low) / around(counts, high)) / Math.log((double) high / low);
  }

  private static double around(int[] counts, int rank) {
    long sum = 0;
    int width = rank / 5;
    for (int i = rank - width; i < rank + width; i++) {
      sum += counts[i];
    }
    return (double) sum / (2 * width);
  }

  private static double heaps(Map<Long, Integer> types, long from, long to) {
    return Math.log((double) types.get(to) / types.get(from)) / Math.log((double) to / from);
  }

  @Test
  void charactersAreAsFrequentAsInRealText() throws IOException {
    Made made = Made.of(Size.characters(500_000));
    Map<Integer, Integer> counts = new HashMap<>();
    long all = 0;
    long other = 0;
    for (MadeArticle article : made.articles()) {
      for (int c : article.text().chars().toArray()) {
        if (Hanzi.isHanzi((char) c)) {
          counts.merge(c, 1, Integer::sum);
          all++;
        } else {
          other++;
        }
      }
    }
    List<Integer> sorted = new ArrayList<>(counts.values());
    sorted.sort((a, b) -> b - a);
    long first = sorted.subList(0, 100).stream().mapToLong(c -> c).sum();
    long most = sorted.subList(0, 1_000).stream().mapToLong(c -> c).sum();
    assertThat((double) first / all).as("first 100").isBetween(0.3, 0.5);
    assertThat((double) most / all).as("first 1,000").isBetween(0.88, 0.98);
    assertThat((double) other / all).as("punctuation and figures").isBetween(0.1, 0.25);
  }

  @Test
  void slogansStandWhereTheyArePlantedAndNowhereElse() throws IOException {
    Made made = Made.of(Size.articles(600), "--everywhere", "--reprints", "0.4", "--seed", "2");
    int copied = 0;
    for (MadeArticle article : made.articles()) {
      TreeSet<String> found = new TreeSet<>();
      for (MadeSlogan slogan : made.plan().slogans()) {
        String wording = slogan.wording();
        assertThat(article.title()).doesNotContain(wording);
        for (int at = article.text().indexOf(wording);
            at >= 0;
            at = article.text().indexOf(wording, at + 1)) {
          found.add(at + " " + slogan.number() + " " + wording.length());
        }
      }
      TreeSet<String> planted = new TreeSet<>();
      for (Planted mention : article.mentions()) {
        planted.add(
            mention.begin() + " " + mention.slogan() + " " + (mention.end() - mention.begin()));
        copied += mention.isCopied() ? 1 : 0;
      }
      assertThat(found).as("article " + article.number()).isEqualTo(planted);
    }
    assertThat(copied).isGreaterThan(50);
  }

  @Test
  void accidentsAreUndone() {
    MadeSlogan slogan = new MadeSlogan(0, "三个苗圃", SloganKind.NUMBERED, Role.PLAIN, 0.1);
    Accidents accidents = new Accidents(List.of(slogan));
    StringBuilder text = new StringBuilder("三个苗圃三个苗圃，三个三个苗圃");
    List<Planted> planted = List.of(new Planted(0, 4, 8, false));
    List<Integer> changed = accidents.undo(text, planted, Dice.of(1));
    assertThat(changed).hasSize(2);
    assertThat(text).hasSize(15);
    assertThat(text.substring(4, 8)).isEqualTo("三个苗圃");
    assertThat(text.toString().replaceFirst("三个苗圃", "")).doesNotContain("三个苗圃");
  }

  @Test
  void slogansAreOfEveryKindAndLength() throws IOException {
    Made made = Made.of(Size.articles(10), "--slogans", "400", "--adopting", "0");
    TreeSet<Integer> lengths = new TreeSet<>();
    TreeSet<String> kinds = new TreeSet<>();
    for (MadeSlogan slogan : made.plan().slogans()) {
      lengths.add(slogan.wording().length());
      kinds.add(slogan.kind().label());
      for (MadeSlogan other : made.plan().slogans()) {
        boolean isOther = other.number() != slogan.number();
        assertThat(isOther && other.wording().contains(slogan.wording())).isFalse();
      }
    }
    assertThat(kinds).hasSize(8);
    assertThat(lengths.first()).isEqualTo(3);
    assertThat(lengths.last()).isGreaterThan(20).isLessThanOrEqualTo(30);
  }

  @Test
  void slogansComeAtTheirRates() throws IOException {
    Made made = Made.of(Size.articles(4_000), SHORT, "--seed", "3", "--everywhere");
    long own = made.observed().ownArticles();
    assertThat(own).isEqualTo(made.own().size());
    for (MadeSlogan slogan : made.plan().slogans()) {
      if (slogan.role() == Role.PLAIN) {
        assertIsBinomial(
            made.observed().independentWith(slogan.number()), own, slogan.rate(), slogan.wording());
      } else if (slogan.role() == Role.EVERYWHERE) {
        assertThat(made.observed().articlesWith(slogan.number())).isEqualTo(4_000);
      }
    }
  }

  @Test
  void burstsRaiseRatesWhereAndWhenTheyAre() throws IOException {
    Made made = Made.of(Size.articles(6_000), SHORT, "--seed", "4", "--burst-factor", "30");
    for (Burst burst : made.plan().bursts()) {
      long[] inside = new long[2];
      long[] outside = new long[2];
      for (MadeArticle article : made.own()) {
        long[] side = burst.covers(article.district(), made.day(article)) ? inside : outside;
        side[0]++;
        side[1] += has(article, burst.slogan()) ? 1 : 0;
      }
      assertThat(inside[0]).isPositive();
      assertIsBinomial(inside[1], inside[0], 0.3, "in the burst");
      assertIsBinomial(outside[1], outside[0], SloganPlan.CALM_RATE, "outside");
    }
  }

  @Test
  void boundPairsHaveTheirOddsRatioAndConfoundedOnesNone() throws IOException {
    Made made = Made.of(Size.articles(8_000), SHORT, "--seed", "5");
    List<MadeArticle> own = made.own();
    for (Pair pair : made.plan().pairs()) {
      List<MadeArticle> month =
          own.stream().filter(a -> made.day(a) / Pair.MONTH_DAYS == pair.month()).toList();
      if (!pair.isConfounded()) {
        assertLogOdds(table(own, pair), Math.log(pair.oddsRatio()));
        continue;
      }
      assertThat(logOdds(table(own, pair))).as("of all").isGreaterThan(1.5);
      assertLogOdds(table(month, pair), 0);
    }
  }

  private static double[] table(List<MadeArticle> articles, Pair pair) {
    double[] cells = {0.5, 0.5, 0.5, 0.5};
    for (MadeArticle article : articles) {
      cells[(has(article, pair.first()) ? 0 : 2) + (has(article, pair.second()) ? 0 : 1)]++;
    }
    return cells;
  }

  private static double logOdds(double[] cells) {
    return Math.log(cells[0] * cells[3] / cells[1] / cells[2]);
  }

  private static void assertLogOdds(double[] cells, double expected) {
    double variance = 0;
    for (double cell : cells) {
      variance += 1 / cell;
    }
    assertThat(logOdds(cells)).isCloseTo(expected, within(SIGMAS * Math.sqrt(variance)));
  }

  @Test
  void districtsAdoptOnTheirDays() throws IOException {
    Made made = Made.of(Size.articles(3_000), SHORT, "--seed", "6", "--late-districts", "0.3");
    int[] exact = new int[1];
    TreeSet<String> kinds = new TreeSet<>();
    for (Adoption adoption : made.plan().adoptions()) {
      for (int district = 0; district < made.generator().plan().districts().size(); district++) {
        int first = made.observed().firstMention(adoption.slogan(), district);
        int adopted = adoption.day(district);
        int held = made.generator().plan().districts().get(district).heldFrom();
        String censoring = made.observed().censoring(adoption.slogan(), district);
        kinds.add(censoring);
        if (adopted == Adoption.NEVER) {
          assertThat(first).isEqualTo(Observed.NONE);
          assertThat(censoring).isEqualTo("right");
        } else if (adopted < held) {
          assertThat(first).isEqualTo(held);
          assertThat(censoring).isEqualTo("left");
        } else {
          assertThat(first).isEqualTo(adopted);
          exact[0]++;
        }
      }
    }
    assertThat(kinds).containsExactly("left", "none", "right");
    assertThat(exact[0]).isGreaterThan(300);
  }

  @Test
  void adoptionBeginsSlowlyRisesAndEndsSlowly() throws IOException {
    Made made = Made.of(Size.articles(20), "--adopting", "0", "--districts", "200");
    Adoption adoption = Adoption.of(0, made.generator().plan().districts(), 1_825, Dice.of(9));
    int[] days = new int[200];
    for (int i = 0; i < days.length; i++) {
      days[i] = adoption.day(i);
    }
    Arrays.sort(days);
    assertThat(days[180]).isEqualTo(Adoption.NEVER);
    int first = days[18] - days[0];
    int middle = days[99] - days[81];
    int last = days[179] - days[161];
    assertThat(middle).isLessThan(first / 3).isLessThan(last / 3);
  }

  @Test
  void reprintsComeAfterTheirOriginals() throws IOException {
    Made made = Made.of(Size.articles(2_000), "--reprints", "0.3", "--seed", "8");
    long copies = 0;
    long whole = 0;
    double shareChanged = 0;
    for (MadeArticle article : made.articles()) {
      Copy copy = article.copy();
      if (copy == null) {
        continue;
      }
      copies++;
      MadeArticle original = made.articles().get((int) copy.original());
      assertThat(original.number()).isLessThan(article.number());
      assertThat(original.copy()).isNull();
      assertThat(original.date()).isBeforeOrEqualTo(article.date());
      assertThat(original.district()).isNotEqualTo(article.district());
      int length = copy.originalEnd() - copy.originalBegin();
      assertThat(Math.abs(length - (copy.end() - copy.begin())))
          .isLessThanOrEqualTo(copy.changed());
      whole += length == original.text().length() ? 1 : 0;
      shareChanged += (double) copy.changed() / length;
    }
    assertThat(copies / 2_000.0).isBetween(0.27, 0.33);
    assertThat((double) whole / copies).isBetween(0.4, 0.6);
    assertThat(shareChanged / copies).isBetween(0.03, 0.06);
  }

  @Test
  void withoutNoiseReprintsAreEqual() throws IOException {
    Made made = Made.of(Size.articles(400), "--reprints", "0.3", "--noise", "0");
    for (MadeArticle article : made.articles()) {
      Copy copy = article.copy();
      // Only where a slogan came about by chance is a character changed.
      if (copy != null && copy.changed() == 0) {
        String original = made.articles().get((int) copy.original()).text();
        assertThat(article.text().substring(copy.begin(), copy.end()))
            .isEqualTo(original.substring(copy.originalBegin(), copy.originalEnd()));
      }
    }
    assertThat(made.articles().stream().filter(a -> a.copy() != null && a.copy().changed() == 0))
        .hasSizeGreaterThan(80);
  }

  @Test
  void oneDistrictCanHaveHalfOfTheArchive() throws IOException {
    Made made = Made.of(Size.articles(2_000), SHORT, "--half-in-one-district", "--nothing-planted");
    assertIsBinomial(made.observed().districtArticles(0), 2_000, 0.5, "the district");
  }

  @Test
  void nullArchivesHaveNothing() throws IOException {
    Made made = Made.of(Size.articles(300), "--nothing-planted", "--everywhere");
    assertThat(made.plan().slogans()).isEmpty();
    assertThat(made.articles()).allMatch(a -> a.mentions().isEmpty() && a.copy() == null);
  }

  @Test
  void otherTextsAndLexiconsCanBeUsed(@TempDir Path folder) throws IOException {
    String paragraph = "一段自己写的话，长得够作一段，里面没有任何口号，只是为了看它会不会出现在文章里。";
    Files.writeString(folder.resolve("a.txt"), paragraph + "\n短。\n");
    Made made =
        Made.of(
            Size.articles(30),
            "--adopting",
            "0",
            "--lexicon",
            "conf/lexicon.tsv",
            "--prose",
            folder.toString());
    assertThat(made.articles()).allMatch(a -> a.copy() != null || a.text().contains(paragraph));
    String lexicon = Files.readString(Path.of("conf", "lexicon.tsv"));
    assertThat(made.plan().slogans().subList(0, 120))
        .allMatch(slogan -> lexicon.contains("\n" + slogan.wording() + "\t"));
  }

  @Test
  void wrongOptionsAreToldWithTheirRemedy() {
    assertThatThrownBy(() -> Recipe.of(Size.articles(100), "--adopting", "8", "--districts", "9"))
        .hasMessageContaining("8 adopting slogans in 9 districts need 144 articles");
    assertThatThrownBy(() -> Recipe.of(Size.articles(100), "--reprints", "0.9"))
        .hasMessageContaining("--reprints is 0.9: write 0 to 0.5");
    assertThatThrownBy(() -> Size.of("10 Mc")).hasMessageContaining("size '10 Mc'");
    assertThat(Size.of("10Mc")).isEqualTo(Size.characters(10_000_000));
    assertThat(Size.of("100k")).isEqualTo(Size.articles(100_000));
  }

  @Test
  void foldersOfOthersAreLeftAlone(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.txt"), "mine");
    assertThat(Generate.execute("10", folder.toString(), "--adopting", "0")).isEqualTo(2);
    assertThat(folder.toFile().list()).containsExactly(file.getFileName().toString());
  }

  @Test
  void memoryDoesNotGrowWithTheArchive(@TempDir Path folder)
      throws IOException, InterruptedException {
    // The characters alone would take more than the heap.
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Generate.class.getName(),
                "35Mc",
                folder.resolve("made").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(log)).isZero();
  }
}
