package org.tifa.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.tifa.config.Sha256;

/**
 * The sources of a container, entry by entry in the order of its bytes. A bad entry costs only
 * itself; damage of the container costs what comes behind it. Nothing is ever written to a disk.
 */
final class ContainerEntries implements Readings.Cursor {
  /** One file of a container. */
  interface Entry {
    /** Name as the container tells it. */
    String name();

    /** Bytes, or {@link Input#UNKNOWN_LENGTH}. */
    long length();

    /** Its bytes, valid until the next entry is asked for. */
    InputStream bytes();

    /**
     * Checks that its bytes can be read.
     *
     * @throws RawStream.Failure if it is encrypted or packed in an unknown way
     */
    void check() throws RawStream.Failure;
  }

  /** A container that is open. */
  interface Entries extends Closeable {
    /** The next entry that is a file, or null at the end. */
    Entry next() throws IOException;
  }

  /** Opens a container. */
  interface Format {
    Entries open(InputStream in, Meter meter);
  }

  private final Input input;
  private final SourceReader reader;
  private final Format format;
  private final String folder;
  private final Set<Long> names = new HashSet<>();
  private InputStream in;
  private Entries entries;
  private Readings inner;
  private long number;
  private boolean isEmpty = true;
  private boolean isDone;

  ContainerEntries(Input input, SourceReader reader, Format format) {
    this.input = input;
    this.reader = reader;
    this.format = format;
    this.folder = reader.formats().folder(input.patternPath());
  }

  @Override
  public Reading next() throws IOException {
    if (input.depth() >= reader.config().maxContainerDepth()) {
      throw new RawStream.Failure(
          RejectReason.NESTED_TOO_DEEP,
          "container %d deep: archive.max-container-depth is %d"
              .formatted(input.depth() + 1, reader.config().maxContainerDepth()));
    }
    while (!isDone) {
      if (inner != null) {
        if (inner.hasNext()) {
          return inner.next();
        }
        inner = null;
      }
      if (input.meter().isSpent()) {
        throw new RawStream.Failure(
            RejectReason.SWELLS_TOO_MUCH,
            "the rest is given up: archive.max-expansion is %d"
                .formatted(reader.config().maxExpansion()));
      }
      if (entries == null) {
        in = Bounded.notEmpty(input.open());
        entries = format.open(in, input.meter());
      }
      Entry entry = entries.next();
      if (entry == null) {
        isDone = true;
        return isEmpty ? empty() : null;
      }
      number++;
      input.meter().countEntry();
      Reject reject = begin(entry);
      if (reject != null) {
        isEmpty = false;
        return reject;
      }
    }
    return null;
  }

  private Reject empty() {
    return Rejects.read(
        input.sourcePath(),
        0,
        RejectReason.EMPTY_CONTAINER,
        "the container holds no file to read: it has %d entries".formatted(number));
  }

  /** Begins to read an entry, or says why not; a hidden entry is passed over. */
  private Reject begin(Entry entry) {
    Optional<String> name = EntryNames.safe(entry.name());
    if (name.isEmpty()) {
      return Rejects.read(
          input.sourcePath(),
          number,
          RejectReason.UNSAFE_NAME,
          "entry %d is named '%s', which leads out of the container: rename it"
              .formatted(number, entry.name()));
    }
    String path = name.get();
    if (EntryNames.isHidden(path)) {
      return null;
    }
    if (!names.add(hash(path))) {
      return Rejects.read(
          input.sourcePath(),
          number,
          RejectReason.DUPLICATE_ENTRY,
          "entry %d is named '%s' like one before it, which is read: rename it"
              .formatted(number, path));
    }
    String sourcePath = input.entryPath(path);
    if (reader.config().sidecarNames().contains(path.substring(path.lastIndexOf('/') + 1))) {
      return Rejects.read(
          sourcePath,
          0,
          RejectReason.BROKEN_SIDECAR,
          "a sidecar inside a container is not heeded: put it beside the container, with rows such as %s"
              .formatted("papers.zip!/page.txt"));
    }
    Optional<FormatRules.Layout> layout = reader.formats().layout(path);
    if (layout.isEmpty()) {
      return Rejects.read(
          sourcePath,
          0,
          RejectReason.UNKNOWN_FORMAT,
          "the ending is none of %s: rename the entry or add its ending to archive.formats"
              .formatted(String.join(", ", reader.formats().endings())));
    }
    try {
      entry.check();
    } catch (RawStream.Failure e) {
      return Rejects.read(sourcePath, 0, e.reason(), e.getMessage());
    }
    isEmpty = false;
    inner = reader.read(input.entry(path, folder, layout.get(), entry.length(), entry.bytes()));
    return null;
  }

  /** Of a million names the names themselves would be too much to hold. */
  private static long hash(String name) {
    byte[] digest = Sha256.digest().digest(name.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(digest).getLong();
  }

  /** Entries begun; the bytes of a container say little to a reader. */
  @Override
  public long position() {
    return number;
  }

  @Override
  public void close() throws IOException {
    isDone = true;
    if (inner != null) {
      inner.close();
    }
    if (entries != null) {
      entries.close();
    }
    if (in != null) {
      in.close();
    }
  }
}
