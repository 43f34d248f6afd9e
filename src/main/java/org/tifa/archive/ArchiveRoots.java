package org.tifa.archive;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.tifa.config.ConfigurationException;

/**
 * The roots of an archive and the source paths below them. One folder adds nothing to its files'
 * source paths; of several roots each adds its last name, and a number where two names are equal.
 * The order in which roots are named makes no difference.
 */
final class ArchiveRoots {
  /**
   * One root.
   *
   * @param status of the folder or file
   * @param prefix what its source paths begin with, with a {@code /} behind it; empty for the only
   *     folder; of a file its whole source path
   */
  record Root(FileStatus status, String prefix) {
    String archivePath(String sourcePath) {
      return status.isFile()
          ? status.getPath().toString()
          : status.getPath() + "/" + sourcePath.substring(prefix.length());
    }

    boolean holds(String sourcePath) {
      return status.isFile() ? sourcePath.equals(prefix) : sourcePath.startsWith(prefix);
    }
  }

  private final List<Root> roots;

  private ArchiveRoots(List<Root> roots) {
    this.roots = List.copyOf(roots);
  }

  /**
   * Looks up the roots.
   *
   * @throws ConfigurationException naming every root that is missing, unreadable or part of another
   */
  static ArchiveRoots open(List<String> locations, Configuration hadoop) {
    if (locations.isEmpty()) {
      throw new ConfigurationException("no archive is named: give at least one --archive PATH");
    }
    List<String> problems = new ArrayList<>();
    Map<String, FileStatus> found = new TreeMap<>();
    for (String location : locations) {
      try {
        if (location.isBlank()) {
          problems.add("archive '%s' is blank: name a folder or file".formatted(location));
          continue;
        }
        Path path = new Path(location);
        FileStatus status = path.getFileSystem(hadoop).getFileStatus(path);
        found.put(status.getPath().toString(), status);
      } catch (FileNotFoundException e) {
        problems.add(
            "archive '%s' does not exist: name an existing folder or file%s"
                .formatted(location, LocalNames.remedy(location)));
      } catch (IOException | IllegalArgumentException e) {
        problems.add(
            "archive '%s' cannot be read: %s"
                .formatted(location, Rejects.line(String.valueOf(e.getMessage()))));
      }
    }
    String outer = null;
    for (String path : found.keySet()) {
      if (outer != null && path.startsWith(outer.endsWith("/") ? outer : outer + "/")) {
        problems.add(
            "archive '%s' lies inside archive '%s': name only one of them".formatted(path, outer));
      } else {
        outer = path;
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return new ArchiveRoots(named(List.copyOf(found.values())));
  }

  private static List<Root> named(List<FileStatus> found) {
    if (found.size() == 1) {
      FileStatus only = found.get(0);
      return List.of(new Root(only, only.isFile() ? only.getPath().getName() : ""));
    }
    List<Root> roots = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (FileStatus status : found) {
      String name = status.getPath().getName().isEmpty() ? "root" : status.getPath().getName();
      String unique = name;
      for (int i = 2; !taken.add(unique); i++) {
        // In front, so that the ending stays.
        unique = i + "-" + name;
      }
      roots.add(new Root(status, status.isFile() ? unique : unique + "/"));
    }
    return roots;
  }

  List<Root> roots() {
    return roots;
  }

  /** The root that holds a source path, or null. */
  Root rootOf(String sourcePath) {
    for (Root root : roots) {
      if (root.holds(sourcePath)) {
        return root;
      }
    }
    return null;
  }
}
