package org.tifa.page;

/**
 * A block of an article's clean text: a paragraph or a line of its frame.
 *
 * @param kind what it is
 * @param begin first offset in the article's text
 * @param end offset after the last character
 * @param isRepeat whether the same words stand earlier on the page
 */
public record Block(BlockKind kind, int begin, int end, boolean isRepeat) {}
