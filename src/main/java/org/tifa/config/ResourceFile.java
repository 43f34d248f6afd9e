package org.tifa.config;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

  /** Of lines that are not UTF-8; a file in another charset has hardly any other. */
  private static final int MAX_NAMED_LINES = 20;

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
   * Reads a file that a user names, which the jar has none of: in UTF-8, or in UTF-16 if it begins
   * with a byte order mark, as a spreadsheet's "Unicode text" does.
   *
   * @throws ConfigurationException if it is missing, unreadable or of another charset
   */
  public static ResourceFile given(String name, String location, Configuration hadoop) {
    byte[] bytes = bytes(name, location, "a readable file", hadoop);
    boolean isMarked =
        bytes.length >= 2
            && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    return isMarked
        ? new ResourceFile(
            name, location, new String(bytes, StandardCharsets.UTF_16), Sha256.hex(bytes))
        : of(name, location, bytes);
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
    List<Integer> foreign = new ArrayList<>();
    int lines = 0;
    for (int begin = 0; begin < bytes.length; lines++) {
      int end = begin;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      if (!isUtf8(bytes, begin, end)) {
        foreign.add(lines + 1);
      }
      begin = end + 1;
    }
    if (!foreign.isEmpty()) {
      throw new ConfigurationException(
          "%s '%s' %s not UTF-8: save the file as UTF-8".formatted(name, location, are(foreign)));
    }
    return new ResourceFile(
        name, location, new String(bytes, StandardCharsets.UTF_8), Sha256.hex(bytes));
  }

  private static boolean isUtf8(byte[] bytes, int begin, int end) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, begin, end - begin));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static String are(List<Integer> lines) {
    if (lines.size() == 1) {
      return "line " + lines.get(0) + " is";
    }
    String named =
        lines.stream().limit(MAX_NAMED_LINES).map(String::valueOf).collect(joining(", "));
    int others = lines.size() - MAX_NAMED_LINES;
    return "lines " + named + (others > 0 ? " and %,d others are".formatted(others) : " are");
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
