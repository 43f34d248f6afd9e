package org.tifa.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tifa.config.ConfigurationException;
import org.tifa.dating.DateKind;
import org.tifa.dating.DatePrecision;
import org.tifa.page.Script;
import org.tifa.place.Division;
import org.tifa.place.Gazetteer;
import org.tifa.place.PlaceLevel;

/**
 * Reads gold: JSON Lines, an object for each article, several of one source in the order of the
 * page. A key that is absent is not judged; {@code null} or an empty array says that there is none
 * or that it must stay open. Keys other than these are notes:
 *
 * <ul>
 *   <li>{@code source} or {@code source_path} (required), {@code record} (1), {@code ordinal}
 *   <li>{@code title subtitle kicker credit newspaper script}: text; {@code byline photographer}:
 *       text or array
 *   <li>{@code dated_on}: a day, month or year; {@code month_day}; {@code date_kind}; {@code
 *       date_precision}
 *   <li>{@code district_code}, {@code city_code}, {@code province_code}: of the narrowest the wider
 *       follow by the gazetteer as of the date
 *   <li>{@code starts}, {@code ends}: first and last words of the body; {@code body}: all of it
 *   <li>{@code mentions}: slogan → count; {@code mentions_complete}: whether slogans that only
 *       other lines name do not occur here
 *   <li>{@code repeats}: number of repeated blocks, or a text: there is at least one
 *   <li>{@code joins}: text or array; in it each word with a bar, such as {@code 也要|管环保}, stands
 *       together in the clean text
 * </ul>
 */
