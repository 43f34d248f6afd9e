package org.tifa.family;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tifa.config.FamilyConfig;
import org.tifa.slogan.RelationKind;
import org.tifa.slogan.SloganKind;

/** Judges two wordings as a careful reader would: is it the same official formulation? */
final class Kinship {
  /** A shorter part says too little to be recognised in a declared extension. */
  private static final double MIN_EXTENDED_SHARE = 0.4;

  /** So much of the longer one is the slogan itself, whatever follows. */
  private static final double MIN_CORE_SHARE = 0.6;

  private static final int MIN_NAME = 4;
  private static final int MAX_NAMING_YEARS = 5;
  private static final Set<String> OWN_KINDS =
      Set.of(SloganKind.CAMPAIGN.label(), SloganKind.MODEL.label());

  private final WordingIndex index;
  private final Frames frames;
  private final FamilyConfig config;
  private final ListKinship lists;
  private final Map<List<String>, RelationKind> declared = new HashMap<>();

  Kinship(WordingIndex index, Frames frames, FamilyConfig config, List<Declaration> declarations) {
    this.index = index;
    this.frames = frames;
    this.config = config;
    this.lists = new ListKinship(index, frames, config);
    for (Declaration declaration : declarations) {
      declared.put(List.of(declaration.sloganId(), declaration.otherId()), declaration.kind());
    }
  }

  /**
   * How two wordings stand to one another.
   *
   * @return null if they are not related, or if the lexicon says so
   */
  Verdict judge(FamilyWording one, FamilyWording other) {
    boolean isShorter = one.length() <= other.length();
    FamilyWording shorter = isShorter ? one : other;
    FamilyWording longer = isShorter ? other : one;
    if (isDeclared(one, other, RelationKind.UNRELATED_TO)) {
      return null;
    }
    if (BareLetters.withoutAnd(shorter.bare()).equals(BareLetters.withoutAnd(longer.bare()))) {
      return new Verdict(shorter, longer, LinkReason.SAME_LETTERS, true);
    }
    if (isDeclared(one, other, RelationKind.SHORT_FOR)) {
      return new Verdict(shorter, longer, LinkReason.DECLARED, true);
    }
    if (isFramed(shorter, longer)) {
      return new Verdict(shorter, longer, LinkReason.FRAMED, true);
    }
    Verdict verdict = byParts(shorter, longer);
    if (verdict == null && longer.bare().contains(shorter.bare())) {
      verdict = contained(shorter, longer);
    }
    if (verdict == null && isOneEdit(shorter, longer)) {
      verdict = new Verdict(shorter, longer, LinkReason.ONE_EDIT, true);
    }
    return verdict;
  }

  private boolean isFramed(FamilyWording shorter, FamilyWording longer) {
    if (frames.frames(shorter.bare(), longer.bare())) {
      return true;
    }
    String core = index.core(shorter.bare());
    if (shorter.isList() || longer.isList()) {
      return false;
    }
    if (core.length() >= MIN_NAME && core.equals(index.core(longer.bare()))) {
      return true;
    }
    for (String other : frames.withoutInner(longer.bare())) {
      if (other.length() >= MIN_NAME
          && (other.equals(shorter.bare()) || index.core(other).equals(core))) {
        return true;
      }
    }
    return false;
  }

  private Verdict byParts(FamilyWording shorter, FamilyWording longer) {
    if (shorter.isList() && longer.isList()) {
      return lists.ofLists(shorter, longer);
    }
    if (!shorter.isList() && !longer.isList()) {
      return null;
    }
    FamilyWording list = shorter.isList() ? shorter : longer;
    FamilyWording single = shorter.isList() ? longer : shorter;
    boolean isAbbreviation =
        WordingIndex.isCounted(single.bare(), list.parts())
            || WordingIndex.isInitials(single.bare(), list.parts());
    if (isAbbreviation && isBornOf(single.member(), list.member())) {
      return new Verdict(shorter, longer, LinkReason.ABBREVIATED, true);
    }
    return lists.ofPart(single, list, isDeclared(shorter, longer, RelationKind.EXTENDS));
  }

