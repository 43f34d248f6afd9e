package org.tifa.archive;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PositionedReadable;
import org.apache.hadoop.fs.Seekable;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * A file system of one file in memory, for readers that take nothing less. It cannot be written.
 */
final class MemoryFile extends FileSystem {
  static final Path PATH = new Path("memory:///file");

  private static final int BLOCK_BYTES = 1 << 20;

  private final byte[] bytes;

  MemoryFile(byte[] bytes, Configuration hadoop) {
    this.bytes = bytes;
    setConf(hadoop);
  }

  @Override
  public URI getUri() {
    return URI.create("memory:///");
  }

  @Override
  public FSDataInputStream open(Path path, int bufferSize) {
    return new FSDataInputStream(new Bytes(bytes));
  }

  @Override
  public FileStatus getFileStatus(Path path) throws FileNotFoundException {
    if (!path.toUri().getPath().equals(PATH.toUri().getPath())) {
      throw new FileNotFoundException(path.toString());
    }
    return new FileStatus(bytes.length, false, 1, BLOCK_BYTES, 0, PATH);
  }

  @Override
  public FileStatus[] listStatus(Path path) throws FileNotFoundException {
    return new FileStatus[] {getFileStatus(path)};
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress) {
    throw unwritable();
  }

  @Override
  public FSDataOutputStream append(Path path, int bufferSize, Progressable progress) {
    throw unwritable();
  }

  @Override
  public boolean rename(Path from, Path to) {
    throw unwritable();
  }

  @Override
  public boolean delete(Path path, boolean recursive) {
    throw unwritable();
  }

  @Override
  public void setWorkingDirectory(Path path) {
    throw unwritable();
  }

  @Override
  public Path getWorkingDirectory() {
    return new Path("memory:///");
  }

  @Override
  public boolean mkdirs(Path path, FsPermission permission) {
    throw unwritable();
  }

  private static UnsupportedOperationException unwritable() {
    return new UnsupportedOperationException("a file in memory cannot be written");
  }

  private static final class Bytes extends ByteArrayInputStream
      implements Seekable, PositionedReadable {
    Bytes(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized void seek(long offset) throws IOException {
      if (offset < 0 || offset > count) {
        throw new EOFException("offset %d of %d bytes".formatted(offset, count));
      }
      pos = (int) offset;
    }

    @Override
    public synchronized long getPos() {
      return pos;
    }

    @Override
    public boolean seekToNewSource(long offset) {
      return false;
    }

    @Override
    public int read(long position, byte[] into, int begin, int length) {
      if (position >= count) {
        return -1;
      }
      int read = (int) Math.min(length, count - position);
      System.arraycopy(buf, (int) position, into, begin, read);
      return read;
    }

    @Override
    public void readFully(long position, byte[] into, int begin, int length) throws IOException {
      if (position < 0 || length > count - position) {
        throw new EOFException(
            "bytes %d to %d of %d".formatted(position, position + length, count));
      }
      System.arraycopy(buf, (int) position, into, begin, length);
    }

    @Override
    public void readFully(long position, byte[] into) throws IOException {
      readFully(position, into, 0, into.length);
    }
  }
}
