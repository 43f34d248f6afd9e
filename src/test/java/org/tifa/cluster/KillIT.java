package org.tifa.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A run killed while it builds a table leaves the previous run's tables complete, and the next run
 * replaces them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillIT {
  private static final Path OUTPUT = Program.WORK.resolve("kill");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @BeforeAll
  void publishFirstRun() {
    Folders.remove(OUTPUT);
    run(SampleTables.archive()).run("kill-first").with(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "staging",
        "sources",
        "rejects",
        "articles",
        "candidates",
        "mentions",
        "terms",
        "tfidf",
        "place_terms",
        "slogans",
        "families",
        "forms",
        "family_links",
        "coverage",
        "usage",
        "dispersion",
        "cooccurrence",
        "association",
        "slogan_sets",
        "run"
      })
  void killedRunLeavesThePreviousTables(String stage) throws IOException {
    // Another archive, so that a mixture of two runs would show; without discovery, which takes
    // longest
    // and writes its table all the same.
    Process process =
        run(SampleTables.archive().resolve("papers"), "--set", "discovery.enabled=false")
            .start(Program.WORK.resolve("logs").resolve("kill-" + stage));
    awaitFolder(process, stage);
    process.destroyForcibly();
    process.onExit().join();
    assertThat(process.exitValue()).as("ended by the kill").isEqualTo(137);
    SampleTables.assertSame(SampleTables.local(), OUTPUT);
  }

  @Test
  void nextRunSucceedsAndLeavesNothingHalfDone() throws IOException {
    run(SampleTables.archive()).run("kill-next").with(0);
    SampleTables.assertSame(SampleTables.local(), OUTPUT);
    assertThat(building()).isEmpty();
  }

  private static Program run(Path archive, Object... more) {
    return Launcher.quick(
        "",
        Stream.concat(Stream.of("run", "--archive", archive, "--output", OUTPUT), Stream.of(more))
            .toArray());
  }

  /** Waits until the running job has begun to write a stage's folder. */
  private static void awaitFolder(Process process, String stage) throws IOException {
    List<Path> left = building();
    Instant deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      assertThat(process.isAlive()).as("the job is running before its stage %s", stage).isTrue();
      if (building().stream()
          .filter(run -> !left.contains(run))
          .anyMatch(run -> Files.exists(run.resolve(stage)))) {
        return;
      }
      Pause.ofMillis(5);
    }
    throw new IllegalStateException("stage %s did not begin within %s".formatted(stage, PATIENCE));
  }

  private static List<Path> building() throws IOException {
    Path folder = OUTPUT.resolve("_tifa").resolve("building");
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> runs = Files.list(folder)) {
      return runs.toList();
    }
  }
}
