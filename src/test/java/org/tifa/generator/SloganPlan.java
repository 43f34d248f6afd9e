package org.tifa.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.tifa.generator.MadeSlogan.Role;
import org.tifa.slogan.Lexicon;
import org.tifa.slogan.Slogan;
import org.tifa.slogan.SloganKind;

/** The slogans of an archive, and which of them an article's own words have. */
final class SloganPlan {
  /** Rate of slogans that spread, where they have arrived. */
  static final double ADOPTED_RATE = 0.05;

  /** Rate of slogans that burst, outside their bursts. */
  static final double CALM_RATE = 0.01;

  static final double BOUND_RATE = 0.05;

  /** Rate of confounded slogans outside their month, and in it. */
  static final double CONFOUNDED_RATE = 0.01;

  static final double CONFOUNDED_RATE_IN_MONTH = 0.4;

  private static final double LEAST_RATE = 0.0005;
  private static final int SHORTEST_BURST = 30;
  private static final int LONGEST_BURST = 120;

  private final Recipe recipe;
  private final List<MadeDistrict> districts;
  private final List<MadeSlogan> slogans = new ArrayList<>();
  private final List<Adoption> adoptions = new ArrayList<>();
  private final List<Burst> bursts = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();
  private final SloganMint mint;

  SloganPlan(Recipe recipe, List<MadeDistrict> districts, Dice dice) {
    this.recipe = recipe;
    this.districts = districts;
    mint = new SloganMint(Vocabulary.standard(), dice);
    planPlain(dice);
    if (recipe.isOneEverywhere) {
      coin(Role.EVERYWHERE, 1);
    }
    for (int i = 0; i < recipe.adopting; i++) {
      MadeSlogan slogan = coin(Role.ADOPTING, ADOPTED_RATE);
      adoptions.add(Adoption.of(slogan.number(), districts, recipe.days, dice));
    }
    for (int i = 0; i < recipe.bursting; i++) {
      planBurst(i % 2 == 1, dice);
    }
    for (int i = 0; i < recipe.boundPairs; i++) {
      int first = coin(Role.BOUND, BOUND_RATE).number();
      int second = coin(Role.BOUND, BOUND_RATE).number();
      pairs.add(new Pair(first, second, 2 << (i % 5), Pair.NO_MONTH, 0));
    }
    for (int i = 0; i < recipe.confoundedPairs; i++) {
      int first = coin(Role.CONFOUNDED, CONFOUNDED_RATE).number();
      int second = coin(Role.CONFOUNDED, CONFOUNDED_RATE).number();
      int month = dice.below(recipe.days / Pair.MONTH_DAYS);
      pairs.add(new Pair(first, second, 1, month, CONFOUNDED_RATE_IN_MONTH));
    }
  }

  private void planPlain(Dice dice) {
    List<Slogan> known = recipe.lexicon == null ? List.of() : shuffled(lexicon(), dice);
    int next = 0;
    for (int rank = 0; rank < recipe.slogans; rank++) {
      double rate = Math.max(recipe.topRate / (rank + 1), LEAST_RATE);
      if (recipe.lexicon == null) {
        coin(Role.PLAIN, rate);
        continue;
      }
      while (next < known.size() && !mint.take(known.get(next).canonical())) {
        next++;
      }
      if (next == known.size()) {
        return;
      }
      Slogan slogan = known.get(next++);
      add(slogan.canonical(), slogan.kind(), Role.PLAIN, rate);
    }
  }

  private List<Slogan> lexicon() {
    try {
      return Lexicon.parse("lexicon", Files.readString(recipe.lexicon)).slogans();
    } catch (IOException e) {
      throw new UncheckedIOException("--lexicon " + recipe.lexicon + " cannot be read", e);
    }
  }

  private static <T> List<T> shuffled(List<T> all, Dice dice) {
    List<T> shuffled = new ArrayList<>(all);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      int j = dice.below(i + 1);
      T moved = shuffled.get(i);
      shuffled.set(i, shuffled.get(j));
      shuffled.set(j, moved);
    }
    return shuffled;
  }

  private void planBurst(boolean isOfOneProvince, Dice dice) {
    MadeSlogan slogan = coin(Role.BURSTING, CALM_RATE);
    int length = dice.between(SHORTEST_BURST, Math.min(LONGEST_BURST, recipe.days / 2));
    int begin = dice.below(recipe.days - length);
    String province =
        isOfOneProvince
            ? districts.get(dice.below(districts.size())).division().provinceCode()
            : null;
    double rate = Math.min(0.9, CALM_RATE * recipe.burstFactor);
    bursts.add(new Burst(slogan.number(), province, begin, begin + length - 1, rate));
  }

  private MadeSlogan coin(Role role, double rate) {
    SloganKind[] kinds = SloganKind.values();
    SloganKind kind = kinds[slogans.size() % kinds.length];
    return add(mint.coin(kind), kind, role, rate);
  }

  private MadeSlogan add(String wording, SloganKind kind, Role role, double rate) {
    MadeSlogan slogan = new MadeSlogan(slogans.size(), wording, kind, role, rate);
    slogans.add(slogan);
    return slogan;
  }

  List<MadeSlogan> slogans() {
    return slogans;
  }

  List<Adoption> adoptions() {
    return adoptions;
  }

  List<Burst> bursts() {
    return bursts;
  }

  List<Pair> pairs() {
    return pairs;
  }

  /**
   * The slogans of an article in companies.
   *
   * @param carried a slogan that it has in any case, or null
   * @param isOriginal whether others reprint it: then it has none that spreads, as it would bring
   *     them to districts that have yet to adopt them
   */
  List<List<Integer>> draw(int district, int day, Adoption carried, boolean isOriginal, Dice dice) {
    List<List<Integer>> drawn = new ArrayList<>();
    for (MadeSlogan slogan : slogans) {
      boolean isByRate = slogan.role() == Role.PLAIN || slogan.role() == Role.EVERYWHERE;
      if (isByRate && dice.happens(slogan.rate())) {
        drawn.add(List.of(slogan.number()));
      }
    }
    for (Adoption adoption : adoptions) {
      boolean isAdopted = day >= adoption.day(district) && dice.happens(ADOPTED_RATE);
      if (adoption == carried || (isAdopted && !isOriginal)) {
        drawn.add(List.of(adoption.slogan()));
      }
    }
    for (Burst burst : bursts) {
      boolean isRaised = burst.covers(districts.get(district), day);
      if (dice.happens(isRaised ? burst.rate() : CALM_RATE)) {
        drawn.add(List.of(burst.slogan()));
      }
    }
    for (Pair pair : pairs) {
      draw(pair, day, dice, drawn);
    }
    return drawn;
  }

  private static void draw(Pair pair, int day, Dice dice, List<List<Integer>> drawn) {
    if (pair.isConfounded()) {
      boolean isInMonth = day / Pair.MONTH_DAYS == pair.month();
      double rate = isInMonth ? pair.rateInMonth() : CONFOUNDED_RATE;
      for (int slogan : List.of(pair.first(), pair.second())) {
        if (dice.happens(rate)) {
          drawn.add(List.of(slogan));
        }
      }
      return;
    }
    double both = Pair.both(BOUND_RATE, BOUND_RATE, pair.oddsRatio());
    double thrown = dice.fraction();
    if (thrown < both) {
      drawn.add(List.of(pair.first(), pair.second()));
    } else if (thrown < BOUND_RATE) {
      drawn.add(List.of(pair.first()));
    } else if (thrown < 2 * BOUND_RATE - both) {
      drawn.add(List.of(pair.second()));
    }
  }
}
