package org.tifa.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * Which articles reprint which. Numbers are taken in blocks; in each block some articles are
 * originals, and others of the same block reprint them. The original has the lowest number of its
 * chain.
 */
final class ReprintPlan {
  private static final int BLOCK = 200;
  private static final int FEWEST_COPIES = 2;
  private static final int MOST_COPIES = 6;

  private final long seed;
  private final int chains;
  private final LongPredicate isFree;
  private long plannedBlock = -1;

  /** Number of an article → that of its original, which is its own for originals. */
  private final Map<Long, Long> originals = new HashMap<>();

  /**
   * Plans reprints.
   *
   * @param share of articles that are reprints
   * @param isFree which numbers may be originals or reprints
   */
  ReprintPlan(long seed, double share, LongPredicate isFree) {
    this.seed = seed;
    this.chains = (int) Math.round(share * BLOCK / ((FEWEST_COPIES + MOST_COPIES) / 2.0));
    this.isFree = isFree;
  }

  /** The number of the article that this one reprints; its own if others reprint it; or null. */
  Long original(long number) {
    if (number / BLOCK != plannedBlock) {
      plan(number / BLOCK);
    }
    return originals.get(number);
  }

  private void plan(long block) {
    plannedBlock = block;
    originals.clear();
    Dice dice = Dice.of(seed, block);
    List<Long> free = new ArrayList<>();
    for (long number = block * BLOCK; number < (block + 1) * BLOCK; number++) {
      if (isFree.test(number)) {
        free.add(number);
      }
    }
    for (int chain = 0; chain < chains; chain++) {
      int members = 1 + dice.between(FEWEST_COPIES, MOST_COPIES);
      if (free.size() < members) {
        return;
      }
      List<Long> numbers = new ArrayList<>();
      for (int i = 0; i < members; i++) {
        numbers.add(free.remove(dice.below(free.size())));
      }
      long original = numbers.stream().mapToLong(Long::longValue).min().orElseThrow();
      numbers.forEach(number -> originals.put(number, original));
    }
  }
}
