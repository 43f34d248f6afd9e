package org.tifa.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The readings of one split, one at a time. No failure of the input is thrown: it ends the
 * iteration with a reject. The file is opened at the first call and closed at the end of the
 * iteration or by {@link #close()}.
 */
public final class Readings implements Iterator<Reading>, AutoCloseable {
  /** Reads one file. */
  interface Cursor extends Closeable {
    /** The next reading, or null at the end. */
    Reading next() throws IOException;

    /** Offset in the decompressed file up to which it has read. */
    long position();
  }

  private final String sourcePath;
  private final Cursor cursor;
  private Reading next;
  private boolean isDone;

  Readings(String sourcePath, Cursor cursor) {
    this.sourcePath = sourcePath;
    this.cursor = cursor;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !isDone) {
      advance();
    }
    return next != null;
  }

  @Override
  public Reading next() {
    if (!hasNext()) {
      throw new NoSuchElementException(sourcePath);
    }
    Reading reading = next;
    next = null;
    return reading;
  }

  private void advance() {
    try {
      next = cursor.next();
    } catch (RawStream.Failure e) {
      next = failed(e.reason(), e.getMessage());
    } catch (IOException e) {
      next = failed(RejectReason.UNREADABLE, Rejects.message(e));
    } catch (RuntimeException e) {
      next = failed(RejectReason.INTERNAL, e.toString());
    }
    if (next == null) {
      close();
    }
  }

  /** The rest of the file is given up. */
  private Reject failed(RejectReason reason, String detail) {
    close();
    return Rejects.read(sourcePath, cursor.position(), reason, detail);
  }

  /** Closes the file; what was read stays valid. */
  @Override
  public void close() {
    if (isDone) {
      return;
    }
    isDone = true;
    try {
      cursor.close();
    } catch (IOException e) {
      // Every byte that was wanted has been read: a failure to close loses nothing.
      System.getLogger(Readings.class.getName())
          .log(System.Logger.Level.DEBUG, "closing " + sourcePath, e);
    }
  }
}
