package org.tifa.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Which article of gold is which article read: the pair that is most alike first, then the next
 * among what is left. Order decides only among equals.
 *
 * @param pairs index of each gold article's counterpart among those read, or -1
 */
record Pairing(int[] pairs) {
  /** Two articles less alike than this are not the same, 0–1. */
  private static final double LEAST = 0.25;

  private record Pair(int gold, int read, double likeness) {}

  static Pairing of(List<GoldArticle> gold, List<ReadFacts> read) {
    List<Pair> all = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < read.size(); j++) {
        double likeness = likeness(gold.get(i), read.get(j), i == j);
        if (likeness >= LEAST) {
          all.add(new Pair(i, j, likeness));
        }
      }
    }
    all.sort(
        Comparator.comparingDouble(Pair::likeness)
            .reversed()
            .thenComparingInt(pair -> Math.abs(pair.gold() - pair.read()))
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::read));
    int[] pairs = new int[gold.size()];
    Arrays.fill(pairs, -1);
    boolean[] isTaken = new boolean[read.size()];
    for (Pair pair : all) {
      if (pairs[pair.gold()] < 0 && !isTaken[pair.read()]) {
        pairs[pair.gold()] = pair.read();
        isTaken[pair.read()] = true;
      }
    }
    return new Pairing(pairs);
  }

  /** Indices of articles read that no gold article is. */
  List<Integer> unpaired(int readCount) {
    List<Integer> left = new ArrayList<>();
    for (int j = 0; j < readCount; j++) {
      int index = j;
      if (Arrays.stream(pairs).noneMatch(pair -> pair == index)) {
        left.add(j);
      }
    }
    return left;
  }

  /** How much of what gold tells is found in an article, 0–1. */
  private static double likeness(GoldArticle gold, ReadFacts read, boolean isSamePlace) {
    if (gold.body() != null) {
      return BareWords.likeness(gold.body(), read.body());
    }
    double found = 0;
    double told = 0;
    String letters = BareWords.letters(read.text());
    if (gold.title() != null) {
      told += 2;
      found += read.title() == null ? 0 : 2 * BareWords.likeness(gold.title(), read.title());
    }
    for (String words : new String[] {gold.starts(), gold.ends()}) {
      if (words != null) {
        told += 1;
        found += letters.contains(BareWords.letters(words)) ? 1 : 0;
      }
    }
    if (gold.mentions() != null && !gold.mentions().isEmpty()) {
      told += 1;
      found += share(gold.mentions(), read.mentions());
    }
    if (told == 0) {
      // Gold that tells nothing of the words can only mean the article of its place.
      return isSamePlace ? 1 : 0;
    }
    return found / told;
  }

  private static double share(Map<String, Integer> gold, Map<String, Integer> read) {
    int met = 0;
    int all = 0;
    for (Map.Entry<String, Integer> entry : gold.entrySet()) {
      met += Math.min(entry.getValue(), read.getOrDefault(entry.getKey(), 0));
      all += entry.getValue();
    }
    return all == 0 ? 0 : (double) met / all;
  }
}
