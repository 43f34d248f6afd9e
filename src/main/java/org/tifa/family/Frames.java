package org.tifa.family;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tifa.config.FamilyConfig;

/** The words that may stand around any slogan without making another. */
final class Frames implements Serializable {
  private static final long serialVersionUID = 1;

  private final HashSet<String> before = new HashSet<>();
  private final HashSet<String> predicates = new HashSet<>();
  private final HashSet<String> kindNames = new HashSet<>();

  /** A predicate may follow as well: 依法行政 and then 深入推进. */
  private final HashSet<String> after = new HashSet<>();

  private final int longest;

  private Frames(List<String> wordsBefore, List<String> wordsAfter) {
    add(wordsBefore, before);
    add(wordsBefore, after);
    add(wordsAfter, after);
    add(wordsAfter, kindNames);
    kindNames.removeIf(word -> word.length() == 1);
    predicates.addAll(before);
    predicates.removeIf(word -> word.length() == 1);
    longest = after.stream().mapToInt(String::length).max().orElse(0);
  }

  static Frames of(FamilyConfig config) {
    return new Frames(config.wordsBefore(), config.wordsAfter());
  }

  private static void add(List<String> words, Set<String> set) {
    words.stream().map(BareLetters::of).filter(word -> !word.isEmpty()).forEach(set::add);
  }

  /** Whether letters are nothing but words that may stand before. */
  boolean isBefore(String letters) {
    return isMadeOf(letters, before);
  }

  /** Whether letters are nothing but words that may stand after. */
  boolean isAfter(String letters) {
    return isMadeOf(letters, after);
  }

  /** Whether letters are nothing but verbs, adverbs and their like, without prepositions. */
  boolean isPredicate(String letters) {
    return isMadeOf(letters, predicates);
  }

  /** Whether letters are nothing but names of kinds, without verbs. */
  boolean isKindName(String letters) {
    return isMadeOf(letters, kindNames);
  }

  private boolean isMadeOf(String letters, Set<String> words) {
    boolean[] reached = new boolean[letters.length() + 1];
    reached[0] = true;
    for (int end = 1; end <= letters.length(); end++) {
      for (int begin = Math.max(0, end - longest); begin < end && !reached[end]; begin++) {
        reached[end] = reached[begin] && words.contains(letters.substring(begin, end));
      }
    }
    return reached[letters.length()];
  }

  /** Whether the longer is the shorter with nothing but frame around it. */
  boolean frames(String shorter, String longer) {
    int at = longer.indexOf(shorter);
    while (at >= 0) {
      if (isBefore(longer.substring(0, at)) && isAfter(longer.substring(at + shorter.length()))) {
        return true;
      }
      at = longer.indexOf(shorter, at + 1);
    }
    return false;
  }

  /**
   * What is left when the frame is taken away: at least three letters that are not all frame.
   *
   * @param kept letters that are a name, so that nothing is taken from them
   */
  String core(String letters, Set<String> kept) {
    String core = letters;
    while (!kept.contains(core)) {
      String shorter = withoutOne(core);
      if (shorter == null) {
        return core;
      }
      core = shorter;
    }
    return core;
  }

  private String withoutOne(String letters) {
    for (int length = Math.min(longest, letters.length() - 3); length >= 1; length--) {
      String head = letters.substring(0, length);
      String rest = letters.substring(length);
      if (before.contains(head) && !isAfter(rest)) {
        return rest;
      }
      String tail = letters.substring(letters.length() - length);
      String start = letters.substring(0, letters.length() - length);
      if (after.contains(tail) && !isAfter(start)) {
        return start;
      }
    }
    return null;
  }

  /** The letters with one word of at least two letters taken out of their middle, each way once. */
  List<String> withoutInner(String letters) {
    List<String> others = new ArrayList<>();
    for (int begin = 1; begin < letters.length() - 2; begin++) {
      for (int end = begin + 2; end <= Math.min(begin + longest, letters.length() - 1); end++) {
        if (before.contains(letters.substring(begin, end))) {
          others.add(letters.substring(0, begin) + letters.substring(end));
        }
      }
    }
    return others;
  }
}
