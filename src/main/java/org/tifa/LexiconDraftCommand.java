package org.tifa;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.tifa.Drafts.Scope;
import org.tifa.config.ConfigurationException;
import org.tifa.slogan.DraftEntry;
import org.tifa.slogan.LexiconDraft;
import org.tifa.table.Publication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Writes the slogans that discovery found as a draft of the lexicon.
 *
 * <p>Input: the tables of a run. Output: a tab-separated file for a spreadsheet, with a column in
 * which a reviewer decides. Example: {@code tifa lexicon draft --tables tables --output draft.tsv}
 */
@Command(
    name = "draft",
    description =
        "Writes discovered slogans as a draft of the lexicon, to be reviewed in a spreadsheet.",
    mixinStandardHelpOptions = true)
final class LexiconDraftCommand implements Callable<Integer> {
  @Option(
      names = "--tables",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the tables: the --output of a run.")
  private String tables;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "The draft, such as draft.tsv; a file that is there is written over.")
  private String output;

  @Option(
      names = "--all",
      description = "Also the weaker candidates, with discovery's verdict on each.")
  private boolean isAll;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "5000",
      description = "Rows at most, those of the highest score (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Override
  public Integer call() throws IOException {
    if (limit < 1) {
      throw new ConfigurationException("--limit is %d: it must be 1 at least".formatted(limit));
    }
    try (SparkSession spark = Sessions.open()) {
      Configuration hadoop = spark.sparkContext().hadoopConfiguration();
      List<DraftEntry> entries =
          Drafts.of(
              spark,
              Publication.published(tables, hadoop),
              isAll ? Scope.CANDIDATES : Scope.SLOGANS,
              limit);
      OutputFile.write(output, LexiconDraft.write(entries), hadoop);
      Console.out()
          .println(
              "%,d wordings to review in %s: write yes, no or another slogan into the column decision, then: tifa lexicon add %s --output DIR"
                  .formatted(entries.size(), output, output));
    }
    return Tifa.DONE;
  }
}
