package org.tifa;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.tifa.config.Sha256;

/** A short hash over words that decide a result, such as a stage's options and inputs. */
final class Fingerprint {
  private static final int BYTES = 8;

  private Fingerprint() {}

  /** Sixteen hexadecimal digits over the words, in order. */
  static String of(Iterable<String> words) {
    MessageDigest digest = Sha256.digest();
    for (String word : words) {
      digest.update(word.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }
}
