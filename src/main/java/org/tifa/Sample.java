package org.tifa;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.tifa.config.ConfigurationException;

/** The sample archive that the jar carries. */
final class Sample {
  private static final String HOME = "/org/tifa/sample/";

  private Sample() {}

  /**
   * Writes the sample's raw files; files that are there already must be the sample's own.
   *
   * @throws ConfigurationException if another file is in the way or the folder cannot be written
   */
  static void unpack(Path folder, Configuration hadoop) {
    try {
      FileSystem files = folder.getFileSystem(hadoop);
      for (String name : names()) {
        byte[] bytes = bytes("archive/" + name);
        Path file = new Path(folder, name);
        if (!files.exists(file)) {
          try (FSDataOutputStream out = files.create(file, false)) {
            out.write(bytes);
          }
        } else if (!isSame(files, file, bytes)) {
          throw new ConfigurationException(
              "'%s' is not the sample's file of that name: name another --output".formatted(file));
        }
      }
    } catch (IOException e) {
      throw new ConfigurationException(
          "'%s' cannot be written (%s): name another --output".formatted(folder, e.getMessage()));
    }
  }

  private static boolean isSame(FileSystem files, Path file, byte[] bytes) throws IOException {
    if (!files.getFileStatus(file).isFile() || files.getFileStatus(file).getLen() != bytes.length) {
      return false;
    }
    try (FSDataInputStream in = files.open(file)) {
      return Arrays.equals(in.readAllBytes(), bytes);
    }
  }

  private static List<String> names() throws IOException {
    return new String(bytes("files.txt"), StandardCharsets.UTF_8).lines().toList();
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = Sample.class.getResourceAsStream(HOME + name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks the sample's " + name);
      }
      return in.readAllBytes();
    }
  }
}
