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

  /** Short for {@code .tar.gz}. */
  private static final String GZIPPED_TAR_ENDING = ".tgz";

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

  /** A container's path as the folder it stands for in path patterns: without its ending. */
  String folder(String path) {
    String plain = withoutGzip(path);
    String name = plain.substring(plain.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      SourceFormat format = formats.get(name.substring(dot + 1));
      if (format != null && format.isContainer()) {
        return plain.substring(0, plain.length() - name.length() + dot);
      }
    }
    return plain;
  }

  /** The endings that are known, in order. */
  List<String> endings() {
    return formats.keySet().stream().sorted().toList();
  }

  static Compression compression(String name) {
    return withoutGzip(name).equals(name) ? Compression.NONE : Compression.GZIP;
  }

  /** The name or path without a {@code .gz} at its end, and with {@code .tar} for {@code .tgz}. */
  static String withoutGzip(String name) {
    if (ends(name, GZIP_ENDING)) {
      return name.substring(0, name.length() - GZIP_ENDING.length());
    }
    return ends(name, GZIPPED_TAR_ENDING)
        ? name.substring(0, name.length() - GZIPPED_TAR_ENDING.length()) + ".tar"
        : name;
  }

  private static boolean ends(String name, String ending) {
    return name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length());
  }
}
