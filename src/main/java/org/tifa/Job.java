package org.tifa;

import java.io.IOException;
import org.apache.spark.sql.SparkSession;
import org.tifa.article.ArticleReader;
import org.tifa.report.Progress;
import org.tifa.report.RunSummary;

/**
 * The main job with its words to the user. Apart from the commands, whose signatures must not name
 * Spark: help works without it.
 */
final class Job {
  private Job() {}

  /** Runs the job and prints its summary. */
  static int run(SparkSession spark, RunRequest request) throws IOException {
    RunResult result;
    try (Progress progress = Progress.create(Console.err(), Console.terminal())) {
      spark.sparkContext().addSparkListener(progress.listener());
      result = new Pipeline(spark, request, progress).run();
    }
    RunSummary summary =
        Summaries.of(spark, result, ArticleReader.of(request.setup()).overrides().rows());
    Console.out().println(summary.render());
    double allowed = request.setup().config().output().allowedRejectShare();
    if (result.rejectShare() > allowed) {
      Console.err()
          .println(
              "tifa: %d of %d inputs were rejected, more than output.allowed-reject-share = %s: see the table rejects"
                  .formatted(result.rejected(), result.inputs(), allowed));
      return Tifa.TOO_MANY_REJECTS;
    }
    return Tifa.DONE;
  }
}
