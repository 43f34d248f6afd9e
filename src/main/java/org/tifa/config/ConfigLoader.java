package org.tifa.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Loads the configuration: {@code reference.conf} of the jar, under a user's file, under single
 * settings. Unknown keys are refused with the nearest known one, and all problems are reported
 * together.
 */
public final class ConfigLoader {
  private static final String ROOT = "tifa";

  private ConfigLoader() {}

  /**
   * Loads and checks.
   *
   * @param file path of a HOCON file on any Hadoop file system, or null for none
   * @param settings {@code key=value} pairs, keys with or without the leading {@code tifa.}; later
   *     ones win
   * @throws ConfigurationException naming every problem
   */
  public static TifaConfig load(String file, List<String> settings, Configuration hadoop) {
    List<String> problems = new ArrayList<>();
    Config merged = merge(file, settings, hadoop, problems);
    RecordBinder binder = new RecordBinder();
    TifaConfig config = binder.bind(merged, ROOT, TifaConfig.class);
    problems.addAll(binder.problems());
    tell(problems);
    return config;
  }

  /** The configuration of the jar, unchanged. */
  public static TifaConfig defaults() {
    return load(null, List.of(), new Configuration(false));
  }

  /**
   * Every key with its value, without the leading {@code tifa.}, for the manifest of a run; keys in
   * order.
   *
   * @throws ConfigurationException if the file cannot be read, or a key is unknown
   */
  public static Map<String, String> flatten(
      String file, List<String> settings, Configuration hadoop) {
    List<String> problems = new ArrayList<>();
    Config merged = merge(file, settings, hadoop, problems);
    tell(problems);
    Map<String, String> values = new TreeMap<>();
    for (Map.Entry<String, ConfigValue> entry : merged.entrySet()) {
      values.put(entry.getKey(), plain(entry.getValue()));
    }
    return values;
  }

  /** A value as {@code --set} takes it: texts without quotes, lists as HOCON. */
  private static String plain(ConfigValue value) {
    return value.valueType() == ConfigValueType.STRING
        ? value.unwrapped().toString()
        : value.render(ConfigRenderOptions.concise().setJson(false));
  }

  private static void tell(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
  }

  /** What stands below {@code tifa}: the reference, under the file, under the settings. */
  private static Config merge(
      String file, List<String> settings, Configuration hadoop, List<String> problems) {
    Config reference = reference();
    Config merged = reference;
    if (file != null) {
      Config user = userFile(file, hadoop, problems);
      merged = acceptKnown(user, reference, "'" + file + "'", problems).withFallback(merged);
    }
    for (String setting : settings) {
      Config one = setting(setting, problems);
      merged = acceptKnown(one, reference, "--set", problems).withFallback(merged);
    }
    return merged.getConfig(ROOT);
  }

  private static Config reference() {
    return ConfigFactory.parseResources(
            ConfigLoader.class,
            "/org/tifa/conf/reference.conf",
            ConfigParseOptions.defaults().setAllowMissing(false))
        .resolve();
  }

  private static Config userFile(String file, Configuration hadoop, List<String> problems) {
    try {
      Path path = new Path(file);
      try (InputStream in = path.getFileSystem(hadoop).open(path)) {
        String text =
            StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(in.readAllBytes()))
                .toString();
        return parse(text, "line");
      }
    } catch (CharacterCodingException e) {
      problems.add("configuration '%s' is not UTF-8: save it as UTF-8".formatted(file));
    } catch (IOException | IllegalArgumentException e) {
      problems.add("configuration '%s' cannot be read: name a readable file".formatted(file));
    } catch (ConfigException e) {
      problems.add(
          "configuration '%s' is not HOCON: mend %s".formatted(file, firstLine(e.getMessage())));
    }
    return ConfigFactory.empty();
  }

  /**
   * Parses HOCON.
   *
   * @param origin what messages write before the number of a line
   */
  private static Config parse(String text, String origin) {
    return ConfigFactory.parseString(
            text, ConfigParseOptions.defaults().setOriginDescription(origin))
        .resolve();
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("").strip();
  }

  private static Config setting(String setting, List<String> problems) {
    int equals = setting.indexOf('=');
    if (equals <= 0) {
      problems.add("--set '%s' has no key before '=': write --set key=value".formatted(setting));
      return ConfigFactory.empty();
    }
    ConfigValue value;
    try {
      value = settingValue(setting.substring(equals + 1));
    } catch (ConfigException e) {
      problems.add(
          "--set '%s': the value is not HOCON: write a list as [a, b], an object as {a: 1}"
              .formatted(setting));
      return ConfigFactory.empty();
    }
    String key = setting.substring(0, equals).trim();
    String path = key.equals(ROOT) || key.startsWith(ROOT + ".") ? key : ROOT + "." + key;
    try {
      return ConfigFactory.empty().withValue(path, value);
    } catch (ConfigException e) {
      problems.add("--set '%s': '%s' is no key: write --set key=value".formatted(setting, key));
      return ConfigFactory.empty();
    }
  }

  /** Lists and objects are read as HOCON; everything else is taken as it stands. */
  private static ConfigValue settingValue(String value) {
    String trimmed = value.trim();
    if (trimmed.startsWith("[") || trimmed.startsWith("{")) {
      return parse("value = " + trimmed, "value").getValue("value");
    }
    return ConfigValueFactory.fromAnyRef(trimmed);
  }

  /** The part of {@code user} whose keys the reference knows; others become problems. */
  private static Config acceptKnown(
      Config user, Config reference, String origin, List<String> problems) {
    SortedMap<String, ConfigValue> known = new TreeMap<>();
    collectValues(reference.root(), "", known);
    SortedMap<String, ConfigValue> given = new TreeMap<>();
    collectValues(user.root(), "", given);
    Config accepted = ConfigFactory.empty();
    for (Map.Entry<String, ConfigValue> entry : given.entrySet()) {
      String key = entry.getKey();
      if (known.containsKey(key)) {
        accepted = accepted.withValue(key, entry.getValue());
        continue;
      }
      SortedMap<String, ConfigValue> inner = known.tailMap(key + ".");
      problems.add(
          !inner.isEmpty() && inner.firstKey().startsWith(key + ".")
              ? "%s: '%s' holds keys, no value: set one of them, such as '%s'"
                  .formatted(origin, key, inner.firstKey())
              : "%s: unknown key '%s': did you mean '%s'?"
                  .formatted(origin, key, nearest(key, known.keySet())));
    }
    return accepted;
  }

  private static void collectValues(
      ConfigObject object, String parent, Map<String, ConfigValue> values) {
    for (Map.Entry<String, ConfigValue> entry : object.entrySet()) {
      String path = parent.isEmpty() ? quote(entry.getKey()) : parent + "." + quote(entry.getKey());
      if (entry.getValue() instanceof ConfigObject inner) {
        // An empty object, such as a file of comments, says nothing.
        collectValues(inner, path, values);
      } else {
        values.put(path, entry.getValue());
      }
    }
  }

  private static String quote(String key) {
    return key.matches("[A-Za-z0-9_-]+") ? key : '"' + key + '"';
  }

  private static String nearest(String key, Set<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return known.stream()
        .min(
            Comparator.<String>comparingInt(candidate -> distance.apply(key, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .orElse(ROOT);
  }
}
