package org.tifa.cluster;

import java.nio.file.Path;

/** The tables of the bundled sample, made once by {@code ./tifa demo} for all integration tests. */
final class SampleTables {
  private static final Path FOLDER = Program.WORK.resolve("demo");

  private static Finished demo;

  private SampleTables() {}

  /** Folder of the tables. */
  static synchronized Path local() {
    demo();
    return FOLDER.resolve("tables");
  }

  /** Folder of the raw files they were made from. */
  static Path archive() {
    local();
    return FOLDER.resolve("archive");
  }

  /** What the demo said. */
  static synchronized Finished demo() {
    if (demo == null) {
      Folders.remove(FOLDER);
      demo = Launcher.command("demo", "--output", FOLDER).run("demo").with(0);
    }
    return demo;
  }

  /** Asserts that two folders of tables hold the same, but for {@code run}. */
  static void assertSame(Path expected, Path actual) {
    PythonEnvironment.script("compare_tables.py", expected, actual, "--except", "run")
        .run("compare-" + actual.getParent().getFileName())
        .with(0);
  }
}
