package org.tifa.place;

import java.util.BitSet;

/** A few words that are looked for in a text; most offsets are settled by one character. */
final class WordSet {
  private final String[] words;
  private final BitSet firsts = new BitSet();

  private WordSet(String[] words) {
    this.words = words;
    for (String word : words) {
      firsts.set(word.charAt(0));
    }
  }

  /** The words of a line, with blanks between. */
  static WordSet of(String words) {
    return new WordSet(words.split(" "));
  }

  /** Whether one of the words begins at an offset, which may be the text's end. */
  boolean isAt(String text, int at) {
    return at < text.length() && isAt(text, at, text.length());
  }

  /** Length of the longest of the words that begin at an offset, or 0. */
  int longestAt(String text, int at) {
    int longest = 0;
    if (at < text.length() && firsts.get(text.charAt(at))) {
      for (String word : words) {
        if (word.length() > longest && text.startsWith(word, at)) {
          longest = word.length();
        }
      }
    }
    return longest;
  }

  /** Whether one of the words stands between two offsets. */
  boolean isIn(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (isAt(text, at, to)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(String text, int at, int to) {
    if (!firsts.get(text.charAt(at))) {
      return false;
    }
    for (String word : words) {
      if (at + word.length() <= to && text.startsWith(word, at)) {
        return true;
      }
    }
    return false;
  }
}
