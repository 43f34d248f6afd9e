package org.tifa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps the README's versions equal to those that the build uses. */
class DependencyTableTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([^|]+) \\| [^|]+ \\| [^|]+ \\| ([^|]*\\d[^|]*) \\|$");
  private static final Pattern LIBRARY_PROPERTY =
      Pattern.compile("<([a-z0-9.-]+)\\.version>([^<$]+)</");
  private static final Pattern PLUGIN =
      Pattern.compile("<artifactId>([a-z-]+-plugin)</artifactId>\\s*<version>([^<]+)</version>");
  private static final Pattern PIN = Pattern.compile("(?m)^([a-z]+)==(\\S+)$");

  @Test
  void everyLibraryOfTheBuildStandsThereWithItsVersion() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    TreeSet<String> wanted = new TreeSet<>();
    for (MatchResult property : results(LIBRARY_PROPERTY, pom)) {
      if (!property.group(1).equals("scala.binary")) {
        wanted.add(property.group(2));
      }
    }
    assertThat(versions().values()).containsAll(wanted);
    for (MatchResult plugin : results(PLUGIN, pom)) {
      assertThat(versions()).containsEntry(plugin.group(1), plugin.group(2));
    }
  }

  @Test
  void everyPythonLibraryStandsThereWithItsVersion() throws IOException {
    List<MatchResult> pins =
        results(PIN, Files.readString(Path.of("notebooks", "requirements.txt")));
    assertThat(pins).isNotEmpty();
    for (MatchResult pin : pins) {
      assertThat(versions()).containsEntry(pin.group(1), pin.group(2));
    }
  }

  /** Library → version, as the tables of the README say; a row may name several libraries. */
  private static Map<String, String> versions() throws IOException {
    Map<String, String> versions = new TreeMap<>();
    for (MatchResult row : results(ROW, Files.readString(Path.of("README.md")))) {
      for (String name : row.group(1).split(", ", -1)) {
        versions.put(name, row.group(2));
      }
    }
    return versions;
  }

  private static List<MatchResult> results(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList();
  }
}
