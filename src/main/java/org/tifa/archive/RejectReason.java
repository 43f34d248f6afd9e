package org.tifa.archive;

import java.util.Locale;

/** The closed list of reasons why an input, or a part of one, could not be used. */
public enum RejectReason {
  /** The file system refused to open or read the file. */
  UNREADABLE,
  /** The file has no bytes. */
  EMPTY_FILE,
  /** The text, or the record's text field, is empty or blank. */
  EMPTY_TEXT,
  /** The name has no ending that a configured format claims. */
  UNKNOWN_FORMAT,
  /** The bytes are not text in any supported charset. */
  UNDECODABLE,
  /** The gzip stream is damaged or ends early. */
  BROKEN_GZIP,
  /** The line is not a JSON object. */
  BROKEN_JSON,
  /** The CSV record is malformed. */
  BROKEN_CSV,
  /** A field or column that the mapping needs is missing. */
  MISSING_FIELD,
  /** The file or record is larger than the configured limit. */
  TOO_LARGE,
  /** Cleaning left no article: furniture and adverts only. */
  NO_ARTICLE,
  /** A sidecar's row names a file that is not there, or cannot be understood. */
  BROKEN_SIDECAR,
  /** Reading failed for a reason that is a defect of the program; the detail names it. */
  INTERNAL;

  /** The value as it stands in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
