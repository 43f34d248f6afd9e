package org.tifa.report;

import java.util.Locale;
import java.util.function.Function;
import org.tifa.quality.Calibration;
import org.tifa.quality.Claim;
import org.tifa.quality.Judgement;
import org.tifa.quality.Measure;
import org.tifa.quality.QualityReport;
import org.tifa.quality.Tally;

/** How true a reading is, as people read it: on a terminal, or as Markdown. */
public final class QualityView {
  private static final int MAX_WIDTH = 48;
  private static final String INDENT = "  ";

  private final QualityReport report;
  private final Function<TextGrid, String> grids;
  private final Function<String, String> headings;
  private final String indent;
  private final int maxWidth;
  private final StringBuilder out = new StringBuilder();

  private QualityView(
      QualityReport report,
      Function<TextGrid, String> grids,
      Function<String, String> headings,
      String indent,
      int maxWidth) {
    this.report = report;
    this.grids = grids;
    this.headings = headings;
    this.indent = indent;
    this.maxWidth = maxWidth;
  }

  /** For a terminal: lines ended by line feeds. */
  public static String render(QualityReport report, Palette palette) {
    return new QualityView(
            report,
            grid -> grid.render(INDENT),
            heading -> palette.paint(Palette.Look.HEADING, heading.toUpperCase(Locale.ROOT)) + "\n",
            INDENT,
            MAX_WIDTH)
        .view();
  }

  /** As Markdown, below headings of the third level. */
  public static String markdown(QualityReport report) {
    return new QualityView(
            report, TextGrid::markdown, heading -> "### " + heading + "\n\n", "", Integer.MAX_VALUE)
        .view();
  }

  private String view() {
    line(
        "%s in %s of gold."
            .formatted(
                Numbers.of(report.articles(), "article"), Numbers.of(report.sources(), "source")));
    out.append('\n');
    tallies();
    dates();
    calibration();
    disagreements();
    return out.toString();
  }

  private void tallies() {
    out.append(headings.apply("Precision and recall"));
    TextGrid grid =
        new TextGrid()
            .text("of")
            .number("in gold")
            .number("read")
            .number("right")
            .number("wrong")
            .number("missed")
            .number("extra")
            .number("rightly none")
            .number("precision", 4)
            .number("recall", 4)
            .number("F1", 4);
    for (Measure measure : Measure.values()) {
      Tally tally = report.tallies().get(measure);
      if (tally.isJudged()) {
        grid.row(
            measure.label(),
            tally.gold(),
            tally.read(),
            tally.right(),
            tally.wrong(),
            tally.missed(),
            tally.extra(),
            tally.none(),
            tally.precision(),
            tally.recall(),
            tally.f1());
      }
    }
    out.append(grids.apply(grid)).append('\n');
    line(
        "wrong: another value; missed: none read, left open, or less; extra: where gold has none.");
    if (report.unjudgedMentions() > 0) {
      line(
          "Not judged: %s of slogans that gold does not name."
              .formatted(Numbers.of(report.unjudgedMentions(), "mention")));
    }
    out.append('\n');
  }

  private void dates() {
    Tally tally = report.tallies().get(Measure.DATE);
    if (!tally.isJudged()) {
      return;
    }
    out.append(headings.apply("Dates"));
    TextGrid grid =
        new TextGrid().number("right").number("rightly open").number("open").number("wrong");
    grid.row(tally.right(), tally.none(), tally.missed(), tally.wrong() + tally.extra());
    out.append(grids.apply(grid)).append('\n');
  }

  private void calibration() {
    TextGrid grid =
        new TextGrid()
            .text("claim")
            .text("stated")
            .number("claims")
            .number("mean stated", 3)
            .number("right")
            .number("wrong")
            .number("share right", 3)
            .text("95 % interval");
    for (Claim claim : Claim.values()) {
      Calibration calibration = report.calibrations().get(claim);
      for (Calibration.Bin bin : calibration.bins()) {
        String to = bin.to() == 1 ? "1" : "below " + plain(bin.to());
        bin(claim, plain(bin.from()) + " to " + to, bin, grid);
      }
      Calibration.Bin reliable = calibration.atLeast(Calibration.RELIABLE);
      if (reliable.claims() > 0) {
        bin(claim, plain(Calibration.RELIABLE) + " and more", reliable, grid);
      }
    }
    if (!grid.isEmpty()) {
      out.append(headings.apply("Calibration: stated confidence against truth"));
      out.append(grids.apply(grid)).append('\n');
    }
  }

  private static void bin(Claim claim, String stated, Calibration.Bin bin, TextGrid grid) {
    grid.row(
        claim.label(),
        stated,
        bin.claims(),
        bin.stated(),
        bin.right(),
        bin.wrong(),
        bin.share(),
        "%s to %s"
            .formatted(
                Numbers.grouped(bin.interval().low(), 3),
                Numbers.grouped(bin.interval().high(), 3)));
  }

  private void disagreements() {
    out.append(headings.apply("Disagreements"));
    if (report.disagreements().isEmpty()) {
      line("None.");
      return;
    }
    TextGrid grid =
        new TextGrid()
            .text("source", maxWidth)
            .text("article")
            .text("of")
            .text("how")
            .text("gold", maxWidth)
            .text("read", maxWidth);
    for (Judgement judgement : report.disagreements()) {
      grid.row(
          judgement.source(),
          judgement.article() == 0 ? "–" : String.valueOf(judgement.article()),
          judgement.measure().label(),
          judgement.outcome().name().toLowerCase(Locale.ROOT),
          judgement.gold() == null ? "–" : judgement.gold(),
          judgement.read() == null ? "–" : judgement.read());
    }
    out.append(grids.apply(grid));
  }

  private void line(String text) {
    out.append(indent).append(text).append('\n');
  }

  /** A bound without needless zeros. */
  private static String plain(double bound) {
    return bound == Math.rint(bound)
        ? String.valueOf((long) bound)
        : String.format(Locale.ROOT, "%.2f", bound).replaceAll("0$", "");
  }
}
