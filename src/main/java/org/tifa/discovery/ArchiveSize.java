package org.tifa.discovery;

/**
 * How much was searched.
 *
 * @param symbols letters and separators
 * @param articles articles with any
 */
record ArchiveSize(long symbols, long articles) {}
