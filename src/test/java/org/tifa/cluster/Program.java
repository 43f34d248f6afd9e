package org.tifa.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A command with its environment and working folder; what it says goes to files. */
final class Program {
  /** The project's folder, in which Maven runs the tests. */
  static final Path PROJECT = Path.of("").toAbsolutePath();

  /** Folder of everything that the integration tests write. */
  static final Path WORK = PROJECT.resolve("target").resolve("it");

  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final List<String> words;
  private final Map<String, String> environment = new TreeMap<>();
  private final List<String> forgotten = new ArrayList<>();
  private Path folder = WORK;

  Program(List<String> words) {
    this.words = List.copyOf(words);
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    // A configuration or a Spark of the developer's own would make the tests say something else.
    environment.put("TIFA_CONF", "");
    forgotten.addAll(List.of("SPARK_HOME", "SPARK_CONF_DIR", "TIFA_SPARK_OPTS", "TIFA_MASTER"));
  }

  /** Sets a variable of the process. */
  Program with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Takes a variable away from the process. */
  Program without(String variable) {
    environment.remove(variable);
    forgotten.add(variable);
    return this;
  }

  /** Starts in another folder. */
  Program in(Path elsewhere) {
    folder = elsewhere;
    return this;
  }

  /** Starts the process; its words go to {@code <log>.out} and {@code <log>.err}. */
  Process start(Path log) {
    try {
      Files.createDirectories(folder);
      Files.createDirectories(log.getParent());
      ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
      forgotten.forEach(builder.environment()::remove);
      builder.environment().putAll(environment);
      builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
      builder.redirectOutput(out(log).toFile());
      builder.redirectError(err(log).toFile());
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs the process to its end.
   *
   * @throws IllegalStateException if it takes longer than ten minutes; it is ended then
   */
  Finished run(String name) {
    Path log = WORK.resolve("logs").resolve(name);
    Process process = start(log);
    try {
      if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        end(process);
        throw new IllegalStateException(
            "%s took longer than %s; see %s.err".formatted(words, LIMIT, log));
      }
    } catch (InterruptedException e) {
      end(process);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + words, e);
    }
    return new Finished(
        String.join(" ", words), process.exitValue(), read(out(log)), read(err(log)));
  }

  /** Ends a process and all that it started, and waits until the process itself is gone. */
  static void end(Process process) {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    // A killed process is listed as alive until the system has taken it away.
    process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
  }

  static Path out(Path log) {
    return log.resolveSibling(log.getFileName() + ".out");
  }

  static Path err(Path log) {
    return log.resolveSibling(log.getFileName() + ".err");
  }

  static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
