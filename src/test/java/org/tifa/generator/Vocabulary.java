package org.tifa.generator;

import java.util.HashSet;
import java.util.Set;

/**
 * Made words by rank of frequency. The probability of a rank falls as Zipf's law says to {@link
 * #BEND} and faster behind it, as in real corpora (Gerlach and Altmann 2013: exponents 1 and 1.77);
 * the number of different words in a text then grows as Heaps' law says, by an exponent that falls
 * from about 0.8 to 1/1.77. The words are the same for every seed: they are the archive's language.
 */
final class Vocabulary {
  /** Different words that there are; an archive of 10⁹ characters does not use all of them. */
  static final int SIZE = 160_000;

  /** Rank behind which words are rare. */
  static final int BEND = 7_873;

  /** Stands for 的 among the ranks of a phrase. */
  static final int OF = -1;

  static final double HEAD_EXPONENT = 1.0;
  static final double TAIL_EXPONENT = 1.77;

  /** Words of every text that the grammar writes; those of the vocabulary come behind them. */
  private static final int FUNCTION_WORDS = 25;

  private static final long SEED = 1_949;
  private static final int SHORT_RANKS = 120;
  private static final int PHRASES = 30_000;
  private static final int LONGEST_PHRASE = 9;
  private static final int LONGEST = 4;
  private static final Vocabulary STANDARD = new Vocabulary();

  private final char[] letters = new char[SIZE * LONGEST];
  private final byte[] lengths = new byte[SIZE];
  private final AliasTable words;
  private final int[][] phrases = new int[PHRASES][];
  private final AliasTable phraseTable;

  private Vocabulary() {
    Hanzi hanzi = new Hanzi();
    Dice dice = Dice.of(SEED);
    Set<String> taken = new HashSet<>();
    double[] weights = new double[SIZE];
    for (int rank = 0; rank < SIZE; rank++) {
      String word;
      do {
        word = coined(length(rank, dice), hanzi, dice);
      } while (!taken.add(word));
      word.getChars(0, word.length(), letters, rank * LONGEST);
      lengths[rank] = (byte) word.length();
      weights[rank] = weight(rank + 1);
    }
    words = new AliasTable(weights);
    double[] phraseWeights = new double[PHRASES];
    for (int i = 0; i < PHRASES; i++) {
      phrases[i] = phrase(words, dice);
      phraseWeights[i] = 1.0 / (i + 10);
    }
    phraseTable = new AliasTable(phraseWeights);
  }

  /** Mostly two words; few are as long as the longest slogans. */
  private static int[] phrase(AliasTable words, Dice dice) {
    int length = 2;
    while (length < LONGEST_PHRASE && dice.happens(0.4)) {
      length++;
    }
    int[] phrase = new int[length];
    for (int i = 0; i < length; i++) {
      boolean isInside = i > 0 && i + 1 < length && phrase[i - 1] != OF;
      phrase[i] = isInside && dice.happens(0.3) ? OF : words.draw(dice);
    }
    return phrase;
  }

  static Vocabulary standard() {
    return STANDARD;
  }

  private static double weight(int index) {
    double rank = index + FUNCTION_WORDS;
    return rank <= BEND
        ? StrictMath.pow(rank, -HEAD_EXPONENT)
        : StrictMath.pow(BEND, TAIL_EXPONENT - HEAD_EXPONENT)
            * StrictMath.pow(rank, -TAIL_EXPONENT);
  }

  /** Frequent words are short. */
  private static int length(int rank, Dice dice) {
    double of = dice.fraction();
    if (rank < SHORT_RANKS) {
      return of < 0.35 ? 1 : 2;
    }
    double twos = rank < BEND ? 0.85 : 0.6;
    return of < twos ? 2 : of < twos + (1 - twos) * 0.65 ? 3 : 4;
  }

  private static String coined(int length, Hanzi hanzi, Dice dice) {
    char[] word = new char[length];
    for (int i = 0; i < length; i++) {
      word[i] = hanzi.draw(dice);
    }
    return new String(word);
  }

  /** The rank of a word, from 0, drawn by its frequency. */
  int word(Dice dice) {
    return words.draw(dice);
  }

  /** The ranks of the words of a fixed phrase, and {@link #OF}, drawn by its frequency. */
  int[] phrase(Dice dice) {
    return phrases[phraseTable.draw(dice)];
  }

  /** A word of so many characters that is neither among the very frequent nor the rare ones. */
  String wordOf(int length, Dice dice) {
    while (true) {
      int rank = dice.between(2 * SHORT_RANKS, 2 * BEND);
      if (lengths[rank] == length) {
        return word(rank);
      }
    }
  }

  String word(int rank) {
    return new String(letters, rank * LONGEST, lengths[rank]);
  }

  void append(int rank, StringBuilder text) {
    text.append(letters, rank * LONGEST, lengths[rank]);
  }
}
