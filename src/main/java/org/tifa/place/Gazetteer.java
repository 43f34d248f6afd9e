package org.tifa.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tifa.config.ConfigurationException;
import org.tifa.config.TsvTable;

/**
 * All provinces, cities and districts since 1981 with the years in which they existed. Immutable
 * and safe for many threads.
 */
public final class Gazetteer {
  /** Stands for the year of an article whose date is unknown. */
  public static final int NO_YEAR = 0;

  private static final List<String> COLUMNS =
      List.of(
          "code",
          "name",
          "level",
          "province_code",
          "province_name",
          "city_code",
          "city_name",
          "valid_from",
          "valid_to",
          "successors");
  private static final int LONGEST_CHAIN = 20;

  private final List<Division> divisions;
  private final Map<String, List<Division>> byCode = new HashMap<>();
  private final Map<String, List<Division>> predecessors = new HashMap<>();

  private Gazetteer(List<Division> divisions) {
    this.divisions = List.copyOf(divisions);
    for (Division division : divisions) {
      byCode.computeIfAbsent(division.code(), code -> new ArrayList<>()).add(division);
      for (Division.Successor successor : division.successors()) {
        if (successor.year() == 0 || successor.year() == division.validTo()) {
          predecessors.computeIfAbsent(successor.code(), code -> new ArrayList<>()).add(division);
        }
      }
    }
    byCode.values().forEach(rows -> rows.sort(Comparator.comparingInt(Division::validFrom)));
  }

