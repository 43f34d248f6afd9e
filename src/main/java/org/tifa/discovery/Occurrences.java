package org.tifa.discovery;

/**
 * Where a wording stands, passages that are reprinted counted once.
 *
 * @param mentionCount occurrences
 * @param articleCount articles
 * @param placeCount places of these articles, each the narrowest that is known
 * @param dayCount days of these articles
 */
record Occurrences(long mentionCount, long articleCount, long placeCount, long dayCount) {}
