package org.tifa;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tifa.report.Progress;
import org.tifa.report.Terminal;
import org.tifa.table.Table;
import org.tifa.table.TableReader;

/** Whole runs in this JVM: an archive of files made by a test, and its tables. */
final class WholeJob {
  private final Path folder;

  /**
   * @param folder empty, for archive and tables
   */
  WholeJob(Path folder) {
    this.folder = folder;
  }

  /** Lays a file into the archive. */
  WholeJob file(String path, String text) {
    write(folder.resolve("archive").resolve(path), text);
    return this;
  }

  /** Writes a file beside the archive. */
  Path beside(String name, String text) {
    Path file = folder.resolve(name);
    write(file, text);
    return file;
  }

  /**
   * Runs the job.
   *
   * @param name of the folder of tables
   * @param settings {@code key=value}
   */
  Tables run(String name, Optional<Discovery> discovery, List<String> settings) {
    Path output = folder.resolve(name);
    RunRequest request =
        RunRequest.of(
            List.of(folder.resolve("archive").toString()),
            output.toString(),
            null,
            settings,
            new Configuration());
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    try (Progress progress = Progress.create(nowhere, Terminal.PLAIN)) {
      new Pipeline(TestSession.spark(), request, progress, discovery).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Tables(output);
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tables of a run. */
  record Tables(Path folder) {
    Dataset<Row> rows(Table table) {
      return TableReader.read(TestSession.spark(), folder.toString(), table);
    }
  }
}
