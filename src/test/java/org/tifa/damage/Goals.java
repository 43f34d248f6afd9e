package org.tifa.damage;

/**
 * What must be reached at least, as shares from 0 to 1. Most kinds of damage have the goals of the
 * reading; the others, which fall short of them, have floors below what was last measured.
 *
 * @param characters restored of those that can be
 * @param recall of mentions
 * @param precision of mentions
 * @param boundaries F1
 * @param claims districts and days as on the undamaged page
 */
record Goals(double characters, double recall, double precision, double boundaries, double claims) {
  private static final Goals ALL = new Goals(0.995, 0.99, 0.995, 0.97, 0.98);

  static Goals of(Damage kind) {
    return switch (kind) {
      case NONE -> ALL.withClaims(0.97);
      case WRAPPED, RAGGED -> ALL.withBoundaries(0.965).withClaims(0.94);
      case COLUMNS -> ALL.withBoundaries(0.965).withClaims(0.92);
      case CUTS -> ALL.withBoundaries(0.965).withClaims(0.97);
      case REPEATS, NEAR_REPEATS -> ALL.withClaims(0.975);
      case ADVERTS -> ALL.withCharacters(0.99).withClaims(0.97);
      case HTML -> ALL.withClaims(0.95);
      case HEADLINE_LAST -> ALL.withCharacters(0.965).withClaims(0.9);
      // A headline between two texts may belong to either.
      case HEADLINES_LAST -> new Goals(0.97, 0.98, 0.985, 0.97, 0.88);
      case COMBINED -> new Goals(0.988, 0.99, 0.99, 0.965, 0.945);
      default -> ALL;
    };
  }

  private Goals withCharacters(double share) {
    return new Goals(share, recall, precision, boundaries, claims);
  }

  private Goals withBoundaries(double share) {
    return new Goals(characters, recall, precision, share, claims);
  }

  private Goals withClaims(double share) {
    return new Goals(characters, recall, precision, boundaries, share);
  }
}
