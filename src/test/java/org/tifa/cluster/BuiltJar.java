package org.tifa.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The jar that the build has just made. */
final class BuiltJar {
  private static final Pattern NAME = Pattern.compile("tifa-[0-9][0-9.]*\\.jar");

  private BuiltJar() {}

  /**
   * The jar's path.
   *
   * @throws IllegalStateException unless target/ holds exactly one
   */
  static Path path() {
    Path target = Program.PROJECT.resolve("target");
    try (Stream<Path> files = Files.list(target)) {
      List<Path> jars =
          files.filter(file -> NAME.matcher(file.getFileName().toString()).matches()).toList();
      if (jars.size() != 1) {
        throw new IllegalStateException(
            "target/ holds %s: it must hold one jar of Tifa (mvn package)".formatted(jars));
      }
      return jars.get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
