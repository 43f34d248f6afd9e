package org.tifa.article;

import java.io.Serializable;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.tifa.config.ResourceConfig;
import org.tifa.config.ResourceFile;
import org.tifa.config.TifaConfig;

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
 */
public record ReadingSetup(
    TifaConfig config,
    ResourceFile lexicon,
    ResourceFile gazetteer,
    ResourceFile events,
    ResourceFile newspapers,
    ResourceFile overrides,
    ResourceFile furniture,
    ResourceFile confusions)
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
        ResourceFile.read("confusions", resources.confusions(), hadoop));
  }

  /** The facts, in a fixed order. */
  public List<ResourceFile> resources() {
    return List.of(lexicon, gazetteer, events, newspapers, overrides, furniture, confusions);
  }
}
