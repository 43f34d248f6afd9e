package org.tifa.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Finds what Hadoop's listing of a local folder silently leaves out: names that the JVM cannot
 * represent (it was started in a locale without UTF-8) and links that lead nowhere.
 */
final class LocalNames {
  private LocalNames() {}

  /** Names in a folder that its listing lacks, in order; none on other file systems. */
  static List<String> lost(FileSystem fileSystem, Path folder, Set<String> listed) {
    if (!(fileSystem instanceof LocalFileSystem local)) {
      return List.of();
    }
    String[] names = local.pathToFile(folder).list();
    if (names == null) {
      return List.of();
    }
    List<String> lost = new ArrayList<>();
    for (String name : names) {
      if (!listed.contains(name) && !ArchiveListing.isHidden(name)) {
        lost.add(name);
      }
    }
    return lost.stream().sorted().toList();
  }

  /** Whether a name shows that the JVM could not represent it. */
  static boolean isUnrepresentable(String name) {
    return name.indexOf('\uFFFD') >= 0 || name.indexOf('?') >= 0;
  }

  /** Whether the JVM decodes the names of files as UTF-8. */
  static boolean isUtf8() {
    return charset().toUpperCase(Locale.ROOT).replace("-", "").equals("UTF8");
  }

  /** The charset in which the JVM decodes the names of files. */
  static String charset() {
    return System.getProperty("sun.jnu.encoding", "UTF-8");
  }

  /** What to add to a message on a path that may have suffered from the locale. */
  static String remedy(String path) {
    boolean isSuspect = isUnrepresentable(path) || !isAscii(path);
    return isSuspect && !isUtf8()
        ? " (the locale's charset is %s: start Java with LC_ALL=C.UTF-8)".formatted(charset())
        : "";
  }

  private static boolean isAscii(String path) {
    return path.chars().allMatch(c -> c < 0x80);
  }
}
