package org.tifa.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The Python environment that the build makes in target/venv from notebooks/requirements.txt. */
final class PythonEnvironment {
  private static final Path HOME = Program.PROJECT.resolve("target").resolve("venv");

  private PythonEnvironment() {}

  /** A script of src/test/python with its arguments. */
  static Program script(String name, Object... arguments) {
    List<String> words = new ArrayList<>();
    words.add(bin().resolve("python").toString());
    words.add(Program.PROJECT.resolve("src/test/python").resolve(name).toString());
    Arrays.stream(arguments).map(Object::toString).forEach(words::add);
    return new Program(words);
  }

  /** Spark's distribution as PyPI's pyspark carries it. */
  static Path sparkHome() {
    try (Stream<Path> pythons = Files.list(present(HOME.resolve("lib")))) {
      return pythons
          .map(python -> python.resolve("site-packages").resolve("pyspark"))
          .filter(Files::isDirectory)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("target/venv has no pyspark: remove it"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Folder of its programs, spark-submit among them. */
  static Path bin() {
    return present(HOME.resolve("bin"));
  }

  private static Path present(Path path) {
    if (!Files.exists(path)) {
      throw new IllegalStateException(
          path + " is missing: run src/test/sh/python-environment, as mvn verify does");
    }
    return path;
  }
}
