package org.tifa.slogan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tifa.config.Sha256;

/**
 * The slogans that are looked for: those of a file in its order, then discovered ones. Immutable.
 *
 * <p>Wordings are compared by their letters: script, quotation marks, spaces, width and case make
 * no difference, and a separator (、，·) says only where a text may have one. No two slogans share
 * the letters of a wording, so a stretch of text never means two slogans of the same length.
 */
public final class Lexicon {
  /** The header of the file. */
  public static final List<String> COLUMNS =
      List.of(
          "canonical",
          "forms",
          "not_after",
          "not_before",
          "relations",
          "kind",
          "gloss_en",
          "introduced_on",
          "introduced_in",
          "scope");

  /** The longest wording, in UTF-16 units. */
  public static final int MAX_FORM_LENGTH = 40;

  /** No slogan. */
  public static final Lexicon NONE = new Lexicon(List.of(), Map.of());

  private static final int MIN_LETTERS = 2;

  private final List<Slogan> slogans;
  private final Map<String, Slogan> byId;
  private final Map<String, Long> lines;

  /**
   * @param slogans already checked
   * @param lines where each stands in its file, from 1, by its canonical form
   * @throws IllegalArgumentException if two have the same id
   */
  Lexicon(List<Slogan> slogans, Map<String, Long> lines) {
    this.slogans = List.copyOf(slogans);
    this.lines = Map.copyOf(lines);
    this.byId = new HashMap<>();
    for (Slogan slogan : slogans) {
      Slogan other = byId.put(slogan.sloganId(), slogan);
      if (other != null) {
        throw new IllegalArgumentException(
            "slogans '%s' and '%s' have the same id"
                .formatted(other.canonical(), slogan.canonical()));
      }
    }
  }

  /**
   * Reads the lexicon.
   *
   * @param name how messages call the file
   * @param tsv its text
   * @throws org.tifa.config.ConfigurationException naming every bad line with the remedy
   */
  public static Lexicon parse(String name, String tsv) {
    return LexiconReader.read(() -> name, tsv);
  }

  /**
   * With slogans that no file lists behind its own. What the lexicon has wins: a discovered wording
   * of the letters of another slogan, in whatever numerals, is left out, of two discovered ones the
   * later.
   *
   * @throws IllegalArgumentException if a wording is too long or too short
   */
  public Lexicon with(List<Slogan> discovered) {
    Set<String> taken = new HashSet<>();
    slogans.forEach(slogan -> taken.addAll(letters(slogan)));
    List<Slogan> all = new ArrayList<>(slogans);
    for (Slogan slogan : discovered) {
      checkLength(slogan.canonical());
      Set<String> letters = letters(slogan);
      if (Collections.disjoint(taken, letters)) {
        taken.addAll(letters);
        all.add(slogan);
      }
    }
    return new Lexicon(all, lines);
  }

  private static void checkLength(String wording) {
    if (wording.length() > MAX_FORM_LENGTH || Glyphs.letters(wording).length() < MIN_LETTERS) {
      throw new IllegalArgumentException(
          "'%s' is no wording of a slogan: it needs %d to %d characters"
              .formatted(wording, MIN_LETTERS, MAX_FORM_LENGTH));
    }
  }

  /** The letters by which the scan knows a slogan. */
  static Set<String> letters(Slogan slogan) {
    Set<String> letters = new HashSet<>();
    for (String wording : slogan.wordings()) {
      String written = Glyphs.letters(wording);
      letters.add(written);
      letters.addAll(NumeralWordings.of(slogan.kind(), written));
    }
    return letters;
  }

  /** In the order of the file, discovered ones last. */
  public List<Slogan> slogans() {
    return slogans;
  }

  /**
   * The slogan of an id.
   *
   * @throws IllegalArgumentException if the lexicon has none
   */
  public Slogan slogan(String sloganId) {
    Slogan slogan = byId.get(sloganId);
    if (slogan == null) {
      throw new IllegalArgumentException("no slogan has the id " + sloganId);
    }
    return slogan;
  }

  /** The line of the file in which a slogan stands, from 1. */
  long line(Slogan slogan) {
    return lines.get(slogan.canonical());
  }

  /**
   * The wordings that hold no separator, in folded letters, sorted: what a segmenter must not cut.
   */
  public List<String> words() {
    Set<String> words = new TreeSet<>();
    for (String wording : wordings()) {
      List<String> parts = WordingParts.of(wording);
      if (parts.size() == 1) {
        words.add(parts.get(0));
      }
    }
    return List.copyOf(words);
  }

  /**
   * The parts of the wordings that are chains, such as 落地生根、开花结果: folded letters, at least two
   * characters each, sorted. Some are common words.
   */
  public List<String> chainParts() {
    Set<String> chained = new TreeSet<>();
    for (String wording : wordings()) {
      List<String> parts = WordingParts.of(wording);
      if (parts.size() > 1) {
        parts.stream().filter(part -> part.length() >= 2).forEach(chained::add);
      }
    }
    return List.copyOf(chained);
  }

  private List<String> wordings() {
    return slogans.stream().flatMap(slogan -> slogan.wordings().stream()).toList();
  }

  /** The id of a slogan: the first 12 hexadecimal digits of the SHA-256 of its canonical form. */
  public static String sloganId(String canonical) {
    return Sha256.hex(canonical).substring(0, 12);
  }
}
