package org.tifa.slogan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tifa.config.Sha256;
import org.tifa.page.SimplifiedScript;

/**
 * The slogans that are looked for, in the order of the file. Immutable.
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
    return LexiconReader.read(name, tsv);
  }

  /** In the order of the file. */
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
      List<String> parts = parts(wording);
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
      List<String> parts = parts(wording);
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

  private static List<String> parts(String written) {
    String wording = SimplifiedScript.of(written);
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < wording.length(); i++) {
      char c = wording.charAt(i);
      if (Glyphs.isLetter(c)) {
        part.append(Glyphs.fold(c));
      } else if (!part.isEmpty() && Wording.separates(wording, i)) {
        parts.add(part.toString());
        part.setLength(0);
      }
    }
    if (!part.isEmpty()) {
      parts.add(part.toString());
    }
    return parts;
  }
}
