package org.tifa.damage;

/**
 * A line or paragraph to be printed.
 *
 * @param role what it is
 * @param article index of its article, or -1
 * @param truthBegin place in the truth of its first character, or -1 where it has none
 * @param text its words
 */
record Piece(Role role, int article, int truthBegin, String text) {
  enum Role {
    MASTHEAD,
    HEADLINE,
    TITLE,
    BYLINE,
    PARAGRAPH,
    ADVERT,
    FURNITURE
  }

  static Piece loose(Role role, String text) {
    return new Piece(role, -1, -1, text);
  }

  Piece with(String words) {
    return new Piece(role, article, truthBegin, words);
  }

  boolean isHead() {
    return role == Role.HEADLINE || role == Role.TITLE || role == Role.BYLINE;
  }
}
