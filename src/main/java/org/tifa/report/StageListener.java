package org.tifa.report;

import org.apache.spark.Success$;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.StageInfo;

/**
 * Hears of Spark's tasks and counts them for the current stage of the flow. Spark calls it from one
 * thread of its own; what it counts serves the display only, since events may come late or be
 * dropped.
 */
public final class StageListener extends SparkListener {
  private volatile TaskTally current = new TaskTally();

  StageListener() {}

  /** Counts from zero from now on. */
  TaskTally begin() {
    TaskTally tally = new TaskTally();
    current = tally;
    return tally;
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted event) {
    current.submitted(attempt(event.stageInfo()), event.stageInfo().numTasks());
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd event) {
    if (!event.reason().equals(Success$.MODULE$)) {
      return;
    }
    TaskMetrics metrics = event.taskMetrics();
    long read = 0;
    long written = 0;
    if (metrics != null) {
      read = metrics.inputMetrics().recordsRead() + metrics.shuffleReadMetrics().recordsRead();
      written = metrics.outputMetrics().recordsWritten();
    }
    current.taskDone(new TaskTally.Attempt(event.stageId(), event.stageAttemptId()), read, written);
  }

  @Override
  public void onStageCompleted(SparkListenerStageCompleted event) {
    current.ended(attempt(event.stageInfo()));
  }

  private static TaskTally.Attempt attempt(StageInfo stage) {
    return new TaskTally.Attempt(stage.stageId(), stage.attemptNumber());
  }
}
