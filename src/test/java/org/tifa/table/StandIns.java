package org.tifa.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Tables of one small file each, that names the run it is of. */
final class StandIns {
  private StandIns() {}

  static void write(FileSystem files, String building, String runId) throws IOException {
    for (Table table : Table.values()) {
      try (OutputStream out = files.create(file(new Path(building), table))) {
        out.write(runId.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** Builds and publishes a run. */
  static void publish(String output, String runId, Configuration hadoop) throws IOException {
    Publication publication = Publication.open(output, hadoop);
    String building = publication.begin(runId);
    write(new Path(output).getFileSystem(hadoop), building, runId);
    publication.publish(runId);
  }

  /** Runs that the tables of a folder are of; a missing table counts as the run "none". */
  static List<String> runs(FileSystem files, Path folder) throws IOException {
    TreeSet<String> runs = new TreeSet<>();
    for (Table table : Table.values()) {
      Path file = file(folder, table);
      runs.add(files.exists(file) ? Publication.read(files, file) : "none");
    }
    return List.copyOf(runs);
  }

  /** Names in a folder, hidden ones included. */
  static List<String> names(FileSystem files, Path folder) throws IOException {
    return Arrays.stream(files.listStatus(folder))
        .map(status -> status.getPath().getName())
        .sorted()
        .toList();
  }

  static Path file(Path folder, Table table) {
    return new Path(new Path(folder, table.label()), "part-00000.parquet");
  }
}
