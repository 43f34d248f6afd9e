package org.tifa;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.tifa.article.ArticleReader;
import org.tifa.article.ReadingSetup;
import org.tifa.config.ConfigurationException;
import org.tifa.config.ResourceFile;
import org.tifa.quality.GoldArticle;
import org.tifa.quality.GoldFile;
import org.tifa.quality.GoldReading;
import org.tifa.quality.QualityReport;
import org.tifa.report.QualityView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Measures the reading against gold.
 *
 * <p>Input: gold, a JSON object a line for each article as a careful reader reads it, and the
 * archive that holds its sources. Output: precision and recall of every field, stated confidence
 * against truth, and every disagreement. Example: {@code tifa quality --gold gold.jsonl --archive
 * news --output quality.md}
 */
@Command(
    name = "quality",
    description =
        "Measures the reading against gold: precision, recall, calibration, every disagreement.",
    mixinStandardHelpOptions = true)
final class QualityCommand implements Callable<Integer> {
  @Option(
      names = "--gold",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "Gold: JSON Lines, an object for each article.")
  private List<String> gold;

  @Option(
      names = "--archive",
      required = true,
      arity = "1..*",
      paramLabel = "PATH",
      description = "Folder or file with the sources that gold names; others are not read.")
  private List<String> archive;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Also write the figures as Markdown to this file.")
  private String output;

  @Mixin private ConfigOptions config;

  @Override
  public Integer call() {
    Configuration hadoop = new Configuration();
    ReadingSetup setup = RunRequest.setup(config.file(), config.settings(), hadoop);
    QualityReport report = GoldReading.score(gold(setup), archive, setup, hadoop);
    if (output != null) {
      OutputFile.write(
          output, "# Quality of the reading\n\n" + QualityView.markdown(report), hadoop);
    }
    Console.out().print(QualityView.render(report, Console.palette()));
    return Tifa.DONE;
  }

  // No method of a command names Hadoop or Spark: help works without them.
  private List<GoldArticle> gold(ReadingSetup setup) {
    Configuration hadoop = new Configuration();
    List<GoldArticle> articles = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (String file : gold) {
      try {
        ResourceFile read = ResourceFile.given("gold", file, hadoop);
        String name = file.substring(file.lastIndexOf('/') + 1);
        articles.addAll(GoldFile.parse(name, read.text(), ArticleReader.of(setup).gazetteer()));
      } catch (ConfigurationException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return articles;
  }
}
