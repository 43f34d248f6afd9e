package org.tifa.archive;

/** What comes of reading a raw file or record: a source, or a reject that accounts for it. */
public sealed interface Reading permits Source, Reject {
  /** Path of the source, see {@link Source#sourcePath()}. */
  String sourcePath();
}
