package org.tifa.archive;

import java.util.List;

/**
 * One decoded source: a raw file, or one record of a container file.
 *
 * @param sourceId content hash over path and bytes, 16 hexadecimal digits
 * @param sourcePath path below the archive's root with {@code /}; an entry of a container adds
 *     {@code !/} and its path there; a record adds {@code #} and the byte offset of its first byte
 *     in the decompressed file, a row of Parquet or ORC {@code #} and its number from 0
 * @param byteCount bytes of the file (decompressed), record or captured page; of a row those of its
 *     text in UTF-8
 * @param sha256 of those bytes, hexadecimal
 * @param charset canonical Java name of the charset used
 * @param charsetConfidence 0–100; 100 for a byte order mark or strictly valid UTF-8
 * @param format layout
 * @param text the decoded text: of a record its text field, of PDF and DOCX what is extracted. All
 *     source offsets count UTF-16 units of this text. Nothing is removed but a byte order mark
 * @param metadata what is said of it outside its text
 * @param concerns doubts of the decoding
 */
public record Source(
    String sourceId,
    String sourcePath,
    long byteCount,
    String sha256,
    String charset,
    int charsetConfidence,
    SourceFormat format,
    String text,
    Metadata metadata,
    List<Concern> concerns)
    implements Reading {
  public Source {
    concerns = List.copyOf(concerns);
  }

  /** The same source with other metadata. */
  public Source with(Metadata said) {
    return new Source(
        sourceId,
        sourcePath,
        byteCount,
        sha256,
        charset,
        charsetConfidence,
        format,
        text,
        said,
        concerns);
  }
}
