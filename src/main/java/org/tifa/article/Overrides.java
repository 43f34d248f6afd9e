package org.tifa.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tifa.archive.SourcePaths;
import org.tifa.article.Correction.Field;
import org.tifa.config.TsvTable;
import org.tifa.dating.DatePrecision;
import org.tifa.place.Division;
import org.tifa.place.Gazetteer;

/**
 * What users correct of the reading, by the paths of sources. Of several rows for one field the
 * last that matches wins. Immutable and safe for threads.
 */
public final class Overrides {
  private static final List<String> COLUMNS = List.of("path", "article", "field", "value", "note");
  private static final String NONE = "none";
  private static final String SKIP = "skip";

  /**
   * A row, to find out whether a run met what it corrects.
   *
   * @param regex of the source paths it is for
   * @param article number on the page, or 0 for all
   * @param isSkip whether what it matches is left out of the tables
   * @param told how messages name it
   */
  public record Row(String regex, int article, boolean isSkip, String told) {}

  private final List<Correction> corrections;

  private final Gazetteer gazetteer;

  private Overrides(List<Correction> corrections, Gazetteer gazetteer) {
    this.corrections = List.copyOf(corrections);
    this.gazetteer = gazetteer;
  }

  /**
   * Reads the overrides.
   *
   * @param name how messages call the file
   * @param text tab-separated, with the header {@code path article field value note}
   * @param gazetteer must know every place
   * @throws org.tifa.config.ConfigurationException naming every bad row
   */
  public static Overrides parse(String name, String text, Gazetteer gazetteer) {
    return new Overrides(
        TsvTable.read(name, text, COLUMNS, row -> correction(row, gazetteer)), gazetteer);
  }

  /** The rows, in the order of the file. */
  public List<Row> rows() {
    return corrections.stream()
        .map(
            row ->
                new Row(
                    "^" + row.regex().pattern() + "$",
                    row.article(),
                    row.field() == Field.READING,
                    "line %d of the overrides, '%s'".formatted(row.line(), row.path())))
        .toList();
  }

  /** Those for a source. */
  Corrections of(String sourcePath) {
    if (corrections.isEmpty()) {
      return Corrections.NONE;
    }
    List<Correction> fit =
        corrections.stream().filter(row -> row.regex().matcher(sourcePath).matches()).toList();
    return fit.isEmpty() ? Corrections.NONE : new Corrections(fit, gazetteer);
  }

  private static Correction correction(TsvTable.Row row, Gazetteer gazetteer) {
    String path = row.required("path");
    Field field = field(row.required("field"));
    String value = row.required("value");
    int article = article(row.text("article"));
    if (field == Field.NEWSPAPER && article > 0) {
      throw new IllegalArgumentException(
          "a newspaper is of the whole source: leave the column article empty");
    }
    boolean isNone = value.equals(NONE);
    if (isNone && (field == Field.YEAR || field == Field.NEWSPAPER)) {
      throw new IllegalArgumentException(
          "%s cannot be none: write dated_on none to leave a date open".formatted(field.label()));
    }
    if (field == Field.READING && !value.equals(SKIP)) {
      throw new IllegalArgumentException("reading is '%s': write skip".formatted(value));
    }
    LocalDate day = null;
    DatePrecision precision = null;
    if (!isNone && (field == Field.DATED_ON || field == Field.YEAR)) {
      precision = precision(field, value);
      day = day(field, value);
    }
    return new Correction(
        row.line(),
        path,
        regex(path),
        article,
        field,
        isNone ? null : value,
        isNone ? List.of() : row.list("value"),
        day,
        precision,
        field == Field.PLACE && !isNone ? place(value, gazetteer) : null);
  }

  private static Field field(String text) {
    List<String> labels = new ArrayList<>();
    for (Field field : Field.values()) {
      if (field.label().equals(text)) {
        return field;
      }
      labels.add(field.label());
    }
    throw new IllegalArgumentException(
        "field is '%s': write one of %s".formatted(text, String.join(", ", labels)));
  }

  private static int article(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    if (!text.matches("[1-9]\\d{0,5}")) {
      throw new IllegalArgumentException(
          "article is '%s': write its number on the page from 1, or leave it empty"
              .formatted(text));
    }
    return Integer.parseInt(text);
  }

  private static DatePrecision precision(Field field, String value) {
    return switch (value.length()) {
      case 4 -> DatePrecision.YEAR;
      case 7 -> field == Field.YEAR ? null : DatePrecision.MONTH;
      default -> field == Field.YEAR ? null : DatePrecision.DAY;
    };
  }

  private static LocalDate day(Field field, String value) {
    String whole =
        switch (value.length()) {
          case 4 -> value + "-01-01";
          case 7 -> value + "-01";
          default -> value;
        };
    try {
      if (field == Field.DATED_ON || value.length() == 4) {
        return LocalDate.parse(whole);
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(remedy(field, value), e);
    }
    throw new IllegalArgumentException(remedy(field, value));
  }

  private static String remedy(Field field, String value) {
    return field == Field.YEAR
        ? "year is '%s': write four digits".formatted(value)
        : "dated_on is '%s': write a day as 2024-07-15, a month, a year, or none".formatted(value);
  }

  /** The unit of a code or of a name, with or without what it lies in before it. */
  private static Division place(String value, Gazetteer gazetteer) {
    TreeMap<String, Division> fits = new TreeMap<>();
    for (Division unit : gazetteer.divisions()) {
      if (unit.code().equals(value) || names(unit).contains(value)) {
        fits.merge(unit.code(), unit, (old, later) -> later.isInUse() ? later : old);
      }
    }
    if (fits.values().stream().anyMatch(Division::isInUse)) {
      fits.values().removeIf(unit -> !unit.isInUse());
    }
    if (fits.size() == 1) {
      return fits.firstEntry().getValue();
    }
    if (fits.isEmpty()) {
      throw new IllegalArgumentException(
          "place '%s' is not in the gazetteer: write its full name, its six-digit code, or none"
              .formatted(value));
    }
    throw new IllegalArgumentException(
        "place '%s' fits %s: write the code".formatted(value, String.join(", ", fits.keySet())));
  }

  private static List<String> names(Division unit) {
    List<String> names = new ArrayList<>(List.of(unit.name()));
    names.add(unit.provinceName() + unit.name());
    Optional.ofNullable(unit.cityName())
        .ifPresent(
            city -> {
              names.add(city + unit.name());
              names.add(unit.provinceName() + city + unit.name());
            });
    return names;
  }

  /** Matches the end of a path by whole segments; a record's offset may be left out. */
  private static Pattern regex(String path) {
    return Pattern.compile(
        SourcePaths.ending(path) + (path.indexOf('#') < 0 ? SourcePaths.ANY_RECORD : ""));
  }
}
