package org.tifa.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The regular files of a tar file in the order of its bytes; links and devices are passed over. */
final class TarEntries implements ContainerEntries.Entries {
  private final TarArchiveInputStream tar;

  TarEntries(InputStream in, Meter meter) {
    // Latin-1 keeps the bytes of names, which say no charset.
    this.tar = new TarArchiveInputStream(in, StandardCharsets.ISO_8859_1.name());
  }

  @Override
  public ContainerEntries.Entry next() throws IOException {
    try {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null && !isRegular(entry)) {
        entry = tar.getNextEntry();
      }
      return entry == null ? null : new TarEntry(entry);
    } catch (RawStream.Failure e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new RawStream.Failure(
          RejectReason.BROKEN_TAR,
          "the rest is lost: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
    }
  }

  private static boolean isRegular(TarArchiveEntry entry) {
    return entry.isFile()
        && !entry.isLink()
        && !entry.isSymbolicLink()
        && !entry.isFIFO()
        && !entry.isCharacterDevice()
        && !entry.isBlockDevice();
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }

  private final class TarEntry implements ContainerEntries.Entry {
    private final TarArchiveEntry entry;

    TarEntry(TarArchiveEntry entry) {
      this.entry = entry;
    }

    @Override
    public String name() {
      String name = entry.getName();
      boolean isBytes = name.chars().allMatch(c -> c <= 0xFF);
      return isBytes ? EntryNames.decode(name.getBytes(StandardCharsets.ISO_8859_1)) : name;
    }

    @Override
    public long length() {
      return entry.getSize();
    }

    @Override
    public InputStream bytes() {
      return new RawStream.Tagged(tar, RejectReason.BROKEN_TAR);
    }

    @Override
    public void check() throws RawStream.Failure {
      if (!tar.canReadEntryData(entry)) {
        throw new RawStream.Failure(
            RejectReason.BROKEN_TAR, "the entry is laid out in an unknown way: pack it anew");
      }
    }
  }
}
