package org.tifa.config;

import java.io.Serializable;
import java.util.List;

/**
 * How wordings are joined into families.
 *
 * @param minPartShare share of a list's parts that a shorter list must have to be a shortening of
 *     it, above 0 to 1
 * @param minCommonShare common parts ÷ all distinct parts of two lists of which one is the other
 *     with an item changed, above 0 to 1
 * @param minLetterShare share of a wording's letters that a long wording inside it must have, above
 *     0 to 1
 * @param minLongLetters letters from which a wording is long: it is its own even with one letter
 *     changed
 * @param maxWholes a part that stands in lists of more families belongs to none of them, from 1
 * @param minFrameArticles articles that must use a wording with a frame for it to be a form, from 1
 * @param wordsBefore words that may stand before any slogan, or inside it, without making another
 * @param wordsAfter words that may stand after any slogan without making another
 */
public record FamilyConfig(
    double minPartShare,
    double minCommonShare,
    double minLetterShare,
    int minLongLetters,
    int maxWholes,
    int minFrameArticles,
    List<String> wordsBefore,
    List<String> wordsAfter)
    implements Serializable {
  public FamilyConfig {
    wordsBefore = List.copyOf(wordsBefore);
    wordsAfter = List.copyOf(wordsAfter);
    Checks checks = new Checks();
    share(checks, "min-part-share", minPartShare);
    share(checks, "min-common-share", minCommonShare);
    share(checks, "min-letter-share", minLetterShare);
    checks.atLeast("min-long-letters", minLongLetters, 2);
    checks.atLeast("max-wholes", maxWholes, 1);
    checks.atLeast("min-frame-articles", minFrameArticles, 1);
    words(checks, "words-before", wordsBefore);
    words(checks, "words-after", wordsAfter);
    checks.finish();
  }

  private static void share(Checks checks, String key, double value) {
    checks.hold(
        value > 0 && value <= 1,
        "%s is %s: it must be above 0 and at most 1".formatted(key, value));
  }

  private static void words(Checks checks, String key, List<String> words) {
    for (String word : words) {
      checks.hold(
          !word.isBlank() && word.codePoints().allMatch(Character::isLetterOrDigit),
          "%s holds '%s': write a word without marks and spaces".formatted(key, word));
    }
  }
}
