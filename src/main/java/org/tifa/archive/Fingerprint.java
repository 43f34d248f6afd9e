package org.tifa.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Content hashes of sources. */
final class Fingerprint {
  private static final int ID_DIGITS = 16;

  private Fingerprint() {}

  /** SHA-256 of bytes, hexadecimal. */
  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /** The id of a source: the first digits of SHA-256 over its path, NUL and its bytes' hash. */
  static String sourceId(String sourcePath, String sha256) {
    byte[] bytes = (sourcePath + '\0' + sha256).getBytes(StandardCharsets.UTF_8);
    return sha256(bytes).substring(0, ID_DIGITS);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
