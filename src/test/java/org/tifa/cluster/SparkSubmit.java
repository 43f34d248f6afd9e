package org.tifa.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The distribution's {@code spark-submit}: what a user of a cluster types. */
final class SparkSubmit {
  private SparkSubmit() {}

  /**
   * A submission in client mode.
   *
   * @param options options of spark-submit itself, such as {@code --conf}
   */
  static Program of(
      String master, List<String> options, String mainClass, Path jar, Object... arguments) {
    Path home = PythonEnvironment.sparkHome();
    List<String> words = new ArrayList<>();
    words.add(home.resolve("bin").resolve("spark-submit").toString());
    words.addAll(List.of("--master", master));
    words.addAll(options);
    words.addAll(List.of("--class", mainClass, jar.toString()));
    for (Object argument : arguments) {
      words.add(argument.toString());
    }
    return new Program(words)
        .with("SPARK_HOME", home.toString())
        .with("SPARK_LOCAL_IP", "127.0.0.1");
  }
}