  /**
   * Whether a short name may be made from a list: it has no list of its own, and if the lexicon has
   * both, it was introduced with the list or somewhat later.
   */
  private static boolean isBornOf(Member name, Member list) {
    if (name.sloganId().equals(list.sloganId())) {
      return true;
    }
    if (isList(name.canonical()) || name.forms().stream().anyMatch(Kinship::isList)) {
      return false;
    }
    if (!name.isListed() || !list.isListed()) {
      return true;
    }
    return name.hasDates(list)
        && list.hasDates(name)
        && !name.isOlderThan(list)
        && !list.introducedTo().plusYears(MAX_NAMING_YEARS).isBefore(name.introducedFrom());
  }

  private static boolean isList(String wording) {
    return BareLetters.parts(wording).size() > 1;
  }

  private Verdict contained(FamilyWording shorter, FamilyWording longer) {
    int at = longer.bare().indexOf(shorter.bare());
    String left = longer.bare().substring(0, at);
    String right = longer.bare().substring(at + shorter.length());
    double share = (double) shorter.length() / longer.length();
    boolean isAnotherKind = isAnotherKind(shorter, longer);
    if (isDeclared(shorter, longer, RelationKind.EXTENDS)) {
      // What follows is the head of a Chinese phrase, what precedes only describes it.
      boolean isHead = share >= MIN_EXTENDED_SHARE && frames.isAfter(right);
      return new Verdict(
          shorter,
          longer,
          LinkReason.DECLARED,
          (isHead || share >= MIN_CORE_SHARE) && !isAnotherKind);
    }
    boolean isBare = !hasListed(left) && !hasListed(right);
    boolean isNumbered =
        BareLetters.isNumeral(shorter.bare().charAt(0))
            && shorter.length() >= MIN_NAME
            && !longer.isList()
            && left.length() + right.length() <= shorter.length() + 2;
    if (isNumbered && isBare && !isAnotherKind) {
      return new Verdict(shorter, longer, LinkReason.SAME_NUMBERED_NAME, true);
    }
    boolean isLong =
        shorter.length() >= config.minLongLetters() && share >= config.minLetterShare();
    return new Verdict(
        shorter,
        longer,
        LinkReason.CONTAINED,
        isLong && isBare && !isAnotherKind && frames.isAfter(right));
  }

  /** Whether letters hold a listed wording of a name's length. */
  private boolean hasListed(String letters) {
    for (int begin = 0; begin < letters.length(); begin++) {
      for (int end = begin + MIN_NAME; end <= letters.length(); end++) {
        if (index.isListed(letters.substring(begin, end))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether one is a campaign or a spirit that only bears the other's name. */
  private static boolean isAnotherKind(FamilyWording shorter, FamilyWording longer) {
    String one = shorter.member().kind();
    String other = longer.member().kind();
    return one != null
        && other != null
        && !one.equals(other)
        && (OWN_KINDS.contains(one) || OWN_KINDS.contains(other));
  }

  /** Whether one letter was changed, added or left out, and it is no numeral. */
  private boolean isOneEdit(FamilyWording shorter, FamilyWording longer) {
    String few = shorter.bare();
    String many = longer.bare();
    if (few.length() < config.minLongLetters() || many.length() - few.length() > 1) {
      return false;
    }
    int head = 0;
    while (head < few.length() && few.charAt(head) == many.charAt(head)) {
      head++;
    }
    int skipped = many.length() == few.length() ? 1 : 0;
    return many.substring(head + 1).equals(few.substring(Math.min(few.length(), head + skipped)))
        && !BareLetters.isNumeral(many.charAt(head))
        && (skipped == 0 || !BareLetters.isNumeral(few.charAt(head)));
  }

  private boolean isDeclared(FamilyWording one, FamilyWording other, RelationKind kind) {
    String first = one.member().sloganId();
    String second = other.member().sloganId();
    return declared.get(List.of(first, second)) == kind
        || declared.get(List.of(second, first)) == kind;
  }
}
