package org.tifa.page;

import java.util.List;

/**
 * Lines put together.
 *
 * @param text raw script, settled widths
 * @param shadow the text in simplified script character by character
 * @param kind by its words
 * @param frame by its markup
 * @param level of a heading, else 0
 * @param blanks empty lines before it
 * @param pieces offsets where pieces that stood apart were joined, beginning with 0
 */
record Paragraph(
    MappedText text,
    String shadow,
    LineKind kind,
    RawLine.Frame frame,
    int level,
    int blanks,
    List<Integer> pieces) {
  Paragraph {
    pieces = List.copyOf(pieces);
  }
}
