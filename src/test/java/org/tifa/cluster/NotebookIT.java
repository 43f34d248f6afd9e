package org.tifa.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every notebook runs from its first cell to its last on the demo's tables. */
class NotebookIT {
  @TestFactory
  List<DynamicTest> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(Program.PROJECT.resolve("notebooks"))) {
      return files
          .filter(file -> file.toString().endsWith(".ipynb"))
          .sorted()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> execute(file)))
          .toList();
    }
  }

  private static void execute(Path notebook) {
    String name = notebook.getFileName().toString();
    PythonEnvironment.script("execute_notebook.py", notebook, Program.WORK.resolve(name))
        .with("TIFA_TABLES", SampleTables.local().toString())
        .run(name)
        .with(0);
  }
}
