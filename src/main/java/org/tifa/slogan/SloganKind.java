package org.tifa.slogan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a slogan is by its shape. */
public enum SloganKind {
  /** Its name counts its items: 四个意识, 三严三实, 4+2. */
  NUMBERED,
  /** Short items of the same length in a row: 找差距、改作风、强担当、争先进. */
  CHAIN,
  /** Longer clauses built alike: 老有所养、幼有所育 told in whole clauses. */
  PARALLEL,
  /** A campaign, movement, programme or project by its name: 整风运动, 西部大开发. */
  CAMPAIGN,
  /** An experience, a spirit or a model by its name: 枫桥经验, 钉钉子精神. */
  MODEL,
  /** One phrase of four characters: 久久为功. */
  FOUR_CHARACTER,
  /** A clause or sentence: 绿水青山就是金山银山. */
  SENTENCE,
  /** A name of a notion: 营商环境. */
  TERM;

  /** The value as it stands in files and tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind that a wording most likely has by its shape; people may know better. */
  public static SloganKind guessed(String wording) {
    return KindGuess.of(wording);
  }

  /**
   * The kind of a label.
   *
   * @throws IllegalArgumentException naming the known ones
   */
  public static SloganKind of(String label) {
    for (SloganKind kind : values()) {
      if (kind.label().equals(label)) {
        return kind;
      }
    }
    List<String> known = Arrays.stream(values()).map(SloganKind::label).toList();
    throw new IllegalArgumentException(
        "kind '%s' is unknown: write one of %s".formatted(label, String.join(", ", known)));
  }
}
