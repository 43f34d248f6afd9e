package org.tifa.place;

import java.util.ArrayList;
import java.util.List;

/**
 * How sure a claim is: what its clues say, added up as log-odds. A clue to the very place counts in
 * full, one to a wider place around it in part, one to another place against it.
 */
final class PlaceConfidence {
  private static final double HIGHEST = 0.99;

  /** Part of its weight that a clue to the city or province adds to a claimed district. */
  private static final double WIDER = 0.3;

  /** Log-odds that a full and unopposed share of the names in a text adds to the first ones. */
  private static final double SHARE = 2.2;

  /** Weight of names in a text, as {@link PlaceHit#weight} counts it, that counts as full. */
  private static final double FULL_WEIGHT = 4;

  /** Part of its weight that a name has which stands only once. */
  private static final double NAMED_ONCE = 0.6;

  /**
   * Part of its weight that a province has, which texts of the whole country name as an example.
   */
  private static final double EXAMPLE = 0.6;

  private record Told(PlaceMethod method, Division division, double logOdds) {}

  private final List<Told> told = new ArrayList<>();
  private double penalty;

  /** Notes what a clue of a kind points to. */
  void add(PlaceMethod method, Division division) {
    told.add(new Told(method, division, logOdds(method)));
  }

  /** Notes what the names in the text point to. */
  void add(PlaceTally.Finding finding) {
    double share = Math.max(0, finding.share() - 0.5) / 0.5;
    double amount = Math.min(1, finding.weight() / FULL_WEIGHT);
    if (finding.count() == 1) {
      amount *= NAMED_ONCE;
    }
    if (finding.division().level() == PlaceLevel.PROVINCE) {
      amount *= EXAMPLE;
    }
    told.add(new Told(PlaceMethod.NAME_IN_TEXT, finding.division(), 0.8 + SHARE * share * amount));
  }

  /** Counts what pointed to a place by its name of one time for its name of another. */
  void rename(Division before, Division after) {
    told.replaceAll(
        clue ->
            clue.division().equals(before) ? new Told(clue.method(), after, clue.logOdds()) : clue);
  }

  /** Notes a reason for doubt. */
  void doubt(double logOdds) {
    penalty += logOdds;
  }

  /**
   * Probability that a claim is right.
   *
   * @param method what the claim rests on
   */
  double of(Division claimed, PlaceMethod method) {
    double sum = -penalty;
    for (Told clue : told) {
      Division division = clue.division();
      if (claimed.covers(division)) {
        sum += clue.logOdds();
      } else if (division.covers(claimed)) {
        sum += WIDER * clue.logOdds();
      } else {
        sum -= against(clue, method);
      }
    }
    double probability = 1 / (1 + Math.exp(-sum));
    return Math.round(Math.min(HIGHEST, probability) * 1000) / 1000.0;
  }

  private static double against(Told clue, PlaceMethod method) {
    boolean isAroundOnly =
        clue.method() == PlaceMethod.PAGE || clue.method() == PlaceMethod.NEWSPAPER;
    boolean isGiven = method == PlaceMethod.METADATA || method == PlaceMethod.PATH;
    return clue.logOdds() * (isAroundOnly ? 0.3 : isGiven ? 0.6 : 1);
  }

  private static double logOdds(PlaceMethod method) {
    return switch (method) {
      case OVERRIDE, METADATA -> 4.5;
      case PATH -> 3.8;
      case TITLE -> 2.2;
      case NAME_IN_TEXT, NONE -> 0;
      case DEICTIC -> 2.4;
      case PAGE -> 2.3;
      case NEWSPAPER -> 2.5;
    };
  }
}
