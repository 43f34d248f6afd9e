package org.tifa.archive;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.tifa.config.ArchiveConfig;

/**
 * Unpacks the streams of a PDF into nothing, to learn what they swell to before PDFBox unpacks them
 * into memory.
 */
final class PdfStreams {
  private static final byte[] MARK = {'s', 't', 'r', 'e', 'a', 'm'};
  private static final int DEFLATED = 8;

  private PdfStreams() {}

  /**
   * Checks all streams.
   *
   * @throws RawStream.Failure if one swells too much
   */
  static void check(byte[] bytes, ArchiveConfig config) throws RawStream.Failure {
    Meter meter = new Meter(config.maxExpansion(), 0);
    byte[] out = new byte[1 << 16];
    int at = next(bytes, 0);
    while (at >= 0) {
      int begin = at;
      while (begin < bytes.length && (bytes[begin] == '\r' || bytes[begin] == '\n')) {
        begin++;
      }
      if (begin < bytes.length && (bytes[begin] & 0x0F) == DEFLATED) {
        begin += check(bytes, begin, out, meter, config);
      }
      at = next(bytes, begin);
    }
  }

  /** Unpacks a stream; the number of its bytes, as far as they could be unpacked. */
  private static int check(byte[] bytes, int begin, byte[] out, Meter meter, ArchiveConfig config)
      throws RawStream.Failure {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, begin, bytes.length - begin);
      while (!inflater.finished()) {
        int count = inflater.inflate(out);
        long in = inflater.getBytesRead();
        if (inflater.getBytesWritten() > config.maxFileBytes()
            || meter.isTooMuch(inflater.getBytesWritten(), Meter.FREE_BYTES, in)) {
          throw new RawStream.Failure(
              RejectReason.SWELLS_TOO_MUCH,
              "a stream at byte %d swells from %d to more than %d bytes: archive.max-expansion is %d"
                  .formatted(begin, in, inflater.getBytesWritten(), config.maxExpansion()));
        }
        if (count == 0) {
          break;
        }
      }
      return (int) inflater.getBytesRead();
    } catch (DataFormatException e) {
      // Not packed this way, or damaged: PDFBox will say so.
      return (int) inflater.getBytesRead();
    } finally {
      inflater.end();
    }
  }

  /** The offset behind the next mark that begins a stream, or -1. */
  private static int next(byte[] bytes, int begin) {
    for (int i = begin; i + MARK.length <= bytes.length; i++) {
      if (bytes[i] == 's'
          && Arrays.equals(bytes, i, i + MARK.length, MARK, 0, MARK.length)
          && (i == 0 || bytes[i - 1] != 'd')) {
        return i + MARK.length;
      }
    }
    return -1;
  }
}
