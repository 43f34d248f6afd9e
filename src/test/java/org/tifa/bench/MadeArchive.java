package org.tifa.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A large archive made from a small one: articles of paragraphs drawn at random, with dates and
 * districts, as JSON Lines in several files. The same input and seed give the same archive.
 */
final class MadeArchive {
  private static final int FILES = 8;
  private static final int MIN_CHARACTERS = 600;
  private static final int MAX_CHARACTERS = 2_500;
  private static final int MIN_PARAGRAPH = 30;
  private static final int MAX_PARAGRAPH = 600;
  private static final int DISTRICTS = 300;
  private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
  private static final int DAYS = 1_825;
  private static final ObjectMapper JSON = new ObjectMapper();

  private MadeArchive() {}

  /**
   * Writes the archive.
   *
   * @param inputs files and folders of UTF-8 text and JSON Lines that paragraphs are taken from
   * @param codes place codes that articles are given
   * @param folder where files are written
   * @return the articles' texts
   */
  static List<String> write(
      List<Path> inputs, List<String> codes, int articleCount, long seed, Path folder)
      throws IOException {
    List<String> paragraphs = paragraphs(inputs);
    if (paragraphs.isEmpty()) {
      throw new IllegalArgumentException("no paragraphs in " + inputs);
    }
    Random random = new Random(seed);
    List<String> districts = new ArrayList<>();
    for (int i = 0; i < DISTRICTS; i++) {
      districts.add(codes.get(random.nextInt(codes.size())));
    }
    Files.createDirectories(folder);
    List<String> texts = new ArrayList<>();
    for (int file = 0; file < FILES; file++) {
      int until = (int) ((long) articleCount * (file + 1) / FILES);
      try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(file + ".jsonl"))) {
        while (texts.size() < until) {
          String text = text(paragraphs, random);
          ObjectNode article = JSON.createObjectNode();
          article.put("title", "消息 " + texts.size());
          article.put("text", text);
          article.put("date", FIRST_DAY.plusDays(random.nextInt(DAYS)).toString());
          article.put("code", districts.get(random.nextInt(DISTRICTS)));
          out.write(JSON.writeValueAsString(article));
          out.write('\n');
          texts.add(text);
        }
      }
    }
    return texts;
  }

  private static String text(List<String> paragraphs, Random random) {
    int wanted = MIN_CHARACTERS + random.nextInt(MAX_CHARACTERS - MIN_CHARACTERS - MAX_PARAGRAPH);
    Set<String> drawn = new LinkedHashSet<>();
    int length = 0;
    while (length < wanted) {
      String paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
      if (drawn.add(paragraph)) {
        length += paragraph.length() + 1;
      }
    }
    return String.join("\n", drawn);
  }

  static List<String> paragraphs(List<Path> inputs) throws IOException {
    Set<String> paragraphs = new LinkedHashSet<>();
    for (Path input : inputs) {
      List<Path> files;
      try (Stream<Path> found = Files.walk(input)) {
        files = found.filter(Files::isRegularFile).sorted().toList();
      }
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (name.endsWith(".txt")) {
          add(Files.readString(file, StandardCharsets.UTF_8), paragraphs);
        } else if (name.endsWith(".jsonl")) {
          for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
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
        .filter(line -> line.length() >= MIN_PARAGRAPH && line.length() <= MAX_PARAGRAPH)
        .forEach(paragraphs::add);
  }
}
