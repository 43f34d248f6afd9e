package org.tifa.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tifa.SharedFolder;
import org.tifa.archive.Metadata;
import org.tifa.archive.MetadataField;
import org.tifa.archive.Source;
import org.tifa.archive.SourceFormat;

/** The real pages beside the project, where they are. */
final class SharedArchive {
  /** Characters from which a line counts as a paragraph. */
  private static final int SHORTEST = 20;

  private static final String SENTENCE = "# text = ";

  private SharedArchive() {}

  static Path root() {
    return SharedFolder.require("archive").getParent();
  }

  static Source district(String number) {
    Path folder = root().resolve("archive/districts");
    try (var files = Files.list(folder)) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().startsWith(number))
              .findFirst()
              .orElseThrow();
      return source(SourceFormat.TEXT, Files.readString(file), Metadata.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The paragraphs of the clean texts: the provinces' and the state council's reports. */
  static List<String> paragraphs() throws IOException {
    List<String> paragraphs = new ArrayList<>();
    for (List<String> document : documents()) {
      document.stream().filter(SharedArchive::isParagraph).forEach(paragraphs::add);
    }
    return paragraphs;
  }

  /** The sentences of the treebanks, in simplified and in traditional script. */
  static List<String> sentences() throws IOException {
    List<String> sentences = new ArrayList<>();
    try (Stream<Path> files = Files.list(root().resolve("gold/segmentation"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".conllu")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          if (line.startsWith(SENTENCE)) {
            sentences.add(line.substring(SENTENCE.length()));
          }
        }
      }
    }
    return sentences;
  }

  /** The clean texts, each as its lines. */
  static List<List<String>> documents() throws IOException {
    List<List<String>> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(root().resolve("archive/provinces-2026"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        documents.add(lines(Files.readString(file)));
      }
    }
    Path reports = root().resolve("archive/state-council/reports.jsonl");
    for (String line : Files.readAllLines(reports)) {
      documents.add(lines(new ObjectMapper().readTree(line).get("text").asText()));
    }
    return documents;
  }

  static boolean isParagraph(String line) {
    return line.length() >= SHORTEST;
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  static Source text(String text) {
    return source(SourceFormat.TEXT, text, Metadata.NONE);
  }

  static Source titled(SourceFormat format, String text, String title) {
    return source(
        format,
        text,
        new Metadata(
            Map.of(MetadataField.TITLE, new Metadata.Value(title, Metadata.Origin.FIELD))));
  }

  static Source source(SourceFormat format, String text, Metadata metadata) {
    return new Source(
        "0", "page", text.length(), "0", "UTF-8", 100, format, text, metadata, List.of());
  }
}
