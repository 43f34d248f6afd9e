package org.tifa.slogan;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * One slogan of a run: an entry of the lexicon, or a wording that discovery found.
 *
 * @param sloganId content hash of the canonical form, 12 hexadecimal digits
 * @param canonical the full standard wording
 * @param forms other wordings that count as this slogan, without the canonical one
 * @param kind what it is by its shape
 * @param neighbours what beside its wordings makes them an accident
 * @param relations what it is to other slogans
 * @param glossEn English gloss, or null
 * @param introducedOn year, month or day of its first official use, ISO, such as {@code 2017-10};
 *     null if not known
 * @param introducedIn where it was first used, or null
 * @param scope {@code national} or {@code local}; null where nobody has said
 * @param score how sure discovery is of it, 0 to 1; null for an entry of the lexicon
 */
public record Slogan(
    String sloganId,
    String canonical,
    List<String> forms,
    SloganKind kind,
    Neighbours neighbours,
    List<Relation> relations,
    String glossEn,
    String introducedOn,
    String introducedIn,
    String scope,
    Double score)
    implements Serializable {
  public Slogan {
    forms = List.copyOf(forms);
    relations = List.copyOf(relations);
  }

  /**
   * A slogan that discovery found, in one wording and without what only people know of it.
   *
   * @param score 0 to 1
   */
  public static Slogan discovered(String wording, SloganKind kind, double score) {
    return new Slogan(
        Lexicon.sloganId(wording),
        wording,
        List.of(),
        kind,
        Neighbours.FREE,
        List.of(),
        null,
        null,
        null,
        null,
        score);
  }

  /** Who named it. */
  public SloganOrigin origin() {
    return score == null ? SloganOrigin.LEXICON : SloganOrigin.DISCOVERED;
  }

  /** The canonical wording and the others. */
  public List<String> wordings() {
    List<String> wordings = new ArrayList<>(forms.size() + 1);
    wordings.add(canonical);
    wordings.addAll(forms);
    return wordings;
  }

  /** The first day of the year, month or day of its introduction; null where none is known. */
  public LocalDate firstDay() {
    if (introducedOn == null) {
      return null;
    }
    return switch (introducedOn.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(introducedOn), 1, 1);
      case 7 -> YearMonth.parse(introducedOn).atDay(1);
      default -> LocalDate.parse(introducedOn);
    };
  }

  /** The last day of the year, month or day of its introduction; null where none is known. */
  public LocalDate lastDay() {
    if (introducedOn == null) {
      return null;
    }
    return switch (introducedOn.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(introducedOn), 12, 31);
      case 7 -> YearMonth.parse(introducedOn).atEndOfMonth();
      default -> LocalDate.parse(introducedOn);
    };
  }
}
