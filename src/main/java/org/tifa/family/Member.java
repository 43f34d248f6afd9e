package org.tifa.family;

import java.time.LocalDate;
import java.util.List;
import org.tifa.slogan.Slogan;

/**
 * A slogan as families see it.
 *
 * @param sloganId its id
 * @param canonical its full standard wording
 * @param forms its other wordings
 * @param isListed whether the lexicon has it; otherwise it was discovered
 * @param kind what it is by its shape, a label of {@link org.tifa.slogan.SloganKind}; null if not
 *     known
 * @param introducedFrom first day on which it may have been introduced; null if not known
 * @param introducedTo last such day; null if not known
 * @param articleCount articles that mention it
 */
record Member(
    String sloganId,
    String canonical,
    List<String> forms,
    boolean isListed,
    String kind,
    LocalDate introducedFrom,
    LocalDate introducedTo,
    long articleCount) {
  public Member {
    forms = List.copyOf(forms);
  }

  /** A slogan of the lexicon. */
  static Member of(Slogan slogan, long articleCount) {
    return new Member(
        slogan.sloganId(),
        slogan.canonical(),
        slogan.forms(),
        true,
        slogan.kind().label(),
        slogan.firstDay(),
        slogan.lastDay(),
        articleCount);
  }

  /** A slogan that was discovered: nobody knows its kind and its first day. */
  static Member discovered(
      String sloganId, String canonical, List<String> forms, long articleCount) {
    return new Member(sloganId, canonical, forms, false, null, null, null, articleCount);
  }

  /** Whether it is known to have been introduced more than a year before the other. */
  boolean isOlderThan(Member other) {
    return hasDates(other) && introducedTo.plusYears(1).isBefore(other.introducedFrom);
  }

  /** Whether both are dated. */
  boolean hasDates(Member other) {
    return introducedTo != null && other.introducedFrom != null;
  }
}
