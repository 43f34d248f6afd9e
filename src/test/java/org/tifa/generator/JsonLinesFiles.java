package org.tifa.generator;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Articles as JSON Lines, an equal part of the archive in each of several files. */
final class JsonLinesFiles implements ArchiveFiles {
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final Size size;
  private final int files;
  private final StringBuilder line = new StringBuilder();
  private OutputStream out;
  private String name;
  private int opened;
  private long position;
  private long bytes;
  private long articles;
  private long characters;

  JsonLinesFiles(Path folder, Size size, int files) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.size = size;
    this.files = files;
  }

  @Override
  public Place write(MadeArticle article) throws IOException {
    long done = size.isOfCharacters() ? characters : articles;
    if (out == null || (opened < files && done >= size.count() * opened / files)) {
      open();
    }
    line.setLength(0);
    field("{\"title\":\"", article.title());
    field("\",\"text\":\"", article.text());
    field("\",\"date\":\"", article.date().toString());
    field("\",\"newspaper\":\"", article.district().newspaper());
    field("\",\"code\":\"", article.district().division().code());
    byte[] encoded = line.append("\"}\n").toString().getBytes(StandardCharsets.UTF_8);
    out.write(encoded);
    Place place = new Place(name + "#" + position, 0);
    position += encoded.length;
    bytes += encoded.length;
    articles++;
    characters += article.text().length();
    return place;
  }

  private void field(String before, String value) {
    line.append(before);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\n' -> line.append("\\n");
        case '"', '\\' -> line.append('\\').append(c);
        default -> {
          if (c < ' ') {
            line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            line.append(c);
          }
        }
      }
    }
  }

  private void open() throws IOException {
    close();
    name = String.format(Locale.ROOT, "%04d.jsonl", opened++);
    out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), BUFFER);
    position = 0;
  }

  @Override
  public long byteCount() {
    return bytes;
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }
}
