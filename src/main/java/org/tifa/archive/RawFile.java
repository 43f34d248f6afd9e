package org.tifa.archive;

import java.io.Serializable;

/**
 * One file of an archive as it was found.
 *
 * @param archivePath full URI on its Hadoop file system
 * @param sourcePath path below the archive's root with {@code /}; with several roots it begins with
 *     the root's name
 * @param length bytes as stored
 * @param modifiedAt milliseconds since 1970 UTC, as the file system tells
 */
public record RawFile(String archivePath, String sourcePath, long length, long modifiedAt)
    implements Serializable {}
