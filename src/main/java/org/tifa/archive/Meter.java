package org.tifa.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Holds what packed bytes swell to against their number, so that a few of them cannot keep a task
 * busy for hours. One raw file has one meter, which all containers inside it share. Not safe for
 * threads.
 */
final class Meter {
  /** Unpacked bytes of one packed stream that are not weighed. */
  static final long FREE_BYTES = 32L << 20;

  /** Unpacked bytes of one raw file that are not weighed. */
  static final long FREE_FILE_BYTES = 256L << 20;

  private final int maxExpansion;
  private final long maxEntries;
  private long stored;
  private long unpacked;
  private long entries;

  Meter(int maxExpansion, long maxEntries) {
    this.maxExpansion = maxExpansion;
    this.maxEntries = maxEntries;
  }

  /** Counts the bytes of the raw file. */
  InputStream stored(InputStream in) {
    return new Counted(in) {
      @Override
      void count(int bytes) {
        stored += bytes;
      }
    };
  }

  /** Weighs the bytes that come out of a packed stream against those that went in meanwhile. */
  InputStream unpacked(InputStream in) {
    long storedBefore = stored;
    return new Counted(in) {
      private long own;

      @Override
      void count(int bytes) throws RawStream.Failure {
        own += bytes;
        unpacked += bytes;
        if (isTooMuch(own, FREE_BYTES, stored - storedBefore)
            || isTooMuch(unpacked, FREE_FILE_BYTES, stored)) {
          throw new RawStream.Failure(
              RejectReason.SWELLS_TOO_MUCH,
              "more than %d bytes come out of %d: archive.max-expansion is %d"
                  .formatted(own, stored - storedBefore, maxExpansion));
        }
      }
    };
  }

  /** Whether so many bytes out of so many are more than text gives. */
  boolean isTooMuch(long out, long free, long in) {
    return out > free && (out - free) / maxExpansion > in;
  }

  /** Counts one entry of a container. */
  void countEntry() throws RawStream.Failure {
    entries++;
    if (entries > maxEntries) {
      throw new RawStream.Failure(
          RejectReason.TOO_LARGE,
          "the container has more than %d entries: raise archive.max-entries or split it"
              .formatted(maxEntries));
    }
  }

  /** Whether the whole file has swollen too much, so that the rest of it is given up. */
  boolean isSpent() {
    return isTooMuch(unpacked, FREE_FILE_BYTES, stored);
  }

  private abstract static class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    abstract void count(int bytes) throws RawStream.Failure;

    @Override
    public int read() throws IOException {
      int read = in.read();
      if (read >= 0) {
        count(1);
      }
      return read;
    }

    @Override
    public int read(byte[] bytes, int begin, int length) throws IOException {
      int read = in.read(bytes, begin, length);
      if (read > 0) {
        count(read);
      }
      return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
      long skipped = 0;
      byte[] chunk = new byte[(int) Math.max(1, Math.min(wanted, 1 << 13))];
      while (skipped < wanted) {
        int read = read(chunk, 0, (int) Math.min(chunk.length, wanted - skipped));
        if (read < 0) {
          break;
        }
        skipped += read;
      }
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
