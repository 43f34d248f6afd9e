package org.tifa.archive;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.tifa.archive.Metadata.Origin;
import org.tifa.archive.Metadata.Value;
import org.tifa.config.ArchiveConfig;

/**
 * Which JSON fields and CSV columns mean what. Names are compared without case. Of several names
 * for one meaning the first in the configuration that is present and not blank wins.
 */
final class FieldMapping {
  private record Meaning(String key, int rank) {}

  private final Map<String, List<Meaning>> meanings = new HashMap<>();
  private final List<String> textNames;

  FieldMapping(ArchiveConfig config) {
    textNames = config.fields().get("text");
    config
        .fields()
        .forEach(
            (key, names) -> {
              for (int rank = 0; rank < names.size(); rank++) {
                Meaning meaning = new Meaning(key, rank);
                meanings.merge(
                    fold(names.get(rank)),
                    List.of(meaning),
                    (old, added) -> Stream.concat(old.stream(), added.stream()).toList());
              }
            });
  }

  /** Names that mean the text, as configured. */
  List<String> textNames() {
    return textNames;
  }

  boolean isMapped(String name) {
    return meanings.containsKey(fold(name));
  }

  boolean means(String name, String key) {
    return meanings.getOrDefault(fold(name), List.of()).stream()
        .anyMatch(meaning -> meaning.key().equals(key));
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** Collects the values of one record. */
  final class Collector {
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();

    /** Takes a value if its name means something and no better name gave one. */
    void add(String name, String value) {
      if (Blanks.isBlank(value)) {
        return;
      }
      for (Meaning meaning : meanings.getOrDefault(fold(name), List.of())) {
        Integer rank = ranks.get(meaning.key());
        if (rank == null || meaning.rank() < rank) {
          ranks.put(meaning.key(), meaning.rank());
          values.put(meaning.key(), value);
        }
      }
    }

    /** The value of a meaning, or null. */
    String value(String key) {
      return values.get(key);
    }

    Metadata metadata(Origin origin) {
      Map<MetadataField, Value> found = new EnumMap<>(MetadataField.class);
      for (MetadataField field : MetadataField.values()) {
        String value = values.get(field.key());
        if (value != null) {
          found.put(field, new Value(Blanks.strip(value), origin));
        }
      }
      return found.isEmpty() ? Metadata.NONE : new Metadata(found);
    }
  }
}
