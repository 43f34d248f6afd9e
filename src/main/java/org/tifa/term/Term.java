package org.tifa.term;

/**
 * One term of a text.
 *
 * @param text as it is counted: folded as the configuration says
 * @param pos HanLP's tag (of the PKU set, such as {@code n}, {@code vn}, {@code nr}), or {@link
 *     TermWords#SLOGAN_TAG}
 * @param begin first offset in the segmented text
 * @param end offset after the last character
 */
public record Term(String text, String pos, int begin, int end) {}
