package org.tifa.archive;

/** How the bytes of a raw file are laid out, before any charset question. */
public enum SourceFormat {
  TEXT,
  MARKDOWN,
  HTML,
  /** ALTO, TEI, or METS with ALTO inside; told apart by the root element. */
  XML,
  /** A PDF with a text layer: its text is what the extractor reads out of it. */
  PDF,
  /** Office Open XML of a word processor: its text is what the extractor reads out of it. */
  DOCX,
  /** One JSON object a line; each line is a source of its own. */
  JSON_LINES,
  /** RFC 4180 with a header; each record is a source of its own. */
  CSV,
  /** Rows of columns; each row is a source of its own. */
  PARQUET,
  /** Rows of columns; each row is a source of its own. */
  ORC,
  /** Captures of a web crawl; each page is a source of its own, in its own format. */
  WARC,
  /** A container; each entry is read by the ending of its own name. */
  ZIP,
  /** A container; each entry is read by the ending of its own name. */
  TAR;

  /** Whether files of this layout hold entries that have names and layouts of their own. */
  boolean isContainer() {
    return this == ZIP || this == TAR;
  }
}
