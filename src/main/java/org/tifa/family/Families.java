package org.tifa.family;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tifa.config.FamilyConfig;
import org.tifa.slogan.RelationKind;

/**
 * The families of a list of slogans, and the links that made them. They do not depend on the order
 * of the list.
 *
 * <p>Links join the strongest first, those between slogans of the lexicon before all others. A
 * discovered slogan never joins two families of the lexicon: what stands between two slogans, such
 * as a sentence that has both, is kin to both and the same as neither.
 */
final class Families {
  private static final Comparator<Member> HEAD_FIRST =
      Comparator.comparing((Member member) -> !member.isListed())
          .thenComparing(Comparator.comparingLong(Member::articleCount).reversed())
          .thenComparing(
              Comparator.comparingInt((Member member) -> member.canonical().length()).reversed())
          .thenComparing(Member::canonical)
          .thenComparing(Member::sloganId);

  private static final Comparator<Verdict> BEST_FIRST =
      Comparator.comparing((Verdict verdict) -> !verdict.isJoining())
          .thenComparing(verdict -> !(verdict.shorter().isListed() && verdict.longer().isListed()))
          .thenComparing(Verdict::reason)
          .thenComparing(Comparator.comparingDouble(Verdict::letterShare).reversed())
          .thenComparing(verdict -> !verdict.shorter().isCanonical())
          .thenComparing(verdict -> !verdict.longer().isCanonical())
          .thenComparing(verdict -> verdict.shorter().text())
          .thenComparing(verdict -> verdict.longer().text());

  private final Map<String, Member> members = new TreeMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Boolean> hasListed = new HashMap<>();
  private final List<Link> links = new ArrayList<>();
  private final Map<String, Member> heads = new HashMap<>();

  private final int maxWholes;

  private Families(List<Member> given, FamilyConfig config) {
    maxWholes = config.maxWholes();
    for (Member member : given) {
      if (members.put(member.sloganId(), member) != null) {
        throw new IllegalArgumentException("two slogans have the id " + member.sloganId());
      }
      parents.put(member.sloganId(), member.sloganId());
      hasListed.put(member.sloganId(), member.isListed());
    }
  }

  /**
   * Joins slogans into families.
   *
   * @param members each slogan once
   * @param declarations what the lexicon says of them; others are passed over
   * @throws IllegalArgumentException if two members have the same id
   */
  static Families of(List<Member> members, List<Declaration> declarations, FamilyConfig config) {
    Families families = new Families(members, config);
    Frames frames = Frames.of(config);
    List<FamilyWording> wordings = families.wordings();
    WordingIndex index = new WordingIndex(wordings, frames, config.minLongLetters());
    Kinship kinship = new Kinship(index, frames, config, declarations);
    families.linkForms(kinship);
    families.linkSlogans(index, kinship, declarations);
    families.findHeads();
    return families;
  }

  private List<FamilyWording> wordings() {
    List<FamilyWording> wordings = new ArrayList<>();
    for (Member member : members.values()) {
      wordings.add(FamilyWording.of(member, member.canonical()));
      for (String form : member.forms()) {
        wordings.add(FamilyWording.of(member, form));
      }
    }
    return wordings;
  }

  /** A form is its slogan's, whatever its letters; they only tell how. */
  private void linkForms(Kinship kinship) {
    for (Member member : members.values()) {
      FamilyWording canonical = FamilyWording.of(member, member.canonical());
      for (String text : member.forms()) {
        FamilyWording form = FamilyWording.of(member, text);
        Verdict verdict = kinship.judge(form, canonical);
        boolean isLonger = form.length() > canonical.length();
        links.add(
            link(
                isLonger ? canonical : form,
                isLonger ? form : canonical,
                verdict == null || !verdict.isJoining() ? LinkReason.DECLARED : verdict.reason(),
                true));
      }
    }
  }

  private void linkSlogans(WordingIndex index, Kinship kinship, List<Declaration> declarations) {
    Map<List<String>, Verdict> best = new HashMap<>();
    index.pairs(
        (one, other) -> {
          Verdict verdict = kinship.judge(one, other);
          if (verdict != null) {
            best.merge(key(verdict), verdict, Families::better);
          }
        });
    for (Declaration declaration : declarations) {
      Verdict verdict = declared(declaration, kinship);
      if (verdict != null) {
        best.merge(key(verdict), verdict, Families::better);
      }
    }
    List<Verdict> verdicts = new ArrayList<>(best.values());
    verdicts.sort(BEST_FIRST);
    for (Verdict verdict : verdicts) {
      if (verdict.isJoining()) {
        links.add(
            link(verdict.shorter(), verdict.longer(), verdict.reason(), join(verdict, index)));
      } else if (!index.isBetween(verdict.shorter().bare(), verdict.longer().bare())) {
        links.add(link(verdict.shorter(), verdict.longer(), verdict.reason(), false));
      }
    }
  }

