package org.tifa;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tifa.article.ArticleReader;
import org.tifa.article.ReadingSetup;
import org.tifa.config.ConfigLoader;
import org.tifa.config.TermConfig;
import org.tifa.discovery.Cues;
import org.tifa.discovery.DiscoveryStage;
import org.tifa.slogan.Glyphs;
import org.tifa.slogan.Slogan;
import org.tifa.term.Segmenter;
import org.tifa.term.Segmenters;
import org.tifa.term.TermWords;

/** Builds the discovery that a configuration asks for. */
final class Discoveries {
  private Discoveries() {}

  /** Nothing where {@code discovery.enabled} is false. */
  static Optional<Discovery> of(ReadingSetup setup) {
    if (!setup.config().discovery().enabled()) {
      return Optional.empty();
    }
    ArticleReader reader = ArticleReader.of(setup);
    Set<String> listed = new HashSet<>();
    for (Slogan slogan : reader.lexicon().slogans()) {
      slogan.wordings().forEach(wording -> listed.add(Glyphs.letters(wording)));
    }
    // Slogans are left out of the dictionary, so that listed and other wordings are weighed alike.
    TermWords known = reader.termWords(reader.lexicon());
    TermWords names = new TermWords(known.placeNames(), known.eventNames(), List.of(), List.of());
    // A user's choice of terms must not change what is found.
    TermConfig terms = ConfigLoader.defaults().term();
    DiscoveryStage.Knowledge knowledge =
        new DiscoveryStage.Knowledge(
            setup.config().discovery(),
            Cues.parse("cues", setup.cues().text()),
            wording -> {
              Segmenter segmenter = Segmenters.of(terms, names);
              return segmenter.segment(wording);
            },
            wording -> listed.contains(Glyphs.letters(wording)),
            reader.refused()::contains);
    return Optional.of(articles -> DiscoveryStage.of(articles, knowledge));
  }
}