public final class GoldFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Measure> TEXTS =
      new TreeMap<>(
          Map.of(
              "title", Measure.TITLE,
              "subtitle", Measure.SUBTITLE,
              "kicker", Measure.KICKER,
              "byline", Measure.BYLINE,
              "photographer", Measure.PHOTOGRAPHER,
              "credit", Measure.CREDIT,
              "newspaper", Measure.NEWSPAPER));

  private final String name;
  private final Gazetteer gazetteer;
  private final List<String> problems = new ArrayList<>();

  private GoldFile(String name, Gazetteer gazetteer) {
    this.name = name;
    this.gazetteer = gazetteer;
  }

  /**
   * Reads a file of gold.
   *
   * @param name how messages call it
   * @param text all of it
   * @param gazetteer must know every place code
   * @throws ConfigurationException naming every bad line and its remedy
   */
  public static List<GoldArticle> parse(String name, String text, Gazetteer gazetteer) {
    GoldFile file = new GoldFile(name, gazetteer);
    List<GoldArticle> articles = file.articles(text);
    if (articles.isEmpty() && file.problems.isEmpty()) {
      file.problems.add(name + " holds no line: write one JSON object for each article");
    }
    if (!file.problems.isEmpty()) {
      throw new ConfigurationException(file.problems);
    }
    return articles;
  }

  private List<GoldArticle> articles(String text) {
    List<GoldArticle> articles = new ArrayList<>();
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    int number = 0;
    for (String line : body.split("\\R", -1)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String origin = "%s line %d".formatted(name, number);
      try {
        articles.add(new Line(origin, object(line)).article());
      } catch (IllegalArgumentException e) {
        problems.add(origin + ": " + e.getMessage());
      }
    }
    return articles;
  }

  private static JsonNode object(String line) {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "not JSON near character %d: write one object a line"
              .formatted(Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getColumnNr())),
          e);
    }
    if (!node.isObject()) {
      throw new IllegalArgumentException(
          "'%s' is no object: write one such as {\"source\": \"page.txt\", \"title\": …}"
              .formatted(line.length() > 20 ? line.substring(0, 20) + "…" : line));
    }
    return node;
  }

  /** One line while it is read. */
  private final class Line {
    private final String origin;
    private final JsonNode node;
    private final Map<Measure, List<String>> values = new EnumMap<>(Measure.class);

    Line(String origin, JsonNode node) {
      this.origin = origin;
      this.node = node;
    }

    GoldArticle article() {
      TEXTS.forEach(
          (key, measure) -> {
            if (node.has(key)) {
              values.put(measure, texts(key));
            }
          });
      script();
      LocalDate day = dates();
      places(day == null ? Gazetteer.NO_YEAR : day.getYear());
      return new GoldArticle(
          origin,
          source(),
          record(),
          values,
          mentions(),
          node.path("mentions_complete").asBoolean(false),
          repeats(),
          node.path("repeats").isNumber() || isNone("repeats"),
          joins(),
          text("starts"),
          text("ends"),
          text("body"));
    }

    private String source() {
      for (String key : List.of("source", "source_path")) {
        String path = text(key);
        if (path != null) {
          return path;
        }
      }
      throw new IllegalArgumentException(
          "it names no source: add \"source\" with the path of the file below the archive");
    }

    private int record() {
      JsonNode record = node.path("record");
      if (record.isMissingNode() || (record.isInt() && record.asInt() >= 1)) {
        return record.asInt(1);
      }
      throw bad("record", "a number from 1");
    }

    private void script() {
      if (!node.has("script")) {
        return;
      }
      String told = text("script");
      String label = told == null ? "" : told.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
      List<String> labels = new ArrayList<>();
      for (Script script : Script.values()) {
        labels.add(script.label());
      }
      if (!labels.contains(label)) {
        throw bad("script", "one of " + String.join(", ", labels));
      }
      values.put(Measure.SCRIPT, List.of(label));
    }

    /** Reads all that tells of the date; gives the day, or the first of the month or year. */
    private LocalDate dates() {
      LocalDate day = null;
      if (node.has("dated_on")) {
        String told = text("dated_on");
        day = told == null ? null : firstDay(told);
        String precision = text("date_precision");
        values.put(Measure.DATE, told == null ? List.of() : List.of(encoded(told, day, precision)));
      }
      if (node.has("month_day")) {
        String told = text("month_day");
        values.put(Measure.MONTH_DAY, told == null ? List.of() : List.of(monthDay(told)));
      }
      if (node.has("date_kind")) {
        values.put(Measure.DATE_KIND, label("date_kind", kinds()));
      }
      if (node.has("date_precision")) {
        values.put(Measure.DATE_PRECISION, label("date_precision", precisions()));
      }
      return day;
    }

    private LocalDate firstDay(String told) {
      String whole =
          switch (told.length()) {
            case 4 -> told + "-01-01";
            case 7 -> told + "-01";
            default -> told;
          };
      try {
        return LocalDate.parse(whole);
      } catch (DateTimeException e) {
        throw bad("dated_on", "a day as 2024-07-15, a month as 2024-07, a year as 2024, or null");
      }
    }

    /** As far as the date is meant: a precision of month makes 2024-07 of its first day. */
    private static String encoded(String told, LocalDate day, String precision) {
      if (precision == null || told.length() < 10) {
        return told;
      }
      if (precision.equals(DatePrecision.MONTH.label())) {
        return DatePrecision.MONTH.spelled(day);
      }
      return precision.equals(DatePrecision.YEAR.label()) ? DatePrecision.YEAR.spelled(day) : told;
    }

    private String monthDay(String told) {
      try {
        MonthDay.parse("--" + told);
        return told;
      } catch (DateTimeException e) {
        throw bad("month_day", "month and day as 07-15, or null");
      }
    }

    private List<String> kinds() {
      List<String> labels = new ArrayList<>();
      for (DateKind kind : DateKind.values()) {
        labels.add(kind.label());
      }
      return labels;
    }

    private List<String> precisions() {
      List<String> labels = new ArrayList<>();
      for (DatePrecision precision : DatePrecision.values()) {
        labels.add(precision.label());
      }
      return labels;
    }

    private List<String> label(String key, List<String> labels) {
      String told = text(key);
      if (told == null || told.equals(DatePrecision.NONE.label())) {
        return List.of();
      }
      if (!labels.contains(told)) {
        throw bad(key, "one of " + String.join(", ", labels) + ", or null");
      }
      return List.of(told);
    }

    /** The codes told, narrowest first; each fills in the levels above it. */
    private void places(int year) {
      place("district_code", PlaceLevel.DISTRICT, Measure.DISTRICT, year);
      place("city_code", PlaceLevel.CITY, Measure.CITY, year);
      place("province_code", PlaceLevel.PROVINCE, Measure.PROVINCE, year);
    }

    private void place(String key, PlaceLevel level, Measure measure, int year) {
      if (!node.has(key)) {
        return;
      }
      String code = text(key);
      if (code == null) {
        values.put(measure, List.of());
        return;
      }
      Optional<Division> found =
          gazetteer.divisions().stream().filter(unit -> unit.code().equals(code)).findFirst();
      if (found.isEmpty()) {
        throw bad(key, "a code of the gazetteer, or null");
      }
      if (found.get().level() != level) {
        String rightKey = found.get().level().label() + "_code";
        throw new IllegalArgumentException(
            "%s is '%s', which is a %s: write it as %s"
                .formatted(key, code, found.get().level().label(), rightKey));
      }
      values.put(measure, List.of(code));
      Division unit = gazetteer.division(code, year).orElseThrow();
      if (unit.level() != PlaceLevel.PROVINCE) {
        values.put(Measure.PROVINCE, List.of(unit.provinceCode()));
      }
      if (unit.level() == PlaceLevel.DISTRICT) {
        values.put(Measure.CITY, unit.cityCode() == null ? List.of() : List.of(unit.cityCode()));
      }
    }

    private Map<String, Integer> mentions() {
      JsonNode told = node.path("mentions");
      if (told.isMissingNode()) {
        return null;
      }
      Map<String, Integer> counts = new TreeMap<>();
      if (told.isNull()) {
        return counts;
      }
      if (!told.isObject()) {
        throw bad("mentions", "an object such as {\"高质量发展\": 2}");
      }
      for (Map.Entry<String, JsonNode> entry : told.properties()) {
        if (!entry.getValue().isInt() || entry.getValue().asInt() < 0) {
          throw new IllegalArgumentException(
              "mentions of %s are '%s': write a number from 0"
                  .formatted(entry.getKey(), entry.getValue().asText()));
        }
        counts.put(entry.getKey(), entry.getValue().asInt());
      }
      return counts;
    }

    /** A number, or at least one where repeats are told in words. */
    private Integer repeats() {
      JsonNode told = node.path("repeats");
      if (told.isMissingNode()) {
        return null;
      }
      if (isNone("repeats")) {
        return 0;
      }
      if (told.isTextual()) {
        return 1;
      }
      if (!told.isInt() || told.asInt() < 0) {
        throw bad("repeats", "a number from 0, or words");
      }
      return told.asInt();
    }

    private List<String> joins() {
      List<String> joins = new ArrayList<>();
      for (String text : node.has("joins") ? texts("joins") : List.<String>of()) {
        for (String word : text.split("\\s+", -1)) {
          if (word.indexOf('|') >= 0) {
            joins.add(word.replace("|", ""));
          }
        }
      }
      return joins;
    }

    private boolean isNone(String key) {
      return node.path(key).isNull();
    }

    /** The text of a key; null where it is absent, null or blank. */
    private String text(String key) {
      JsonNode value = node.path(key);
      if (value.isMissingNode() || value.isNull()) {
        return null;
      }
      if (!value.isTextual()) {
        throw bad(key, "a text, or null");
      }
      return value.asText().isBlank() ? null : value.asText().strip();
    }

    /** A text or the texts of an array. */
    private List<String> texts(String key) {
      JsonNode value = node.path(key);
      if (!value.isArray()) {
        String text = text(key);
        return text == null ? List.of() : List.of(text);
      }
      List<String> texts = new ArrayList<>();
      for (JsonNode item : value) {
        if (!item.isTextual()) {
          throw bad(key, "a text, an array of texts, or null");
        }
        texts.add(item.asText().strip());
      }
      return texts;
    }

    private IllegalArgumentException bad(String key, String remedy) {
      JsonNode value = node.path(key);
      return new IllegalArgumentException(
          "%s is '%s': write %s"
              .formatted(key, value.isTextual() ? value.asText() : value.toString(), remedy));
    }
  }
}