  /** Null where it denies a relation, or is of slogans that are no members. */
  private Verdict declared(Declaration declaration, Kinship kinship) {
    Member one = members.get(declaration.sloganId());
    Member other = members.get(declaration.otherId());
    if (one == null || other == null || declaration.kind() == RelationKind.UNRELATED_TO) {
      return null;
    }
    FamilyWording first = FamilyWording.of(one, one.canonical());
    FamilyWording second = FamilyWording.of(other, other.canonical());
    Verdict verdict = kinship.judge(first, second);
    if (verdict != null) {
      return verdict;
    }
    boolean isShorter = first.length() <= second.length();
    return new Verdict(
        isShorter ? first : second, isShorter ? second : first, LinkReason.DECLARED, false);
  }

  private static List<String> key(Verdict verdict) {
    String one = verdict.shorter().member().sloganId();
    String other = verdict.longer().member().sloganId();
    return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
  }

  private static Verdict better(Verdict one, Verdict other) {
    return BEST_FIRST.compare(one, other) <= 0 ? one : other;
  }

  /** Of two wordings of the same length the head's is the longer one. */
  private static Link link(
      FamilyWording shorter, FamilyWording longer, LinkReason reason, boolean isJoining) {
    boolean isTurned =
        shorter.length() == longer.length()
            && HEAD_FIRST.compare(shorter.member(), longer.member()) < 0;
    FamilyWording from = isTurned ? longer : shorter;
    FamilyWording to = isTurned ? shorter : longer;
    return new Link(
        from.member().sloganId(),
        from.text(),
        to.member().sloganId(),
        to.text(),
        reason,
        isJoining);
  }

  /**
   * Makes one family of two, unless a discovered slogan would join two of the lexicon, or a part
   * stands in lists of too many families.
   */
  private boolean join(Verdict verdict, WordingIndex index) {
    String one = root(verdict.shorter().member().sloganId());
    String other = root(verdict.longer().member().sloganId());
    if (one.equals(other)) {
      return true;
    }
    boolean isOfLexicon = verdict.shorter().isListed() && verdict.longer().isListed();
    if (!isOfLexicon && hasListed.get(one) && hasListed.get(other)) {
      return false;
    }
    if (!isOfLexicon && verdict.reason() == LinkReason.ONE_PART && !isOwn(verdict, index)) {
      return false;
    }
    parents.put(other, one);
    hasListed.merge(one, hasListed.get(other), Boolean::logicalOr);
    return true;
  }

  private boolean isOwn(Verdict verdict, WordingIndex index) {
    FamilyWording part = verdict.shorter().isList() ? verdict.longer() : verdict.shorter();
    long families = index.wholes(part.bare()).stream().map(this::root).distinct().count();
    return families <= maxWholes;
  }

  private String root(String sloganId) {
    String root = sloganId;
    while (!parents.get(root).equals(root)) {
      root = parents.get(root);
    }
    parents.put(sloganId, root);
    return root;
  }

  private void findHeads() {
    Map<String, Member> byRoot = new LinkedHashMap<>();
    for (Member member : members.values()) {
      byRoot.merge(
          root(member.sloganId()),
          member,
          (one, other) -> HEAD_FIRST.compare(one, other) <= 0 ? one : other);
    }
    members.keySet().forEach(sloganId -> heads.put(sloganId, byRoot.get(root(sloganId))));
  }

  /** The head of a slogan's family: of the lexicon before discovered, then of the most articles. */
  Member head(String sloganId) {
    return heads.get(sloganId);
  }

  /** The bare letters of all wordings. */
  Set<String> bareLetters() {
    return wordings().stream().map(FamilyWording::bare).collect(Collectors.toSet());
  }

  /** All slogans, by id. */
  List<Member> members() {
    return List.copyOf(members.values());
  }

  /** Links between wordings: those of one slogan, then those between slogans, each pair once. */
  List<Link> links() {
    return Collections.unmodifiableList(links);
  }
}
