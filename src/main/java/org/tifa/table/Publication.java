package org.tifa.table;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.tifa.config.ConfigurationException;

/**
 * Puts the tables of a run before readers: built beside, then switched.
 *
 * <p>A run builds its tables in {@code <output>/_tifa/building/<run>}. When all are there, a
 * journal names the run and that folder is renamed to {@code <output>/_tifa/runs/<run>}: from then
 * on the run is complete. The {@link Switch} then lets {@code <output>/<table>} show it, and the
 * journal goes. A run killed before the rename leaves only a building folder, which the next run
 * removes; one killed after it is shown by whoever opens the output next.
 */
public final class Publication {
  private static final String HOUSE = "_tifa";
  private static final String MARKER = "format";
  private static final String FORMAT = "tifa-tables 1";
  private static final String OWNER = "owner";
  private static final String JOURNAL = "journal";

  private final FileSystem files;
  private final Path output;
  private final Switch tables;

  private Publication(FileSystem files, Path output, Switch tables) {
    this.files = files;
    this.output = output;
    this.tables = tables;
  }

  /**
   * Opens an output folder for a run: an absent or empty one is claimed, one of earlier runs is
   * taken over, and a switch that was cut short is finished.
   *
   * @throws ConfigurationException if the folder is a file, holds something else, or cannot be
   *     written
   */
  public static Publication open(String outputFolder, Configuration hadoop) {
    try {
      Path path = new Path(outputFolder);
      FileSystem files = path.getFileSystem(hadoop);
      Path output = files.makeQualified(path);
      claim(files, output);
      Publication publication = new Publication(files, output, chooseSwitch(files, output));
      publication.finish();
      publication.removeAbandoned();
      return publication;
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigurationException(
          "output '%s' cannot be used (%s): name a folder that can be written"
              .formatted(outputFolder, Errors.reason(e)));
    }
  }

  /**
   * The folder to read published tables from: on a local disk that of the one run shown now, which
   * stays as it is until the run after the next is published, so that tables read one after another
   * are of one run.
   *
   * @throws ConfigurationException if there are no published tables
   */
  public static String published(String outputFolder, Configuration hadoop) {
    try {
      Path path = new Path(outputFolder);
      FileSystem files = path.getFileSystem(hadoop);
      Path run = new Path(path, Table.RUN.label());
      if (!files.exists(run)) {
        throw new ConfigurationException(
            "'%s' holds no tables of Tifa: name the folder that was --output of a run"
                .formatted(outputFolder));
      }
      Path output = files.makeQualified(path);
      return (files instanceof LocalFileSystem ? LinkSwitch.shown(output) : Optional.<Path>empty())
          .orElse(output)
          .toString();
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigurationException(
          "'%s' cannot be read (%s): name the folder that was --output of a run"
              .formatted(outputFolder, Errors.reason(e)));
    }
  }

  /** The folder that readers open, qualified by its file system. */
  public String output() {
    return output.toString();
  }

  /** Begins the folder in which a run builds its tables. */
  public String begin(String runId) throws IOException {
    Path building = new Path(house("building"), runId);
    files.mkdirs(building);
    write(new Path(building, OWNER), Owner.ofThisProcess().line());
    return building.toString();
  }

  /** Completes a run and shows its tables to readers; older runs but the last are removed. */
  public void publish(String runId) throws IOException {
    Path building = new Path(house("building"), runId);
    Path complete = new Path(house("runs"), runId);
    files.mkdirs(house("runs"));
    Path journal = house(JOURNAL + ".new");
    write(journal, runId);
    files.delete(house(JOURNAL), false);
    rename(files, journal, house(JOURNAL));
    rename(files, building, complete);
    finish();
  }

  /** Shows the run that the journal names, if it was completed. */
  private void finish() throws IOException {
    Path journal = house(JOURNAL);
    if (!files.exists(journal)) {
      return;
    }
    String runId = read(journal);
    Path complete = new Path(house("runs"), runId);
    if (files.exists(complete)) {
      files.delete(new Path(complete, OWNER), false);
      tables.show(runId);
      tables.retire(runId);
    }
    files.delete(journal, false);
  }

