package org.tifa.generator;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of rows between line feeds, cells between tabs. */
final class Tsv implements Closeable {
  private final BufferedWriter out;

  Tsv(Path file, String... columns) throws IOException {
    out = Files.newBufferedWriter(file);
    row((Object[]) columns);
  }

  /** Null is an empty cell. */
  void row(Object... cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        out.write('\t');
      }
      if (cells[i] != null) {
        out.write(cells[i].toString());
      }
    }
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
