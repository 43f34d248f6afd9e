package org.tifa;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps docs/house.md true to the code. */
class HouseDrawingTest {
  private static final String HOUSE = "org.tifa";

  /** A line of a box with nothing but a name between its walls. */
  private static final Pattern BOX = Pattern.compile("(?<=\\|) +([a-z]+) +(?=\\|)");

  private static final Pattern ROW = Pattern.compile("\\| `([a-z]+)` \\|[^|]*\\|([^|]*)\\|");
  private static final Pattern NAME = Pattern.compile("[a-z]+");

  /** Lines that a screen shows at once, the table of uses left aside. */
  private static final int SCREEN = 45;

  @Test
  void tableNamesEveryUseAndNoOther() throws IOException {
    assertThat(written()).isEqualTo(uses());
  }

  @Test
  void drawingHasEveryRoomOnce() throws IOException {
    Matcher boxes = BOX.matcher(drawing());
    assertThat(boxes.results().map(box -> box.group(1)))
        .containsExactlyInAnyOrderElementsOf(uses().keySet());
  }

  @Test
  void drawingFitsOnAScreen() throws IOException {
    assertThat(drawing().lines().count()).isLessThan(SCREEN);
    assertThat(drawing().lines()).allMatch(line -> line.length() <= 100);
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("docs", "house.md"));
  }

  private static String drawing() throws IOException {
    String page = page();
    int begin = page.indexOf("```") + 3;
    return page.substring(begin, page.indexOf("```", begin));
  }

  /** Room → rooms it uses, as the page says. */
  private static SortedMap<String, SortedSet<String>> written() throws IOException {
    SortedMap<String, SortedSet<String>> rooms = new TreeMap<>();
    Matcher rows = ROW.matcher(page());
    while (rows.find()) {
      rooms.put(
          rows.group(1),
          NAME.matcher(rows.group(2))
              .results()
              .map(name -> name.group())
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return rooms;
  }

  /** Room → rooms it uses, as the classes say. */
  private static SortedMap<String, SortedSet<String>> uses() {
    SortedMap<String, SortedSet<String>> rooms = new TreeMap<>();
    for (JavaClass user :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOUSE)) {
      SortedSet<String> used = rooms.computeIfAbsent(room(user), name -> new TreeSet<>());
      for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (isInside(target) && !room(target).equals(room(user))) {
          used.add(room(target));
        }
      }
    }
    return rooms;
  }

  private static boolean isInside(JavaClass type) {
    return type.getPackageName().equals(HOUSE) || type.getPackageName().startsWith(HOUSE + ".");
  }

  /** The first package below the house's own; the commands stand in that itself. */
  private static String room(JavaClass type) {
    String[] names = type.getPackageName().split("\\.", -1);
    return Arrays.asList(names).get(Math.min(names.length, 3) - 1);
  }
}
