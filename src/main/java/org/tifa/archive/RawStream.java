package org.tifa.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CodecPool;
import org.apache.hadoop.io.compress.CompressionInputStream;
import org.apache.hadoop.io.compress.Decompressor;
import org.apache.hadoop.io.compress.GzipCodec;

/** Opens a raw file, unpacks it, and tells a broken gzip from a file system that fails. */
final class RawStream {
  /** A failure that becomes a reject. */
  static final class Failure extends IOException {
    private static final long serialVersionUID = 1L;

    private final RejectReason reason;

    Failure(RejectReason reason, IOException cause) {
      super(Rejects.message(cause), cause);
      this.reason = reason;
    }

    Failure(RejectReason reason, String detail) {
      super(detail);
      this.reason = reason;
    }

    RejectReason reason() {
      return reason;
    }
  }

  private RawStream() {}

  /** The bytes as stored, from the first on. */
  static InputStream open(String archivePath, Configuration hadoop) throws Failure {
    InputStream local = LocalFiles.open(archivePath);
    return local == null ? openSeekable(archivePath, hadoop) : local;
  }

  /** The bytes as stored; they can be sought. */
  static FSDataInputStream openSeekable(String archivePath, Configuration hadoop) throws Failure {
    try {
      Path path = new Path(archivePath);
      return fileSystem(path, hadoop).open(path);
    } catch (IOException e) {
      throw new Failure(RejectReason.UNREADABLE, e);
    }
  }

  static FileSystem fileSystem(Path path, Configuration hadoop) throws IOException {
    FileSystem fileSystem = path.getFileSystem(hadoop);
    return fileSystem instanceof LocalFileSystem local && !LocalFiles.hasChecksum(path, local)
        ? local.getRawFileSystem()
        : fileSystem;
  }

  /** The bytes of a gzip stream after decompression; all failures are {@link Failure}s. */
  static InputStream unpacked(InputStream stored, Configuration hadoop) throws Failure {
    GzipCodec codec = new GzipCodec();
    codec.setConf(hadoop);
    // The pool's decompressor reads several gzip members in a row and needs no native library.
    Decompressor decompressor = CodecPool.getDecompressor(codec);
    try {
      CompressionInputStream unpacked = codec.createInputStream(stored, decompressor);
      return new Tagged(unpacked, RejectReason.BROKEN_GZIP) {
        private boolean isClosed;

        @Override
        public void close() throws IOException {
          if (isClosed) {
            return;
          }
          isClosed = true;
          try {
            super.close();
          } finally {
            CodecPool.returnDecompressor(decompressor);
          }
        }
      };
    } catch (IOException e) {
      CodecPool.returnDecompressor(decompressor);
      closeAfter(stored, e);
      throw e instanceof Failure failure ? failure : new Failure(RejectReason.BROKEN_GZIP, e);
    }
  }

  private static void closeAfter(InputStream stream, IOException failure) {
    try {
      stream.close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /** Gives failures the reason of the layer they arose in. */
  static class Tagged extends FilterInputStream {
    private final RejectReason reason;

    Tagged(InputStream in, RejectReason reason) {
      super(in);
      this.reason = reason;
    }

    @Override
    public int read() throws IOException {
      try {
        return in.read();
      } catch (IOException e) {
        throw tagged(e);
      }
    }

    @Override
    public int read(byte[] bytes, int begin, int length) throws IOException {
      try {
        return in.read(bytes, begin, length);
      } catch (IOException e) {
        throw tagged(e);
      }
    }

    private IOException tagged(IOException e) {
      return e instanceof Failure ? e : new Failure(reason, e);
    }
  }
}
