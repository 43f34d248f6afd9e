package org.tifa.slogan;

/**
 * One occurrence of a slogan in a clean text.
 *
 * @param sloganId of the slogan
 * @param form the lexicon's wording that was met
 * @param begin first offset in the text
 * @param end offset after the last character
 * @param isLongest whether no other mention covers this one and more
 * @param isTolerant whether one of its characters is not the wording's, but looks like it
 */
public record Mention(
    String sloganId, String form, int begin, int end, boolean isLongest, boolean isTolerant) {}
