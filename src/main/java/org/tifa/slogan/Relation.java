package org.tifa.slogan;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * What a slogan is to another.
 *
 * @param kind how
 * @param canonical the other slogan's canonical form
 */
public record Relation(RelationKind kind, String canonical) implements Serializable {
  /**
   * Reads a relation as the lexicon writes it, such as {@code part_of:绿水青山就是金山银山}.
   *
   * @throws IllegalArgumentException if it is not one, with the remedy
   */
  static Relation parse(String text) {
    int colon = text.indexOf(':');
    for (RelationKind kind : RelationKind.values()) {
      if (colon > 0 && kind.label().equals(text.substring(0, colon).trim())) {
        return new Relation(kind, text.substring(colon + 1).trim());
      }
    }
    List<String> known = Arrays.stream(RelationKind.values()).map(RelationKind::label).toList();
    throw new IllegalArgumentException(
        "relation '%s' is none: write %s, a colon and the other slogan's canonical form"
            .formatted(text, String.join(", ", known)));
  }

  @Override
  public String toString() {
    return kind.label() + ":" + canonical;
  }
}
