package org.tifa.archive;

/** How the bytes of a source are laid out, before any charset question. */
public enum SourceFormat {
  TEXT,
  MARKDOWN,
  HTML,
  /** One JSON object a line; each line is a source of its own. */
  JSON_LINES,
  /** RFC 4180 with a header; each record is a source of its own. */
  CSV
}
