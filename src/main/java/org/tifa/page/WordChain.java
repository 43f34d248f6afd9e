package org.tifa.page;

/**
 * A text that is tried out, character by character, with the cost of its likeliest words so far. A
 * chain is never changed: several ways on can begin at one.
 */
final class WordChain {
  /** The empty text. */
  static final WordChain EMPTY = new WordChain();

  /** Nats of a sign that Chinese print uses and the model calls foreign: × · ° and kana. */
  private static final double PRINTED = 8;

  /** Nats of a letter with an accent beside plain ones. */
  private static final double LETTER = 5;

  /** Nats of what was lost already when the text was written: it stands as U+FFFD. */
  private static final double WRITTEN_LOSS = 8;

  private final WordChain before;
  private final char simplified;
  private final double cost;
  private final int word;

  private WordChain() {
    before = null;
    simplified = '\n';
    cost = 0;
    word = -1;
  }

  private WordChain(WordChain before, char simplified, double most) {
    this.before = before;
    this.simplified = simplified;
    char[] words = new char[WordModel.LONGEST];
    double best = before.cost + Math.min(most, alone(simplified));
    int number = -1;
    WordChain at = this;
    for (int from = words.length - 1; from >= 0 && at.before != null; from--) {
      words[from] = at.simplified;
      int found = WordModel.number(words, from, words.length);
      double sum =
          at.before.cost + WordModel.cost(words, from, words.length, found, at.before.word);
      if (sum < best) {
        best = sum;
        number = found;
      }
      if (!Glyphs.isHan(at.simplified)) {
        break;
      }
      at = at.before;
    }
    cost = best;
    word = number;
  }

  /** The text and one character more, in simplified script. */
  WordChain then(char next) {
    return new WordChain(this, next, Double.MAX_VALUE);
  }

  /** The text and a letter more of a word in another language. */
  WordChain thenLetter(char next) {
    return new WordChain(this, next, LETTER);
  }

  /** Nats of the likeliest words. */
  double cost() {
    return cost;
  }

  /** The last characters, for comparing ways that go on alike. */
  String tail() {
    StringBuilder tail = new StringBuilder(WordModel.LONGEST);
    WordChain at = this;
    while (at.before != null && tail.length() < WordModel.LONGEST) {
      tail.append(at.simplified);
      at = at.before;
    }
    return tail.toString();
  }

  private static double alone(char c) {
    if (c == 0xFFFD) {
      return WRITTEN_LOSS;
    }
    double nats = WordModel.single(c);
    boolean isPrinted = "×·°±§÷".indexOf(c) >= 0 || (c >= 0x3041 && c <= 0x30FE);
    return isPrinted ? Math.min(nats, PRINTED) : nats;
  }
}
