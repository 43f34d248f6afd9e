package org.tifa.slogan;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks through a lexicon that can be used for rows that are doubtful: a wording inside another
 * slogan's with no relation declared, dates that contradict one another or that no slogan has,
 * kinds that do not fit the wording, and wordings that many an accident would meet.
 */
public final class LexiconReview {
  private static final Comparator<LexiconDoubt> BY_LINE =
      Comparator.comparingLong(LexiconDoubt::line);

  /** The common characters of simplified script. */
  private static final Charset GB2312 = Charset.forName("GB2312");

  private final Lexicon lexicon;
  private final Relations relations;
  private final SloganScanner scanner;
  private final List<LexiconDoubt> doubts = new ArrayList<>();

  private LexiconReview(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.relations = new Relations(lexicon);
    this.scanner = new SloganScanner(lexicon);
  }

  /**
   * The doubts, in the order of the lines.
   *
   * @param earliestYear before it no slogan was introduced
   * @param latestYear after it none was
   */
  public static List<LexiconDoubt> of(Lexicon lexicon, int earliestYear, int latestYear) {
    LexiconReview review = new LexiconReview(lexicon);
    for (Slogan slogan : lexicon.slogans()) {
      review.lookAtDate(slogan, earliestYear, latestYear);
      review.lookAtKind(slogan);
      review.lookAtWordings(slogan);
      review.lookAtRelations(slogan);
      review.lookInside(slogan);
    }
    review.doubts.sort(BY_LINE);
    return List.copyOf(review.doubts);
  }

  private void doubt(Slogan slogan, String words) {
    doubts.add(new LexiconDoubt(lexicon.line(slogan), slogan.canonical(), words));
  }

  private void lookAtDate(Slogan slogan, int earliestYear, int latestYear) {
    if (slogan.introducedOn() == null) {
      doubt(
          slogan, "introduced_on is empty: write the year, month or day of its first official use");
      return;
    }
    int year = slogan.firstDay().getYear();
    if (year < earliestYear || year > latestYear) {
      doubt(
          slogan,
          "introduced_on %s is not from %d to %d: correct it"
              .formatted(slogan.introducedOn(), earliestYear, latestYear));
    }
  }

  private void lookAtKind(Slogan slogan) {
    String letters = Glyphs.letters(slogan.canonical());
    boolean hasParts = Wording.of(slogan, slogan.canonical()).separators() != 0;
    boolean hasNumeral = letters.chars().anyMatch(c -> Glyphs.isNumeral((char) c));
    switch (slogan.kind()) {
      case FOUR_CHARACTER -> {
        if (letters.length() != 4) {
          doubt(
              slogan,
              "kind four_character has %d letters: name another kind".formatted(letters.length()));
        }
      }
      case CHAIN, PARALLEL -> {
        if (!hasParts) {
          doubt(
              slogan,
              "kind %s has no separator: write 、 between its parts, or name another kind"
                  .formatted(slogan.kind().label()));
        }
      }
      case NUMBERED -> {
        if (!hasNumeral) {
          doubt(slogan, "kind numbered has no numeral: name another kind");
        }
      }
      default -> {}
    }
  }

  private void lookAtWordings(Slogan slogan) {
    for (String wording : slogan.wordings()) {
      String letters = Glyphs.letters(wording);
      for (int i = 0; i < letters.length(); i++) {
        if (!GB2312.newEncoder().canEncode(letters.charAt(i))) {
          doubt(
              slogan,
              "'%s' holds the rare character %s: correct it, or save the file as UTF-8"
                  .formatted(wording, letters.charAt(i)));
          break;
        }
      }
      if (letters.length() == 2
          && !Glyphs.isNumeral(letters.charAt(0))
          && slogan.neighbours().equals(Neighbours.FREE)) {
        doubt(
            slogan,
            ("'%s' has two characters, which many words hold: name those words in not_after and"
                    + " not_before, or write a longer form")
                .formatted(wording));
      }
    }
  }

  private void lookAtRelations(Slogan slogan) {
    int length = Glyphs.letters(slogan.canonical()).length();
    for (Relation relation : slogan.relations()) {
      int other = Glyphs.letters(relation.canonical()).length();
      boolean isPart =
          relation.kind() == RelationKind.PART_OF || relation.kind() == RelationKind.SHORT_FOR;
      boolean isWhole = relation.kind() == RelationKind.EXTENDS;
      if ((isPart && length > other) || (isWhole && length < other)) {
        doubt(
            slogan,
            "relation '%s' is to a %s wording: declare it the other way round"
                .formatted(relation, isPart ? "shorter" : "longer"));
      } else if (relations.isContradicted(slogan, relation)) {
        doubt(
            slogan,
            "relation '%s' is contradicted by that in line %d: keep one of the two"
                .formatted(relation, lexicon.line(relations.slogan(relation.canonical()))));
      }
    }
  }

  /** What other slogans the scan finds in a slogan's wordings. */
  private void lookInside(Slogan whole) {
    Map<Slogan, String> inside = new LinkedHashMap<>();
    for (String wording : whole.wordings()) {
      for (Mention mention : scanner.scan(wording, 0, wording.length())) {
        Slogan part = lexicon.slogan(mention.sloganId());
        if (!part.equals(whole) && inside.putIfAbsent(part, wording) == null) {
          lookAtPart(part, mention.form(), whole, wording);
        }
      }
    }
  }

  private void lookAtPart(Slogan part, String form, Slogan whole, String wording) {
    if (!relations.isDeclared(part, whole)) {
      doubt(
          part,
          ("'%s' stands inside '%s' of line %d and no relation is declared: write part_of:, short_for:"
                  + " or unrelated_to:%s, or name the accident in not_after or not_before")
              .formatted(form, wording, lexicon.line(whole), whole.canonical()));
    }
    boolean isLater =
        part.introducedOn() != null
            && whole.introducedOn() != null
            && wording.equals(whole.canonical())
            && part.firstDay().isAfter(whole.lastDay());
    if (isLater) {
      doubt(
          part,
          ("introduced_on %s is later than %s of '%s' in line %d, which contains it: correct one of"
                  + " them")
              .formatted(
                  part.introducedOn(),
                  whole.introducedOn(),
                  whole.canonical(),
                  lexicon.line(whole)));
    }
  }
}
