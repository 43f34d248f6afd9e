package org.tifa.cluster;

import java.util.ArrayList;
import java.util.List;

/** The script {@code tifa} of the checkout, on the Spark of target/venv. */
final class Launcher {
  /**
   * Compiling is most of a small run's time: of Spark's plans, and of code that hardly runs. The
   * options of the JVM stand in a file, since the launcher splits its words at white space.
   */
  private static final String QUICK =
      "--conf spark.sql.codegen.wholeStage=false --driver-java-options -XX:VMOptionsFile="
          + Program.PROJECT.resolve("src/test/resources/quick.vmoptions");

  /** What stands in that file, for processes that are started without the launcher. */
  static final String QUICK_JAVA = "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m";

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
