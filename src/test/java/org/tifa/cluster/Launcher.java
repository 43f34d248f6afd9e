package org.tifa.cluster;

import java.util.ArrayList;
import java.util.List;

/** The script {@code tifa} of the checkout, on the Spark of target/venv. */
final class Launcher {
  /** Compiling is most of a small run's time: of Spark's plans, and of code that hardly runs. */
  private static final String QUICK =
      "--conf spark.sql.codegen.wholeStage=false --driver-java-options -XX:TieredStopAtLevel=1";

  private Launcher() {}

  /** A command of Tifa, as a user types it. */
  static Program command(Object... arguments) {
    List<String> words = new ArrayList<>();
    words.add(Program.PROJECT.resolve("tifa").toString());
    for (Object argument : arguments) {
      words.add(argument.toString());
    }
    return new Program(words)
        .with("SPARK_HOME", PythonEnvironment.sparkHome().toString())
        .with("TIFA_DRIVER_MEMORY", "3g");
  }

  /**
   * A command that does little work, in a process that compiles little.
   *
   * @param options more options of spark-submit, split at white space
   */
  static Program quick(String options, Object... arguments) {
    return command(arguments).with("TIFA_SPARK_OPTS", QUICK + " " + options);
  }
}
