package org.tifa.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Remembers the last bytes of a zip file, where the mark stands that ends a whole one. */
final class ZipTail extends FilterInputStream {
  private static final int MARK_BYTES = 22;

  /** The mark may have a comment behind it. */
  private static final int KEPT_BYTES = MARK_BYTES + 0xFFFF;

  private final byte[] ring = new byte[KEPT_BYTES];
  private long total;

  ZipTail(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    if (read >= 0) {
      ring[(int) (total++ % KEPT_BYTES)] = (byte) read;
    }
    return read;
  }

  @Override
  public int read(byte[] bytes, int begin, int length) throws IOException {
    int count = in.read(bytes, begin, length);
    for (int i = Math.max(0, count - KEPT_BYTES); i < count; i++) {
      ring[(int) ((total + i) % KEPT_BYTES)] = bytes[begin + i];
    }
    total += Math.max(0, count);
    return count;
  }

  @Override
  public long skip(long wanted) throws IOException {
    byte[] chunk = new byte[(int) Math.max(1, Math.min(wanted, 1 << 13))];
    long skipped = 0;
    while (skipped < wanted) {
      int count = read(chunk, 0, (int) Math.min(chunk.length, wanted - skipped));
      if (count < 0) {
        break;
      }
      skipped += count;
    }
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Reads to the end of the file; whether it ended as a whole zip file does. */
  boolean hasEnded() throws IOException {
    byte[] chunk = new byte[1 << 13];
    int count = read(chunk, 0, chunk.length);
    while (count >= 0) {
      count = read(chunk, 0, chunk.length);
    }
    int kept = (int) Math.min(total, KEPT_BYTES);
    for (int comment = 0; comment + MARK_BYTES <= kept; comment++) {
      long mark = total - MARK_BYTES - comment;
      if (at(mark) == 'P'
          && at(mark + 1) == 'K'
          && at(mark + 2) == 5
          && at(mark + 3) == 6
          && (at(mark + 20) | at(mark + 21) << 8) == comment) {
        return true;
      }
    }
    return false;
  }

  private int at(long offset) {
    return ring[(int) (offset % KEPT_BYTES)] & 0xFF;
  }
}
