package org.tifa.generator;

import org.tifa.slogan.SloganKind;

/**
 * A slogan that is planted.
 *
 * @param number among the archive's slogans, from 0
 * @param wording its only wording
 * @param kind what it is by its shape
 * @param role what decides where it stands
 * @param rate probability that an article has it where its role allows it and raises nothing;
 *     reprints aside
 */
record MadeSlogan(int number, String wording, SloganKind kind, Role role, double rate) {
  /** What decides in which articles a slogan stands. Each slogan has one. */
  enum Role {
    /** Its rate alone. */
    PLAIN,
    /** It stands in every article. */
    EVERYWHERE,
    /** It spreads from district to district; see {@link Adoption}. */
    ADOPTING,
    /** Its rate is raised for a time; see {@link Burst}. */
    BURSTING,
    /** It belongs to a {@link Pair} with an odds ratio. */
    BOUND,
    /** It belongs to a {@link Pair} that shares only a month. */
    CONFOUNDED
  }
}
