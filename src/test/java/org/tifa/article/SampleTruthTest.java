package org.tifa.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bundled sample, every article of it, as its author means it to be read. */
class SampleTruthTest {
  private static final Path TRUTH = Path.of("src", "test", "resources", "sample");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static ReadArchive archive;
  private static TreeMap<String, List<JsonNode>> wanted;
  private static final Set<String> SLOGANS = new TreeSet<>();

  @BeforeAll
  static void readSample() throws IOException {
    archive =
        new ReadArchive(Path.of("src", "main", "resources", "org", "tifa", "sample", "archive"));
    wanted = new TreeMap<>();
    for (String line : Files.readAllLines(TRUTH.resolve("truth.jsonl"))) {
      JsonNode article = JSON.readTree(line);
      wanted.computeIfAbsent(source(article), key -> new ArrayList<>()).add(article);
      article.get("mentions").fieldNames().forEachRemaining(SLOGANS::add);
    }
    wanted.values().forEach(all -> all.sort(Comparator.comparing(a -> a.get("ordinal").asInt())));
  }

  private static String source(JsonNode node) {
    return node.get("source_path").asText() + "#" + node.path("record").asInt(1);
  }

  @Test
  void everySourceHoldsItsArticles() {
    TreeMap<String, Integer> found = new TreeMap<>();
    for (ReadArchive.Entry entry : archive.entries) {
      found.put(entry.file() + "#" + entry.record(), entry.articles().size());
    }
    TreeMap<String, Integer> counts = new TreeMap<>();
    wanted.forEach((source, articles) -> counts.put(source, articles.size()));
    assertThat(found).isEqualTo(counts);
  }

  @Test
  void everyArticleIsReadAsMeant() {
    List<String> differences = new ArrayList<>();
    for (ReadArchive.Entry entry : archive.entries) {
      List<JsonNode> truths = wanted.get(entry.file() + "#" + entry.record());
      for (int i = 0; i < Math.min(truths.size(), entry.articles().size()); i++) {
        JsonNode truth = truths.get(i);
        ReadArticle read = entry.articles().get(i);
        Comparison comparison = new Comparison(archive, entry, read, truth, differences);
        comparison
            .text("title", read.article().page().title())
            .same("byline", comparison.texts("byline"), read.article().page().byline())
            .newspaper()
            .date()
            .district()
            .repeats()
            .body()
            .mentions(SLOGANS);
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void everyMentionStandsInTheSource() {
    for (ReadArchive.Entry entry : archive.entries) {
      for (ReadArticle read : entry.articles()) {
        read.mentions()
            .forEach(
                found ->
                    assertThat(found.raw(entry.source().text()))
                        .as(entry.file() + " " + found)
                        .isNotBlank());
      }
    }
  }

  @Test
  void nothingElseIsRejected() throws IOException {
    List<String> rejected = new ArrayList<>();
    for (ReadArchive.Rejected found : archive.rejects) {
      rejected.add(found.file() + "#" + found.record() + " " + found.reject().reason().label());
    }
    List<String> meant = new ArrayList<>();
    for (JsonNode reject : JSON.readTree(TRUTH.resolve("rejects.json").toFile())) {
      meant.add(source(reject) + " " + reject.get("why").asText());
    }
    assertThat(rejected).containsExactlyInAnyOrderElementsOf(meant);
  }
}
