package org.tifa.discovery;

import java.util.List;
import java.util.function.ToLongFunction;
import org.tifa.term.Term;

/**
 * What speaks for a wording being a slogan, each part from 0 to 1.
 *
 * @param cohesion least association between its first words and the rest, over all places between
 *     two words: ln(n(xy) N / (n(x) n(y))) ÷ ln(N / n(xy)), the normalised pointwise mutual
 *     information (Bouma 2009), nothing below 0
 * @param freedom the lesser of the entropies of what stands before and after it, ÷ ln n
 * @param boundedness share of its beginnings and ends that a mark sets off
 * @param quotation share of its occurrences that stand alone in quotation marks, twofold, at most 1
 * @param spread ln articles ÷ ln all articles
 * @param shape how much it is built like a slogan, see {@link Shape}
 * @param novelty how little a general dictionary expects its words to stand together
 * @param cue how much its first and last words speak for a slogan, see {@link Cues}
 */
public record Evidence(
    double cohesion,
    double freedom,
    double boundedness,
    double quotation,
    double spread,
    double shape,
    double novelty,
    double cue) {
  private static final int MIN_QUOTED = 2;

  /**
   * @param branch what stands around the wording
   * @param occurrences where it stands
   * @param terms its words
   * @param shape from {@link Shape}
   * @param novelty from {@link org.tifa.term.Familiarity}
   * @param cue from {@link Cues}
   * @param archive letters and articles that were searched
   * @param counts occurrences of a string of letters and separators
   */
  static Evidence of(
      Branch branch,
      Occurrences occurrences,
      List<Term> terms,
      double shape,
      double novelty,
      double cue,
      ArchiveSize archive,
      ToLongFunction<String> counts) {
    double count = branch.count();
    double entropy = Math.min(branch.freedomBefore(), branch.freedomAfter());
    return new Evidence(
        cohesion(branch, terms, archive.symbols(), counts),
        count <= 1 ? 0 : Math.min(1, entropy / Math.log(count)),
        (branch.boundedBefore() + branch.boundedAfter()) / (2 * count),
        branch.quoted() < MIN_QUOTED ? 0 : Math.min(1, 2 * branch.quoted() / count),
        archive.articles() <= 1
            ? 0
            : Math.min(
                1,
                Math.log((double) Math.max(1, occurrences.articleCount()))
                    / Math.log((double) archive.articles())),
        shape,
        novelty,
        cue);
  }

  private static double cohesion(
      Branch branch, List<Term> terms, long symbols, ToLongFunction<String> counts) {
    double least = Double.POSITIVE_INFINITY;
    for (int at : Splits.of(branch.wording(), terms)) {
      long first = counts.applyAsLong(Splits.before(branch.wording(), at));
      long rest = counts.applyAsLong(branch.wording().substring(at));
      if (first > 0 && rest > 0) {
        least = Math.min(least, Math.log((double) branch.count() * symbols / first / rest));
      }
    }
    double most = Math.log((double) symbols / branch.count());
    return most <= 0 || Double.isInfinite(least) ? 0 : Math.max(0, Math.min(1, least / most));
  }

  /** The weighted mean of the parts, 0 to 1. */
  double score(org.tifa.config.DiscoveryConfig.Weights weights) {
    double sum =
        weights.cohesion() * cohesion
            + weights.freedom() * freedom
            + weights.boundedness() * boundedness
            + weights.quotation() * quotation
            + weights.spread() * spread
            + weights.shape() * shape
            + weights.novelty() * novelty
            + weights.cue() * cue;
    return sum / weights.sum();
  }
}
