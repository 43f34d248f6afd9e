package org.tifa.archive;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/**
 * The charset of a file and how sure the choice is.
 *
 * @param charset what the bytes are decoded with
 * @param confidence 0–100: the chance, in per cent, that the choice is right; 100 for a byte order
 *     mark or strictly valid UTF-8
 * @param markLength bytes of the byte order mark, 0 if there is none
 * @param isAscii whether the bytes seen were ASCII only, which says nothing of later bytes
 * @param isNamed whether a user names it, so that no record is asked for its own
 * @param concerns doubts of the choice
 */
record CharsetChoice(
    Charset charset,
    int confidence,
    int markLength,
    boolean isAscii,
    boolean isNamed,
    List<Concern> concerns) {
  /** A choice that was made, by a byte order mark or by its look. */
  CharsetChoice(
      Charset charset, int confidence, int markLength, boolean isAscii, List<Concern> concerns) {
    this(charset, confidence, markLength, isAscii, false, concerns);
  }

  CharsetChoice {
    concerns = List.copyOf(concerns);
  }

  /** The charset that a user names; a byte order mark of its own is no text. */
  static CharsetChoice named(Charset charset, byte[] bytes) {
    byte[] mark = "\uFEFF".getBytes(charset);
    boolean isMarked =
        charset.canEncode()
            && charset.newEncoder().canEncode('\uFEFF')
            && bytes.length >= mark.length
            && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    return new CharsetChoice(charset, 100, isMarked ? mark.length : 0, false, true, List.of());
  }

  /** Bytes of one code unit: two of UTF-16, otherwise one. */
  int unitLength() {
    return charset.name().startsWith("UTF-16") ? 2 : 1;
  }
}
