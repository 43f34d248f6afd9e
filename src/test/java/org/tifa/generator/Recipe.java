package org.tifa.generator;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What an archive is to be like: the options of the command. Tests name them as its users do, so
 * there is one set of defaults.
 */
@Command
final class Recipe {
  @Parameters(
      index = "0",
      paramLabel = "SIZE",
      description = "Articles (2000, 100k, 1M) or characters (10Mc, 100Mc).")
  Size size;

  @Option(names = "--seed", defaultValue = "1", description = "Everything follows from it. (1)")
  long seed;

  @Option(
      names = "--mean-length",
      defaultValue = "1000",
      description = "Characters of an article; lengths are log-normal. (1000)")
  int meanLength;

  @Option(
      names = "--districts",
      defaultValue = "0",
      description = "Districts of the archive. (an article in 25, 4 to 300)")
  int districts;

  @Option(
      names = "--first-day",
      defaultValue = "2021-01-01",
      description = "First day of the archive. (2021-01-01)")
  LocalDate firstDay;

  @Option(names = "--days", defaultValue = "1825", description = "Days of the archive. (1825)")
  int days;

  @Option(
      names = "--late-districts",
      defaultValue = "0.2",
      description = "Share of districts of which the archive holds nothing early. (0.2)")
  double lateDistricts;

  @Option(names = "--half-in-one-district", description = "One district has half of the archive.")
  boolean isHalfInOneDistrict;

  @Option(
      names = "--slogans",
      defaultValue = "120",
      description = "Slogans that are planted by their rate alone, by Zipf's law. (120)")
  int slogans;

  @Option(
      names = "--top-rate",
      defaultValue = "0.2",
      description = "Share of articles with the most frequent of them. (0.2)")
  double topRate;

  @Option(
      names = "--lexicon",
      description = "Lexicon whose canonical forms are planted by rate in place of made slogans.")
  Path lexicon;

  @Option(names = "--everywhere", description = "One more slogan stands in every article.")
  boolean isOneEverywhere;

  @Option(
      names = "--adopting",
      defaultValue = "8",
      description = "Slogans that spread from district to district. (8)")
  int adopting;

  @Option(names = "--bursting", defaultValue = "8", description = "Slogans that burst. (8)")
  int bursting;

  @Option(
      names = "--burst-factor",
      defaultValue = "8",
      description = "The rate in a burst to the rate outside. (8)")
  double burstFactor;

  @Option(
      names = "--bound-pairs",
      defaultValue = "6",
      description = "Pairs of slogans that keep company, by odds ratios of 2, 4, 8 … (6)")
  int boundPairs;

  @Option(
      names = "--confounded-pairs",
      defaultValue = "2",
      description = "Pairs that share only their month. (2)")
  int confoundedPairs;

  @Option(
      names = "--reprints",
      defaultValue = "0.1",
      description = "Share of articles that reprint another, whole or in part. (0.1)")
  double reprints;

  @Option(
      names = "--noise",
      defaultValue = "0.1",
      description = "Largest share of a reprint's characters that are changed. (0.1)")
  double noise;

  @Option(
      names = "--nothing-planted",
      description = "No slogans and no reprints, whatever the other options say.")
  boolean isBare;

  @Option(
      names = "--prose",
      description =
          "File or folder of UTF-8 text and JSON Lines whose paragraphs are drawn in place of made"
              + " sentences; may stand more than once.")
  List<Path> prose = new ArrayList<>();

  private Recipe() {}

  /** A recipe of a size with options as on the command line. */
  static Recipe of(Size size, String... options) {
    Recipe recipe = new Recipe();
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add(size.isOfCharacters() ? size.count() + "c" : Long.toString(size.count()));
    parser(recipe).parseArgs(arguments.toArray(String[]::new));
    recipe.settle();
    return recipe;
  }

  /** For the command, which has it as a mixin and has to settle it. */
  static Recipe unsettled() {
    return new Recipe();
  }

  static CommandLine parser(Object command) {
    return new CommandLine(command).registerConverter(Size.class, Size::of);
  }

  /**
   * Works out what depends on other options.
   *
   * @throws IllegalArgumentException if options contradict each other or leave their range
   */
  void settle() {
    if (isBare) {
      slogans = 0;
      isOneEverywhere = false;
      adopting = 0;
      bursting = 0;
      boundPairs = 0;
      confoundedPairs = 0;
      reprints = 0;
    }
    long articles = articles();
    if (districts == 0) {
      districts = (int) Math.max(4, Math.min(300, articles / 25));
    }
    require(size.count() > 0, "SIZE is 0: ask for an article at least");
    require(meanLength >= 200, "--mean-length is " + meanLength + ": write 200 or more");
    require(districts >= 2, "--districts is " + districts + ": write 2 or more");
    require(days >= 60, "--days is " + days + ": write 60 or more");
    require(reprints >= 0 && reprints <= 0.5, "--reprints is " + reprints + ": write 0 to 0.5");
    require(noise >= 0 && noise <= 0.3, "--noise is " + noise + ": write 0 to 0.3");
    require(topRate > 0 && topRate <= 1, "--top-rate is " + topRate + ": write up to 1");
    require(
        lateDistricts >= 0 && lateDistricts < 1,
        "--late-districts is " + lateDistricts + ": write 0 to below 1");
    require(
        (long) adopting * districts * 2 <= articles,
        "%d adopting slogans in %d districts need %d articles or more: lower --adopting or"
                .formatted(adopting, districts, 2L * adopting * districts)
            + " --districts");
  }

  /** Articles of the archive, about. */
  long articles() {
    return size.expectedArticles(meanLength);
  }

  private static void require(boolean isRight, String otherwise) {
    if (!isRight) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
