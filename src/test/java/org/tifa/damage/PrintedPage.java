package org.tifa.damage;

import java.util.BitSet;
import org.tifa.archive.SourceFormat;

/**
 * The bytes of a damaged page beside what it was made from.
 *
 * @param clean the page as meant
 * @param damage what was done to it
 * @param format of the bytes
 * @param charset canonical Java name of the one they were written in
 * @param bytes the file
 * @param confused places in the page's {@link Truth} whose characters were printed as others
 */
record PrintedPage(
    CleanPage clean,
    Damage damage,
    SourceFormat format,
    String charset,
    byte[] bytes,
    BitSet confused) {}
