package org.tifa.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tifa.config.ConfigurationException;
import org.tifa.config.TsvTable;

/** Newspapers and portals by name. Immutable and safe for many threads. */
public final class Newspapers {
  private static final List<String> COLUMNS =
      List.of("name", "forms", "kind", "place_code", "place_name");

  private final List<Newspaper> all;
  private final Map<String, Newspaper> byName = new HashMap<>();

  private Newspapers(List<Newspaper> all) {
    this.all = List.copyOf(all);
    for (Newspaper newspaper : all) {
      byName.putIfAbsent(newspaper.name(), newspaper);
      newspaper.forms().forEach(form -> byName.putIfAbsent(form, newspaper));
    }
  }

  /**
   * Reads the list of newspapers.
   *
   * @param text tab-separated, with the header {@code name forms kind place_code place_name}; an
   *     empty place_code marks national media
   * @param gazetteer must know every place_code
   * @throws ConfigurationException naming every bad row
   */
  public static Newspapers parse(String text, Gazetteer gazetteer) {
    Map<String, Long> lines = new HashMap<>();
    return new Newspapers(
        TsvTable.read(
            "newspapers",
            text,
            COLUMNS,
            row -> {
              String name = row.required("name");
              Long earlier = lines.putIfAbsent(name, row.line());
              if (earlier != null) {
                throw new IllegalArgumentException(
                    "'" + name + "' stands already in line " + earlier + ": keep one");
              }
              for (String form : row.list("forms")) {
                checkLength(form);
              }
              checkLength(name);
              String code = row.text("place_code");
              if (!code.isEmpty()) {
                checkPlace(gazetteer, code, row.text("place_name"));
              }
              return new Newspaper(
                  name, row.list("forms"), row.text("kind"), code.isEmpty() ? null : code);
            }));
  }

  private static void checkLength(String name) {
    if (name.length() < 2) {
      throw new IllegalArgumentException(
          "'" + name + "' is too short to be found in texts: write the name in full");
    }
  }

  private static void checkPlace(Gazetteer gazetteer, String code, String name) {
    List<String> names = new ArrayList<>();
    for (Division division : gazetteer.divisions()) {
      if (division.code().equals(code)) {
        names.add(division.name());
      }
    }
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          "place_code " + code + " is not in the gazetteer: correct it");
    }
    if (!name.isEmpty() && !names.contains(name)) {
      throw new IllegalArgumentException(
          "place_name is '%s' but %s is %s: correct one".formatted(name, code, names));
    }
  }

  /** Every newspaper, in the order of the file. */
  public List<Newspaper> all() {
    return all;
  }

  /** The newspaper with a name or other form. */
  public Optional<Newspaper> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
