package org.tifa.quality;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.tifa.archive.Metadata;
import org.tifa.archive.Source;
import org.tifa.archive.SourceFormat;
import org.tifa.article.ArticleReader;
import org.tifa.article.ReadArticle;
import org.tifa.article.ReadingSetup;
import org.tifa.config.ConfigLoader;
import org.tifa.place.Gazetteer;

/** Made-up pages, read as a run reads them, and gold that tells of them. */
final class Readings {
  static final ArticleReader READER =
      ArticleReader.of(ReadingSetup.of(ConfigLoader.defaults(), new Configuration(false)));

  private Readings() {}

  static List<ReadArticle> read(String text) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    return READER.read(
        new Source(
            "0123456789abcdef",
            "page.txt",
            bytes,
            "00",
            "UTF-8",
            100,
            SourceFormat.TEXT,
            text,
            Metadata.NONE,
            List.of()));
  }

  static List<GoldArticle> gold(String... lines) {
    return GoldFile.parse("gold.jsonl", String.join("\n", lines), gazetteer());
  }

  static Gazetteer gazetteer() {
    return READER.gazetteer();
  }

  static String canonical(String sloganId) {
    return READER.lexicon().slogan(sloganId).canonical();
  }

  static QualityReport score(List<GoldArticle> gold, List<ReadArticle> read) {
    QualityScorer scorer = new QualityScorer(gold, Readings::canonical);
    scorer.add("page.txt", gold, read);
    return scorer.report();
  }
}
