package org.tifa;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.tifa.archive.SourceReader;
import org.tifa.article.ReadingSetup;
import org.tifa.config.ConfigLoader;
import org.tifa.config.ResourceFile;
import org.tifa.config.TifaConfig;

/**
 * What a user asked for, checked before any work begins.
 *
 * @param archive roots of the archive, as given
 * @param output folder of the tables, as given
 * @param setup configuration and facts
 * @param settings every configuration key with its value, for the manifest
 */
record RunRequest(
    List<String> archive, String output, ReadingSetup setup, Map<String, String> settings) {

  /**
   * Loads configuration and facts.
   *
   * @throws org.tifa.config.ConfigurationException naming every problem
   */
  static RunRequest of(
      List<String> archive,
      String output,
      String configFile,
      List<String> set,
      Configuration hadoop) {
    return new RunRequest(
        List.copyOf(archive),
        output,
        setup(configFile, set, hadoop),
        ConfigLoader.flatten(configFile, set, hadoop));
  }

  /**
   * Configuration and facts by themselves.
   *
   * @throws org.tifa.config.ConfigurationException naming every problem
   */
  static ReadingSetup setup(String configFile, List<String> set, Configuration hadoop) {
    return setup(ConfigLoader.load(configFile, set, hadoop), hadoop);
  }

  static ReadingSetup setup(TifaConfig config, Configuration hadoop) {
    // A bad path pattern is told here, on the driver, before anything is written.
    new SourceReader(config.archive());
    return ReadingSetup.of(config, hadoop);
  }

  List<ResourceFile> resources() {
    return setup.resources();
  }
}
