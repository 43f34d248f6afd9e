package org.tifa.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the candidates that are nearly always parts of a longer one: 四个自信、做到两个维护 of 坚定四个自信、做到两个维护.
 * A wording that stands in quotation marks by itself is none: it has a name's standing.
 */
final class Folding {
  /** Share of a part's occurrences that lie in the whole. */
  private static final double NEARLY_ALWAYS = 0.8;

  /** A whole holds together nearly as well as its part, or it is the part and what follows it. */
  private static final double COHESION_KEPT = 0.5;

  /** Share of occurrences in quotation marks that make a wording a name. */
  private static final double NAME = 0.3;

  private static final int GRAM = 3;

  private final Map<String, List<Candidate>> byGram = new HashMap<>();

  Folding(List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      for (String gram : grams(candidate.wording())) {
        byGram.computeIfAbsent(gram, key -> new ArrayList<>()).add(candidate);
      }
    }
  }

  /** The candidate that another is nearly always a part of, or null. */
  Candidate wholeOf(Candidate part) {
    if (part.branch().quoted() >= NAME * part.branch().count()) {
      return null;
    }
    Candidate whole = null;
    for (Candidate longer : longer(part.wording())) {
      boolean isWhole =
          longer.branch().count() >= NEARLY_ALWAYS * part.branch().count()
              && longer.evidence().cohesion() >= COHESION_KEPT * part.evidence().cohesion();
      if (isWhole && (whole == null || isBetter(longer, whole))) {
        whole = longer;
      }
    }
    return whole;
  }

  private static boolean isBetter(Candidate one, Candidate other) {
    if (one.branch().count() != other.branch().count()) {
      return one.branch().count() > other.branch().count();
    }
    if (one.wording().length() != other.wording().length()) {
      return one.wording().length() > other.wording().length();
    }
    return one.wording().compareTo(other.wording()) < 0;
  }

  private List<Candidate> longer(String wording) {
    List<Candidate> fewest = null;
    for (String gram : grams(wording)) {
      List<Candidate> holding = byGram.getOrDefault(gram, List.of());
      if (fewest == null || holding.size() < fewest.size()) {
        fewest = holding;
      }
    }
    if (fewest == null) {
      return List.of();
    }
    return fewest.stream()
        .filter(c -> c.wording().length() > wording.length() && c.wording().contains(wording))
        .toList();
  }

  private static Set<String> grams(String wording) {
    Set<String> grams = new HashSet<>();
    for (int i = 0; i + GRAM <= wording.length(); i++) {
      grams.add(wording.substring(i, i + GRAM));
    }
    return grams;
  }
}
