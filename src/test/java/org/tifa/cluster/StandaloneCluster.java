package org.tifa.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spark's standalone cluster on the loopback interface: a master and two workers of one core each,
 * every one a process of its own. Ports are those that the system gives; the master's are read from
 * its log.
 *
 * <p>The processes live in another time zone than the tests, so that a result that depends on the
 * machine's zone shows.
 */
final class StandaloneCluster implements AutoCloseable {
  private static final int WORKERS = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern MASTER = Pattern.compile("spark://127\\.0\\.0\\.1:[1-9][0-9]*");
  private static final Pattern PAGE = Pattern.compile("service 'MasterUI' on port ([1-9][0-9]*)");
  private static final Pattern ALIVE = Pattern.compile("\"aliveworkers\"\\s*:\\s*([0-9]+)");

  private final Path folder;
  private final List<Process> processes = new ArrayList<>();
  private final Thread atExit = new Thread(this::endAll, "end the cluster");
  private final HttpClient http = HttpClient.newHttpClient();
  private String master;

  private StandaloneCluster(Path folder) {
    this.folder = folder;
  }

  /**
   * Starts a cluster and waits until its workers are registered.
   *
   * @param folder for logs and work, made anew
   * @throws IllegalStateException if it is not up after three minutes
   */
  static StandaloneCluster start(Path folder) {
    Folders.remove(folder);
    StandaloneCluster cluster = new StandaloneCluster(folder);
    try {
      cluster.open();
      return cluster;
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /** The URL to submit to. */
  String master() {
    return master;
  }

  private void open() {
    Runtime.getRuntime().addShutdownHook(atExit);
    Path log = folder.resolve("master");
    processes.add(
        daemon("org.apache.spark.deploy.master.Master", "--port", "0", "--webui-port", "0")
            .start(log));
    master = await("the master's port", () -> find(log, MASTER).map(Matcher::group));
    String page = await("the master's page", () -> find(log, PAGE).map(found -> found.group(1)));
    for (int worker = 1; worker <= WORKERS; worker++) {
      processes.add(
          daemon(
                  "org.apache.spark.deploy.worker.Worker",
                  "--webui-port",
                  "0",
                  "--cores",
                  "1",
                  "--memory",
                  "3g",
                  "--work-dir",
                  folder.resolve("work-" + worker).toString(),
                  master)
              .start(folder.resolve("worker-" + worker)));
    }
    URI state = URI.create("http://127.0.0.1:%s/json/".formatted(page));
    await("its workers", () -> aliveWorkers(state).filter(alive -> alive == WORKERS));
  }

  private Program daemon(String mainClass, String... arguments) {
    Path home = PythonEnvironment.sparkHome();
    List<String> words = new ArrayList<>();
    words.add(home.resolve("bin").resolve("spark-class").toString());
    words.addAll(List.of(mainClass, "--host", "127.0.0.1"));
    words.addAll(List.of(arguments));
    return new Program(words)
        .in(folder)
        .with("SPARK_HOME", home.toString())
        .with("SPARK_LOCAL_IP", "127.0.0.1")
        .with("SPARK_LOCAL_DIRS", folder.resolve("local").toString())
        .with("SPARK_DAEMON_MEMORY", "512m")
        .with("TZ", "Asia/Shanghai");
  }

  private <T> T await(String what, Supplier<Optional<T>> attempt) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      Optional<T> result = attempt.get();
      if (result.isPresent()) {
        return result.get();
      }
      if (processes.stream().anyMatch(process -> !process.isAlive())) {
        throw new IllegalStateException(
            "a process of the cluster ended: see the logs in " + folder);
      }
      Pause.ofMillis(200);
    }
    throw new IllegalStateException(
        "the cluster did not show %s within %s: see the logs in %s"
            .formatted(what, PATIENCE, folder));
  }

  private static Optional<Matcher> find(Path log, Pattern pattern) {
    Path err = Program.err(log);
    return Optional.of(pattern.matcher(Files.exists(err) ? Program.read(err) : ""))
        .filter(Matcher::find);
  }

  private Optional<Integer> aliveWorkers(URI state) {
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(state).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofString());
      Matcher alive = ALIVE.matcher(answer.body());
      return alive.find() ? Optional.of(Integer.valueOf(alive.group(1))) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the master's page " + state + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking " + state, e);
    }
  }

  /** Ends all processes, executors included. */
  @Override
  public void close() {
    endAll();
    Runtime.getRuntime().removeShutdownHook(atExit);
  }

  private void endAll() {
    processes.forEach(Program::end);
  }
}
