package org.tifa.dating;

/**
 * One clue to an article's date, whether it won or lost.
 *
 * @param method what kind of clue
 * @param evidence the words, as they stand in the clean text, the metadata or the path
 * @param reading what the clue says, such as {@code 2024-08-03}, {@code --08-03}, {@code
 *     2024-07-18..} (not before) or {@code ..2022-10-15} (not after)
 * @param standing whether the claim rests on it, and if not, why
 */
public record DateClue(DateMethod method, String evidence, String reading, ClueStanding standing) {
  /** Whether the claim rests on it. */
  public boolean isUsed() {
    return standing == ClueStanding.USED;
  }
}
