package org.tifa.report;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * What stands out in a folder of published tables, about one screen of it.
 *
 * @param top the most used slogans, by articles
 * @param evidence a mention of the first of them, or null if no slogan was met
 * @param spread the slogan found in most districts and its way through them, or null if none was
 *     found in two
 * @param pair the two slogans that belong together most strongly, or null if none stand together
 *     often enough
 * @param provinces provinces with an article
 * @param local slogans found in one province only, by articles
 * @param doubtful the articles with most concerns
 */
public record Findings(
    List<TopSlogan> top,
    Evidence evidence,
    Spread spread,
    Pair pair,
    long provinces,
    List<LocalSlogan> local,
    List<DoubtfulArticle> doubtful) {
  private static final String INDENT = "  ";
  private static final int MAX_SLOGAN_WIDTH = 22;
  private static final int MAX_GLOSS_WIDTH = 32;

  /** A slogan with its English gloss. */
  record Named(String canonical, String gloss) {
    @Override
    public String toString() {
      return canonical + " (" + gloss + ")";
    }
  }

  /**
   * One of the most used slogans.
   *
   * @param firstOn earliest day, or null if no article with it is dated to the day
   * @param firstDistrict district of an article of that day, or null
   */
  record TopSlogan(
      Named slogan,
      long articles,
      long districts,
      long mentions,
      LocalDate firstOn,
      String firstDistrict) {}

  /** A mention as it stands in its source. */
  record Evidence(
      Named slogan, String left, String raw, String right, String sourcePath, long sourceBegin) {}

  /** A slogan and the districts it was found in, by the first day it was found there. */
  record Spread(Named slogan, long districts, List<Step> steps) {}

  /** First use in a district. */
  record Step(LocalDate on, String district) {}

  /** Two slogans that stand in the same windows. */
  record Pair(
      Named a,
      Named b,
      String window,
      long together,
      long windowsOfA,
      long windowsOfB,
      double logDice,
      double qValue) {}

  /** A slogan of one province. */
  record LocalSlogan(Named slogan, String province, long articles) {}

  /** An article to be read with doubt. */
  record DoubtfulArticle(String sourcePath, int ordinal, String title, List<String> concerns) {}

  public Findings {
    top = List.copyOf(top);
    local = List.copyOf(local);
    doubtful = List.copyOf(doubtful);
  }

  /**
   * Reads the findings.
   *
   * @param spark a session
   * @param tables folder of published tables
   */
  public static Findings of(SparkSession spark, String tables) {
    return new FindingsReader(spark, tables).read();
  }

  /** The screen, as lines ended by line feeds. */
  public String render() {
    if (top.isEmpty()) {
      return "No slogan of the lexicon was met in the archive.\n";
    }
    StringBuilder out = new StringBuilder();
    top(out);
    evidence(out);
    spread(out);
    pair(out);
    local(out);
    doubtful(out);
    return out.toString();
  }

  private void top(StringBuilder out) {
    out.append("MOST USED SLOGANS\n");
    TextGrid grid =
        new TextGrid()
            .text("slogan", MAX_SLOGAN_WIDTH)
            .text("meaning", MAX_GLOSS_WIDTH)
            .number("articles")
            .number("districts")
            .number("mentions")
            .text("first seen")
            .text("where");
    for (TopSlogan one : top) {
      grid.row(
          one.slogan().canonical(),
          one.slogan().gloss(),
          one.articles(),
          one.districts(),
          one.mentions(),
          one.firstOn(),
          one.firstDistrict());
    }
    out.append(grid.render(INDENT));
  }

  private void evidence(StringBuilder out) {
    if (evidence == null) {
      return;
    }
    out.append("\nAS IT STANDS IN THE SOURCE\n");
    String words = "…%s【%s】%s…".formatted(evidence.left(), evidence.raw(), evidence.right());
    line(VisibleText.oneLine(words), out);
    line("in " + evidence.sourcePath() + ", character " + evidence.sourceBegin(), out);
  }

  private void spread(StringBuilder out) {
    if (spread == null) {
      return;
    }
    out.append("\nSPREAD TO MOST DISTRICTS\n");
    line(spread.slogan() + ": " + Numbers.of(spread.districts(), "district"), out);
    StringBuilder path = new StringBuilder();
    for (Step step : spread.steps()) {
      String words = step.on() + " " + step.district();
      if (DisplayWidth.of(path.toString()) + DisplayWidth.of(words) > 96) {
        line(path + " →", out);
        path.setLength(0);
      } else if (!path.isEmpty()) {
        path.append(" → ");
      }
      path.append(words);
    }
    long more = spread.districts() - spread.steps().size();
    if (more > 0) {
      path.append(" and ").append(Numbers.grouped(more)).append(" more");
    }
    line(path.toString(), out);
  }

  private void pair(StringBuilder out) {
    if (pair == null) {
      return;
    }
    out.append("\nSTRONGEST PAIR\n");
    line(pair.a() + " with " + pair.b(), out);
    line(
        "%s with both; %s with the first, %s with the second; log_dice %s of at most 14, q %s"
            .formatted(
                Numbers.of(pair.together(), pair.window()),
                Numbers.grouped(pair.windowsOfA()),
                Numbers.grouped(pair.windowsOfB()),
                Numbers.grouped(pair.logDice(), 2),
                Numbers.small(pair.qValue())),
        out);
  }

  private void local(StringBuilder out) {
    if (provinces < 2 || local.isEmpty()) {
      return;
    }
    out.append("\nIN ONE PROVINCE ONLY (of ").append(Numbers.grouped(provinces)).append(")\n");
    for (LocalSlogan one : local) {
      line(
          "%s: %s, %s"
              .formatted(one.province(), one.slogan(), Numbers.of(one.articles(), "article")),
          out);
    }
  }

  private void doubtful(StringBuilder out) {
    if (doubtful.isEmpty()) {
      return;
    }
    out.append("\nREAD THESE WITH MOST DOUBT\n");
    for (DoubtfulArticle one : doubtful) {
      String title = one.title() == null ? "no headline" : one.title();
      line(
          "%s, article %d, %s: %s"
              .formatted(
                  one.sourcePath(),
                  one.ordinal(),
                  DisplayWidth.cut(VisibleText.oneLine(title), MAX_GLOSS_WIDTH),
                  String.join(", ", one.concerns())),
          out);
    }
  }

  private static void line(String text, StringBuilder out) {
    out.append(INDENT).append(text).append('\n');
  }
}
