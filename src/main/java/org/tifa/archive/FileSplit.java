package org.tifa.archive;

import java.io.Serializable;

/**
 * The part of a raw file that is read at one time: mostly the whole, of a large uncompressed JSON
 * Lines file a range. A line belongs to the range in which its first byte lies.
 *
 * @param file the file
 * @param format its layout
 * @param compression its packing
 * @param begin first byte as stored
 * @param end byte after the last
 * @param sidecar what sidecars say of the file
 */
public record FileSplit(
    RawFile file,
    SourceFormat format,
    Compression compression,
    long begin,
    long end,
    Metadata sidecar)
    implements Serializable {}
