package org.tifa.archive;

import java.io.IOException;

/**
 * The rows of a file of columns, or of a range of it. Only the columns that the field mapping names
 * are read.
 */
abstract class ColumnarRows implements Readings.Cursor {
  final Input input;
  final SourceReader reader;
  private final RejectReason broken;
  private boolean isOpen;
  private boolean isEmpty = true;
  private boolean isDone;

  /**
   * @param broken why a file is rejected that its library cannot read
   */
  ColumnarRows(Input input, SourceReader reader, RejectReason broken) {
    this.input = input;
    this.reader = reader;
    this.broken = broken;
  }

  /** Opens the range of the input and checks that a column holds the text. */
  abstract void open(TableFile file) throws IOException;

  /** The next row of the range, or null at its end. */
  abstract Reading read() throws IOException;

  /** Closes what {@link #open} opened, if only in part. */
  abstract void closeFile() throws IOException;

  @Override
  public final Reading next() throws IOException {
    if (isDone) {
      return null;
    }
    try {
      if (!isOpen) {
        open(stored());
        isOpen = true;
      }
      Reading row = read();
      if (row != null) {
        isEmpty = false;
        return row;
      }
      isDone = true;
      return isEmpty && input.isWhole() ? SourceReader.recordless(input) : null;
    } catch (RawStream.Failure e) {
      return failed(e);
    } catch (IOException | RuntimeException e) {
      return failed(
          new RawStream.Failure(broken, e.getMessage() == null ? e.toString() : e.getMessage()));
    }
  }

  private TableFile stored() throws IOException {
    TableFile file = TableFile.of(input, reader);
    if (file == null) {
      throw new RawStream.Failure(RejectReason.EMPTY_FILE, "the file has no bytes");
    }
    return file;
  }

  /** A fault of the whole file is told by its first range only. */
  private Reading failed(RawStream.Failure failure) throws RawStream.Failure {
    isDone = true;
    if (!isOpen && input.begin() > 0) {
      return null;
    }
    throw failure;
  }

  @Override
  public final void close() throws IOException {
    isDone = true;
    closeFile();
  }
}
