package org.tifa.archive;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is said of a source outside its text, verbatim, each value with where it comes from.
 *
 * @param values field → value; absent fields are absent, values are never blank
 */
public record Metadata(Map<MetadataField, Value> values) implements Serializable {
  /** Where a value comes from. Earlier constants win over later ones. */
  public enum Origin {
    OVERRIDE,
    SIDECAR,
    FIELD,
    PATH
  }

  /**
   * One verbatim value.
   *
   * @param text the value as it stands, trimmed, never blank
   * @param origin where it comes from
   */
  public record Value(String text, Origin origin) implements Serializable {}

  public static final Metadata NONE = new Metadata(Map.of());

  public Metadata {
    values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
  }

  /** The value of a field, if there is one. */
  public Optional<Value> value(MetadataField field) {
    return Optional.ofNullable(values.get(field));
  }

  /** The text of a field, or null. */
  public String text(MetadataField field) {
    Value value = values.get(field);
    return value == null ? null : value.text();
  }

  /** These values, and of the fields they lack the other's. */
  public Metadata or(Metadata other) {
    if (other.values.isEmpty()) {
      return this;
    }
    if (values.isEmpty()) {
      return other;
    }
    Map<MetadataField, Value> all = new EnumMap<>(other.values);
    all.putAll(values);
    return new Metadata(all);
  }
}
