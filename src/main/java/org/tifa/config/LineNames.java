package org.tifa.config;

/** How messages call a file of facts and its lines, which may be put together from other files. */
public interface LineNames {
  /** The file: {@code lexicon}. */
  String file();

  /** A line, in front of what is said of it: {@code lexicon line 5}. */
  default String of(long line) {
    return file() + " line " + line;
  }

  /** A line, in words about another line: {@code line 5}. */
  default String inside(long line) {
    return "line " + line;
  }
}
