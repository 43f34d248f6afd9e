package org.tifa.archive;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Where a Parquet or ORC file can be sought: on its file system, or in memory if it is packed or
 * stands in a container.
 *
 * @param fileSystem that holds it
 * @param path on that file system
 * @param length bytes
 */
record TableFile(FileSystem fileSystem, Path path, long length) {
  /** Opens the file of an input; null if it has no bytes. */
  static TableFile of(Input input, SourceReader reader) throws IOException {
    Path path = input.seekablePath();
    if (path != null) {
      try {
        FileSystem fileSystem = input.fileSystem();
        long length = fileSystem.getFileStatus(path).getLen();
        return length == 0 ? null : new TableFile(fileSystem, path, length);
      } catch (IOException e) {
        throw new RawStream.Failure(RejectReason.UNREADABLE, e);
      }
    }
    byte[] bytes;
    try (InputStream in = input.open()) {
      bytes = reader.readAll(in, Input.UNKNOWN_LENGTH);
    }
    MemoryFile memory = new MemoryFile(bytes, input.hadoop());
    return bytes.length == 0 ? null : new TableFile(memory, MemoryFile.PATH, bytes.length);
  }
}
