package org.tifa.archive;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Bytes that are one source, such as a text file, a PDF or a captured web page.
 *
 * @param sourcePath of the source
 * @param patternPath path that path patterns are matched against
 * @param position for rejects: 0, or where a captured page begins in its file
 * @param format layout of the bytes
 * @param declared charset that something beside the bytes names
 * @param said what is said of it outside its text and path
 * @param bytes all of them
 */
record Document(
    String sourcePath,
    String patternPath,
    long position,
    SourceFormat format,
    Optional<Charset> declared,
    Metadata said,
    byte[] bytes) {}
