package org.tifa.archive;

/** How the bytes of a raw file are packed. */
public enum Compression {
  NONE,
  GZIP
}
