package org.tifa.archive;

import java.io.File;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** The checksum files that Hadoop keeps beside local files that it wrote. */
final class LocalChecksums {
  private LocalChecksums() {}

  /**
   * Whether a local file has one. Hadoop would find out by an exception, which costs more than
   * reading a small file; and of a name with a colon it cannot build the name of a checksum file.
   */
  static boolean has(Path path, LocalFileSystem local) {
    File file = local.pathToFile(path);
    return path.getName().indexOf(':') < 0
        && new File(file.getParentFile(), "." + file.getName() + ".crc").exists();
  }
}
