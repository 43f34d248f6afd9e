package org.tifa.page;

import java.util.List;

/**
 * A text with what could be restored of the characters that wrong decoding spoilt.
 *
 * @param restored where runs were restored
 * @param left where something looks wrong still and nothing clear could be restored
 */
record Restored(MappedText text, SourcePositions restored, SourcePositions left) {
  /** One character of a run, and from where to where the shown text stands for it. */
  record Piece(char c, int begin, int end) {}

  /** A text in which nothing looks wrong. */
  static Restored untouched(MappedText text) {
    return new Restored(text, SourcePositions.NONE, SourcePositions.NONE);
  }

  /** Writes a run in the place of what is shown. */
  static void append(List<Piece> run, MappedText shown, MappedText.Builder out) {
    for (Piece piece : run) {
      out.append(piece.c(), shown.from(piece.begin()), shown.to(piece.end() - 1));
    }
  }
}
