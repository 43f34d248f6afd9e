package org.tifa.archive;

import java.util.List;

/**
 * A decoded text.
 *
 * @param text the text without a byte order mark; bytes that fit no character stand as U+FFFD
 * @param charset canonical Java name of the charset
 * @param confidence 0–100, see {@link CharsetChoice}
 * @param concerns doubts, in the order of their declaration
 */
public record Decoded(String text, String charset, int confidence, List<Concern> concerns) {
  public Decoded {
    concerns = List.copyOf(concerns);
  }
}
