package org.tifa.term;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.List;

/**
 * How well a general dictionary of Chinese knows a phrase: HanLP's, with its counts of words and of
 * pairs of words in general news.
 */
public final class Familiarity {
  /** A pair that stands so often together is as familiar as one can be. */
  private static final double MOST_FAMILIAR_PAIR = 400;

  /** A word of its own that the dictionary lacks is new, but may just be cut wrong. */
  private static final double UNKNOWN_WORD = 0.6;

  private Familiarity() {}

  /**
   * How little the phrase is expected, 0 to 1: 0 for a word of the dictionary, 1 where two words
   * stand together that never do.
   *
   * @param terms the phrase in order
   */
  public static double novelty(List<Term> terms) {
    if (terms.size() == 1) {
      return CoreDictionary.contains(terms.get(0).text()) ? 0 : UNKNOWN_WORD;
    }
    double rarest = 0;
    for (int i = 1; i < terms.size(); i++) {
      int pairs =
          CoreBiGramTableDictionary.getBiFrequency(terms.get(i - 1).text(), terms.get(i).text());
      rarest = Math.max(rarest, 1 - Math.log1p(pairs) / Math.log1p(MOST_FAMILIAR_PAIR));
    }
    return Math.max(0, Math.min(1, rarest));
  }
}
