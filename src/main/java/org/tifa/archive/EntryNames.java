package org.tifa.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of entries of containers. They are never used as names of files. */
final class EntryNames {
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

  private EntryNames() {}

  /**
   * The name as a path with {@code /} inside its container; empty if it leads out of it, is
   * absolute, blank or has control characters.
   */
  static Optional<String> safe(String name) {
    String path = name.replace('\\', '/');
    while (path.startsWith("./")) {
      path = path.substring(2);
    }
    if (path.isBlank()
        || path.startsWith("/")
        || DRIVE.matcher(path).matches()
        || path.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    for (String segment : path.split("/", -1)) {
      if (segment.equals("..")) {
        return Optional.empty();
      }
    }
    return Optional.of(path);
  }

  /** Whether the name or a folder of it begins as names do that are skipped in folders. */
  static boolean isHidden(String path) {
    for (String segment : path.split("/", -1)) {
      if (ArchiveListing.isHidden(segment)) {
        return true;
      }
    }
    return false;
  }

  /** A name that does not say its charset: UTF-8 if it can be, else GB18030. */
  static String decode(byte[] raw) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return new String(raw, Decoder.GB18030);
    }
  }
}
