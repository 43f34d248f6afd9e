package org.tifa.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tifa.SharedFolder;

/** The main job on the real archive beside the project. */
@Tag("shared")
class ArchiveIT {
  private static final Path TABLES = Program.WORK.resolve("archive");

  @BeforeAll
  static void run() {
    Path archive = SharedFolder.require("archive");
    Folders.remove(TABLES);
    Launcher.command("run", "--archive", archive, "--output", TABLES).run("archive").with(0);
  }

  @Test
  void districtPagesAreReadAsACarefulReaderReadsThem() {
    PythonEnvironment.script(
            "gold_districts.py", TABLES, SharedFolder.require("gold/districts.jsonl"))
        .run("archive-gold")
        .with(0);
  }

  @Test
  void everyMentionSlicesBackToItsSource() {
    Launcher.quick("", "verify", "--tables", TABLES, "--archive", SharedFolder.require("archive"))
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
