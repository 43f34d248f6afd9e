package org.tifa;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.tifa.report.Findings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The main job on the sample that the jar carries.
 *
 * <p>Input: none. Output: the sample's raw files in {@code DIR/archive}, the tables in {@code
 * DIR/tables}, and the top findings. Example: {@code tifa demo}
 */
@Command(
    name = "demo",
    description = "Runs the job on the bundled sample and shows what it finds.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @Option(
      names = "--output",
      defaultValue = "tifa-demo",
      paramLabel = "DIR",
      description = "Folder for the sample's raw files and the tables (default: ${DEFAULT-VALUE}).")
  private String output;

  @Mixin private ConfigOptions config;

  @Override
  public Integer call() throws IOException {
    try (SparkSession spark = Sessions.open()) {
      Configuration hadoop = spark.sparkContext().hadoopConfiguration();
      Path archive = new Path(output, "archive");
      Path tables = new Path(output, "tables");
      RunRequest request =
          RunRequest.of(
              List.of(archive.toString()),
              tables.toString(),
              config.file(),
              config.settings(),
              hadoop);
      Sample.unpack(archive, hadoop);
      int code = Job.run(spark, request);
      Console.out().println();
      Console.out().println(Findings.of(spark, tables.toString()).render());
      return code;
    }
  }
}
