package org.tifa.article;

import java.io.Serializable;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.tifa.config.ResourceConfig;
import org.tifa.config.ResourceFile;
import org.tifa.config.SloganConfig;
import org.tifa.config.TifaConfig;
import org.tifa.slogan.ArticleMentions;
import org.tifa.slogan.Confusions;
import org.tifa.slogan.Lexicon;
import org.tifa.slogan.SloganScanner;

/**
 * Everything that decides how sources are read, small enough to send to executors, where the
 * readers are built from it once per process.
 *
 * @param config all options
 * @param lexicon slogans
 * @param gazetteer places
 * @param events dated events
 * @param newspapers media
 * @param overrides corrections by path
 * @param furniture wordings of furniture, adverts and columns
 * @param confusions characters that recognition takes for one another
 * @param refused wordings that are no slogans
 * @param cues words that tell slogans from other phrases
 */
public record ReadingSetup(
    TifaConfig config,
    ResourceFile lexicon,
    ResourceFile gazetteer,
    ResourceFile events,
    ResourceFile newspapers,
    ResourceFile overrides,
    ResourceFile furniture,
    ResourceFile confusions,
    ResourceFile refused,
    ResourceFile cues)
    implements Serializable {
  /**
   * Reads the facts that a configuration names.
   *
   * @throws org.tifa.config.ConfigurationException if one cannot be read
   */
  public static ReadingSetup of(TifaConfig config, Configuration hadoop) {
    ResourceConfig resources = config.resources();
    return new ReadingSetup(
        config,
        ResourceFile.read("lexicon", resources.lexicon(), hadoop),
        ResourceFile.read("gazetteer", resources.gazetteer(), hadoop),
        ResourceFile.read("events", resources.events(), hadoop),
        ResourceFile.read("newspapers", resources.newspapers(), hadoop),
        ResourceFile.read("overrides", resources.overrides(), hadoop),
        ResourceFile.read("furniture", resources.furniture(), hadoop),
        ResourceFile.read("confusions", resources.confusions(), hadoop),
        ResourceFile.read("refused", resources.refused(), hadoop),
        ResourceFile.read("cues", resources.cues(), hadoop));
  }

  /** What finds the mentions of slogans, as the configuration asks. */
  ArticleMentions mentionsOf(Lexicon slogans) {
    // The file is read in either mode, so that a bad one is told before it is needed.
    Confusions misread = Confusions.parse("confusions", confusions.text());
    SloganConfig slogan = config.slogan();
    SloganScanner scanner =
        slogan.tolerant() ? new SloganScanner(slogans, misread) : new SloganScanner(slogans);
    return new ArticleMentions(scanner, slogan.contextLength());
  }

  /** The facts, in a fixed order. */
  public List<ResourceFile> resources() {
    return List.of(
        lexicon, gazetteer, events, newspapers, overrides, furniture, confusions, refused, cues);
  }
}
