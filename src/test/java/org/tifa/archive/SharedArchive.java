package org.tifa.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tifa.SharedFolder;

/** Real input beside the project; tests that read it are skipped where it is absent. */
final class SharedArchive {
  private SharedArchive() {}

  static Path folder() {
    return SharedFolder.require("archive");
  }

  /** The text of every file, in the order of paths. */
  static List<String> texts() {
    try (Stream<Path> files = Files.walk(folder())) {
      return files
          .filter(file -> file.toString().matches(".*\\.(txt|jsonl)"))
          .sorted()
          .map(SharedArchive::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
