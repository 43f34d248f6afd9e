package org.tifa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tifa.SharedFolder;
import org.tifa.article.ArticleReader;
import org.tifa.article.ReadingSetup;
import org.tifa.config.ConfigLoader;
import org.tifa.quality.GoldArticle;
import org.tifa.quality.GoldFile;
import org.tifa.quality.GoldReading;

/** Keeps the figures of docs/quality.md equal to what the command makes. */
class QualityFiguresTest {
  private static final Path PAGE = Path.of("docs", "quality.md");

  private static final Configuration HADOOP = new Configuration(false);
  private static final ReadingSetup SETUP = ReadingSetup.of(ConfigLoader.defaults(), HADOOP);

  @Test
  void figuresOfTheSample() throws IOException {
    compare(
        "sample",
        Path.of("src", "test", "resources", "sample", "truth.jsonl"),
        Path.of("src", "main", "resources", "org", "tifa", "sample", "archive"));
  }

  @Test
  void figuresOfTheLayouts() throws IOException {
    compareMade("layouts");
  }

  @Test
  void figuresOfThePagesHeldOut() throws IOException {
    compareMade("held-out");
  }

  private static void compareMade(String set) throws IOException {
    Path folder = Path.of("src", "test", "resources", set);
    compare(set, folder.resolve("truth.jsonl"), folder.resolve("archive"));
  }

  @Test
  @Tag("shared")
  void figuresOfTheRealPages() throws IOException {
    compare(
        "districts",
        SharedFolder.require("gold/districts.jsonl"),
        SharedFolder.require("archive/districts"));
  }

  private static void compare(String section, Path gold, Path archive) throws IOException {
    List<GoldArticle> articles =
        GoldFile.parse(
            gold.getFileName().toString(),
            Files.readString(gold),
            ArticleReader.of(SETUP).gazetteer());
    String figures =
        QualityView.markdown(
            GoldReading.score(articles, List.of(archive.toString()), SETUP, HADOOP));
    String written = Files.readString(PAGE);
    Path expected = Path.of("target", "quality-" + section + ".md");
    Files.createDirectories(expected.getParent());
    Files.writeString(expected, withFigures(written, section, figures));
    assertThat(PAGE)
        .as("if the figures are right, copy %s over %s", expected, PAGE)
        .content()
        .isEqualTo(Files.readString(expected));
  }

  private static String withFigures(String page, String section, String figures) {
    String opening = "<!-- " + section + " -->\n";
    int begin = page.indexOf(opening) + opening.length();
    int end = page.indexOf("<!-- end of " + section + " -->");
    assertThat(begin).isGreaterThan(opening.length());
    assertThat(end).isGreaterThanOrEqualTo(begin);
    return page.substring(0, begin) + "\n" + figures + "\n" + page.substring(end);
  }
}
