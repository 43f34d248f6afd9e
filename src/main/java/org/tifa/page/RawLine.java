package org.tifa.page;

import java.util.List;

/**
 * One line of a page before paragraphs are known.
 *
 * @param text without white space at both ends; never empty
 * @param shadow the text in simplified script character by character, for looking
 * @param indent columns of white space before it
 * @param blanks empty lines before it
 * @param frame what the markup says of it
 * @param level 1–6 for a heading of that level, else 0
 */
record RawLine(MappedText text, String shadow, int indent, int blanks, Frame frame, int level) {
  /** What markup says of a line. */
  enum Frame {
    /** Nothing: a line as it was printed. */
    OPEN,
    /** A paragraph of its own. */
    CLOSED,
    HEADING,
    CAPTION,
    FURNITURE
  }

  RawLine append(RawLine next) {
    return new RawLine(
        MappedText.join(List.of(text, next.text)),
        shadow + next.shadow,
        indent,
        blanks,
        frame,
        level);
  }
}
