package org.tifa.bench;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** What Spark's tasks cost. Read it when the listener's queue is empty. */
final class TaskMeter extends SparkListener {
  private final AtomicLong processorTime = new AtomicLong();
  private final AtomicLong shuffled = new AtomicLong();
  private final AtomicLong spilled = new AtomicLong();
  private final AtomicLong tasks = new AtomicLong();

  @Override
  public void onTaskEnd(SparkListenerTaskEnd event) {
    TaskMetrics metrics = event.taskMetrics();
    if (metrics == null) {
      return;
    }
    tasks.incrementAndGet();
    processorTime.addAndGet(metrics.executorCpuTime());
    shuffled.addAndGet(metrics.shuffleWriteMetrics().bytesWritten());
    spilled.addAndGet(metrics.diskBytesSpilled());
  }

  /** Seconds of the tasks' own threads. */
  double processorSeconds() {
    return processorTime.get() / 1e9;
  }

  /** Bytes written for shuffles. */
  long shuffled() {
    return shuffled.get();
  }

  /** Bytes written because memory was short. */
  long spilled() {
    return spilled.get();
  }

  long tasks() {
    return tasks.get();
  }
}
