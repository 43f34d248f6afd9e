package org.tifa.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tifa.config.ArchiveConfig;

/** The configuration room may not look into this one: its keys are kept equal here. */
class ConfigurationKeysTest {
  @Test
  void formatsAreThoseOfTheRoom() {
    assertThat(
            Arrays.stream(SourceFormat.values())
                .map(format -> format.name().toLowerCase(Locale.ROOT).replace('_', '-')))
        .containsExactlyInAnyOrderElementsOf(ArchiveConfig.FORMAT_KEYS);
  }

  @Test
  void fieldsAreThoseOfTheRoom() {
    Set<String> keys = new TreeSet<>(Set.of("text", "file"));
    Arrays.stream(MetadataField.values()).map(MetadataField::key).forEach(keys::add);
    assertThat(ArchiveConfig.FIELD_KEYS).isEqualTo(keys);
  }
}
