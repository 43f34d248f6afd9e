package org.tifa.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tifa.place.Division;
import org.tifa.place.Gazetteer;
import org.tifa.place.PlaceLevel;

/**
 * Everything that is decided before a word is written: districts, slogans, and what each article is
 * to be. Not safe for threads.
 */
final class Plan {
  private static final int DISTRICTS = 1;
  private static final int SLOGANS = 2;
  private static final int ARTICLES = 3;
  private static final int REPRINTS = 4;
  private static final double SHARE_WHOLE = 0.5;
  private static final double SHARE_SAME_DAY = 0.15;
  private static final int LONGEST_LAG = 30;

  private final Recipe recipe;
  private final List<MadeDistrict> districts;
  private final AliasTable districtTable;
  private final SloganPlan slogans;
  private final ReprintPlan reprints;
  private final long carriers;
  private final long stride;

  Plan(Recipe recipe, Gazetteer gazetteer) {
    this.recipe = recipe;
    districts = districts(recipe, gazetteer);
    districtTable = new AliasTable(districts.stream().mapToDouble(MadeDistrict::weight).toArray());
    slogans = new SloganPlan(recipe, districts, Dice.of(recipe.seed, SLOGANS));
    carriers = (long) slogans.adoptions().size() * districts.size();
    // An archive by characters may end with fewer articles than expected.
    stride = carriers == 0 ? 1 : Math.max(1, recipe.articles() * 9 / 10 / carriers);
    reprints =
        new ReprintPlan(
            Dice.of(recipe.seed, REPRINTS).next(),
            recipe.reprints,
            number -> carried(number) == null);
  }

  private static List<MadeDistrict> districts(Recipe recipe, Gazetteer gazetteer) {
    Dice dice = Dice.of(recipe.seed, DISTRICTS);
    int firstYear = recipe.firstDay.getYear();
    List<Division> known = new ArrayList<>();
    for (Division division : gazetteer.divisions()) {
      // A unit made in the year of the first day may be younger than that day.
      boolean isOldEnough = division.validFrom() < firstYear;
      if (division.level() == PlaceLevel.DISTRICT && division.isInUse() && isOldEnough) {
        known.add(division);
      }
    }
    known.sort(Comparator.comparing(Division::code));
    List<MadeDistrict> districts = new ArrayList<>();
    double others = 0;
    int count = Math.min(recipe.districts, known.size());
    while (districts.size() < count) {
      Division division = known.remove(dice.below(known.size()));
      int rank = districts.size();
      boolean isLate = dice.happens(recipe.lateDistricts) && rank > 0;
      int heldFrom = isLate ? dice.between(recipe.days / 5, recipe.days * 7 / 10) : 0;
      double weight = 1 / StrictMath.sqrt(rank + 10);
      others += rank == 0 ? 0 : weight;
      districts.add(new MadeDistrict(division, heldFrom, weight));
    }
    if (recipe.isHalfInOneDistrict) {
      districts.set(0, new MadeDistrict(districts.get(0).division(), 0, others));
    }
    return List.copyOf(districts);
  }

  List<MadeDistrict> districts() {
    return districts;
  }

  SloganPlan slogans() {
    return slogans;
  }

  /** Dice for the words of an article. */
  Dice words(long number) {
    return Dice.of(recipe.seed, ARTICLES, number, 1);
  }

  ArticlePlan article(long number) {
    Dice dice = Dice.of(recipe.seed, ARTICLES, number);
    Long original = reprints.original(number);
    if (original != null && original != number) {
      return reprint(number, original, dice);
    }
    Adoption carried = carried(number);
    int district;
    int day;
    if (carried == null) {
      district = districtTable.draw(dice);
      day = dice.between(districts.get(district).heldFrom(), recipe.days - 1);
    } else {
      district = carrierDistrict(number);
      day = Math.max(carried.day(district), districts.get(district).heldFrom());
    }
    List<List<Integer>> companies = slogans.draw(district, day, carried, original != null, dice);
    return new ArticlePlan(number, district, day, companies, null);
  }

  /**
   * The adoption that an article carries: on the day on which a district adopts a slogan one of its
   * articles has it, so that what is planted can be found to the day.
   */
  private Adoption carried(long number) {
    if (carriers == 0 || number % stride != 0 || number / stride >= carriers) {
      return null;
    }
    int slogan = (int) (number / stride / districts.size());
    Adoption adoption = slogans.adoptions().get(slogan);
    return adoption.day(carrierDistrict(number)) == Adoption.NEVER ? null : adoption;
  }

  private int carrierDistrict(long number) {
    return (int) (number / stride % districts.size());
  }

  private ArticlePlan reprint(long number, long original, Dice dice) {
    ArticlePlan copied = article(original);
    int lag = dice.happens(SHARE_SAME_DAY) ? 0 : dice.between(1, LONGEST_LAG);
    int day = Math.min(recipe.days - 1, copied.day() + lag);
    // The first district is held from the first day on, and so is the second, or it is skipped.
    int district = copied.district() == 0 ? 1 : 0;
    for (int attempt = 0; attempt < 20; attempt++) {
      int drawn = districtTable.draw(dice);
      if (drawn != copied.district() && districts.get(drawn).heldFrom() <= day) {
        district = drawn;
        break;
      }
    }
    day = Math.max(day, districts.get(district).heldFrom());
    boolean isWhole = dice.happens(SHARE_WHOLE);
    double noise = recipe.noise * dice.fraction();
    List<List<Integer>> companies =
        isWhole ? List.of() : slogans.draw(district, day, null, true, dice);
    return new ArticlePlan(
        number, district, day, companies, new ArticlePlan.Reprint(original, isWhole, noise));
  }
}
