package org.tifa.generator;

import java.io.Closeable;
import java.io.IOException;

/** Where articles are written as the raw files that the job reads. */
interface ArchiveFiles extends Closeable {
  /**
   * Where an article stands.
   *
   * @param source path of its source below the archive, as the job names it
   * @param textBegin offset of its text in the decoded source
   */
  record Place(String source, int textBegin) {}

  Place write(MadeArticle article) throws IOException;

  /** Bytes written. */
  long byteCount();
}
