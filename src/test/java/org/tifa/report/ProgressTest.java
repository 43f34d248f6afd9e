package org.tifa.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, UTF_8);
  private final TaskTally.Attempt first = new TaskTally.Attempt(0, 0);
  private final TaskTally.Attempt second = new TaskTally.Attempt(1, 0);
  private long now = 7_000_000_000L;

  private Progress progress(Terminal terminal) {
    return Progress.untimed(out, terminal, () -> now);
  }

  private void pass(double seconds) {
    now += Math.round(seconds * 1e9);
  }

  private String written() {
    return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void saysAtOnceThatAStageStarted() {
    progress(Terminal.PLAIN).begin("terms");
    assertThat(written()).isEqualTo("stage terms: started\n");
  }

  @Test
  void writesPlainLinesEveryTenSeconds() {
    Progress progress = progress(Terminal.PLAIN);
    StageProgress stage = progress.begin("terms");
    stage.tally().submitted(first, 48);
    for (int task = 0; task < 12; task++) {
      stage.tally().taskDone(first, 100, 1000);
    }
    for (int tick = 0; tick < 45; tick++) {
      pass(0.5);
      progress.tick();
    }
    pass(0.5);
    stage.done(40123, "rows");
    assertThat(written())
        .isEqualTo(
            """
            stage terms: started
            stage terms: 12 of 48 tasks, 25 %, 12,000 rows, 1,200/s, about 30 s left
            stage terms: 12 of 48 tasks, 25 %, 12,000 rows, 600/s, about 60 s left
            stage terms: done, 40,123 rows in 23.0 s (1,744/s)
            """);
  }

  @Test
  void saysHowLongAFailedStageTook() {
    Progress progress = progress(Terminal.PLAIN);
    StageProgress stage = progress.begin("usage");
    pass(1.25);
    stage.failed();
    progress.begin("coverage");
    assertThat(written())
        .isEqualTo(
            "stage usage: started\nstage usage: failed after 1.3 s\nstage coverage: started\n");
  }

  @Test
  void drawsOneLineAgainOnAScreen() {
    Progress progress = progress(Terminal.INTERACTIVE);
    StageProgress stage = progress.begin("terms");
    pass(0.5);
    progress.tick();
    stage.tally().submitted(first, 2);
    stage.tally().taskDone(first, 5000, 0);
    pass(0.5);
    progress.tick();
    stage.done(300, "articles");
    String again = "\r\u001B[K";
    assertThat(written())
        .isEqualTo(
            again
                + "terms          started"
                + again
                + "terms          0.5 s"
                + again
                + "terms          1 of 2 tasks, 50 %, 5,000 records, 5,000/s, about 1 s left"
                + again
                + "terms          done, 300 articles in 1.0 s (300/s)\n");
  }

  @Test
  void keepsALineWithinTheScreen() {
    Progress progress = progress(Terminal.INTERACTIVE);
    StageProgress stage = progress.begin("a-stage-of-a-very-long-name-indeed");
    stage.tally().submitted(first, 1_000_000);
    stage.tally().taskDone(first, 123_456_789_012L, 0);
    pass(3000);
    progress.tick();
    for (String line : written().split("\r\u001B\\[K", -1)) {
      assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(79);
    }
  }

  @Test
  void showsNoShareBeforeTasksAreKnownAndNoTimeLeftBeforeOneIsDone() {
    Progress progress = progress(Terminal.PLAIN);
    StageProgress stage = progress.begin("terms");
    pass(10);
    progress.tick();
    stage.tally().submitted(first, 1);
    pass(10);
    progress.tick();
    assertThat(written()).endsWith("stage terms: 10.0 s\nstage terms: 0 of 1 task, 0 %\n");
  }

  @Test
  void aNewStageCountsFromZero() {
    Progress progress = progress(Terminal.PLAIN);
    StageProgress terms = progress.begin("terms");
    terms.tally().submitted(first, 4);
    terms.done(0, "rows");
    assertThat(progress.begin("usage").tally().counts())
        .isEqualTo(new TaskTally.Counts(0, 0, 0, 0));
  }

  @Test
  void aStageEndsOnce() {
    Progress progress = progress(Terminal.PLAIN);
    StageProgress stage = progress.begin("terms");
    stage.done(0, "rows");
    stage.failed();
    assertThat(written()).isEqualTo("stage terms: started\nstage terms: done, 0 rows in 0.0 s\n");
  }

  @Test
  void oneStageRunsAtATime() {
    Progress progress = progress(Terminal.PLAIN);
    progress.begin("terms");
    assertThatThrownBy(() -> progress.begin("usage"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("stage usage begins while stage terms is running");
  }

  @Test
  void talliesFollowSparksAttempts() {
    TaskTally tally = new TaskTally();
    tally.submitted(first, 3);
    tally.taskDone(first, 1, 0);
    tally.taskDone(second, 1, 0);
    assertThat(tally.counts()).isEqualTo(new TaskTally.Counts(3, 1, 1, 0));
    tally.ended(first);
    tally.submitted(new TaskTally.Attempt(0, 1), 2);
    assertThat(tally.counts()).isEqualTo(new TaskTally.Counts(3, 1, 1, 0));
    tally.submitted(second, 1);
    tally.taskDone(second, 0, 7);
    tally.taskDone(second, 0, 7);
    assertThat(tally.counts()).isEqualTo(new TaskTally.Counts(4, 2, 1, 7));
  }

  @Test
  void theTimerIsADaemonAndStopsWithTheProgress() throws InterruptedException {
    Progress progress = Progress.create(out, Terminal.PLAIN);
    Thread timer = timer();
    assertThat(timer.isDaemon()).isTrue();
    progress.close();
    timer.join(5000);
    assertThat(timer.isAlive()).isFalse();
  }

  private static Thread timer() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("tifa-progress"))
        .findFirst()
        .orElseThrow();
  }
}
