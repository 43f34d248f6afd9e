package org.tifa.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a stream to its end, unless that is too far. */
final class Bounded {
  private static final int FIRST_CHUNK = 1 << 13;
  private static final int LAST_CHUNK = 1 << 22;

  private Bounded() {}

  /**
   * All bytes of a stream, or null if there are more than the limit.
   *
   * @param likely number of bytes, or less than 0 if nothing is known of it
   */
  static byte[] read(InputStream in, int limit, long likely) throws IOException {
    List<byte[]> chunks = new ArrayList<>();
    long total = 0;
    // One more than is likely there, to meet the end.
    int size = likely < 0 ? FIRST_CHUNK : (int) Math.min(LAST_CHUNK, likely + 1);
    while (true) {
      byte[] chunk = new byte[size];
      int count = in.readNBytes(chunk, 0, size);
      total += count;
      if (total > limit) {
        return null;
      }
      chunks.add(chunk);
      if (count < size) {
        return joined(chunks, (int) total);
      }
      size = Math.min(LAST_CHUNK, Math.max(FIRST_CHUNK, size * 2));
    }
  }

  /**
   * The same stream.
   *
   * @throws RawStream.Failure if it has no bytes
   */
  static InputStream notEmpty(InputStream in) throws IOException {
    PushbackInputStream whole = new PushbackInputStream(in);
    int first = whole.read();
    if (first < 0) {
      in.close();
      throw new RawStream.Failure(RejectReason.EMPTY_FILE, "the file has no bytes");
    }
    whole.unread(first);
    return whole;
  }

  private static byte[] joined(List<byte[]> chunks, int total) {
    if (chunks.size() == 1) {
      return Arrays.copyOf(chunks.get(0), total);
    }
    byte[] all = new byte[total];
    int at = 0;
    for (byte[] chunk : chunks) {
      int count = Math.min(chunk.length, total - at);
      System.arraycopy(chunk, 0, all, at, count);
      at += count;
    }
    return all;
  }
}
