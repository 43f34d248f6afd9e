package org.tifa.slogan;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tifa.SharedFolder;

/** The national reports of the shared archive as one text. */
public final class SharedReports {
  private SharedReports() {}

  /** The text; the calling test is skipped where the archive is absent. */
  public static String text() throws IOException {
    Path reports = SharedFolder.require("archive/state-council/reports.jsonl");
    ObjectMapper json = new ObjectMapper();
    StringBuilder text = new StringBuilder();
    for (String line : Files.readAllLines(reports)) {
      text.append(json.readTree(line).path("text").asText()).append('\n');
    }
    return text.toString();
  }
}
