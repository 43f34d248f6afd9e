package org.tifa.term;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.tifa.config.Sha256;

/**
 * The words that are added to HanLP's dictionary. Small enough to be broadcast.
 *
 * <p>All are in normal form (half width, lower case) and hold no punctuation.
 *
 * @param placeNames full names of the gazetteer. Names of two characters (城区, 和县) are left to
 *     HanLP: forced, they would be cut out of 市和县 and the like
 * @param eventNames names of dated events, such as 党的二十大, always kept whole
 * @param slogans unbroken wordings of slogans, always kept whole
 * @param sloganParts parts of slogans that are chains; those that HanLP knows as common words stay
 *     as they are
 */
public record TermWords(
    List<String> placeNames,
    List<String> eventNames,
    List<String> slogans,
    List<String> sloganParts)
    implements Serializable {
  /** The tag of slogans and of their parts. HanLP has none of this name. */
  public static final String SLOGAN_TAG = "ti";

  /** No words. */
  public static final TermWords NONE = new TermWords(List.of(), List.of(), List.of(), List.of());

  public TermWords {
    placeNames = List.copyOf(placeNames);
    eventNames = List.copyOf(eventNames);
    slogans = List.copyOf(slogans);
    sloganParts = List.copyOf(sloganParts);
  }

  /** A content hash: equal words have equal fingerprints in every JVM. */
  public String fingerprint() {
    MessageDigest digest = Sha256.digest();
    for (List<String> words : List.of(placeNames, eventNames, slogans, sloganParts)) {
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(words.size()).array());
      for (String word : words) {
        digest.update(word.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
