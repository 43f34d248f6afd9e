package org.tifa.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.hadoop.fs.LocalFileSystem;

/**
 * The switch of a local disk: {@code <output>/<table>} is a link to {@code _tifa/current/<table>},
 * and {@code _tifa/current} a link to the complete run. Replacing that one link by a rename is
 * atomic, so all tables change at once. Hadoop's FileSystem knows no such links: this is the one
 * place that goes past it.
 */
final class LinkSwitch extends Publication.Switch {
  LinkSwitch(LocalFileSystem files, org.apache.hadoop.fs.Path output) {
    super(files, output);
  }

  /** The folder of the run that is shown. Its files stay until the run after the next is shown. */
  static Optional<org.apache.hadoop.fs.Path> shown(org.apache.hadoop.fs.Path output)
      throws IOException {
    Path current = local(output).resolve("_tifa").resolve("current");
    if (!Files.isSymbolicLink(current)) {
      return Optional.empty();
    }
    Path run = Files.readSymbolicLink(current);
    return Optional.of(new org.apache.hadoop.fs.Path(output, "_tifa/" + run));
  }

  @Override
  void show(String runId) throws IOException {
    Path house = local(house("current")).getParent();
    Path fresh = house.resolve("current.new");
    Files.deleteIfExists(fresh);
    Files.createSymbolicLink(fresh, Path.of("runs", runId));
    Files.move(fresh, house.resolve("current"), StandardCopyOption.ATOMIC_MOVE);
    for (String table : tablesOf(run(runId))) {
      Path link = local(output).resolve(table);
      if (!Files.isSymbolicLink(link)) {
        Files.createSymbolicLink(link, Path.of("_tifa", "current", table));
      }
    }
    for (String table : labels().toList()) {
      Path link = local(output).resolve(table);
      if (Files.isSymbolicLink(link) && !Files.exists(link)) {
        Files.delete(link);
      }
    }
  }

  @Override
  void retire(String runId) throws IOException {
    removeOldRuns(runId);
  }

  private static Path local(org.apache.hadoop.fs.Path path) {
    return Path.of(path.toUri().getPath());
  }
}
