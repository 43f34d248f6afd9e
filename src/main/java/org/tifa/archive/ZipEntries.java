package org.tifa.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * The entries of a zip file in the order of its bytes, without its directory: so a file that was
 * cut off gives what came before the cut, and one of a million entries needs no list of them.
 */
final class ZipEntries implements ContainerEntries.Entries {
  private final ZipTail tail;
  private final ZipArchiveInputStream zip;
  private final Meter meter;
  private InputStream current;
  private ZipArchiveEntry entry;

  ZipEntries(InputStream in, Meter meter) {
    this.tail = new ZipTail(in);
    this.zip = new ZipArchiveInputStream(tail, "UTF-8", true, false, true);
    this.meter = meter;
  }

  @Override
  public ContainerEntries.Entry next() throws IOException {
    try {
      drain();
      ZipArchiveEntry next = zip.getNextEntry();
      while (next != null && next.isDirectory()) {
        next = zip.getNextEntry();
      }
      entry = next;
    } catch (RawStream.Failure e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      if (entry != null && entry.getGeneralPurposeBit().usesEncryption()) {
        throw new RawStream.Failure(
            RejectReason.ENCRYPTED, "the rest lies behind an encrypted entry: unpack it first");
      }
      throw broken(e);
    }
    if (entry == null) {
      if (!tail.hasEnded()) {
        throw new RawStream.Failure(
            RejectReason.BROKEN_ZIP, "the file ends before its directory: the rest is lost");
      }
      return null;
    }
    current = meter.unpacked(new Checked(zip, entry));
    return new ZipEntry(entry, current);
  }

  /** Where the length of an entry stands behind it, it must be unpacked to find the next one. */
  private void drain() throws IOException {
    if (entry == null
        || !entry.getGeneralPurposeBit().usesDataDescriptor()
        || !zip.canReadEntryData(entry)) {
      return;
    }
    byte[] chunk = new byte[1 << 16];
    int count = 0;
    while (count >= 0) {
      try {
        count = current.read(chunk, 0, chunk.length);
      } catch (RawStream.Failure e) {
        // A bomb costs its entry; the entries behind it only when the whole file has swollen.
        if (e.reason() != RejectReason.SWELLS_TOO_MUCH || meter.isSpent()) {
          throw e;
        }
      }
    }
  }

  private static RawStream.Failure broken(Exception e) {
    return new RawStream.Failure(
        RejectReason.BROKEN_ZIP,
        "the rest is lost: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private final class ZipEntry implements ContainerEntries.Entry {
    private final ZipArchiveEntry entry;
    private final InputStream bytes;

    ZipEntry(ZipArchiveEntry entry, InputStream bytes) {
      this.entry = entry;
      this.bytes = bytes;
    }

    @Override
    public String name() {
      return entry.getGeneralPurposeBit().usesUTF8ForNames()
              || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME
          ? entry.getName()
          : EntryNames.decode(entry.getRawName());
    }

    @Override
    public long length() {
      return entry.getSize();
    }

    @Override
    public InputStream bytes() {
      return bytes;
    }

    @Override
    public void check() throws RawStream.Failure {
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        throw new RawStream.Failure(
            RejectReason.ENCRYPTED, "the entry needs a password: unpack it first");
      }
      if (!zip.canReadEntryData(entry)) {
        throw new RawStream.Failure(
            RejectReason.BROKEN_ZIP,
            "the entry is packed by method %d, which is not known: pack it anew"
                .formatted(entry.getMethod()));
      }
    }
  }

  /** Holds an entry's bytes against its checksum when they end. */
  private static final class Checked extends RawStream.Tagged {
    private final ZipArchiveEntry entry;
    private final CRC32 sum = new CRC32();

    Checked(InputStream in, ZipArchiveEntry entry) {
      super(in, RejectReason.BROKEN_ZIP);
      this.entry = entry;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int begin, int length) throws IOException {
      int count;
      try {
        count = super.read(bytes, begin, length);
      } catch (RuntimeException e) {
        throw new RawStream.Failure(RejectReason.BROKEN_ZIP, e.toString());
      }
      if (count > 0) {
        sum.update(bytes, begin, count);
      } else if (count < 0 && entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
        throw new RawStream.Failure(
            RejectReason.BROKEN_ZIP, "the entry's bytes do not fit its checksum");
      }
      return count;
    }
  }
}
