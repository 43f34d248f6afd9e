package org.tifa;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real texts and gold beside the project, where they are. */
public final class SharedFolder {
  private SharedFolder() {}

  /**
   * A file or folder below ../shared, or below the folder that TIFA_SHARED names; the calling test
   * is skipped where it is absent.
   */
  public static Path require(String below) {
    String named = System.getenv("TIFA_SHARED");
    Path shared = named == null ? Path.of("..", "shared") : Path.of(named);
    Path path = shared.resolve(below).toAbsolutePath().normalize();
    Assumptions.assumeTrue(
        Files.exists(path), path + " is not there: put it beside the project or set TIFA_SHARED");
    return path;
  }
}
