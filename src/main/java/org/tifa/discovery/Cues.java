package org.tifa.discovery;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tifa.config.TsvTable;
import org.tifa.slogan.Glyphs;
import org.tifa.term.Term;

/** Words that tell slogans from other phrases, from a file. Immutable. */
public final class Cues {
  /** The header of the file. */
  public static final List<String> COLUMNS = List.of("words", "class");

  private static final double NEUTRAL = 0.5;
  private static final double TASK = -0.5;
  private static final double PRINCIPLE = 0.25;
  private static final double HEAD = 0.35;

  /** What words tell. */
  private enum Kind {
    /** Of ceremony and procedure: a wording that holds them is no slogan. */
    FORMULA,
    /** An office or a body: of these names are made. */
    OFFICE,
    /** A wording that ends so names a meeting or a prize. */
    EVENT,
    /** A wording that begins so is rather a task than a slogan: 完善. */
    TASK,
    /** A wording that begins so is rather a slogan: 弘扬. */
    PRINCIPLE,
    /** A wording that ends so is rather a slogan: 精神. */
    HEAD;

    static Kind of(String label) {
      for (Kind kind : values()) {
        if (kind.name().toLowerCase(Locale.ROOT).equals(label)) {
          return kind;
        }
      }
      throw new IllegalArgumentException(
          "class '%s' is unknown: write formula, office, event, task, principle or head"
              .formatted(label));
    }
  }

  private final Map<Kind, Set<String>> words;

  private Cues(Map<Kind, Set<String>> words) {
    this.words = words;
  }

  /**
   * Reads the words, one row each.
   *
   * @param name how messages call the file
   * @param tsv its text
   * @throws org.tifa.config.ConfigurationException naming every bad line with the remedy
   */
  public static Cues parse(String name, String tsv) {
    Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      words.put(kind, new TreeSet<>());
    }
    TsvTable.read(
        name,
        tsv,
        COLUMNS,
        row -> {
          String letters = Glyphs.letters(row.required("words"));
          if (letters.isEmpty()) {
            throw new IllegalArgumentException(
                "'%s' holds no letter: write words".formatted(row.text("words")));
          }
          if (!words.get(Kind.of(row.required("class"))).add(letters)) {
            throw new IllegalArgumentException(
                "'%s' stands here already: keep one row".formatted(letters));
          }
          return letters;
        });
    return new Cues(words);
  }

  /** Whether a wording holds words of ceremony or procedure. */
  boolean holdsFormula(String wording) {
    return words.get(Kind.FORMULA).stream().anyMatch(wording::contains);
  }

  /** Whether a wording names a meeting or a prize. */
  boolean isEvent(String wording) {
    return words.get(Kind.EVENT).stream().anyMatch(wording::endsWith);
  }

  /** Whether a word is an office or a kind of body. */
  boolean isOffice(String word) {
    return words.get(Kind.OFFICE).contains(word);
  }

  /** How much the first and last words speak for a slogan: 0 to 1, 0.5 where they say nothing. */
  double weight(String wording, List<Term> terms) {
    String first = terms.get(0).text();
    double weight = NEUTRAL;
    if (words.get(Kind.TASK).contains(first)) {
      weight += TASK;
    }
    if (words.get(Kind.PRINCIPLE).contains(first)) {
      weight += PRINCIPLE;
    }
    if (words.get(Kind.HEAD).stream().anyMatch(wording::endsWith)) {
      weight += HEAD;
    }
    return Math.max(0, Math.min(1, weight));
  }
}
