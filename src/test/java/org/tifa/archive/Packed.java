package org.tifa.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Makes containers in memory. */
final class Packed {
  private Packed() {}

  /** A zip file whose entries tell their length before their bytes. */
  static final class Zip {
    private final SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
    private final ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes);

    /** Names in a charset that the file does not tell. */
    Zip namesIn(Charset charset) {
      out.setEncoding(charset.name());
      out.setUseLanguageEncodingFlag(false);
      return this;
    }

    Zip add(String name, String text) {
      return add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Zip add(String name, byte[] content) {
      try {
        out.putArchiveEntry(new ZipArchiveEntry(name));
        out.write(content);
        out.closeArchiveEntry();
        return this;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    byte[] bytes() {
      try {
        out.close();
        return Arrays.copyOf(bytes.array(), (int) bytes.size());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static final class Tar {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TarArchiveOutputStream out = new TarArchiveOutputStream(bytes, "UTF-8");

    Tar add(String name, String text) {
      return add(new TarArchiveEntry(name, true), text.getBytes(StandardCharsets.UTF_8));
    }

    Tar add(String name, byte[] content) {
      return add(new TarArchiveEntry(name, true), content);
    }

    Tar link(String name, String target) {
      TarArchiveEntry entry = new TarArchiveEntry(name, TarArchiveEntry.LF_SYMLINK);
      entry.setLinkName(target);
      return add(entry, new byte[0]);
    }

    private Tar add(TarArchiveEntry entry, byte[] content) {
      try {
        entry.setSize(content.length);
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
        return this;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    byte[] bytes() {
      try {
        out.close();
        return bytes.toByteArray();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
