package org.tifa.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tifa.archive.Concern;
import org.tifa.archive.RejectReason;

/**
 * What a finished run found: the final screen.
 *
 * @param inputs sources found: files and records
 * @param sources sources that gave articles
 * @param articles articles read
 * @param rejects rejected sources by reason; reasons that did not occur are absent
 * @param concerns concerns that occurred
 * @param mentions mentions of slogans in the tables
 * @param slogans slogans with a mention
 * @param districts districts with an article
 * @param firstDay earliest date of an article, or null if none is dated
 * @param lastDay latest date of an article, or null if none is dated
 * @param stages in the order they ran
 * @param seconds wall time of the whole run
 * @param characters characters of editorial blocks, without white space
 * @param tables folder of the published tables
 * @param unusedOverrides corrections by path that met nothing, as messages name them
 */
public record RunSummary(
    long inputs,
    long sources,
    long articles,
    Map<RejectReason, Long> rejects,
    List<ConcernCount> concerns,
    long mentions,
    long slogans,
    long districts,
    LocalDate firstDay,
    LocalDate lastDay,
    List<StageTime> stages,
    double seconds,
    long characters,
    String tables,
    List<String> unusedOverrides) {

  /**
   * How often a concern occurred.
   *
   * @param concern the doubt
   * @param articles articles that carry it
   * @param sources sources that carry it
   */
  public record ConcernCount(Concern concern, long articles, long sources) {}

  /**
   * What a stage took.
   *
   * @param stage its name
   * @param rows rows it made
   * @param seconds wall time
   */
  public record StageTime(String stage, long rows, double seconds) {}

  public RunSummary {
    rejects = rejects.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(rejects));
    concerns = List.copyOf(concerns);
    stages = List.copyOf(stages);
    unusedOverrides = List.copyOf(unusedOverrides);
  }

  /** The screen, as lines ended by line feeds. */
  public String render() {
    StringBuilder out = new StringBuilder();
    out.append("Run finished in ").append(Numbers.seconds(seconds));
    if (characters > 0 && seconds > 0) {
      out.append(": ")
          .append(Numbers.grouped(characters))
          .append(" characters, ")
          .append(Numbers.grouped(Math.round(characters / seconds)))
          .append(" a second");
    }
    out.append("\n\n");
    field("inputs", inputsLine(), out);
    field("articles", Numbers.grouped(articles) + dates(), out);
    field("districts", Numbers.grouped(districts), out);
    field("slogans", Numbers.grouped(slogans) + " met in " + Numbers.of(mentions, "mention"), out);
    field("tables", VisibleText.oneLine(tables), out);
    if (!rejects.isEmpty()) {
      TextGrid grid = new TextGrid().text("rejected because").number("inputs");
      rejects.forEach((reason, count) -> grid.row(reason.label(), count));
      out.append('\n').append(grid.render("  "));
    }
    if (!concerns.isEmpty()) {
      TextGrid grid = new TextGrid().text("concern").number("articles").number("sources");
      concerns.forEach(c -> grid.row(c.concern().label(), c.articles(), c.sources()));
      out.append('\n').append(grid.render("  "));
    }
    if (!stages.isEmpty()) {
      TextGrid grid = new TextGrid().text("stage").number("rows").number("seconds", 1);
      stages.forEach(stage -> grid.row(stage.stage(), stage.rows(), stage.seconds()));
      out.append('\n').append(grid.render("  "));
    }
    if (!unusedOverrides.isEmpty()) {
      out.append("\n  Corrections that met nothing (correct the path or the article's number):\n");
      unusedOverrides.forEach(row -> out.append("    ").append(row).append('\n'));
    }
    return out.append('\n').append(nextLine()).append('\n').toString();
  }

  private String inputsLine() {
    long rejected = rejects.values().stream().mapToLong(Long::longValue).sum();
    return "%s found, %s read, %s rejected"
        .formatted(Numbers.grouped(inputs), Numbers.grouped(sources), Numbers.grouped(rejected));
  }

  private String dates() {
    return firstDay == null ? ", none dated" : ", dated " + firstDay + " to " + lastDay;
  }

  private String nextLine() {
    String folder = VisibleText.oneLine(tables);
    return "Next: ask the tables in notebooks/01_quickstart.ipynb, audit them with"
        + " ./tifa verify --tables "
        + (folder.contains(" ") ? "'" + folder + "'" : folder)
        + ", see how one file is read with ./tifa inspect FILE";
  }

  private static void field(String name, String value, StringBuilder out) {
    out.append("  ").append(DisplayWidth.left(name, 11)).append(value).append('\n');
  }
}
