package org.tifa.place;

/**
 * One clue to an article's place, whether it won or lost.
 *
 * @param method what kind of clue
 * @param evidence the words as they stand
 * @param reading code and name of the place it points to, such as {@code 140403 潞州区}, or why it
 *     points to none
 * @param reason why the claim does not rest on it, or null if it does
 */
public record PlaceClue(PlaceMethod method, String evidence, String reading, String reason) {
  /** Whether the claim rests on it. */
  public boolean isUsed() {
    return reason == null;
  }
}
