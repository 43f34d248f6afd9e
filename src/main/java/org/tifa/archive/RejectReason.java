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
  /** The zip file, or an entry of it, is damaged or ends early, or is packed in an unknown way. */
  BROKEN_ZIP,
  /** The tar file is damaged or ends early. */
  BROKEN_TAR,
  /** The PDF's structure cannot be read. */
  BROKEN_PDF,
  /** The word processor's file is damaged or holds no document. */
  BROKEN_DOCX,
  /** The XML declares entities, which are never read, or has no root element. */
  BROKEN_XML,
  /** The WARC file, or a record of it, is damaged or ends early. */
  BROKEN_WARC,
  /** The Parquet file's footer or pages cannot be read. */
  BROKEN_PARQUET,
  /** The ORC file's footer or stripes cannot be read. */
  BROKEN_ORC,
  /** A password is needed. */
  ENCRYPTED,
  /** The PDF holds pictures of its pages and no text. */
  NO_TEXT_LAYER,
  /** The container holds no file, or the WARC file no page. */
  EMPTY_CONTAINER,
  /** The entry's name leads out of its container, or is none. */
  UNSAFE_NAME,
  /** Another entry of the container has the same name; the first is read. */
  DUPLICATE_ENTRY,
  /** Containers stand inside each other more deeply than configured. */
  NESTED_TOO_DEEP,
  /** Packed bytes swell beyond the configured measure, as no text does. */
  SWELLS_TOO_MUCH,
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
  /** A correction of the user leaves it out. */
  SKIPPED,
  /** A sidecar's row names a file that is not there, or cannot be understood. */
  BROKEN_SIDECAR,
  /** Reading failed for a reason that is a defect of the program; the detail names it. */
  INTERNAL;

  /** The value as it stands in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
