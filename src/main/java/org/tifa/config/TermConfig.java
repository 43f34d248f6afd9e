package org.tifa.config;

import java.io.Serializable;
import java.util.List;

/**
 * How texts are cut into terms.
 *
 * @param algorithm {@code standard} (shortest path over word bigrams) or {@code double-array}
 *     (longest match, some 15 times faster, recognises no names)
 * @param personNames whether unknown person names are recognised
 * @param places whether unknown place names are recognised
 * @param organisations whether unknown organisations are recognised
 * @param supplementaryDictionary whether HanLP's own supplementary dictionary is used besides its
 *     core dictionary. It knows more rare words and swallows parts of person names
 * @param partsOfSpeech beginnings of the tags that are kept, such as {@code n}; empty keeps all
 * @param minLength UTF-16 units of a term at least, from 1
 * @param punctuation {@code drop} or {@code keep}
 * @param latin {@code lower-case} (and half width) or {@code as-is}
 * @param numbers {@code keep}, {@code fold} (all into the term #) or {@code drop}
 */
public record TermConfig(
    String algorithm,
    boolean personNames,
    boolean places,
    boolean organisations,
    boolean supplementaryDictionary,
    List<String> partsOfSpeech,
    int minLength,
    String punctuation,
    String latin,
    String numbers)
    implements Serializable {
  private static final int MAX_MIN_LENGTH = 20;

  public TermConfig {
    partsOfSpeech = List.copyOf(partsOfSpeech);
    Checks checks = new Checks();
    checks.oneOf("algorithm", algorithm, List.of("standard", "double-array"));
    checks.oneOf("punctuation", punctuation, List.of("drop", "keep"));
    checks.oneOf("latin", latin, List.of("lower-case", "as-is"));
    checks.oneOf("numbers", numbers, List.of("keep", "fold", "drop"));
    checks.hold(
        minLength >= 1 && minLength <= MAX_MIN_LENGTH,
        "min-length is %d: it must be from 1 to %d".formatted(minLength, MAX_MIN_LENGTH));
    for (String tag : partsOfSpeech) {
      checks.hold(
          tag.matches("[a-z][A-Za-z0-9]*"),
          "parts-of-speech holds '%s': write the beginning of a tag, such as n or vn"
              .formatted(tag));
    }
    checks.hold(
        !algorithm.equals("double-array") || !(places || organisations),
        "places and organisations need the algorithm standard: set them to false");
    checks.finish();
  }
}
