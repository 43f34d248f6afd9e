package org.tifa.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tifa.archive.ArchiveListing;
import org.tifa.archive.FileSplit;
import org.tifa.archive.Reading;
import org.tifa.archive.Readings;
import org.tifa.archive.Source;
import org.tifa.archive.SourceReader;
import org.tifa.article.ArticleReader;
import org.tifa.article.ReadArticle;
import org.tifa.article.ReadingSetup;
import org.tifa.config.ConfigLoader;
import org.tifa.slogan.ArticleMention;

/** A made archive, read as the job reads it. */
class ReadBackTest {
  private static final Configuration HADOOP = new Configuration(false);

  @TempDir private Path folder;

  /** What was read: articles by the path of their source, and what was rejected. */
  private record Read(
      Map<String, List<ReadArticle>> articles, Map<String, String> texts, List<String> rejects) {}

  private Read read() {
    String lexicon = folder.resolve("truth").resolve("lexicon.tsv").toString();
    ReadingSetup setup =
        ReadingSetup.of(
            ConfigLoader.load(null, List.of("resources.lexicon=" + lexicon), HADOOP), HADOOP);
    ArticleReader reader = ArticleReader.of(setup);
    SourceReader sources = new SourceReader(setup.config().archive());
    ArchiveListing listing =
        ArchiveListing.list(
            List.of(folder.resolve("archive").toString()), setup.config().archive(), HADOOP);
    Read read = new Read(new TreeMap<>(), new HashMap<>(), new ArrayList<>());
    listing.rejects().forEach(reject -> read.rejects().add(reject.toString()));
    for (FileSplit split : listing.splits()) {
      try (Readings readings = sources.read(split, HADOOP)) {
        while (readings.hasNext()) {
          Reading reading = readings.next();
          if (reading instanceof Source source) {
            read.articles().put(source.sourcePath(), reader.read(source));
            read.texts().put(source.sourcePath(), source.text());
          } else {
            read.rejects().add(reading.toString());
          }
        }
      }
    }
    return read;
  }

  @Test
  void jsonLinesAreReadAsTheyWereMeant() throws IOException {
    assertThat(Generate.execute("400", folder.toString(), "--seed", "11")).isZero();
    assertIsReadAsMeant(read(), true);
  }

  @Test
  void textFilesAreReadAsTheyWereMeant() throws IOException {
    // A page that reprints another district's is that district's to the reader, whatever its path.
    assertThat(
            Generate.execute(
                "300", folder.toString(), "--seed", "12", "--as-text", "--reprints", "0"))
        .isZero();
    assertIsReadAsMeant(read(), false);
  }

  private void assertIsReadAsMeant(Read read, boolean hasNewspaper) throws IOException {
    Path truth = folder.resolve("truth");
    List<Map<String, String>> articles = TruthTable.read(truth, "articles");
    Map<String, List<String>> planted = planted(truth, articles);
    assertThat(read.rejects()).isEmpty();
    SoftAssertions.assertSoftly(
        softly -> {
          softly.assertThat(read.articles()).hasSameSizeAs(articles);
          for (Map<String, String> meant : articles) {
            String source = meant.get("source");
            List<ReadArticle> found = read.articles().get(source);
            softly.assertThat(found.size()).as("articles of " + source).isEqualTo(1);
            ReadArticle article = found.get(0);
            softly
                .assertThat(article.article().date().datedOn())
                .as(source)
                .hasToString(meant.get("dated_on"));
            softly
                .assertThat(article.article().place().districtCode())
                .as(source)
                .isEqualTo(meant.get("place_code"));
            if (hasNewspaper) {
              softly
                  .assertThat(article.article().newspaper())
                  .as(source)
                  .isEqualTo(meant.get("newspaper"));
            }
            softly
                .assertThat(mentions(article, read.texts().get(source)))
                .as(source)
                .isEqualTo(planted.getOrDefault(meant.get("article"), List.of()));
          }
        });
  }

  private static List<String> mentions(ReadArticle article, String text) {
    List<String> mentions = new ArrayList<>();
    for (ArticleMention mention : article.mentions()) {
      mentions.add(mention.sourceBegin() + " " + mention.raw(text));
    }
    return mentions;
  }

  /** Number of an article → offset in the source and wording of each slogan. */
  private static Map<String, List<String>> planted(Path truth, List<Map<String, String>> articles)
      throws IOException {
    Map<String, String> wordings = new HashMap<>();
    TruthTable.read(truth, "slogans").forEach(s -> wordings.put(s.get("slogan"), s.get("wording")));
    Map<String, Integer> begins = new HashMap<>();
    articles.forEach(a -> begins.put(a.get("article"), Integer.valueOf(a.get("text_begin"))));
    Map<String, List<String>> planted = new HashMap<>();
    for (Map<String, String> mention : TruthTable.read(truth, "mentions")) {
      String article = mention.get("article");
      int begin = begins.get(article) + Integer.parseInt(mention.get("begin"));
      planted
          .computeIfAbsent(article, none -> new ArrayList<>())
          .add(begin + " " + wordings.get(mention.get("slogan")));
    }
    return planted;
  }
}
