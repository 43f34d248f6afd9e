package org.tifa.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.tifa.config.DiscoveryConfig;
import org.tifa.term.Familiarity;
import org.tifa.term.Term;

/**
 * Decides which recurring wordings are slogans: keeps other kinds of phrases out, weighs the rest,
 * folds parts into their wholes, and ranks what is left.
 */
final class Review {
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::wording);

  private final DiscoveryConfig config;
  private final Cues cues;
  private final Exclusions exclusions;
  private final Function<String, List<Term>> segmenter;
  private final Predicate<String> isListed;
  private final Predicate<String> isRefused;

  /**
   * @param cues words that tell slogans from other phrases
   * @param segmenter cuts a wording into words
   * @param isListed whether the lexicon has a wording
   * @param isRefused whether a reader has refused a wording
   */
  Review(
      DiscoveryConfig config,
      Cues cues,
      Function<String, List<Term>> segmenter,
      Predicate<String> isListed,
      Predicate<String> isRefused) {
    this.config = config;
    this.cues = cues;
    this.exclusions = new Exclusions(cues);
    this.segmenter = segmenter;
    this.isListed = isListed;
    this.isRefused = isRefused;
  }

  /** The wordings with their words; those that are no phrases are left out. */
  List<Screened> screen(List<Branch> branches) {
    List<Screened> screened = new ArrayList<>();
    for (Branch branch : branches) {
      List<Term> terms = segmenter.apply(branch.wording());
      Verdict exclusion = exclusions.of(branch, terms);
      if (exclusion != Verdict.FRAGMENT) {
        screened.add(new Screened(branch, terms, exclusion));
      }
    }
    return screened;
  }

  /** The strings whose occurrences {@link #decide} asks for, in order. */
  static Set<String> asked(List<Screened> screened) {
    Set<String> asked = new TreeSet<>();
    for (Screened one : screened) {
      asked.add(one.wording());
      if (one.exclusion() == null) {
        for (int at : Splits.of(one.wording(), one.terms())) {
          asked.add(Splits.before(one.wording(), at));
          asked.add(one.wording().substring(at));
        }
        asked.addAll(Shape.parts(one.wording()));
      }
    }
    return asked;
  }

  /**
   * The candidates, the best first, those that are kept out last.
   *
   * @param counts occurrences of the strings of {@link #asked}
   * @param occurrences of the wordings; one without counts as nowhere
   */
  List<Candidate> decide(
      List<Screened> screened,
      ToLongFunction<String> counts,
      Function<String, Occurrences> occurrences,
      ArchiveSize archive) {
    List<Candidate> weighed = new ArrayList<>();
    List<Candidate> out = new ArrayList<>();
    for (Screened one : screened) {
      Occurrences where = occurrences.apply(one.wording());
      if (where.articleCount() < config.minArticles()) {
        continue;
      }
      if (one.exclusion() != null) {
        out.add(
            new Candidate(one.wording(), one.exclusion(), null, 0, 0, one.branch(), where, null));
        continue;
      }
      Evidence evidence =
          Evidence.of(
              one.branch(),
              where,
              one.terms(),
              Shape.of(one.wording(), one.terms(), counts),
              Familiarity.novelty(one.terms()),
              cues.weight(one.wording(), one.terms()),
              archive,
              counts);
      double score = evidence.score(config.weights());
      weighed.add(
          new Candidate(
              one.wording(), Verdict.WEAK, null, 0, score, one.branch(), where, evidence));
    }
    weighed.sort(BEST_FIRST);
    out.sort(Comparator.comparing(Candidate::wording));
    List<Candidate> decided = ranked(weighed);
    decided.addAll(out);
    return decided;
  }

  private List<Candidate> ranked(List<Candidate> weighed) {
    Map<String, Candidate> wholes = new HashMap<>();
    Folding folding = new Folding(weighed);
    for (Candidate candidate : weighed) {
      Candidate whole = folding.wholeOf(candidate);
      if (whole != null) {
        wholes.put(candidate.wording(), whole);
      }
    }
    List<Candidate> ranked = new ArrayList<>();
    List<Candidate> parts = new ArrayList<>();
    int rank = 0;
    for (Candidate candidate : weighed) {
      Candidate whole = candidate;
      while (wholes.containsKey(whole.wording())) {
        whole = wholes.get(whole.wording());
      }
      Verdict verdict = verdict(candidate, rank + 1);
      if (wholes.containsKey(candidate.wording())
          && verdict != Verdict.LISTED
          && verdict != Verdict.REFUSED) {
        parts.add(candidate.partOf(whole.wording()));
        continue;
      }
      ranked.add(candidate.as(verdict).ranked(++rank));
    }
    ranked.addAll(parts);
    return ranked;
  }

  private Verdict verdict(Candidate candidate, int rank) {
    if (isListed.test(candidate.wording())) {
      return Verdict.LISTED;
    }
    if (isRefused.test(candidate.wording())) {
      return Verdict.REFUSED;
    }
    return rank <= config.maxSlogans() && candidate.score() >= config.minScore()
        ? Verdict.SLOGAN
        : Verdict.WEAK;
  }
}
