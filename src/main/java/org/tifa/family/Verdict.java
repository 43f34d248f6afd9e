package org.tifa.family;

/**
 * How two wordings stand to one another.
 *
 * @param shorter the wording of fewer letters
 * @param longer the other
 * @param reason why they are related
 * @param isJoining whether they are one formulation
 */
record Verdict(FamilyWording shorter, FamilyWording longer, LinkReason reason, boolean isJoining) {
  /** Letters of the shorter ÷ letters of the longer, above 0 to 1. */
  double letterShare() {
    return (double) shorter.length() / longer.length();
  }
}
