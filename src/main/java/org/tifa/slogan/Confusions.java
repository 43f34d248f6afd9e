package org.tifa.slogan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tifa.config.TsvTable;

/**
 * Characters that recognition takes for one another, such as 未 and 末. Each of a pair may stand for
 * the other. Immutable.
 */
public final class Confusions {
  /** The header of the file. */
  public static final List<String> COLUMNS = List.of("character", "confused_with");

  /** No character looks like another. */
  static final Confusions NONE = new Confusions(Map.of());

  private final Map<Character, String> others;

  private Confusions(Map<Character, String> others) {
    this.others = Map.copyOf(others);
  }

  /**
   * Reads the pairs, one a row.
   *
   * @param name how messages call the file
   * @param tsv its text
   * @throws org.tifa.config.ConfigurationException naming every bad line with the remedy
   */
  public static Confusions parse(String name, String tsv) {
    Map<Character, String> others = new HashMap<>();
    TsvTable.read(
        name,
        tsv,
        COLUMNS,
        row -> {
          char one = letter(row.required("character"));
          char other = letter(row.required("confused_with"));
          if (one == other) {
            throw new IllegalArgumentException(
                "'%s' is paired with itself: name another".formatted(one));
          }
          if (others.getOrDefault(one, "").indexOf(other) >= 0) {
            throw new IllegalArgumentException(
                "'%s' and '%s' are already a pair: keep one row".formatted(one, other));
          }
          others.merge(one, String.valueOf(other), String::concat);
          others.merge(other, String.valueOf(one), String::concat);
          return one;
        });
    return new Confusions(others);
  }

  private static char letter(String cell) {
    if (cell.length() != 1 || !Glyphs.isLetter(cell.charAt(0))) {
      throw new IllegalArgumentException("'%s' is no letter: write one".formatted(cell));
    }
    return Glyphs.fold(cell.charAt(0));
  }

  /** The characters that look like one; empty if none does. */
  String of(char letter) {
    return others.getOrDefault(letter, "");
  }

  /** Pairs. */
  int size() {
    return others.values().stream().mapToInt(String::length).sum() / 2;
  }
}
