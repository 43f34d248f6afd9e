package org.tifa.table;

import java.io.IOException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The switch of file systems without links, such as HDFS: table by table the old folder is renamed
 * away and the new one into its place.
 *
 * <p>Each table is always one complete run's; between two renames a table is absent for a moment,
 * and until the last rename readers of several tables may meet two runs.
 */
final class RenameSwitch extends Publication.Switch {
  RenameSwitch(FileSystem files, Path output) {
    super(files, output);
  }

  @Override
  void show(String runId) throws IOException {
    Path run = run(runId);
    Path retired = house("retired");
    for (String table : tablesOf(run)) {
      Path place = new Path(output, table);
      if (files.exists(place)) {
        files.mkdirs(retired);
        Path away = new Path(retired, table);
        files.delete(away, true);
        Publication.rename(files, place, away);
      }
      Publication.rename(files, new Path(run, table), place);
    }
    files.delete(run, true);
  }

  @Override
  void retire(String runId) throws IOException {
    for (FileStatus status : files.listStatus(house("runs"))) {
      files.delete(status.getPath(), true);
    }
  }
}
