package org.tifa.config;

import java.io.Serializable;

/**
 * How slogans that nobody listed are found.
 *
 * @param enabled whether a run looks for them
 * @param minArticles a wording in fewer articles is no candidate
 * @param minFreedom least entropy of what stands before a wording, and after it, in nats
 * @param minReprintLetters letters and separators; a string between two marks that is as long and
 *     stands in several articles counts once
 * @param maxCandidates most wordings that are weighed
 * @param maxSlogans last rank of an accepted wording; those that the lexicon has keep their ranks
 * @param minScore least score of an accepted wording, 0 to 1
 * @param weights of the parts of the score
 */
public record DiscoveryConfig(
    boolean enabled,
    int minArticles,
    double minFreedom,
    int minReprintLetters,
    int maxCandidates,
    int maxSlogans,
    double minScore,
    Weights weights)
    implements Serializable {
  /** Weights of the parts of the score, none negative; only their proportions matter. */
  public record Weights(
      double cohesion,
      double freedom,
      double boundedness,
      double quotation,
      double spread,
      double shape,
      double novelty,
      double cue)
      implements Serializable {
    public Weights {
      double least =
          Math.min(
              Math.min(Math.min(cohesion, freedom), Math.min(boundedness, quotation)),
              Math.min(Math.min(spread, shape), Math.min(novelty, cue)));
      double sum = cohesion + freedom + boundedness + quotation + spread + shape + novelty + cue;
      if (!(least >= 0 && sum > 0 && sum < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "the weights are %s, %s, %s, %s, %s, %s, %s, %s: none may be negative and one must be above 0"
                .formatted(cohesion, freedom, boundedness, quotation, spread, shape, novelty, cue));
      }
    }

    /** Their sum, above 0. */
    public double sum() {
      return cohesion + freedom + boundedness + quotation + spread + shape + novelty + cue;
    }
  }

  public DiscoveryConfig {
    Checks checks = new Checks();
    checks.atLeast("min-articles", minArticles, 2);
    checks.hold(
        minFreedom >= 0 && minFreedom <= 5,
        "min-freedom is %s: it must be from 0 to 5".formatted(minFreedom));
    checks.atLeast("min-reprint-letters", minReprintLetters, 1);
    checks.atLeast("max-candidates", maxCandidates, 1);
    checks.atMost("max-candidates", maxCandidates, 1_000_000);
    checks.atLeast("max-slogans", maxSlogans, 0);
    checks.atMost("max-slogans", maxSlogans, 10_000);
    checks.hold(
        minScore >= 0 && minScore <= 1,
        "min-score is %s: it must be from 0 to 1".formatted(minScore));
    checks.finish();
  }
}
