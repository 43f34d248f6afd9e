package org.tifa.archive;

import java.io.Serializable;
import java.util.Map;

/**
 * The part of a raw file that is read at one time: mostly the whole, of a large uncompressed JSON
 * Lines, Parquet or ORC file a range. A line belongs to the range in which its first byte lies, a
 * group of rows to that in which its middle (Parquet) or its first byte (ORC) lies.
 *
 * @param file the file
 * @param format its layout
 * @param compression its packing
 * @param begin first byte as stored
 * @param end byte after the last
 * @param sidecar what sidecars say of the file
 * @param entrySidecars what sidecars say of entries of a container, by the entries' source paths
 */
public record FileSplit(
    RawFile file,
    SourceFormat format,
    Compression compression,
    long begin,
    long end,
    Metadata sidecar,
    Map<String, Metadata> entrySidecars)
    implements Serializable {
  public FileSplit {
    entrySidecars = Map.copyOf(entrySidecars);
  }

  boolean isWhole() {
    return begin == 0 && end >= file.length();
  }
}
