package org.tifa.config;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How an archive is listed, opened and decoded.
 *
 * @param formats format (one of {@link #FORMAT_KEYS}) → endings of file names without the dot; each
 *     is also read with {@code .gz} behind it
 * @param fields meaning ({@code text}, {@code file}, {@code title}, {@code published-on} …) → names
 *     of JSON fields and CSV columns that carry it, the first that is present and not blank wins
 * @param sidecarNames names of files that describe other files and are not sources
 * @param pathPatterns patterns matched against the end of source paths, the first that matches wins
 * @param splitBytes an uncompressed JSON Lines, Parquet or ORC file is cut into ranges of this many
 *     bytes
 * @param maxRecordBytes a longer line of JSON Lines or record of CSV is rejected
 * @param maxFileBytes a longer (decompressed) file that is one source is rejected
 * @param maxTextLength a source whose text has more UTF-16 units is rejected
 * @param maxContainerDepth containers inside containers are opened to this depth, 1 for none inside
 * @param maxEntries a container is read to this many entries, those of containers in it included
 * @param maxExpansion packed bytes that swell to more than so many times their number are given up
 * @param minCharsetConfidence a charset guessed with less confidence (0–100) is a concern
 * @param charsets charset → ends of paths, by whole segments with {@code *} inside one, of sources
 *     that are read in it, whatever they declare and look like
 */
public record ArchiveConfig(
    Map<String, List<String>> formats,
    Map<String, List<String>> fields,
    List<String> sidecarNames,
    List<String> pathPatterns,
    long splitBytes,
    long maxRecordBytes,
    long maxFileBytes,
    int maxTextLength,
    int maxContainerDepth,
    long maxEntries,
    int maxExpansion,
    int minCharsetConfidence,
    Map<String, List<String>> charsets)
    implements Serializable {
  /** The keys of {@code formats}. */
  public static final Set<String> FORMAT_KEYS =
      Set.of(
          "text",
          "markdown",
          "html",
          "xml",
          "pdf",
          "docx",
          "json-lines",
          "csv",
          "parquet",
          "orc",
          "warc",
          "zip",
          "tar");

  /** The keys of {@code fields}. */
  public static final Set<String> FIELD_KEYS =
      Set.of(
          "text",
          "file",
          "title",
          "subtitle",
          "byline",
          "published-on",
          "newspaper",
          "edition",
          "province",
          "city",
          "district",
          "place-code",
          "place",
          "url");

  /** Java arrays and strings hold no more. */
  private static final long LARGEST_BYTES = 1L << 30;

  public ArchiveConfig {
    formats = ordered(formats);
    fields = ordered(fields);
    charsets = ordered(charsets);
    sidecarNames = List.copyOf(sidecarNames);
    pathPatterns = List.copyOf(pathPatterns);
    List<String> problems = new ArrayList<>();
    checkFormats(formats, problems);
    checkFields(fields, problems);
    for (String name : sidecarNames) {
      if (name.isBlank() || name.contains("/")) {
        problems.add(
            "sidecar-names holds '%s': write a file name without a folder".formatted(name));
      }
    }
    checkRange("split-bytes", splitBytes, 1024, Long.MAX_VALUE, problems);
    checkRange("max-record-bytes", maxRecordBytes, 1024, LARGEST_BYTES, problems);
    checkRange("max-file-bytes", maxFileBytes, 1024, LARGEST_BYTES, problems);
    checkRange("max-text-length", maxTextLength, 1024, LARGEST_BYTES, problems);
    checkRange("max-container-depth", maxContainerDepth, 1, 16, problems);
    checkRange("max-entries", maxEntries, 1, Long.MAX_VALUE, problems);
    checkRange("max-expansion", maxExpansion, 2, 100_000, problems);
    checkRange("min-charset-confidence", minCharsetConfidence, 0, 100, problems);
    checkCharsets(charsets, problems);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }

  private static Map<String, List<String>> ordered(Map<String, List<String>> map) {
    Map<String, List<String>> copy = new TreeMap<>();
    map.forEach((key, values) -> copy.put(key, List.copyOf(values)));
    return Collections.unmodifiableMap(copy);
  }

  private static void checkFormats(Map<String, List<String>> formats, List<String> problems) {
    Map<String, String> owners = new LinkedHashMap<>();
    formats.forEach(
        (format, endings) -> {
          if (!FORMAT_KEYS.contains(format)) {
            problems.add(
                "formats has '%s': the formats are %s"
                    .formatted(format, String.join(", ", new TreeSet<>(FORMAT_KEYS))));
          }
          for (String ending : endings) {
            if (ending.isBlank() || ending.startsWith(".") || ending.contains("/")) {
              problems.add(
                  "formats.%s holds '%s': write an ending without its dot, such as txt"
                      .formatted(format, ending));
            }
            String owner = owners.putIfAbsent(ending.toLowerCase(Locale.ROOT), format);
            if (owner != null) {
              problems.add(
                  "formats: '%s' stands under %s and %s: keep one"
                      .formatted(ending, owner, format));
            }
          }
        });
    if (owners.isEmpty()) {
      problems.add("formats is empty: name at least one ending, such as text = [txt]");
    }
  }

  private static void checkFields(Map<String, List<String>> fields, List<String> problems) {
    for (String key : fields.keySet()) {
      if (!FIELD_KEYS.contains(key)) {
        problems.add(
            "fields has '%s': the fields are %s"
                .formatted(key, String.join(", ", new TreeSet<>(FIELD_KEYS))));
      }
    }
    for (String key : List.of("text", "file")) {
      if (fields.getOrDefault(key, List.of()).isEmpty()) {
        problems.add("fields.%s is empty: name at least one field or column".formatted(key));
      }
    }
  }

  private static void checkCharsets(Map<String, List<String>> charsets, List<String> problems) {
    charsets.forEach(
        (name, paths) -> {
          if (!isKnown(name)) {
            problems.add(
                "charsets has '%s': write a name that Java knows, such as GB18030, Big5 or UTF-8"
                    .formatted(name));
          }
          if (paths.stream().anyMatch(String::isBlank)) {
            problems.add("charsets.%s holds a blank path: write its end".formatted(name));
          }
        });
  }

  private static boolean isKnown(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  private static void checkRange(
      String key, long value, long least, long most, List<String> problems) {
    if (value < least) {
      problems.add("%s is %d: it must be at least %d".formatted(key, value, least));
    }
    if (value > most) {
      problems.add("%s is %d: it must be at most %d".formatted(key, value, most));
    }
  }
}
