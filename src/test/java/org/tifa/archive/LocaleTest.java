package org.tifa.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tifa.config.ConfigurationException;

/** A JVM that was started in a locale without UTF-8 cannot see all local files. */
class LocaleTest {
  @TempDir Path folder;

  /** Lists the folder that is named, in a JVM of its own. */
  public static final class Lister {
    private Lister() {}

    public static void main(String[] arguments) {
      ArchiveFixture fixture = new ArchiveFixture(Path.of(arguments[0]));
      try {
        System.out.println("splits " + fixture.listing().splits().size());
      } catch (ConfigurationException e) {
        System.out.println("refused " + e.getMessage());
      }
    }
  }

  private String listInPosixLocale() throws IOException, InterruptedException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Path output = Files.createTempFile("listing", ".out");
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                Lister.class.getName(),
                folder.toString()));
    builder.environment().put("LC_ALL", "C");
    builder.redirectOutput(output.toFile());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    assertThat(builder.start().waitFor()).isZero();
    String said = Files.readString(output, StandardCharsets.ISO_8859_1);
    Files.delete(output);
    return said;
  }

  @Test
  void namesThatTheLocaleHidesAreRefusedWithTheRemedy() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "甲");
    assertThat(listInPosixLocale()).contains("splits 1");
    Files.writeString(folder.resolve("北京.txt"), "甲");
    assertThat(listInPosixLocale())
        .contains("refused archive folder '")
        .contains("start Java with LC_ALL=C.UTF-8");
  }
}
