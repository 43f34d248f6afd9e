package org.tifa.archive;

import java.nio.charset.Charset;
import java.util.List;

/**
 * The charset of a file and how sure the choice is.
 *
 * @param charset what the bytes are decoded with
 * @param confidence 0–100: the chance, in per cent, that the choice is right; 100 for a byte order
 *     mark or strictly valid UTF-8
 * @param markLength bytes of the byte order mark, 0 if there is none
 * @param isAscii whether the bytes seen were ASCII only, which says nothing of later bytes
 * @param concerns doubts of the choice
 */
record CharsetChoice(
    Charset charset, int confidence, int markLength, boolean isAscii, List<Concern> concerns) {
  CharsetChoice {
    concerns = List.copyOf(concerns);
  }

  /** Bytes of one code unit: two of UTF-16, otherwise one. */
  int unitLength() {
    return charset.name().startsWith("UTF-16") ? 2 : 1;
  }
}
