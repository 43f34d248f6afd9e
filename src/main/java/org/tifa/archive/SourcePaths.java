package org.tifa.archive;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What source paths are made of: the path of a file, {@code !/} and a path for each container that
 * is entered, {@code #} and a number for a record. Files may have these marks in their own names.
 */
public final class SourcePaths {
  private static final String ENTRY = "!/";
  private static final Pattern RECORD = Pattern.compile("(?<=.)#\\d+$");

  /** The regular expression of the record of a file, or of none. */
  public static final String ANY_RECORD = "(?:#\\d+)?";

  private SourcePaths() {}

  /** The file of a source path: without entry and record. */
  public static String file(String sourcePath) {
    int entry = sourcePath.indexOf(ENTRY);
    return entry > 0 ? sourcePath.substring(0, entry) : RECORD.matcher(sourcePath).replaceFirst("");
  }

  /**
   * The regular expression of paths that end so, by whole segments; {@code *} is anything inside a
   * segment. A record behind the end is not met: whoever asks for its file adds {@link
   * #ANY_RECORD}.
   */
  public static String ending(String end) {
    StringBuilder regex = new StringBuilder("(?:.*/)?");
    for (String part : end.split("(?<=\\*)|(?=\\*)", -1)) {
      regex.append(part.equals("*") ? "[^/]*" : Pattern.quote(part));
    }
    return regex.toString();
  }

  /** The paths of all files that a source path may lead through, itself included. */
  public static Iterator<String> files(String sourcePath) {
    List<String> files = new ArrayList<>();
    files.add(sourcePath);
    int mark = sourcePath.lastIndexOf('#');
    if (mark > 0) {
      files.add(sourcePath.substring(0, mark));
    }
    for (int entry = sourcePath.indexOf(ENTRY);
        entry >= 0;
        entry = sourcePath.indexOf(ENTRY, entry + 1)) {
      files.add(sourcePath.substring(0, entry));
    }
    return files.iterator();
  }
}
