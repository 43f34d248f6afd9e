package org.tifa.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * A small file of facts that a run uses (lexicon, gazetteer, events, newspapers, furniture), read
 * whole on the driver and sent to executors as text.
 *
 * @param name short name, such as {@code lexicon}
 * @param location {@code bundled} or the path it was read from
 * @param text the file's text
 * @param sha256 of its bytes, hexadecimal; stands in the run's manifest
 */
public record ResourceFile(String name, String location, String text, String sha256)
    implements Serializable {
  /** The value of a location key that means the file in the jar. */
  public static final String BUNDLED = "bundled";

  /**
   * Reads the resource from the jar or from a path of any Hadoop file system.
   *
   * @throws ConfigurationException if it is missing, unreadable or not UTF-8
   */
  public static ResourceFile read(String name, String location, Configuration hadoop) {
    byte[] bytes;
    if (location.equals(BUNDLED)) {
      bytes = bundledBytes(name);
    } else {
      bytes = bytes(name, location, "a readable file or '" + BUNDLED + "'", hadoop);
    }
    return of(name, location, bytes);
  }

  /**
   * Reads a file that a user names, which the jar has none of.
   *
   * @throws ConfigurationException if it is missing, unreadable or not UTF-8
   */
  public static ResourceFile given(String name, String location, Configuration hadoop) {
    return of(name, location, bytes(name, location, "a readable file", hadoop));
  }

  private static byte[] bytes(String name, String location, String remedy, Configuration hadoop) {
    try {
      Path path = new Path(location);
      try (InputStream in = path.getFileSystem(hadoop).open(path)) {
        return in.readAllBytes();
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigurationException(
          "%s '%s' cannot be read: name %s".formatted(name, location, remedy));
    }
  }

  private static ResourceFile of(String name, String location, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw new ConfigurationException(
          "%s '%s' line %d is not UTF-8: save the file as UTF-8".formatted(name, location, line));
    }
    return new ResourceFile(name, location, out.flip().toString(), Sha256.hex(bytes));
  }

  /** Without the text, which would fill the screen. */
  @Override
  public String toString() {
    return "%s (%s, sha256 %s)".formatted(name, location, sha256);
  }

  /** The file that the jar carries. */
  public static ResourceFile bundled(String name) {
    return read(name, BUNDLED, new Configuration(false));
  }

  private static byte[] bundledBytes(String name) {
    String path = "/org/tifa/conf/" + name + ".tsv";
    try (InputStream in = ResourceFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("the jar's " + path + " cannot be read", e);
    }
  }
}
