package org.tifa.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Paragraphs of real text, drawn at random; for speeds that depend on real words. */
public final class DrawnProse implements Prose {
  private static final int SHORTEST = 30;
  private static final int LONGEST = 600;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> paragraphs;

  DrawnProse(List<Path> inputs) throws IOException {
    paragraphs = paragraphs(inputs);
    if (paragraphs.isEmpty()) {
      throw new IllegalArgumentException("no paragraphs in " + inputs);
    }
  }

  @Override
  public int paragraphLength(Dice dice) {
    return 1;
  }

  @Override
  public void sentences(StringBuilder text, Scene scene, Dice dice) {
    text.append(paragraphs.get(dice.below(paragraphs.size())));
  }

  /**
   * The different paragraphs of files, in their order.
   *
   * @param inputs files and folders of UTF-8 text and JSON Lines
   */
  public static List<String> paragraphs(List<Path> inputs) throws IOException {
    Set<String> paragraphs = new LinkedHashSet<>();
    for (Path input : inputs) {
      List<Path> files;
      try (Stream<Path> found = Files.walk(input)) {
        files = found.filter(Files::isRegularFile).sorted().toList();
      }
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (name.endsWith(".txt")) {
          add(Files.readString(file), paragraphs);
        } else if (name.endsWith(".jsonl")) {
          for (String line : Files.readAllLines(file)) {
            for (JsonNode value : JSON.readTree(line)) {
              add(value.asText(), paragraphs);
            }
          }
        }
      }
    }
    return List.copyOf(paragraphs);
  }

  private static void add(String text, Set<String> paragraphs) {
    text.lines()
        .map(String::strip)
        .filter(line -> line.length() >= SHORTEST && line.length() <= LONGEST)
        .forEach(paragraphs::add);
  }
}
