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
import org.tifa.config.ConfigurationException;
import org.tifa.config.LineNames;
import org.tifa.config.TsvTable;

/** Reads the file of the lexicon, whole or not at all, and names every row that cannot be used. */
final class LexiconReader {
  private static final List<String> SCOPES = List.of("national", "local");

  private static final int MAX_NEIGHBOUR_LENGTH = 10;

  /** Whose wording some letters are, and with which separators they stand there. */
  private record Owner(String canonical, long line, String wording, Set<Long> separators) {}

  /** A relation whose other slogan may stand further down. */
  private record Claim(long line, String canonical, Relation relation) {}

  private final Map<String, Owner> owners = new HashMap<>();
  private final Map<String, Long> lines = new HashMap<>();
  private final List<Claim> claims = new ArrayList<>();

  private final LineNames names;

  private LexiconReader(LineNames names) {
    this.names = names;
  }

  /**
   * Reads it.
   *
   * @param names how messages call its lines
   * @throws ConfigurationException naming every bad line with the remedy
   */
  static Lexicon read(LineNames names, String tsv) {
    LexiconReader reader = new LexiconReader(names);
    List<String> problems = new ArrayList<>();
    List<Slogan> slogans = new ArrayList<>();
    try {
      slogans.addAll(TsvTable.read(names, tsv, Lexicon.COLUMNS, reader::slogan));
    } catch (ConfigurationException e) {
      problems.addAll(e.problems());
    }
    for (Claim claim : reader.claims) {
      String problem = reader.problem(claim);
      if (problem != null) {
        problems.add(names.of(claim.line()) + ": " + problem);
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return new Lexicon(slogans, reader.lines);
  }

  private String problem(Claim claim) {
    String other = claim.relation().canonical();
    if (other.equals(claim.canonical())) {
      return "relation '%s' is to the slogan itself: remove it".formatted(claim.relation());
    }
    if (!lines.containsKey(other)) {
      Owner owner = owners.get(Glyphs.letters(other));
      return owner == null
          ? "relation '%s': the lexicon has no slogan '%s': write a canonical form, or add its row"
              .formatted(claim.relation(), other)
          : "relation '%s': write the canonical form '%s' of %s"
              .formatted(claim.relation(), owner.canonical(), names.inside(owner.line()));
    }
    return null;
  }

  private Slogan slogan(TsvTable.Row row) {
    List<String> problems = new ArrayList<>();
    for (String column : Lexicon.COLUMNS) {
      problems.addAll(Cells.problems(column, row.text(column)));
    }
    String canonical = row.text("canonical");
    List<String> forms = list(row, "forms", problems);
    checkWording(canonical, canonical, row.line(), problems);
    forms.forEach(form -> checkWording(form, canonical, row.line(), problems));
    SloganKind kind = kind(row.text("kind"), problems);
    claimNumerals(kind, canonical, forms, row.line(), problems);
    Neighbours neighbours =
        new Neighbours(
            neighbours(row, "not_after", problems), neighbours(row, "not_before", problems));
    List<Relation> relations = relations(row, canonical, problems);
    String gloss = row.text("gloss_en");
    if (gloss.isEmpty()) {
      problems.add("column gloss_en is empty: write what the slogan means in English");
    }
    String introducedOn = row.text("introduced_on");
    if (!introducedOn.isEmpty() && !isDate(introducedOn)) {
      problems.add(
          "introduced_on '%s' is no date: write 2017, 2017-10 or 2017-10-18"
              .formatted(introducedOn));
    }
    String scope = row.text("scope");
    if (!SCOPES.contains(scope)) {
      problems.add("scope '%s' is unknown: write national or local".formatted(scope));
    }
    lines.putIfAbsent(canonical, row.line());
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
    String introducedIn = row.text("introduced_in");
    return new Slogan(
        Lexicon.sloganId(canonical),
        canonical,
        forms,
        kind,
        neighbours,
        relations,
        gloss,
        introducedOn.isEmpty() ? null : introducedOn,
        introducedIn.isEmpty() ? null : introducedIn,
        scope,
        null);
  }

  private static List<String> list(TsvTable.Row row, String column, List<String> problems) {
    List<String> parts = row.list(column);
    String cell = row.text(column);
    long bars = cell.chars().filter(c -> c == '|').count();
    if (!cell.isEmpty() && parts.size() != bars + 1) {
      problems.add("%s '%s' has an empty part: remove the extra |".formatted(column, cell));
    }
    return parts;
  }

  private void checkWording(String wording, String canonical, long line, List<String> problems) {
    if (wording.isEmpty()) {
      problems.add("canonical is empty: write the slogan's full wording");
      return;
    }
    String letters = Glyphs.letters(wording);
    if (letters.codePointCount(0, letters.length()) < 2) {
      problems.add("'%s' has fewer than two characters: write a longer wording".formatted(wording));
      return;
    }
    if (wording.length() > Lexicon.MAX_FORM_LENGTH) {
      problems.add(
          "'%s' has %d characters: shorten it to %d"
              .formatted(wording, wording.length(), Lexicon.MAX_FORM_LENGTH));
      return;
    }
    if (letters.chars().noneMatch(Character::isIdeographic) && !isAscii(letters)) {
      problems.add(
          "'%s' has no Chinese character: save the file from its source as UTF-8"
              .formatted(wording));
      return;
    }
    if (wording.chars().anyMatch(c -> Glyphs.isSentenceEnd((char) c))) {
      problems.add("'%s' holds a sentence end: leave it out".formatted(wording));
      return;
    }
    Owner owner =
        owners.computeIfAbsent(
            letters, key -> new Owner(canonical, line, wording, new HashSet<>()));
    if (owner.line() != line) {
      problems.add(
          "'%s' already stands in %s, slogan '%s'%s: keep it once"
              .formatted(
                  wording,
                  names.inside(owner.line()),
                  owner.canonical(),
                  Glyphs.letters(owner.wording()).equals(letters)
                      ? ""
                      : ", as '%s'".formatted(owner.wording())));
    } else if (!owner.separators().add(Wording.of(null, wording).separators())) {
      problems.add("'%s' stands twice in the row: keep it once".formatted(wording));
    }
  }

  private static boolean isAscii(String letters) {
    return letters.chars().allMatch(c -> c < 128);
  }

  /** The other writings of its numerals belong to a numbered slogan, too. */
  private void claimNumerals(
      SloganKind kind, String canonical, List<String> forms, long line, List<String> problems) {
    List<String> wordings = new ArrayList<>(List.of(canonical));
    wordings.addAll(forms);
    for (String wording : wordings) {
      for (String other : NumeralWordings.of(kind, Glyphs.letters(wording))) {
        Owner owner =
            owners.computeIfAbsent(
                other, key -> new Owner(canonical, line, wording, new HashSet<>()));
        if (owner.line() != line) {
          problems.add(
              "'%s' is written '%s' in %s, slogan '%s': keep one of the two"
                  .formatted(
                      wording, owner.wording(), names.inside(owner.line()), owner.canonical()));
        }
      }
    }
  }

  private static SloganKind kind(String label, List<String> problems) {
    try {
      return SloganKind.of(label);
    } catch (IllegalArgumentException e) {
      problems.add(e.getMessage());
      return SloganKind.TERM;
    }
  }

  private static List<String> neighbours(TsvTable.Row row, String column, List<String> problems) {
    List<String> neighbours = new ArrayList<>();
    for (String part : list(row, column, problems)) {
      String letters = Glyphs.letters(part);
      if (letters.length() != part.length() || letters.length() > MAX_NEIGHBOUR_LENGTH) {
        problems.add(
            "%s '%s': write 1 to %d characters without marks"
                .formatted(column, part, MAX_NEIGHBOUR_LENGTH));
      } else if (neighbours.contains(letters)) {
        problems.add("%s '%s' stands twice: keep it once".formatted(column, part));
      } else {
        neighbours.add(letters);
      }
    }
    return neighbours;
  }

  private List<Relation> relations(TsvTable.Row row, String canonical, List<String> problems) {
    List<Relation> relations = new ArrayList<>();
    for (String part : list(row, "relations", problems)) {
      try {
        Relation relation = Relation.parse(part);
        if (relations.stream().anyMatch(r -> r.canonical().equals(relation.canonical()))) {
          problems.add("relations name '%s' twice: keep one".formatted(relation.canonical()));
        }
        relations.add(relation);
        claims.add(new Claim(row.line(), canonical, relation));
      } catch (IllegalArgumentException e) {
        problems.add(e.getMessage());
      }
    }
    return relations;
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
