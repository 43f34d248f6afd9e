package org.tifa;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The main job.
 *
 * <p>Input: one or more archive roots, folders or files on any Hadoop file system. Output: the
 * tables in the output folder, and a summary. Example: {@code tifa run --archive hdfs:///news
 * --output hdfs:///tables --set output.partitions=200}
 */
@Command(
    name = "run",
    description = "Reads an archive and writes the tables.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Option(
      names = "--archive",
      required = true,
      arity = "1..*",
      paramLabel = "PATH",
      description = "Folder or file to read; several are read as one archive.")
  private List<String> archive;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the tables: new, empty, or of an earlier run, which is replaced.")
  private String output;

  @Mixin private ConfigOptions config;

  @Override
  public Integer call() throws IOException {
    try (SparkSession spark = Sessions.open()) {
      RunRequest request =
          RunRequest.of(
              archive,
              output,
              config.file(),
              config.settings(),
              spark.sparkContext().hadoopConfiguration());
      return Job.run(spark, request);
    }
  }
}
