package org.tifa.page;

/**
 * Where the words of a page were changed before its lines were looked at.
 *
 * @param glosses pinyin that was removed
 * @param misread runs that were read in a wrong charset and restored
 * @param shifted runs that were read one byte out of step and restored
 * @param damaged characters that are wrongly decoded still
 * @param invisible characters without a shape that were removed
 */
record Repairs(
    SourcePositions glosses,
    SourcePositions misread,
    SourcePositions shifted,
    SourcePositions damaged,
    SourcePositions invisible) {}
