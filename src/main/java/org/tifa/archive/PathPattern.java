package org.tifa.archive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.tifa.archive.Metadata.Origin;
import org.tifa.archive.Metadata.Value;
import org.tifa.config.ConfigurationException;

/**
 * What paths say of their sources: a template such as <code>
 * {province}/{newspaper}/{date}-{page}.txt
 * </code>, or a regular expression with named groups behind {@code regex:}. It is matched against
 * the end of a source path by whole segments; {@code *} stands for anything within a segment. A
 * {@code .gz} at the end is left out of both.
 */
final class PathPattern {
  private static final String REGEX = "regex:";
  private static final Pattern GROUP = Pattern.compile("\\(\\?<([^=!>][^>]*)>");
  private static final Pattern GROUP_NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]*");

  private static final Map<String, MetadataField> FIELDS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("title", MetadataField.TITLE),
              Map.entry("subtitle", MetadataField.SUBTITLE),
              Map.entry("byline", MetadataField.BYLINE),
              Map.entry("date", MetadataField.PUBLISHED_ON),
              Map.entry("newspaper", MetadataField.NEWSPAPER),
              Map.entry("page", MetadataField.EDITION),
              Map.entry("edition", MetadataField.EDITION),
              Map.entry("province", MetadataField.PROVINCE),
              Map.entry("city", MetadataField.CITY),
              Map.entry("district", MetadataField.DISTRICT),
              Map.entry("code", MetadataField.PLACE_CODE),
              Map.entry("place", MetadataField.PLACE)));

  /** Parts of a date that paths spread over folders; joined they are the publication date. */
  private static final List<String> DATE_PARTS = List.of("year", "month", "day");

  private static final Map<String, String> SHAPES =
      Map.of(
          "date",
          // Longer months and days first: the 12 of 2025-12-20 is no January the 2nd.
          "(?:19|20)\\d{2}(?:年?(?:0[1-9]|1[0-2])月?(?:(?:0[1-9]|[12]\\d|3[01])日?)?"
              + "|[-_.年](?:1[0-2]|0?[1-9])月?(?:[-_.]?(?:[12]\\d|3[01]|0?[1-9])日?)?|年)?",
          "code",
          "\\d{6}",
          "year",
          "(?:19|20)\\d{2}",
          "month",
          "(?:0?[1-9]|1[0-2])",
          "day",
          "(?:0?[1-9]|[12]\\d|3[01])");

  private final Pattern regex;
  private final Set<String> names;

  private PathPattern(Pattern regex, Set<String> names) {
    this.regex = regex;
    this.names = names;
  }

  /**
   * Compiles the patterns of a configuration.
   *
   * @throws ConfigurationException naming each bad pattern and what is wrong with it
   */
  static List<PathPattern> compile(List<String> patterns) {
    List<PathPattern> compiled = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (String pattern : patterns) {
      try {
        compiled.add(pattern.startsWith(REGEX) ? ofRegex(pattern) : ofTemplate(pattern));
      } catch (IllegalArgumentException e) {
        String reason =
            e instanceof PatternSyntaxException syntax
                ? "%s near character %d: mend the regular expression"
                    .formatted(syntax.getDescription(), Math.max(0, syntax.getIndex()))
                : e.getMessage();
        problems.add("path-patterns holds '%s': %s".formatted(pattern, reason));
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return List.copyOf(compiled);
  }

  /** What the first pattern that matches says; nothing if none does. */
  static Metadata read(List<PathPattern> patterns, String filePath) {
    String path = FormatRules.withoutGzip(filePath);
    for (PathPattern pattern : patterns) {
      Matcher matcher = pattern.regex.matcher(path);
      if (matcher.matches()) {
        return pattern.metadata(matcher);
      }
    }
    return Metadata.NONE;
  }

  private Metadata metadata(Matcher matcher) {
    Map<MetadataField, Value> values = new EnumMap<>(MetadataField.class);
    StringBuilder date = new StringBuilder();
    for (String name : names) {
      String text = matcher.group(name);
      if (text == null || text.isBlank()) {
        continue;
      }
      if (DATE_PARTS.contains(name)) {
        continue;
      }
      values.put(FIELDS.get(name), new Value(text.strip(), Origin.PATH));
    }
    for (String part : DATE_PARTS) {
      String text = names.contains(part) ? matcher.group(part) : null;
      if (text == null) {
        break;
      }
      date.append(date.isEmpty() ? "" : "-").append(text);
    }
    if (!date.isEmpty()) {
      values.put(MetadataField.PUBLISHED_ON, new Value(date.toString(), Origin.PATH));
    }
    return new Metadata(values);
  }

  private static PathPattern ofRegex(String pattern) {
    String source = pattern.substring(REGEX.length());
    Set<String> names = new LinkedHashSet<>();
    Matcher groups = GROUP.matcher(source);
    while (groups.find()) {
      if (GROUP_NAME.matcher(groups.group(1)).matches()) {
        checkName(groups.group(1), names);
      }
    }
    Pattern regex = Pattern.compile("(?:.*/)?(?:" + source + ")", Pattern.DOTALL);
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          "it has no named group: write one such as (?<date>\\d{8})");
    }
    return new PathPattern(regex, names);
  }

  private static PathPattern ofTemplate(String pattern) {
    Set<String> names = new LinkedHashSet<>();
    StringBuilder regex = new StringBuilder("(?:.*/)?");
    String template = FormatRules.withoutGzip(pattern);
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == '{') {
        int close = template.indexOf('}', i);
        if (close < 0) {
          throw new IllegalArgumentException("'{' is not closed: add '}'");
        }
        String name = template.substring(i + 1, close);
        checkName(name, names);
        regex.append("(?<%s>%s)".formatted(name, SHAPES.getOrDefault(name, "[^/]+?")));
        i = close;
      } else if (c == '*') {
        regex.append("[^/]*?");
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    if (names.isEmpty()) {
      throw new IllegalArgumentException("it has no placeholder: write one such as {date}");
    }
    return new PathPattern(Pattern.compile(regex.toString(), Pattern.DOTALL), names);
  }

  private static void checkName(String name, Set<String> names) {
    if (!FIELDS.containsKey(name) && !DATE_PARTS.contains(name)) {
      throw new IllegalArgumentException(
          "'%s' is not a name it may use: the names are %s, %s"
              .formatted(name, String.join(", ", FIELDS.keySet()), String.join(", ", DATE_PARTS)));
    }
    if (!names.add(name)) {
      throw new IllegalArgumentException("'%s' stands twice: keep one".formatted(name));
    }
    if ((names.contains("date") && names.contains("year"))
        || (names.contains("page") && names.contains("edition"))) {
      throw new IllegalArgumentException("'%s' says what another says: keep one".formatted(name));
    }
  }
}
