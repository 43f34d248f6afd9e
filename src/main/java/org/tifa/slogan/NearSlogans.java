package org.tifa.slogan;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Finds slogans whose wordings are like another: they share two fifths of their pairs of letters,
 * or one contains the other. Immutable.
 */
public final class NearSlogans {
  private static final int MAX_NEAR = 3;

  /** Of the pairs of letters of both: Dice's coefficient. */
  private static final double MIN_SHARED = 0.4;

  private static final Comparator<Near> NEAREST_FIRST =
      Comparator.<Near>comparingDouble(near -> -near.shared()).thenComparing(Near::canonical);

  private record Known(String canonical, String letters, Set<Integer> pairs) {}

  private record Near(String canonical, double shared) {}

  private final List<Known> known;

  /**
   * @param slogans the wordings of each, the canonical one first
   */
  public NearSlogans(Collection<List<String>> slogans) {
    this.known =
        slogans.stream()
            .flatMap(
                wordings ->
                    wordings.stream()
                        .map(Glyphs::letters)
                        .map(letters -> new Known(wordings.get(0), letters, pairs(letters))))
            .toList();
  }

  /** Canonical forms of the nearest slogans, three at most. */
  public List<String> of(String wording) {
    String letters = Glyphs.letters(wording);
    Set<Integer> pairs = pairs(letters);
    return known.stream()
        .map(one -> near(one, letters, pairs))
        .filter(Objects::nonNull)
        .sorted(NEAREST_FIRST)
        .map(Near::canonical)
        .distinct()
        .limit(MAX_NEAR)
        .toList();
  }

  private static Near near(Known one, String letters, Set<Integer> pairs) {
    long both = one.pairs().stream().filter(pairs::contains).count();
    double shared = 2.0 * both / Math.max(1, pairs.size() + one.pairs().size());
    boolean isNear =
        shared >= MIN_SHARED || one.letters().contains(letters) || letters.contains(one.letters());
    return isNear ? new Near(one.canonical(), shared) : null;
  }

  private static Set<Integer> pairs(String letters) {
    Set<Integer> pairs = new HashSet<>();
    for (int i = 0; i + 1 < letters.length(); i++) {
      pairs.add(letters.charAt(i) << Character.SIZE | letters.charAt(i + 1));
    }
    return pairs;
  }
}
