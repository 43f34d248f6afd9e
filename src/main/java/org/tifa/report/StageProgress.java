package org.tifa.report;

/** The display of one stage, from its beginning until it is done or has failed. */
public final class StageProgress {
  private final Progress progress;
  private final String name;
  private final TaskTally tally;
  private final long begunAt;
  private long reportedAt;

  StageProgress(Progress progress, String name, TaskTally tally, long now) {
    this.progress = progress;
    this.name = name;
    this.tally = tally;
    this.begunAt = now;
    this.reportedAt = now;
  }

  /**
   * Ends the stage and writes its closing line.
   *
   * @param rows how many it made
   * @param unit of what, in the plural, such as {@code rows} or {@code articles}
   */
  public void done(long rows, String unit) {
    progress.end(
        this,
        seconds -> {
          String rate = Numbers.perSecond(rows, seconds);
          return "done, %s %s in %s%s"
              .formatted(
                  Numbers.grouped(rows),
                  unit,
                  Numbers.seconds(seconds),
                  rate.isEmpty() ? "" : " (" + rate + ")");
        });
  }

  /** Ends the stage and says that it failed. */
  public void failed() {
    progress.end(this, seconds -> "failed after " + Numbers.seconds(seconds));
  }

  String name() {
    return name;
  }

  TaskTally tally() {
    return tally;
  }

  double secondsAt(long now) {
    return (now - begunAt) / 1e9;
  }

  double secondsSinceReportAt(long now) {
    return (now - reportedAt) / 1e9;
  }

  void reportedAt(long now) {
    reportedAt = now;
  }

  /** What is known while it runs: tasks, share, records, rate and time left. */
  String state(long now) {
    double seconds = secondsAt(now);
    TaskTally.Counts counts = tally.counts();
    if (counts.total() == 0) {
      return Numbers.seconds(seconds);
    }
    StringBuilder out = new StringBuilder();
    out.append(Numbers.grouped(counts.done()))
        .append(" of ")
        .append(Numbers.of(counts.total(), "task"))
        .append(", ")
        .append(100L * counts.done() / counts.total())
        .append(" %");
    if (counts.recordsWritten() > 0) {
      records(counts.recordsWritten(), "rows", seconds, out);
    } else if (counts.recordsRead() > 0) {
      records(counts.recordsRead(), "records", seconds, out);
    }
    if (counts.done() > 0 && counts.done() < counts.total()) {
      double left = seconds * (counts.total() - counts.done()) / counts.done();
      out.append(", about ").append(duration(left)).append(" left");
    }
    return out.toString();
  }

  private static void records(long count, String what, double seconds, StringBuilder out) {
    out.append(", ").append(Numbers.grouped(count)).append(' ').append(what);
    String rate = Numbers.perSecond(count, seconds);
    if (!rate.isEmpty()) {
      out.append(", ").append(rate);
    }
  }

  private static String duration(double seconds) {
    long whole = Math.max(1, Math.round(seconds));
    if (whole < 120) {
      return whole + " s";
    }
    long minutes = Math.round(whole / 60.0);
    return minutes < 120 ? minutes + " min" : Math.round(minutes / 60.0) + " h";
  }
}
