package org.tifa.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tifa.config.ConfigurationException;

/** Publication on a local disk. */
class PublicationTest {
  @TempDir Path folder;

  private final Configuration hadoop = new Configuration();
  private FileSystem files;
  private Path output;

  @BeforeEach
  void open() throws IOException {
    files = FileSystem.getLocal(hadoop);
    output = folder.resolve("output");
  }

  @Test
  void firstRunShowsAllTables() throws IOException {
    publish("run-1");
    assertThat(shown()).containsExactly("run-1");
    assertThat(Files.exists(output.resolve("_tifa/journal"))).isFalse();
    assertThat(children("_tifa/building")).isEmpty();
  }

  @Test
  void nothingIsShownBeforeTheEnd() throws IOException {
    Publication publication = Publication.open(output.toString(), hadoop);
    StandIns.write(files, publication.begin("run-1"), "run-1");
    assertThat(shown()).containsExactly("none");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> Publication.published(output.toString(), hadoop))
        .withMessageContaining("holds no tables of Tifa");
  }

  @Test
  void runsReplaceEachOtherAndTheLastButOneStays() throws IOException {
    for (int run = 1; run <= 4; run++) {
      publish("run-" + run);
      assertThat(shown()).containsExactly("run-" + run);
    }
    assertThat(children("_tifa/runs")).containsExactly("run-3", "run-4");
  }

  @Test
  void publishedIsOneRunThatStaysThroughTheNext() throws IOException {
    publish("run-1");
    String tables = Publication.published(output.toString(), hadoop);
    publish("run-2");
    assertThat(StandIns.runs(files, new org.apache.hadoop.fs.Path(tables)))
        .containsExactly("run-1");
    assertThat(Publication.published(output.toString(), hadoop)).endsWith("/_tifa/runs/run-2");
  }

  @Test
  void publishedTablesMayBeMovedAway() throws IOException {
    publish("run-1");
    Path moved = folder.resolve("moved");
    Files.move(output, moved);
    assertThat(StandIns.runs(files, new org.apache.hadoop.fs.Path(moved.toString())))
        .containsExactly("run-1");
  }

  @Test
  void tableThatTheNewRunLacksIsTakenAway() throws IOException {
    publish("run-1");
    Publication publication = Publication.open(output.toString(), hadoop);
    String building = publication.begin("run-2");
    StandIns.write(files, building, "run-2");
    files.delete(new org.apache.hadoop.fs.Path(building, "usage"), true);
    publication.publish("run-2");
    assertThat(Files.isSymbolicLink(output.resolve("usage"))).isFalse();
    assertThat(Files.isSymbolicLink(output.resolve("coverage"))).isTrue();
  }

  /**
   * What readers are promised while runs are published: a file opened through {@code
   * <output>/<table>} is there and of a complete run, never of an older one than seen before; and
   * whoever resolves {@code _tifa/current} first sees all tables of that one run, as long as fewer
   * than two further runs are published meanwhile.
   */
  @Test
  void readersNeverMeetAMixtureOrAGap() throws Exception {
    publish("run-00");
    AtomicInteger published = new AtomicInteger();
    List<String> faults = new ArrayList<>();
    AtomicInteger looks = new AtomicInteger();
    Thread reader =
        new Thread(
            () -> {
              String last = "run-00";
              while (published.get() < 50) {
                try {
                  for (Table table : Table.values()) {
                    String run = Files.readString(file(output, table));
                    if (run.compareTo(last) < 0) {
                      faults.add(table.label() + " went back from " + last + " to " + run);
                    }
                    last = run;
                  }
                  lookAtOneRun(published, faults);
                  looks.incrementAndGet();
                } catch (IOException e) {
                  faults.add(e.toString());
                }
              }
            });
    reader.start();
    for (int run = 1; run <= 50; run++) {
      publish("run-%02d".formatted(run));
      published.set(run);
    }
    reader.join();
    assertThat(faults).isEmpty();
    assertThat(looks.get()).isPositive();
  }

  private void lookAtOneRun(AtomicInteger published, List<String> faults) throws IOException {
    int before = published.get();
    Path current = output.resolve("_tifa").resolve("current").toRealPath();
    String expected = current.getFileName().toString();
    try {
      for (Table table : Table.values()) {
        String run = Files.readString(file(current, table));
        if (!run.equals(expected)) {
          faults.add(table.label() + " of " + expected + " is of " + run);
        }
      }
    } catch (NoSuchFileException e) {
      // The second run after the resolved one may be under way but not yet counted.
      if (published.get() + 1 - before < 2) {
        faults.add(e.toString());
      }
    }
  }

  @Test
  void abandonedBuildingFolderIsRemovedAndTheLastTablesStay() throws IOException {
    publish("run-1");
    Path building = output.resolve("_tifa/building/run-2");
    Files.createDirectories(building.resolve("usage"));
    Files.writeString(
        building.resolve("owner"), Owner.ofThisProcess().host() + " " + deadProcess());
    Publication.open(output.toString(), hadoop);
    assertThat(Files.exists(building)).isFalse();
    assertThat(shown()).containsExactly("run-1");
  }

  @Test
  void buildingFolderOfALivingProcessStays() throws IOException {
    Publication publication = Publication.open(output.toString(), hadoop);
    publication.begin("run-1");
    Publication.open(output.toString(), hadoop);
    assertThat(children("_tifa/building")).containsExactly("run-1");
  }

  @Test
  void killBeforeTheRunIsCompleteShowsTheLastTables() throws IOException {
    publish("run-1");
    building("run-2");
    Files.writeString(output.resolve("_tifa/journal"), "run-2");
    Publication.open(output.toString(), hadoop);
    assertThat(shown()).containsExactly("run-1");
    assertThat(Files.exists(output.resolve("_tifa/journal"))).isFalse();
    publish("run-3");
    assertThat(shown()).containsExactly("run-3");
  }

  @Test
  void killAfterTheRunIsCompleteIsFinished() throws IOException {
    publish("run-1");
    complete("run-2");
    assertThat(shown()).containsExactly("run-1");
    Publication.open(output.toString(), hadoop);
    assertThat(shown()).containsExactly("run-2");
    assertThat(Files.exists(output.resolve("_tifa/journal"))).isFalse();
  }

  @Test
  void killInTheFirstPublicationIsFinished() throws IOException {
    Publication.open(output.toString(), hadoop);
    complete("run-1");
    Files.createSymbolicLink(output.resolve("_tifa/current.new"), Path.of("runs", "run-1"));
    Publication.open(output.toString(), hadoop);
    assertThat(shown()).containsExactly("run-1");
  }

  @Test
  void killBetweenTheSwitchAndTheLastLinkIsFinished() throws IOException {
    Publication.open(output.toString(), hadoop);
    complete("run-1");
    Files.createSymbolicLink(output.resolve("_tifa/current"), Path.of("runs", "run-1"));
    Files.createSymbolicLink(output.resolve("sources"), Path.of("_tifa/current/sources"));
    Publication.open(output.toString(), hadoop);
    assertThat(shown()).containsExactly("run-1");
  }

  @Test
  void killBeforeTheMarkerIsForgiven() throws IOException {
    Files.createDirectories(output.resolve("_tifa"));
    Files.writeString(output.resolve("_tifa/format.new"), "tifa");
    publish("run-1");
    assertThat(shown()).containsExactly("run-1");
  }

  @Test
  void refusesAFolderWithSomethingElse() throws IOException {
    Files.createDirectories(output);
    Files.writeString(output.resolve("thesis.txt"), "mine");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> Publication.open(output.toString(), hadoop))
        .withMessageMatching("output '.*' holds something else \\(thesis.txt\\): .*");
    assertThat(Files.readString(output.resolve("thesis.txt"))).isEqualTo("mine");
    assertThat(children("")).containsExactly("thesis.txt");
  }

  @Test
  void refusesAFile() throws IOException {
    Files.writeString(output, "mine");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> Publication.open(output.toString(), hadoop))
        .withMessageMatching("output '.*' is a file: name a folder");
  }

  @Test
  void refusesAFolderThatCannotBeMade() throws IOException {
    Files.writeString(output, "mine");
    assertOneLine(output.resolve("below").resolve("it").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no-such-scheme://host/path", "a:b", "/proc/tifa-output"})
  void refusesWhatIsNoFolder(String name) {
    assertOneLine(name);
  }

  @Test
  void renamesTableByTableWhereThereAreNoLinks() throws IOException {
    RawLocalFileSystem raw = new RawLocalFileSystem();
    raw.initialize(java.net.URI.create("file:///"), hadoop);
    org.apache.hadoop.fs.Path place = new org.apache.hadoop.fs.Path(output.toString());
    RenameSwitch tables = new RenameSwitch(raw, place);
    for (String run : List.of("run-1", "run-2", "run-3")) {
      StandIns.write(raw, output.resolve("_tifa/runs").resolve(run).toString(), run);
      if (run.equals("run-3")) {
        // Killed between the two renames of one table.
        Files.move(output.resolve("usage"), output.resolve("_tifa/retired/usage.old"));
        Files.move(output.resolve("_tifa/runs/run-3/terms"), output.resolve("terms.new"));
        deleteTree(output.resolve("terms"));
        Files.move(output.resolve("terms.new"), output.resolve("terms"));
      }
      tables.show(run);
      tables.retire(run);
      assertThat(StandIns.runs(raw, place)).containsExactly(run);
      assertThat(children("_tifa/runs")).isEmpty();
    }
  }

  private void assertOneLine(String name) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> Publication.open(name, hadoop))
        .satisfies(e -> assertThat(e.problems()).hasSize(1))
        .withMessageMatching(
            "output '.*' cannot be used \\(.+\\): name a folder that can be written");
  }

  private void publish(String runId) throws IOException {
    StandIns.publish(output.toString(), runId, hadoop);
  }

  private void building(String runId) throws IOException {
    Publication publication = Publication.open(output.toString(), hadoop);
    StandIns.write(files, publication.begin(runId), runId);
  }

  /** Leaves what a kill between the completion of a run and the switch leaves. */
  private void complete(String runId) throws IOException {
    building(runId);
    Files.createDirectories(output.resolve("_tifa/runs"));
    Files.writeString(output.resolve("_tifa/journal"), runId);
    Files.move(
        output.resolve("_tifa/building").resolve(runId),
        output.resolve("_tifa/runs").resolve(runId));
  }

  private List<String> shown() throws IOException {
    return StandIns.runs(files, new org.apache.hadoop.fs.Path(output.toString()));
  }

  private List<String> children(String name) throws IOException {
    return StandIns.names(
        files, new org.apache.hadoop.fs.Path(output.resolve(name).toUri().getPath()));
  }

  private static Path file(Path tables, Table table) {
    return tables.resolve(table.label()).resolve("part-00000.parquet");
  }

  private static void deleteTree(Path path) throws IOException {
    FileSystem.getLocal(new Configuration())
        .delete(new org.apache.hadoop.fs.Path(path.toString()), true);
  }

  private static long deadProcess() throws IOException {
    Process process = new ProcessBuilder("true").start();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return process.pid();
  }
}
