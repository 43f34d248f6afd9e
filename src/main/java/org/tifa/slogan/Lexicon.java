package org.tifa.slogan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tifa.config.Sha256;
import org.tifa.config.TsvTable;

/**
 * The slogans that are looked for, in the order of the file. Immutable.
 *
 * <p>Wordings are compared by their letters: quotation marks, spaces, width and case make no
 * difference, and a separator (、，·) says only where a text may have one. No two slogans share the
 * letters of a wording, so a stretch of text never means two slogans of the same length.
 */
public final class Lexicon {
  /** The header of the file. */
  public static final List<String> COLUMNS =
      List.of("canonical", "forms", "gloss_en", "introduced_on", "introduced_in", "scope");

  /** The longest wording, in UTF-16 units. */
  public static final int MAX_FORM_LENGTH = 40;

  private static final List<String> SCOPES = List.of("national", "local");
  private static final Pattern FORMULA =
      Pattern.compile("[=@+\\-＝＠＋－][ \\t]*[A-Za-z0-9(\"'$=@+\\-].*");

  private final List<Slogan> slogans;
  private final Map<String, Slogan> byId;

  /**
   * @param slogans already checked
   * @throws IllegalArgumentException if two have the same id
   */
  Lexicon(List<Slogan> slogans) {
    this.slogans = List.copyOf(slogans);
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
    Map<String, Owner> owners = new HashMap<>();
    return new Lexicon(TsvTable.read(name, tsv, COLUMNS, row -> slogan(row, owners)));
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
    List<String> wordings = new ArrayList<>();
    for (Slogan slogan : slogans) {
      wordings.add(slogan.canonical());
      wordings.addAll(slogan.forms());
    }
    return wordings;
  }

  /** The id of a slogan: the first 12 hexadecimal digits of the SHA-256 of its canonical form. */
  public static String sloganId(String canonical) {
    return Sha256.hex(canonical).substring(0, 12);
  }

  private static List<String> parts(String wording) {
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

  /** Whose wording some letters are, and with which separators they stand there. */
  private record Owner(String canonical, long line, Set<Long> separators) {}

  private static Slogan slogan(TsvTable.Row row, Map<String, Owner> owners) {
    List<String> problems = new ArrayList<>();
    for (String column : COLUMNS) {
      String cell = row.text(column);
      if (FORMULA.matcher(cell).matches()) {
        problems.add(
            "column %s '%s' would run as a formula in a spreadsheet: begin it with another character"
                .formatted(column, cell));
      }
    }
    String canonical = row.text("canonical");
    List<String> forms = forms(row, problems);
    for (String wording : wordings(canonical, forms)) {
      checkWording(wording, canonical, row.line(), owners, problems);
    }
    String gloss = row.text("gloss_en");
    if (gloss.isEmpty()) {
      problems.add("column gloss_en is empty: write what the slogan means in English");
    }
    String introducedOn = row.text("introduced_on");
    if (!isDate(introducedOn)) {
      problems.add(
          "introduced_on '%s' is no date: write 2017, 2017-10 or 2017-10-18"
              .formatted(introducedOn));
    }
    String scope = row.text("scope");
    if (!SCOPES.contains(scope)) {
      problems.add("scope '%s' is unknown: write national or local".formatted(scope));
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
    String introducedIn = row.text("introduced_in");
    return new Slogan(
        sloganId(canonical),
        canonical,
        forms,
        gloss,
        introducedOn,
        introducedIn.isEmpty() ? null : introducedIn,
        scope);
  }

  private static List<String> forms(TsvTable.Row row, List<String> problems) {
    List<String> forms = row.list("forms");
    String cell = row.text("forms");
    long bars = cell.chars().filter(c -> c == '|').count();
    if (!cell.isEmpty() && forms.size() != bars + 1) {
      problems.add("forms '%s' has an empty form: remove the extra |".formatted(cell));
    }
    return forms;
  }

  private static List<String> wordings(String canonical, List<String> forms) {
    List<String> wordings = new ArrayList<>();
    wordings.add(canonical);
    wordings.addAll(forms);
    return wordings;
  }

  private static void checkWording(
      String wording,
      String canonical,
      long line,
      Map<String, Owner> owners,
      List<String> problems) {
    if (wording.isEmpty()) {
      problems.add("canonical is empty: write the slogan's full wording");
      return;
    }
    String letters = Glyphs.letters(wording);
    if (letters.codePointCount(0, letters.length()) < 2) {
      problems.add("'%s' has fewer than two characters: write a longer wording".formatted(wording));
      return;
    }
    if (wording.length() > MAX_FORM_LENGTH) {
      problems.add(
          "'%s' has %d characters: shorten it to %d"
              .formatted(wording, wording.length(), MAX_FORM_LENGTH));
      return;
    }
    if (wording
        .chars()
        .anyMatch(c -> Glyphs.isSentenceEnd((char) c) || Character.isISOControl(c))) {
      problems.add(
          "'%s' holds a sentence end or control character: leave it out".formatted(wording));
      return;
    }
    Owner owner =
        owners.computeIfAbsent(letters, key -> new Owner(canonical, line, new HashSet<>()));
    if (owner.line() != line) {
      problems.add(
          "'%s' already stands in line %d, slogan '%s': keep it once"
              .formatted(wording, owner.line(), owner.canonical()));
    } else if (!owner.separators().add(Wording.of(null, wording).separators())) {
      problems.add("'%s' stands twice in the row: keep it once".formatted(wording));
    }
  }

  private static boolean isDate(String text) {
    try {
      return switch (text.length()) {
        case 4 -> Year.parse(text).getValue() >= 1000;
        case 7 -> YearMonth.parse(text).getYear() >= 1000;
        case 10 -> LocalDate.parse(text).getYear() >= 1000;
        default -> false;
      };
    } catch (DateTimeException e) {
      return false;
    }
  }
}
