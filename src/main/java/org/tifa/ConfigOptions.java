package org.tifa;

import java.util.List;
import picocli.CommandLine.Option;

/** The options by which every command takes configuration. */
final class ConfigOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "HOCON file over the defaults (default: the file that TIFA_CONF names, if it does).")
  private String file;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "One setting over the file; may be given several times.")
  private List<String> settings = List.of();

  /** The file, or null for none. */
  String file() {
    if (file != null) {
      return file;
    }
    String named = System.getenv("TIFA_CONF");
    return named == null || named.isBlank() ? null : named;
  }

  List<String> settings() {
    return settings;
  }
}
