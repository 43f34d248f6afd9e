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
      case NONE -> new Goals(0.995, 0.99, 0.995, 0.97, 0.96);
      case WRAPPED, RAGGED -> new Goals(0.993, 0.99, 0.995, 0.93, 0.9);
      case CUTS -> new Goals(0.99, 0.99, 0.995, 0.96, 0.98);
      case COLUMNS -> new Goals(0.985, 0.985, 0.99, 0.93, 0.9);
      case REPEATS -> new Goals(0.995, 0.99, 0.995, 0.97, 0.94);
      case NEAR_REPEATS -> new Goals(0.985, 0.985, 0.985, 0.97, 0.94);
      case ADVERTS -> new Goals(0.99, 0.99, 0.98, 0.95, 0.93);
      case CONFUSIONS -> new Goals(0.995, 0.985, 0.99, 0.97, 0.95);
      case HEADLINE_LAST -> new Goals(0.95, 0.95, 0.97, 0.97, 0.8);
      // A headline between two texts may belong to either.
      case HEADLINES_LAST -> new Goals(0.95, 0.96, 0.96, 0.93, 0.75);
      case HTML -> new Goals(0.995, 0.99, 0.995, 0.97, 0.9);
      case COMBINED -> new Goals(0.96, 0.98, 0.98, 0.92, 0.86);
      default -> ALL;
    };
  }
}
