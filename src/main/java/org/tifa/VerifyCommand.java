package org.tifa;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.tifa.archive.ArchiveListing;
import org.tifa.article.Batches;
import org.tifa.config.ConfigLoader;
import org.tifa.config.TifaConfig;
import org.tifa.report.Audit;
import org.tifa.report.AuditReport;
import org.tifa.report.SourceTextStage;
import org.tifa.table.Publication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Audits published tables.
 *
 * <p>Input: a folder of tables, and the archive they were made of for checking raw characters too.
 * Output: a line for each check. Example: {@code tifa verify --tables tables --archive news}
 */
@Command(
    name = "verify",
    description =
        "Audits published tables: keys, sums, and that every mention slices back to its source.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  @Option(
      names = "--tables",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the tables: the --output of a run.")
  private String tables;

  @Option(
      names = "--archive",
      arity = "1..*",
      paramLabel = "PATH",
      description = "The archive of that run, to compare every mention with its source.")
  private List<String> archive = List.of();

  @Mixin private ConfigOptions config;

  @Override
  public Integer call() throws IOException {
    try (SparkSession spark = Sessions.open()) {
      Configuration hadoop = spark.sparkContext().hadoopConfiguration();
      TifaConfig options = ConfigLoader.load(config.file(), config.settings(), hadoop);
      String folder = Publication.published(tables, hadoop);
      AuditReport report;
      if (archive.isEmpty()) {
        report = Audit.run(spark, folder);
      } else {
        ArchiveListing listing = ArchiveListing.list(archive, options.archive(), hadoop);
        report =
            Audit.run(
                spark,
                folder,
                SourceTextStage.of(
                    spark,
                    Batches.pack(
                        listing.splits(),
                        options.output().partitions(),
                        spark.sparkContext().defaultParallelism()),
                    options.archive()));
      }
      Console.out().println(report.render());
      return report.isClean() ? Tifa.DONE : Tifa.BUG;
    }
  }
}
