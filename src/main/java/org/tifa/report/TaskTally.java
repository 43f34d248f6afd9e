package org.tifa.report;

import java.util.HashMap;
import java.util.Map;

/** Counts the Spark tasks of one stage of the flow while they are submitted and completed. */
final class TaskTally {
  /**
   * A tally at one moment.
   *
   * @param total tasks submitted so far; it grows while Spark plans further stages
   * @param done tasks completed with success, at most {@code total}
   * @param recordsRead records that completed tasks read from files and shuffles
   * @param recordsWritten rows that completed tasks wrote to files
   */
  record Counts(int total, int done, long recordsRead, long recordsWritten) {}

  /** One attempt of one of Spark's own stages, of which a stage of the flow has several. */
  record Attempt(int sparkStageId, int attemptNumber) {}

  private static final class Tasks {
    private int total;
    private int done;
  }

  private final Map<Attempt, Tasks> attempts = new HashMap<>();
  private long recordsRead;
  private long recordsWritten;

  synchronized void submitted(Attempt attempt, int tasks) {
    attempts.computeIfAbsent(attempt, key -> new Tasks()).total = tasks;
  }

  synchronized void taskDone(Attempt attempt, long read, long written) {
    Tasks tasks = attempts.get(attempt);
    // A speculative copy of a task may succeed beside the first.
    if (tasks == null || tasks.done == tasks.total) {
      return;
    }
    tasks.done++;
    recordsRead += read;
    recordsWritten += written;
  }

  /** Tasks that an ended attempt left undone will not come: a failed or cancelled one. */
  synchronized void ended(Attempt attempt) {
    Tasks tasks = attempts.get(attempt);
    if (tasks != null) {
      tasks.total = tasks.done;
    }
  }

  synchronized Counts counts() {
    int total = 0;
    int done = 0;
    for (Tasks tasks : attempts.values()) {
      total += tasks.total;
      done += tasks.done;
    }
    return new Counts(total, done, recordsRead, recordsWritten);
  }
}
