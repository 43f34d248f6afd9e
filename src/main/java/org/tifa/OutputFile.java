package org.tifa;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.tifa.config.ConfigurationException;

/** A file that a command writes. */
final class OutputFile {
  private OutputFile() {}

  /**
   * Writes a text in UTF-8 over the file that is there.
   *
   * @throws ConfigurationException if it cannot be written
   */
  static void write(String location, String text, Configuration hadoop) {
    try {
      Path path = new Path(location);
      FileSystem files = path.getFileSystem(hadoop);
      // A local file system would lay a checksum beside it.
      files.setWriteChecksum(false);
      try (FSDataOutputStream out = files.create(path, true)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigurationException(
          "'%s' cannot be written (%s): name another --output".formatted(location, e.getMessage()));
    }
  }
}
