package org.tifa.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tifa.config.ArchiveConfig;

/** Tells the layout of a file by the ending of its name. */
final class FormatRules {
  private static final String GZIP_ENDING = ".gz";

  /** A layout and a packing. */
  record Layout(SourceFormat format, Compression compression) {}

  private final Map<String, SourceFormat> formats = new HashMap<>();

  FormatRules(ArchiveConfig config) {
    config
        .formats()
        .forEach(
            (key, endings) -> {
              SourceFormat format =
                  SourceFormat.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
              endings.forEach(ending -> formats.put(ending.toLowerCase(Locale.ROOT), format));
            });
  }

  /** The layout that a file name or path promises, if its ending is known. */
  Optional<Layout> layout(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    Compression compression = compression(name);
    String plain = withoutGzip(name);
    // The longest ending wins: of a.news.txt first news.txt is tried, then txt.
    for (int dot = plain.indexOf('.'); dot >= 0; dot = plain.indexOf('.', dot + 1)) {
      SourceFormat format = formats.get(plain.substring(dot + 1));
      if (format != null) {
        return Optional.of(new Layout(format, compression));
      }
    }
    return Optional.empty();
  }

  /** The endings that are known, in order. */
  List<String> endings() {
    return formats.keySet().stream().sorted().toList();
  }

  static Compression compression(String name) {
    return isGzip(name) ? Compression.GZIP : Compression.NONE;
  }

  /** The name or path without a {@code .gz} at its end. */
  static String withoutGzip(String name) {
    return isGzip(name) ? name.substring(0, name.length() - GZIP_ENDING.length()) : name;
  }

  private static boolean isGzip(String name) {
    return name.regionMatches(
        true, name.length() - GZIP_ENDING.length(), GZIP_ENDING, 0, GZIP_ENDING.length());
  }
}
