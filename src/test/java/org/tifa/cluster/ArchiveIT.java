package org.tifa.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main job on the real archive beside the project. */
@Tag("shared")
class ArchiveIT {
  private static final Path SHARED =
      Optional.ofNullable(System.getenv("TIFA_SHARED"))
          .map(Path::of)
          .orElse(Program.PROJECT.resolveSibling("shared"));
  private static final Path TABLES = Program.WORK.resolve("archive");

  @BeforeAll
  static void run() {
    assumeTrue(Files.isDirectory(SHARED), SHARED + " is not there");
    Folders.remove(TABLES);
    Launcher.command("run", "--archive", SHARED.resolve("archive"), "--output", TABLES)
        .run("archive")
        .with(0);
  }

  @Test
  void districtPagesAreReadAsACarefulReaderReadsThem() {
    PythonEnvironment.script("gold_districts.py", TABLES, SHARED.resolve("gold/districts.jsonl"))
        .run("archive-gold")
        .with(0);
  }

  @Test
  void everyMentionSlicesBackToItsSource() {
    Launcher.quick("", "verify", "--tables", TABLES, "--archive", SHARED.resolve("archive"))
        .run("archive-verify")
        .with(0);
  }

  @Test
  void measuresAreRecounted() {
    Finished finished =
        PythonEnvironment.script("recount.py", TABLES).run("archive-recount").with(0);
    assertThat(finished.out()).contains("cooccurrence: ");
  }
}
