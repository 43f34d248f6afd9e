package org.tifa.slogan;

/**
 * Something about a row of the lexicon that may be wrong, but keeps it from nothing.
 *
 * @param line of the file, from 1
 * @param canonical the row's slogan
 * @param words what is doubtful, and the remedy
 */
public record LexiconDoubt(long line, String canonical, String words) {
  @Override
  public String toString() {
    return "line %d, %s: %s".formatted(line, canonical, words);
  }
}
