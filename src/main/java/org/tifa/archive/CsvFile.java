package org.tifa.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A CSV file with a header, read record by record. */
final class CsvFile {
  /**
   * The header.
   *
   * @param delimiter between the cells of this file
   * @param columns names, stripped
   * @param end offset behind it
   * @param lines lines up to its end
   */
  record Header(char delimiter, List<String> columns, long end, long lines) {}

  /**
   * One record, or why it cannot be used.
   *
   * @param cut its bytes
   * @param line 1-based line on which it begins
   * @param decoded its text, or null
   * @param cells one for each column, or null
   * @param reason null if it can be used
   * @param detail of the reason
   */
  record Row(
      RecordCutter.Cut cut,
      long line,
      Decoded decoded,
      List<String> cells,
      RejectReason reason,
      String detail) {}

  private final Header header;
  private final RecordCutter cutter;
  private final CharsetChoice choice;
  private final Decoder decoder;
  private final long limit;
  private long line;

  CsvFile(Header header, OpenContainer container, long offset, Decoder decoder, long limit)
      throws IOException {
    this.header = header;
    this.choice = container.choice();
    this.cutter = new RecordCutter(container.from(offset), offset, choice, limit);
    this.decoder = decoder;
    this.limit = limit;
    this.line = header.lines();
  }

  /** The header of an open file, if its first mebibyte holds one. */
  static Optional<Header> header(OpenContainer container) throws IOException {
    CharsetChoice choice = container.choice();
    byte[] head = container.head();
    int mark = choice.markLength();
    RecordCutter lines = cutter(head, mark, choice);
    RecordCutter.Cut first = lines.nextLine();
    long blankLines = 0;
    while (first != null && text(first, choice).isBlank()) {
      first = lines.nextLine();
      blankLines++;
    }
    if (first == null) {
      return Optional.empty();
    }
    char delimiter = CsvRows.delimiter(text(first, choice));
    RecordCutter records = cutter(head, (int) first.offset(), choice);
    RecordCutter.Cut cut = records.next(delimiter);
    if (cut.isOpen()) {
      return Optional.empty();
    }
    List<String> columns = new ArrayList<>();
    try {
      for (String cell : CsvRows.cells(text(cut, choice), delimiter)) {
        columns.add(Blanks.strip(cell));
      }
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return Optional.of(
        new Header(delimiter, List.copyOf(columns), records.offset(), blankLines + cut.lines()));
  }

  private static RecordCutter cutter(byte[] head, int begin, CharsetChoice choice) {
    return new RecordCutter(
        new ByteArrayInputStream(head, begin, head.length - begin), begin, choice, head.length);
  }

  private static String text(RecordCutter.Cut cut, CharsetChoice choice) {
    return new String(cut.bytes(), choice.charset());
  }

  Header header() {
    return header;
  }

  /** Offset of the next byte to be read. */
  long offset() {
    return cutter.offset();
  }

  /** The next record that is not blank, or null at the end. */
  Row nextRow() throws IOException {
    while (true) {
      RecordCutter.Cut cut = cutter.next(header.delimiter());
      if (cut == null) {
        return null;
      }
      long begin = line + 1;
      line += cut.lines();
      Row row = row(cut, begin);
      if (row != null) {
        return row;
      }
    }
  }

  private Row row(RecordCutter.Cut cut, long begin) {
    if (cut.isOpen()) {
      return rejected(
          cut,
          begin,
          RejectReason.BROKEN_CSV,
          "a quote is opened and not closed before the end of the file, %d lines are lost: double the quotes inside a cell"
              .formatted(cut.lines()));
    }
    if (cut.isTooLarge()) {
      return rejected(
          cut,
          begin,
          RejectReason.TOO_LARGE,
          "the record has %d bytes on %d lines: archive.max-record-bytes is %d"
              .formatted(cut.length(), cut.lines(), limit));
    }
    Optional<Decoded> decoded = decoder.decodeRecord(cut.bytes(), choice);
    if (decoded.isEmpty()) {
      return rejected(
          cut,
          begin,
          RejectReason.UNDECODABLE,
          "the record's bytes are not text in " + choice.charset().name());
    }
    String text = decoded.get().text();
    if (text.isBlank()) {
      return null;
    }
    List<String> cells;
    try {
      cells = CsvRows.cells(text, header.delimiter());
    } catch (IllegalArgumentException e) {
      return rejected(cut, begin, RejectReason.BROKEN_CSV, e.getMessage());
    }
    if (cells.size() != header.columns().size()) {
      return rejected(
          cut,
          begin,
          RejectReason.BROKEN_CSV,
          "the record has %d cells where the header has %d: quote cells that hold the delimiter '%s'"
              .formatted(
                  cells.size(),
                  header.columns().size(),
                  header.delimiter() == '\t' ? "tab" : header.delimiter()));
    }
    return new Row(cut, begin, decoded.get(), cells, null, null);
  }

  private static Row rejected(RecordCutter.Cut cut, long line, RejectReason reason, String detail) {
    return new Row(cut, line, null, null, reason, detail);
  }
}
