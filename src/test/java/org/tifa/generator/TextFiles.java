package org.tifa.generator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An article a text file, its place and date in its path: {@code {code}/{date}-{page}.txt}, which
 * the job reads without configuration. The page is the article's number.
 */
final class TextFiles implements ArchiveFiles {
  private final Path folder;
  private long bytes;

  TextFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public Place write(MadeArticle article) throws IOException {
    String code = article.district().division().code();
    String source = code + "/" + article.date() + "-" + article.number() + ".txt";
    String head = article.title() + "\n\n";
    byte[] encoded = (head + article.text() + "\n").getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve(source);
    Files.createDirectories(file.getParent());
    Files.write(file, encoded);
    bytes += encoded.length;
    return new Place(source, head.length());
  }

  @Override
  public long byteCount() {
    return bytes;
  }

  @Override
  public void close() {}
}
