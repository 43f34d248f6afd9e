package org.tifa.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.apache.hadoop.fs.FSDataInputStream;

/**
 * A JSON Lines or CSV file that is open for reading, with its charset chosen from its first
 * mebibyte.
 */
final class OpenContainer implements AutoCloseable {
  private static final int HEAD_BYTES = 1 << 20;
  private static final int FIRST_BYTES = 1 << 15;

  private final InputStream in;
  private final FSDataInputStream seekable;
  private byte[] head = new byte[0];
  private CharsetChoice choice;

  private OpenContainer(InputStream in, FSDataInputStream seekable) {
    this.in = in;
    this.seekable = seekable;
  }

  /** Opens a file and chooses its charset, if none is named for it. */
  static OpenContainer open(Input input, Decoder decoder, CharsetRules charsets)
      throws IOException {
    FSDataInputStream seekable = input.openSeekable();
    OpenContainer container =
        seekable == null
            ? new OpenContainer(input.open(), null)
            : new OpenContainer(new RawStream.Tagged(seekable, RejectReason.UNREADABLE), seekable);
    try {
      container.readHead(decoder, input.format());
      charsets
          .choice(input.sourcePath(), container.head)
          .ifPresent(named -> container.choice = named);
      return container;
    } catch (IOException | RuntimeException e) {
      container.in.close();
      throw e;
    }
  }

  private void readHead(Decoder decoder, SourceFormat format) throws IOException {
    // Most files of an archive are far smaller than a head.
    byte[] bytes = new byte[FIRST_BYTES];
    int length = 0;
    Decoder.Extent extent = Decoder.Extent.BEGINNING;
    while (length < HEAD_BYTES) {
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.min(HEAD_BYTES, length * 4));
      }
      int count;
      try {
        count = in.read(bytes, length, bytes.length - length);
      } catch (IOException e) {
        if (length == 0) {
          throw e;
        }
        // What was read before the damage is used; the next read meets the damage again.
        break;
      }
      if (count < 0) {
        extent = Decoder.Extent.WHOLE;
        break;
      }
      length += count;
    }
    head = Arrays.copyOf(bytes, length);
    choice = decoder.detect(head, length, extent, format).orElse(null);
  }

  /** The charset, or null if the beginning is no text. */
  CharsetChoice choice() {
    return choice;
  }

  /** The first bytes, at most a mebibyte. */
  byte[] head() {
    return head;
  }

  /** The bytes after decompression from an offset on; to be called once. */
  InputStream from(long offset) throws IOException {
    if (offset < head.length) {
      int begin = (int) offset;
      return new SequenceInputStream(
          new ByteArrayInputStream(head, begin, head.length - begin), in);
    }
    if (seekable == null) {
      in.skipNBytes(offset - head.length);
      return in;
    }
    try {
      seekable.seek(offset);
      return in;
    } catch (IOException e) {
      throw new RawStream.Failure(RejectReason.UNREADABLE, e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