  private Path house(String name) {
    return new Path(new Path(output, HOUSE), name);
  }

  private static void claim(FileSystem files, Path output) throws IOException {
    Path marker = new Path(new Path(output, HOUSE), MARKER);
    FileStatus[] present;
    try {
      FileStatus status = files.getFileStatus(output);
      if (status.isFile()) {
        throw new ConfigurationException(
            "output '%s' is a file: name a folder".formatted(output.toUri().getPath()));
      }
      present = files.listStatus(output);
    } catch (FileNotFoundException e) {
      present = new FileStatus[0];
    }
    if (files.exists(marker)) {
      return;
    }
    // A kill between the first folder and the marker leaves an empty house behind.
    boolean isOurs =
        Arrays.stream(present).allMatch(status -> status.getPath().getName().equals(HOUSE));
    if (!isOurs) {
      throw new ConfigurationException(
          "output '%s' holds something else (%s): name an empty or a new folder"
              .formatted(
                  output.toUri().getPath(),
                  Arrays.stream(present)
                      .map(status -> status.getPath().getName())
                      .sorted()
                      .findFirst()
                      .orElse("")));
    }
    files.mkdirs(marker.getParent());
    Path fresh = marker.suffix(".new");
    try (FSDataOutputStream out = files.create(fresh, true)) {
      out.write(FORMAT.getBytes(StandardCharsets.UTF_8));
    }
    rename(files, fresh, marker);
  }

  private static Switch chooseSwitch(FileSystem files, Path output) {
    return files instanceof LocalFileSystem local
        ? new LinkSwitch(local, output)
        : new RenameSwitch(files, output);
  }

  /** Removes building folders whose process is gone. */
  private void removeAbandoned() throws IOException {
    Path building = house("building");
    if (!files.exists(building)) {
      return;
    }
    for (FileStatus status : files.listStatus(building)) {
      Path owner = new Path(status.getPath(), OWNER);
      String line = files.exists(owner) ? read(owner) : "";
      if (!Owner.isAlive(line, status.getModificationTime())) {
        files.delete(status.getPath(), true);
      }
    }
  }

  private void write(Path path, String line) throws IOException {
    write(files, path, line);
  }

  static void write(FileSystem files, Path path, String line) throws IOException {
    try (FSDataOutputStream out = files.create(path, true)) {
      out.write(line.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String read(Path path) throws IOException {
    return read(files, path);
  }

  static String read(FileSystem files, Path path) throws IOException {
    try (FSDataInputStream in = files.open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).trim();
    }
  }

  static void rename(FileSystem files, Path from, Path to) throws IOException {
    if (!files.rename(from, to)) {
      throw new IOException("cannot rename " + from + " to " + to);
    }
  }

  /** Lets {@code <output>/<table>} show the tables of one complete run. */
  abstract static class Switch {
    protected final FileSystem files;
    protected final Path output;

    Switch(FileSystem files, Path output) {
      this.files = files;
      this.output = output;
    }

    /** Shows a complete run, or what is left to show of it where a kill cut this short. */
    abstract void show(String runId) throws IOException;

    /** Removes runs that no reader can be at work on any more. */
    abstract void retire(String runId) throws IOException;

    protected Path house(String name) {
      return new Path(new Path(output, HOUSE), name);
    }

    protected Path run(String runId) {
      return new Path(house("runs"), runId);
    }

    protected List<String> tablesOf(Path run) throws IOException {
      List<String> names = new ArrayList<>();
      if (files.exists(run)) {
        for (FileStatus status : files.listStatus(run)) {
          if (status.isDirectory()) {
            names.add(status.getPath().getName());
          }
        }
      }
      names.sort(Comparator.naturalOrder());
      return names;
    }

    /** Removes all complete runs but the given one and the one before it. */
    protected void removeOldRuns(String runId) throws IOException {
      List<String> runs = tablesOf(house("runs"));
      // Readers that opened the previous run's files may still be at work on them.
      for (String old : runs.subList(0, Math.max(0, runs.size() - 2))) {
        if (!old.equals(runId)) {
          files.delete(run(old), true);
        }
      }
    }

    static Stream<String> labels() {
      return Stream.of(Table.values()).map(Table::label);
    }
  }
}