  /**
   * Reads the gazetteer.
   *
   * @param text tab-separated, with the header {@code code name level province_code province_name
   *     city_code city_name valid_from valid_to successors}
   * @throws ConfigurationException naming every bad row
   */
  public static Gazetteer parse(String text) {
    List<Division> rows = TsvTable.read("gazetteer", text, COLUMNS, Gazetteer::division);
    Gazetteer gazetteer = new Gazetteer(rows);
    List<String> problems = new ArrayList<>();
    for (Division row : rows) {
      gazetteer.checkReferences(row, problems);
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return gazetteer;
  }

  /** Every unit, in the order of the file. */
  public List<Division> divisions() {
    return divisions;
  }

  /** The full names of all units, former ones included, without repeats and in order. */
  public List<String> names() {
    TreeSet<String> names = new TreeSet<>();
    divisions.forEach(division -> names.add(division.name()));
    return List.copyOf(names);
  }

  /**
   * The unit with a code as of a year. Where the code was not in use that year, the one unit that
   * came before or after it is taken; where there is none or several, the code's own nearest row.
   *
   * @param year or {@link #NO_YEAR} for today
   * @return empty if the code never existed
   */
  public Optional<Division> division(String code, int year) {
    List<Division> rows = byCode.get(code);
    if (rows == null) {
      return Optional.empty();
    }
    if (year == NO_YEAR) {
      return Optional.of(rows.get(rows.size() - 1));
    }
    Division exact = null;
    for (Division row : rows) {
      if (row.existsIn(year)) {
        exact = row;
      }
    }
    if (exact != null) {
      return Optional.of(exact);
    }
    Division first = rows.get(0);
    if (year < first.validFrom()) {
      return Optional.of(only(predecessors.getOrDefault(code, List.of()), year).orElse(first));
    }
    Division last = rows.get(rows.size() - 1);
    List<Division> after = new ArrayList<>();
    for (Division.Successor successor : last.successors()) {
      after.addAll(byCode.get(successor.code()));
    }
    return Optional.of(only(after, year).orElse(last));
  }

  /**
   * The code under which a unit exists today, following its successors. Of several the one that
   * kept the name goes on (永年县 → 永年区, though some villages went to 丛台区).
   *
   * @return empty if it was split among several of other names or left no successor
   */
  public Optional<String> currentCode(Division division) {
    Division here = division;
    for (int step = 0; step < LONGEST_CHAIN; step++) {
      if (here.isInUse()) {
        return Optional.of(here.code());
      }
      Division end = here;
      List<String> heirs =
          end.successors().stream()
              .filter(heir -> heir.year() == 0 || heir.year() == end.validTo())
              .map(Division.Successor::code)
              .distinct()
              .toList();
      Optional<Division> same = startingIn(end.code(), end.validTo());
      if (heirs.isEmpty() && same.isPresent()) {
        here = same.get();
        continue;
      }
      Optional<Division> next =
          heirs.size() == 1 ? rowAfter(heirs.get(0), end.validTo()) : namesake(end, heirs);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      here = next.get();
    }
    return Optional.empty();
  }

  /**
   * Those of several units of one name that can be meant in a year: the ones that existed then; for
   * {@link #NO_YEAR} today's, and former ones only where no unit of today has the name. A unit that
   * only changed its code counts once.
   */
  List<Division> asOf(List<Division> units, int year) {
    List<Division> fit = new ArrayList<>();
    for (Division unit : units) {
      if (year == NO_YEAR ? unit.isInUse() : unit.existsIn(year)) {
        fit.add(unit);
      }
    }
    if (fit.isEmpty() && year == NO_YEAR) {
      fit.addAll(units);
    }
    if (fit.size() < 2) {
      return fit;
    }
    List<Division> kept = new ArrayList<>();
    for (Division unit : fit) {
      boolean isReplaced = false;
      for (Division other : fit) {
        isReplaced |= !other.equals(unit) && replaces(other, unit);
      }
      if (!isReplaced) {
        kept.add(unit);
      }
    }
    return kept;
  }

  private boolean replaces(Division later, Division earlier) {
    if (later.validFrom() < earlier.validTo()
        || (later.validFrom() == earlier.validFrom() && later.validTo() <= earlier.validTo())) {
      return false;
    }
    if (later.code().equals(earlier.code())) {
      return true;
    }
    Optional<String> today = currentCode(earlier);
    return today.isPresent() && today.equals(currentCode(later));
  }

  /** The only heir that kept the name, whatever its kind. */
  private Optional<Division> namesake(Division end, List<String> heirs) {
    List<Division> kept = new ArrayList<>();
    for (String heir : heirs) {
      rowAfter(heir, end.validTo())
          .filter(row -> PlaceNames.stem(row.name()).equals(PlaceNames.stem(end.name())))
          .ifPresent(kept::add);
    }
    return kept.size() == 1 ? Optional.of(kept.get(0)) : Optional.empty();
  }

  private Optional<Division> startingIn(String code, int year) {
    return byCode.get(code).stream().filter(row -> row.validFrom() == year).findFirst();
  }

  private Optional<Division> rowAfter(String code, int year) {
    return byCode.get(code).stream()
        .filter(row -> row.validFrom() <= year && year < row.validTo())
        .findFirst();
  }

  private static Optional<Division> only(List<Division> rows, int year) {
    List<Division> fit = rows.stream().filter(row -> row.existsIn(year)).toList();
    return fit.size() == 1 ? Optional.of(fit.get(0)) : Optional.empty();
  }

  private void checkReferences(Division row, List<String> problems) {
    check(row, row.provinceCode(), "province_code", problems);
    if (row.cityCode() != null) {
      check(row, row.cityCode(), "city_code", problems);
    }
    for (Division.Successor successor : row.successors()) {
      check(row, successor.code(), "successors", problems);
    }
  }

  private void check(Division row, String code, String column, List<String> problems) {
    if (!byCode.containsKey(code)) {
      problems.add(
          "gazetteer: %s of %s names %s, which has no row: add it or correct the code"
              .formatted(column, row.label(), code));
    }
  }

  private static Division division(TsvTable.Row row) {
    int from = year("valid_from", row.required("valid_from"));
    String to = row.text("valid_to");
    int validTo = to.isEmpty() ? Division.IN_USE : year("valid_to", to);
    if (validTo < from) {
      throw new IllegalArgumentException(
          "valid_to %d is before valid_from %d: correct the years".formatted(validTo, from));
    }
    List<Division.Successor> successors = new ArrayList<>();
    for (String part : row.list("successors")) {
      int at = part.indexOf('@');
      successors.add(
          at < 0
              ? new Division.Successor(code("successors", part), 0)
              : new Division.Successor(
                  code("successors", part.substring(0, at)),
                  year("successors", part.substring(at + 1))));
    }
    String cityCode = row.text("city_code");
    return new Division(
        code("code", row.required("code")),
        row.required("name"),
        level(row.required("level")),
        code("province_code", row.required("province_code")),
        row.required("province_name"),
        cityCode.isEmpty() ? null : code("city_code", cityCode),
        cityCode.isEmpty() ? null : row.required("city_name"),
        from,
        validTo,
        successors);
  }

  private static PlaceLevel level(String text) {
    for (PlaceLevel level : PlaceLevel.values()) {
      if (level.label().equals(text.toLowerCase(Locale.ROOT))) {
        return level;
      }
    }
    throw new IllegalArgumentException(
        "column level is '" + text + "': write province, city or district");
  }

  private static String code(String column, String text) {
    if (text.length() != 6 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IllegalArgumentException(
          "column " + column + " has '" + text + "': a code has six digits");
    }
    return text;
  }

  private static int year(String column, String text) {
    if (text.length() != 4 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IllegalArgumentException(
          "column " + column + " has '" + text + "': a year has four digits");
    }
    return Integer.parseInt(text);
  }
}
