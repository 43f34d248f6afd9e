package org.tifa.cluster;

import java.util.ArrayList;
import java.util.List;

/** The script {@code tifa} of the checkout, on the Spark of target/venv. */
final class Launcher {
  private Launcher() {}

  /** A command of Tifa. */
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
}
