package org.tifa.family;

import java.util.ArrayList;
import java.util.List;
import org.tifa.config.FamilyConfig;

/** How two lists stand to one another, and how a single part stands to a list. */
final class ListKinship {
  /** Letters from which a part is no everyday word. */
  private static final int MIN_OWN_PART = 5;

  private static final int MIN_EXTENDED_PARTS = 3;
  private static final double MIN_SIMILAR_SHARE = 0.6;

  private final WordingIndex index;
  private final Frames frames;
  private final FamilyConfig config;

  ListKinship(WordingIndex index, Frames frames, FamilyConfig config) {
    this.index = index;
    this.frames = frames;
    this.config = config;
  }

  /**
   * Of two lists.
   *
   * @return null if they have nothing in common that tells
   */
  Verdict ofLists(FamilyWording shorter, FamilyWording longer) {
    boolean hasFewer = shorter.parts().size() <= longer.parts().size();
    FamilyWording few = hasFewer ? shorter : longer;
    FamilyWording many = hasFewer ? longer : shorter;
    List<String> rest = new ArrayList<>(many.parts());
    List<String> unmet = new ArrayList<>();
    boolean isInOrder = true;
    int last = -1;
    for (String part : few.parts()) {
      int at = place(part, many.parts(), rest);
      if (at < 0) {
        unmet.add(part);
        continue;
      }
      rest.set(at, "");
      isInOrder &= at > last;
      last = at;
    }
    rest.removeIf(String::isEmpty);
    if (unmet.isEmpty()) {
      return contained(shorter, longer, few, many, rest, isInOrder);
    }
    if (isExtended(few.parts(), many.parts())) {
      return new Verdict(shorter, longer, LinkReason.PARTS_EXTENDED, true);
    }
    int common = few.parts().size() - unmet.size() + similar(unmet, rest);
    int distinct = few.parts().size() + many.parts().size() - common;
    return common >= 2 && common >= config.minCommonShare() * distinct
        ? new Verdict(shorter, longer, LinkReason.ITEM_CHANGED, true)
        : null;
  }

  private Verdict contained(
      FamilyWording shorter,
      FamilyWording longer,
      FamilyWording few,
      FamilyWording many,
      List<String> rest,
      boolean isInOrder) {
    if (rest.isEmpty()) {
      LinkReason reason = isInOrder ? LinkReason.FRAMED : LinkReason.REORDERED;
      return new Verdict(shorter, longer, reason, true);
    }
    boolean isMost = few.parts().size() >= config.minPartShare() * many.parts().size();
    // What an archive says in a row need not be one slogan.
    boolean isJoint = few.isListed() && !many.isListed() && rest.stream().anyMatch(index::isListed);
    return new Verdict(shorter, longer, LinkReason.PARTS_CONTAINED, isMost && !isJoint);
  }

  /** Where a part stands among those left, or -1. */
  private int place(String part, List<String> parts, List<String> left) {
    for (int i = 0; i < parts.size(); i++) {
      if (!left.get(i).isEmpty() && isSame(part, parts.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private boolean isSame(String one, String other) {
    return index.core(one).equals(index.core(other))
        || frames.frames(one, other)
        || frames.frames(other, one);
  }

  private static boolean isExtended(List<String> few, List<String> many) {
    if (few.size() != many.size() || few.size() < MIN_EXTENDED_PARTS) {
      return false;
    }
    for (int i = 0; i < few.size(); i++) {
      if (few.get(i).length() < 2 || !many.get(i).contains(few.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Parts of one side that are parts of the other with letters left out. */
  private static int similar(List<String> few, List<String> many) {
    List<String> left = new ArrayList<>(many);
    int similar = 0;
    for (String part : few) {
      for (int i = 0; i < left.size(); i++) {
        if (isSimilar(part, left.get(i))) {
          left.remove(i);
          similar++;
          break;
        }
      }
    }
    return similar;
  }

  private static boolean isSimilar(String one, String other) {
    String shorter = one.length() <= other.length() ? one : other;
    String longer = shorter.equals(one) ? other : one;
    return shorter.length() >= 3
        && shorter.length() >= MIN_SIMILAR_SHARE * longer.length()
        && BareLetters.isSubsequence(shorter, longer);
  }

  /**
   * Of a wording without separators and a list. That a part is in no more lists than it may be is
   * left to be checked.
   *
   * @param isDeclared whether the lexicon says that the list extends the other
   * @return null if no part is the same
   */
  Verdict ofPart(FamilyWording part, FamilyWording list, boolean isDeclared) {
    int at = place(part.bare(), list.parts(), list.parts());
    if (at < 0) {
      return ofParts(part, list);
    }
    List<String> rest = new ArrayList<>(list.parts());
    rest.remove(at);
    boolean isHalf = rest.size() == 1;
    boolean isJoining = (isHalf && isDeclared) || isOwnPart(part, list, rest);
    boolean isShorter = part.length() <= list.length();
    return new Verdict(
        isShorter ? part : list, isShorter ? list : part, LinkReason.ONE_PART, isJoining);
  }

  /** Of several parts written without separators, and a list; null if they are not that. */
  private Verdict ofParts(FamilyWording parts, FamilyWording list) {
    int size = list.parts().size();
    for (int begin = 0; begin < size; begin++) {
      for (int end = begin + 2; end <= size; end++) {
        if (String.join("", list.parts().subList(begin, end)).equals(parts.bare())) {
          boolean isMost = end - begin >= config.minPartShare() * size;
          return new Verdict(parts, list, LinkReason.PARTS_CONTAINED, isMost);
        }
      }
    }
    return null;
  }

  /** Whether a reader of the part thinks of the list. */
  private boolean isOwnPart(FamilyWording part, FamilyWording list, List<String> rest) {
    boolean isHalf = rest.size() == 1;
    boolean isName = index.isListed(part.bare());
    if (isName && part.isListed() && list.isListed()) {
      return isHalf
          && part.member().hasDates(list.member())
          && !part.member().isOlderThan(list.member());
    }
    return (isHalf || (!isName && part.length() >= MIN_OWN_PART))
        && rest.stream().noneMatch(index::isListed);
  }
}
