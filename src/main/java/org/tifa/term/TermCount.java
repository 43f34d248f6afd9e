package org.tifa.term;

/**
 * How often a term stands in a text under one tag.
 *
 * @param term as in {@link Term#text()}
 * @param pos as in {@link Term#pos()}
 * @param count at least 1
 */
public record TermCount(String term, String pos, int count) {}
