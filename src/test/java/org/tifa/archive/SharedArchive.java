package org.tifa.archive;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Real input beside the project; tests that read it are skipped where it is absent. */
final class SharedArchive {
  private SharedArchive() {}

  static Path folder() {
    String named = System.getenv("TIFA_SHARED");
    Path shared =
        named == null ? Path.of("").toAbsolutePath().resolve("../shared") : Path.of(named);
    assumeTrue(
        Files.isDirectory(shared.resolve("archive")),
        "no real input at ../shared: set TIFA_SHARED to read it");
    return shared.normalize().resolve("archive");
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
