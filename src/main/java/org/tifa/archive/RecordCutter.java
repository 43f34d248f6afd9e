package org.tifa.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream of bytes into records without decoding it: lines, or CSV records whose quoted
 * fields may hold line breaks. A line ends at LF, CR or CR LF, as in Hadoop's text input. In the
 * charsets of this room the bytes of these marks, of quotes and of delimiters never are part of
 * another character. Holds one buffer, which never grows beyond the limit of a record.
 */
final class RecordCutter {
  /** Ends the stream in {@link #nextUnit()}. */
  private static final int END = -1;

  /** No CSV: quotes mean nothing. */
  static final int NO_DELIMITER = -2;

  private static final int CHUNK_BYTES = 1 << 16;
  private static final int KEPT_BYTES = 1 << 20;

  /** One record. */
  static final class Cut {
    private final long offset;
    private final byte[] bytes;
    private final long length;
    private final long lines;
    private final boolean isOpen;

    private Cut(long offset, byte[] bytes, long length, long lines, boolean isOpen) {
      this.offset = offset;
      this.bytes = bytes;
      this.length = length;
      this.lines = lines;
      this.isOpen = isOpen;
    }

    /** Offset of its first byte. */
    long offset() {
      return offset;
    }

    /** Its bytes without the line break; of a record beyond the limit the first ones. */
    byte[] bytes() {
      return bytes;
    }

    /** The number of all its bytes without the line break. */
    long length() {
      return length;
    }

    /** Lines it stands on. */
    long lines() {
      return lines;
    }

    /** Whether the stream ended inside quotes. */
    boolean isOpen() {
      return isOpen;
    }

    boolean isTooLarge() {
      return length > bytes.length;
    }
  }

  private final InputStream in;
  private final CharsetChoice choice;
  private final int limit;
  private final byte[] chunk = new byte[CHUNK_BYTES];
  private int position;
  private int available;
  private long offset;
  private byte[] buffer = new byte[1024];
  private int used;
  private long length;

  /**
   * @param in the stream, at the first byte to be read
   * @param offset of that byte in the file
   * @param limit bytes of the longest record
   */
  RecordCutter(InputStream in, long offset, CharsetChoice choice, long limit) {
    this.in = in;
    this.offset = offset;
    this.choice = choice;
    this.limit = Math.toIntExact(limit);
  }

  /** Offset of the next byte to be read. */
  long offset() {
    return offset;
  }

  /** Bytes that are held to cut records, for those who measure it. */
  long heldBytes() {
    return (long) buffer.length + chunk.length;
  }

  /**
   * Reads to the end of the current line and forgets it. A line that does not end before an offset
   * is left there, so that of a file of one line each range is read once and not all behind it.
   */
  void skipLine(long end) throws IOException {
    while (offset < end) {
      if (choice.unitLength() == 1) {
        int run = runLength(NO_DELIMITER);
        position += run;
        offset += run;
      }
      int unit = nextUnit();
      if (unit == '\r') {
        skipLineFeed();
      }
      if (unit == END || unit == '\n' || unit == '\r') {
        return;
      }
    }
  }

  /** The next line, or null at the end. */
  Cut nextLine() throws IOException {
    return next(NO_DELIMITER);
  }

  /**
   * The next record, or null at the end.
   *
   * @param delimiter of CSV: after it, and at a record's begin, a quote opens a quoted field
   */
  Cut next(int delimiter) throws IOException {
    used = 0;
    length = 0;
    long begin = offset;
    long lines = 1;
    boolean isQuoted = false;
    boolean isFieldStart = delimiter != NO_DELIMITER;
    while (true) {
      if (!isFieldStart && choice.unitLength() == 1) {
        keepRun(isQuoted ? '"' : delimiter);
      }
      int unit = nextUnit();
      if (unit == END) {
        return offset == begin ? null : cut(begin, lines, isQuoted);
      }
      if (unit == '\n' || unit == '\r') {
        boolean isPair = unit == '\r' && peekUnit() == '\n';
        if (!isQuoted) {
          if (isPair) {
            nextUnit();
          }
          return cut(begin, lines, false);
        }
        lines += isPair ? 0 : 1;
      } else if (isQuoted) {
        // Of a doubled quote the first closes the field and the second opens it again.
        isQuoted = unit != '"';
        isFieldStart = !isQuoted;
        keep(unit);
        continue;
      } else if (unit == '"' && isFieldStart) {
        isQuoted = true;
      }
      isFieldStart = unit == delimiter;
      keep(unit);
    }
  }

  private Cut cut(long begin, long lines, boolean isOpen) {
    byte[] bytes = Arrays.copyOf(buffer, used);
    if (buffer.length > KEPT_BYTES) {
      buffer = new byte[1024];
    }
    return new Cut(begin, bytes, length, lines, isOpen);
  }

  /** Keeps the bytes at hand up to a line break or a mark, many at a time. */
  private void keepRun(int mark) {
    int count = runLength(mark);
    length += count;
    if (length <= limit) {
      if (used + count > buffer.length) {
        long wanted = Math.max(used + (long) count, buffer.length * 2L);
        buffer = Arrays.copyOf(buffer, (int) Math.min(limit + 1L, wanted));
      }
      System.arraycopy(chunk, position, buffer, used, count);
      used += count;
    }
    position += count;
    offset += count;
  }

  /** Bytes at hand up to a line break or a mark. */
  private int runLength(int mark) {
    int end = position;
    while (end < available && chunk[end] != '\n' && chunk[end] != '\r' && chunk[end] != mark) {
      end++;
    }
    return end - position;
  }

  private void keep(int unit) {
    int unitLength = choice.unitLength();
    length += unitLength;
    if (length > limit) {
      return;
    }
    if (used + unitLength > buffer.length) {
      buffer = Arrays.copyOf(buffer, (int) Math.min(limit + 1L, buffer.length * 2L));
    }
    if (unitLength == 1) {
      buffer[used++] = (byte) unit;
    } else if (isBigEndian()) {
      buffer[used++] = (byte) (unit >>> 8);
      buffer[used++] = (byte) unit;
    } else {
      buffer[used++] = (byte) unit;
      buffer[used++] = (byte) (unit >>> 8);
    }
  }

  private boolean isBigEndian() {
    return choice.charset().name().equals("UTF-16BE");
  }

  private void skipLineFeed() throws IOException {
    if (peekUnit() == '\n') {
      nextUnit();
    }
  }

  private int nextUnit() throws IOException {
    int unit = peekUnit();
    if (unit != END) {
      int unitLength = Math.min(choice.unitLength(), available - position);
      position += unitLength;
      offset += unitLength;
    }
    return unit;
  }

  private int peekUnit() throws IOException {
    if (choice.unitLength() == 1) {
      if (position == available && !fill()) {
        return END;
      }
      return chunk[position] & 0xFF;
    }
    if (available - position < 2) {
      fill();
    }
    return switch (available - position) {
      case 0 -> END;
      // Half a unit at the end of a damaged file.
      case 1 -> 0xFFFD;
      default -> {
        int first = chunk[position] & 0xFF;
        int second = chunk[position + 1] & 0xFF;
        yield isBigEndian() ? first << 8 | second : second << 8 | first;
      }
    };
  }

  /** Reads more bytes behind those not yet taken; false at the end of the stream. */
  private boolean fill() throws IOException {
    int rest = available - position;
    System.arraycopy(chunk, position, chunk, 0, rest);
    position = 0;
    available = rest;
    do {
      int count = in.read(chunk, available, chunk.length - available);
      if (count < 0) {
        return false;
      }
      available += count;
    } while (available < choice.unitLength());
    return true;
  }
}
