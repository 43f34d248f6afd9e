package org.tifa.family;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Finds the pairs of wordings that are worth a comparison, without comparing all with all: by
 * letters contained, common cores, common parts, deletions of a letter, and numbers that count the
 * parts of a list.
 */
final class WordingIndex {
  private static final int MIN_INITIALS = 3;

  private final List<FamilyWording> wordings;
  private final Frames frames;
  private final int minLongLetters;
  private final Set<String> listed = new HashSet<>();
  private final Map<String, List<FamilyWording>> byBare = new HashMap<>();
  private final Map<String, List<FamilyWording>> withoutAnd = new HashMap<>();
  private final Map<String, List<FamilyWording>> byCore = new HashMap<>();
  private final Map<String, List<FamilyWording>> listsByPart = new HashMap<>();
  private final Map<String, Set<String>> wholes = new HashMap<>();
  private final Map<String, String> cores = new HashMap<>();

  WordingIndex(List<FamilyWording> wordings, Frames frames, int minLongLetters) {
    this.wordings = wordings;
    this.frames = frames;
    this.minLongLetters = minLongLetters;
    for (FamilyWording wording : wordings) {
      if (wording.isListed()) {
        listed.add(wording.bare());
      }
    }
    for (FamilyWording wording : wordings) {
      add(byBare, wording.bare(), wording);
      add(withoutAnd, BareLetters.withoutAnd(wording.bare()), wording);
      if (!wording.isList()) {
        add(byCore, core(wording.bare()), wording);
        continue;
      }
      for (String part : new HashSet<>(wording.parts())) {
        add(listsByPart, core(part), wording);
        wholes.computeIfAbsent(core(part), key -> new HashSet<>()).add(wording.member().sloganId());
      }
    }
  }

  private static void add(Map<String, List<FamilyWording>> map, String key, FamilyWording wording) {
    map.computeIfAbsent(key, letters -> new ArrayList<>()).add(wording);
  }

  /** Bare letters without their frame; those of a listed wording whole. */
  String core(String bare) {
    return cores.computeIfAbsent(bare, letters -> frames.core(letters, listed));
  }

  /** Whether letters are a listed wording, in its frame or without. */
  boolean isListed(String bare) {
    return listed.contains(bare) || listed.contains(core(bare));
  }

  /** Ids of the slogans that are lists with a part. */
  Set<String> wholes(String part) {
    return wholes.getOrDefault(core(part), Set.of());
  }

  /** Whether a wording is inside the longer one and itself has the shorter one inside. */
  boolean isBetween(String shorter, String longer) {
    for (int begin = 0; begin < longer.length(); begin++) {
      int most = Math.min(longer.length(), begin + longer.length() - 1);
      for (int end = begin + shorter.length() + 1; end <= most; end++) {
        String inside = longer.substring(begin, end);
        if (byBare.containsKey(inside) && inside.contains(shorter)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Every pair of wordings of two slogans that may be related; a pair may come more than once. */
  void pairs(BiConsumer<FamilyWording, FamilyWording> pair) {
    Map<String, List<FamilyWording>> byDeletion = new HashMap<>();
    for (FamilyWording wording : wordings) {
      inside(wording, pair);
      each(withoutAnd.get(BareLetters.withoutAnd(wording.bare())), wording, pair);
      each(byCore.getOrDefault(core(wording.bare()), List.of()), wording, pair);
      for (String other : frames.withoutInner(wording.bare())) {
        each(byBare.getOrDefault(other, List.of()), wording, pair);
        each(byCore.getOrDefault(core(other), List.of()), wording, pair);
      }
      if (wording.isList()) {
        lists(wording, pair);
      }
      if (wording.length() >= minLongLetters) {
        for (String deletion : deletions(wording.bare())) {
          each(byDeletion.getOrDefault(deletion, List.of()), wording, pair);
          add(byDeletion, deletion, wording);
        }
      }
    }
    abbreviations(pair);
  }

  private void inside(FamilyWording wording, BiConsumer<FamilyWording, FamilyWording> pair) {
    String bare = wording.bare();
    for (int begin = 0; begin < bare.length(); begin++) {
      for (int end = begin + 2; end <= bare.length(); end++) {
        each(byBare.getOrDefault(bare.substring(begin, end), List.of()), wording, pair);
      }
    }
  }

  /** Lists and words that share a part, and lists of as many parts whose first is extended. */
  private void lists(FamilyWording list, BiConsumer<FamilyWording, FamilyWording> pair) {
    for (String part : new HashSet<>(list.parts())) {
      each(listsByPart.get(core(part)), list, pair);
      each(byCore.getOrDefault(core(part), List.of()), list, pair);
    }
    String first = list.parts().get(0);
    for (int begin = 0; begin < first.length(); begin++) {
      for (int end = begin + 2; end <= first.length(); end++) {
        String inside = first.substring(begin, end);
        for (FamilyWording other : listsByPart.getOrDefault(inside, List.of())) {
          if (other.parts().size() == list.parts().size()
              && core(other.parts().get(0)).equals(inside)) {
            each(List.of(other), list, pair);
          }
        }
      }
    }
  }

  private void abbreviations(BiConsumer<FamilyWording, FamilyWording> pair) {
    Map<Integer, List<FamilyWording>> listsBySize = new HashMap<>();
    for (FamilyWording wording : wordings) {
      if (wording.isList()) {
        listsBySize.computeIfAbsent(wording.parts().size(), size -> new ArrayList<>()).add(wording);
      }
    }
    for (FamilyWording wording : wordings) {
      if (wording.isList()) {
        continue;
      }
      int number = BareLetters.number(wording.bare().charAt(0));
      for (FamilyWording list : listsBySize.getOrDefault(number, List.of())) {
        if (isCounted(wording.bare(), list.parts())) {
          each(List.of(list), wording, pair);
        }
      }
      for (FamilyWording list : listsBySize.getOrDefault(wording.length(), List.of())) {
        if (isInitials(wording.bare(), list.parts())) {
          each(List.of(list), wording, pair);
        }
      }
    }
  }

  /** Whether a number counts the parts, and what it counts stands in each: 三不腐 of 不敢腐、不能腐、不想腐. */
  static boolean isCounted(String bare, List<String> parts) {
    if (parts.size() < 2 || BareLetters.number(bare.charAt(0)) != parts.size()) {
      return false;
    }
    int begin = bare.length() > 2 && "个大项种条".indexOf(bare.charAt(1)) >= 0 ? 2 : 1;
    String counted = bare.substring(begin);
    return !counted.isEmpty()
        && parts.stream().allMatch(part -> counted.length() < part.length() && has(part, counted));
  }

  private static boolean has(String part, String counted) {
    return BareLetters.isSubsequence(counted, part);
  }

  /** Whether each letter is taken from one part, in order: 放管服 of 简政放权、放管结合、优化服务. */
  static boolean isInitials(String bare, List<String> parts) {
    if (bare.length() < MIN_INITIALS || bare.length() != parts.size()) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).length() < 2 || parts.get(i).indexOf(bare.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> deletions(String bare) {
    Set<String> deletions = new HashSet<>(Set.of(bare));
    for (int i = 0; i < bare.length(); i++) {
      deletions.add(bare.substring(0, i) + bare.substring(i + 1));
    }
    return deletions;
  }

  private static void each(
      List<FamilyWording> others,
      FamilyWording wording,
      BiConsumer<FamilyWording, FamilyWording> pair) {
    for (FamilyWording other : others) {
      if (!other.member().sloganId().equals(wording.member().sloganId())) {
        pair.accept(wording, other);
      }
    }
  }
}
