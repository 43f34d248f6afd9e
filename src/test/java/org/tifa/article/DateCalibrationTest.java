package org.tifa.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tifa.archive.Metadata;
import org.tifa.archive.Source;
import org.tifa.dating.DateClaim;

/**
 * Holds the stated confidence of dates against texts whose dates are known: the bundled sample as
 * it is, and again with all metadata and paths taken away, where words alone must tell.
 */
class DateCalibrationTest {
  private static final double SURE = 0.9;

  @Test
  void whatIsSureIsRight() throws IOException {
    Path sample = Path.of("src", "main", "resources", "org", "tifa", "sample", "archive");
    Map<String, JsonNode> truths = new HashMap<>();
    for (String line :
        Files.readAllLines(Path.of("src", "test", "resources", "sample", "truth.jsonl"))) {
      JsonNode truth = new ObjectMapper().readTree(line);
      truths.put(
          key(
              truth.get("source_path").asText(),
              truth.path("record").asInt(1),
              truth.get("ordinal").asInt()),
          truth);
    }
    ReadArchive archive = new ReadArchive(sample);
    Map<String, List<Boolean>> outcomes = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (ReadArchive.Entry entry : archive.entries) {
      judge(entry, entry.articles(), truths, "as it is", outcomes, wrong);
      List<ReadArticle> bare = archive.reader.read(withoutMetadata(entry.source()));
      judge(entry, bare, truths, "words alone", outcomes, wrong);
    }
    outcomes.forEach(
        (group, rights) ->
            System.out.printf(
                "dates of the sample, %s: %d claims, %d right%n",
                group, rights.size(), rights.stream().filter(right -> right).count()));
    assertThat(wrong).isEmpty();
    assertThat(outcomes.get("as it is, sure")).hasSizeGreaterThan(80);
    assertThat(outcomes.get("words alone, sure")).hasSizeGreaterThan(20);
  }

  private static void judge(
      ReadArchive.Entry entry,
      List<ReadArticle> read,
      Map<String, JsonNode> truths,
      String how,
      Map<String, List<Boolean>> outcomes,
      List<String> wrong) {
    for (ReadArticle article : read) {
      DateClaim claim = article.article().date();
      JsonNode truth =
          truths.get(key(entry.file(), entry.record(), article.article().page().ordinal()));
      if (claim.datedOn() == null || truth == null) {
        continue;
      }
      boolean isSure = claim.confidence() >= SURE;
      boolean isRight = isRight(claim, truth);
      outcomes
          .computeIfAbsent(how + (isSure ? ", sure" : ", unsure"), key -> new ArrayList<>())
          .add(isRight);
      if (isSure && !isRight) {
        wrong.add(how + " " + entry.file() + " " + claim + " for " + truth.get("dated_on"));
      }
    }
  }

  /** The day of publication, the day of the event, or a month or year that holds the former. */
  private static boolean isRight(DateClaim claim, JsonNode truth) {
    String day = claim.datedOn().toString();
    String said =
        switch (claim.precision()) {
          case YEAR -> day.substring(0, 4);
          case MONTH -> day.substring(0, 7);
          default -> day;
        };
    return truth.path("dated_on").asText().startsWith(said)
        || truth.path("event_on").asText().startsWith(said);
  }

  private static Source withoutMetadata(Source source) {
    return new Source(
        source.sourceId(),
        source.sourcePath(),
        source.byteCount(),
        source.sha256(),
        source.charset(),
        source.charsetConfidence(),
        source.format(),
        source.text(),
        Metadata.NONE,
        source.concerns());
  }

  private static String key(String file, int record, int ordinal) {
    return file + "#" + record + "/" + ordinal;
  }
}
