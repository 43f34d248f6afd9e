package org.tifa.slogan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The relations of a lexicon as a graph from part to whole. */
final class Relations {
  private final Map<String, Slogan> byCanonical = new HashMap<>();

  /** For each slogan those that contain it, by canonical form. */
  private final Map<String, List<String>> wholes = new HashMap<>();

  private final Set<List<String>> unrelated = new HashSet<>();

  Relations(Lexicon lexicon) {
    for (Slogan slogan : lexicon.slogans()) {
      byCanonical.put(slogan.canonical(), slogan);
      for (Relation relation : slogan.relations()) {
        add(slogan.canonical(), relation);
      }
    }
  }

  private void add(String canonical, Relation relation) {
    switch (relation.kind()) {
      case PART_OF, SHORT_FOR -> addWhole(canonical, relation.canonical());
      case EXTENDS -> addWhole(relation.canonical(), canonical);
      case UNRELATED_TO -> {
        unrelated.add(List.of(canonical, relation.canonical()));
        unrelated.add(List.of(relation.canonical(), canonical));
      }
    }
  }

  private void addWhole(String part, String whole) {
    wholes.computeIfAbsent(part, key -> new ArrayList<>()).add(whole);
  }

  /** The slogan of a canonical form, or null. */
  Slogan slogan(String canonical) {
    return byCanonical.get(canonical);
  }

  /** Whether relations, one or several in a row, lead from a part to a whole, or deny it. */
  boolean isDeclared(Slogan part, Slogan whole) {
    return unrelated.contains(List.of(part.canonical(), whole.canonical()))
        || leads(part.canonical(), whole.canonical());
  }

  /** Whether relations of the other slogan say the opposite of a relation. */
  boolean isContradicted(Slogan slogan, Relation relation) {
    String canonical = slogan.canonical();
    String other = relation.canonical();
    return switch (relation.kind()) {
      case PART_OF, SHORT_FOR -> leads(other, canonical);
      case EXTENDS -> leads(canonical, other);
      case UNRELATED_TO -> leads(canonical, other) || leads(other, canonical);
    };
  }

  private boolean leads(String part, String whole) {
    Set<String> seen = new HashSet<>(Set.of(part));
    ArrayDeque<String> queue = new ArrayDeque<>(seen);
    while (!queue.isEmpty()) {
      for (String next : wholes.getOrDefault(queue.remove(), List.of())) {
        if (next.equals(whole)) {
          return true;
        }
        if (seen.add(next)) {
          queue.add(next);
        }
      }
    }
    return false;
  }
}
