package org.tifa.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher: its ways to Spark, its exit codes, its one-line errors. */
class LauncherIT {
  private static final Path ELSEWHERE = Program.WORK.resolve("else where");

  @BeforeAll
  static void makeFolder() throws IOException {
    Files.createDirectories(ELSEWHERE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "version", "completion", "--help", "--version"})
  void wordsAboutItselfNeedNoSpark(String command) {
    Finished finished = Launcher.command(command).run("launcher-" + command).with(0);
    assertThat(finished.out()).contains("tifa");
    assertThat(finished.err()).isEmpty();
  }

  @Test
  void worksThroughALinkFromAnotherFolder() throws IOException {
    Path link = ELSEWHERE.resolve("my tifa");
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, Program.PROJECT.resolve("tifa"));
    Finished finished =
        new Program(List.of(link.toString(), "version")).in(ELSEWHERE).run("launcher-link").with(0);
    assertThat(finished.out()).startsWith("tifa ");
  }

  @ParameterizedTest
  @CsvSource({
    "SPARK_HOME, /nowhere, SPARK_HOME is /nowhere",
    "JAVA_HOME, /nowhere, JAVA_HOME is /nowhere",
    "TIFA_DRIVER_MEMORY, lots, TIFA_DRIVER_MEMORY is lots",
  })
  void badSettingIsOneLineWithItsRemedy(String variable, String value, String message) {
    Finished finished =
        Launcher.command("demo").with(variable, value).run("launcher-bad-" + variable).with(2);
    assertThat(finished.err().lines()).hasSize(1).first().asString().contains(message);
  }

  @Test
  void exitCodeIsTheProgramsOnEveryWayToSpark() {
    for (Program way :
        List.of(absentArchive(), onThePath(absentArchive()), byMaven(absentArchive()))) {
      Finished finished = way.run("launcher-absent-archive").with(2);
      assertThat(finished.err().lines().filter(line -> line.startsWith("tifa: ")))
          .anySatisfy(line -> assertThat(line).contains("no such archive"));
      assertThat(finished.err()).doesNotContain("\tat ");
    }
  }

  /** Chinese names open under the locale C only because the launcher sets another. */
  @Test
  void readsChineseNamesUnderAnAsciiLocale() throws IOException {
    Path archive = Files.createDirectories(ELSEWHERE.resolve("档案"));
    Files.writeString(
        archive.resolve("虚构日报.txt"), "虚构区推进乡村振兴\n\n本报讯 2023年5月6日，虚构区召开会议，部署乡村振兴工作。\n");
    Path output = Folders.remove(ELSEWHERE.resolve("表"));
    Launcher.command("run", "--archive", archive, "--output", output)
        .with("LC_ALL", "C")
        .run("launcher-locale")
        .with(0);
    assertThat(output.resolve("articles")).exists();
  }

  private static Program absentArchive() {
    return Launcher.command(
        "run",
        "--archive",
        ELSEWHERE.resolve("no such archive"),
        "--output",
        ELSEWHERE.resolve("o"));
  }

  private static Program onThePath(Program program) {
    return program
        .without("SPARK_HOME")
        .with("PATH", PythonEnvironment.bin() + ":" + System.getenv("PATH"));
  }

  /** A spark-submit of another age on the PATH sends the launcher to Maven. */
  private static Program byMaven(Program program) {
    Path old = ELSEWHERE.resolve("bin").resolve("spark-submit");
    try {
      Files.createDirectories(old.getParent());
      Files.writeString(old, "#!/bin/sh\necho 'version 3.5.1' >&2\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(old.toFile().setExecutable(true)).isTrue();
    return program
        .without("SPARK_HOME")
        .with("PATH", old.getParent() + ":" + System.getenv("PATH"));
  }
}
