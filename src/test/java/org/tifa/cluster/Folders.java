package org.tifa.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders below target/it. */
final class Folders {
  private Folders() {}

  /** Removes a folder with all it holds, links as links; an absent one is fine. */
  static Path remove(Path folder) {
    if (!folder.startsWith(Program.WORK)) {
      throw new IllegalArgumentException(folder + " is not below " + Program.WORK);
    }
    if (!Files.exists(folder)) {
      return folder;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
