package org.tifa.place;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Adds up what the names of a text say, and walks down from province to district with them. */
final class PlaceTally {
  /** What a lower level must weigh against the one above to carry the story down. */
  private static final double AGAINST_PARENT = 0.5;

  /** What a place must hold of the weight of all places of its level. */
  private static final double AMONG_SIBLINGS = 0.6;

  private static final double LEAST = 1.9;

  /** Bare names that stand for a full one, if they begin the story. */
  private static final int LEAST_BARE = 2;

  private final TreeMap<String, Sum> sums = new TreeMap<>();
  private double nationalWeight;
  private double provincialWeight;

  private static final class Sum {
    final Division division;
    double own;
    double named;
    int count;
    int qualifiers;
    int bareCount;
    boolean isBareOpening;
    PlaceHit best;

    Sum(Division division) {
      this.division = division;
    }
  }

  /**
   * A place the walk ended at.
   *
   * @param evidence the weightiest name of it
   * @param count how often it and what lies in it are named, each name before it (淮北市 of 淮北市烈山区)
   *     counted too
   * @param weight of the place and all that lies in it
   * @param share of that in the weight of all places that neither hold it nor lie in it, 0 to 1
   */
  record Finding(Division division, PlaceHit evidence, int count, double weight, double share) {}

  void add(PlaceHit hit) {
    if (hit.division == null) {
      return;
    }
    Sum sum = sums.computeIfAbsent(hit.division.code(), code -> new Sum(hit.division));
    double weight = hit.weight();
    sum.own += weight;
    sum.count++;
    sum.qualifiers += hit.isQualifier ? 1 : 0;
    if (hit.isNamed && !hit.isWeak) {
      sum.named += weight;
    }
    if (!hit.isNamed && !hit.isWeak && !hit.isListed && !hit.isDoubtful()) {
      sum.bareCount += hit.isZoned ? LEAST_BARE : 1;
      sum.isBareOpening |= hit.isOpening || hit.isTitle;
    }
    if (sum.best == null || weight > sum.best.weight()) {
      sum.best = hit;
    }
  }

  void addNational(double weight) {
    nationalWeight += weight;
  }

  /** Counts words that speak of the whole province without naming it: 我省, 省委. */
  void addProvincial(double weight) {
    provincialWeight += weight;
  }

  /** The place that the names agree on, as deep as they do, or null. */
  Finding finding() {
    List<Sum> provinces = children(null);
    Sum province = leading(provinces, LEAST);
    if (province == null || total(province.division) <= nationalWeight) {
      return null;
    }
    Division here = province.division;
    Sum last = sums.get(here.code());
    while (here.level() != PlaceLevel.DISTRICT) {
      Sum next = leading(children(here), LEAST);
      double above = own(here) + (here.level() == PlaceLevel.PROVINCE ? provincialWeight : 0);
      if (next == null || total(next.division) < AGAINST_PARENT * above) {
        break;
      }
      here = next.division;
      last = sums.get(here.code());
    }
    PlaceHit evidence = last == null ? null : last.best;
    if (evidence == null) {
      evidence = bestBelow(here);
    }
    if (evidence == null) {
      return null;
    }
    double weight = total(here);
    double rivals = 0;
    int count = 0;
    for (Sum sum : sums.values()) {
      if (here.covers(sum.division)) {
        count += sum.count;
      } else if (sum.division.covers(here)) {
        count += sum.qualifiers;
      }
      if (!here.covers(sum.division) && !sum.division.covers(here)) {
        rivals += sum.own;
      }
    }
    return new Finding(here, evidence, count, weight, weight / (weight + rivals));
  }

  /** Weight of a place and all that lies in it. */
  double total(Division division) {
    double total = 0;
    for (Sum sum : sums.values()) {
      if (division.covers(sum.division)) {
        total += sum.own;
      }
    }
    return total;
  }

  private double own(Division division) {
    Sum sum = sums.get(division.code());
    return sum == null ? 0 : sum.own;
  }

  private Sum leading(List<Sum> siblings, double least) {
    Sum leader = null;
    double best = 0;
    double all = 0;
    for (Sum sibling : siblings) {
      double total = total(sibling.division);
      all += total;
      if (total > best) {
        best = total;
        leader = sibling;
      }
    }
    if (leader == null || best < least || best < AMONG_SIBLINGS * all) {
      return null;
    }
    return isProvinceOrNamed(leader.division) ? leader : null;
  }

  private boolean isProvinceOrNamed(Division division) {
    if (division.level() == PlaceLevel.PROVINCE) {
      return true;
    }
    for (Sum sum : sums.values()) {
      boolean isFirm = sum.named > 0 || (sum.bareCount >= LEAST_BARE && sum.isBareOpening);
      if (division.covers(sum.division) && isFirm) {
        return true;
      }
    }
    return false;
  }

  private PlaceHit bestBelow(Division division) {
    PlaceHit best = null;
    for (Sum sum : sums.values()) {
      if (division.covers(sum.division) && (best == null || sum.best.weight() > best.weight())) {
        best = sum.best;
      }
    }
    return best;
  }

  /** The units of the next level that hold weight; of the country for null. */
  private List<Sum> children(Division parent) {
    TreeMap<String, Sum> children = new TreeMap<>();
    for (Sum sum : sums.values()) {
      Division division = sum.division;
      if (parent != null && (!parent.covers(division) || parent.code().equals(division.code()))) {
        continue;
      }
      if (parent == null) {
        children.computeIfAbsent(
            division.provinceCode(), code -> new Sum(ancestor(division, PlaceLevel.PROVINCE)));
      } else if (parent.level() == PlaceLevel.PROVINCE && division.cityCode() != null) {
        children.computeIfAbsent(
            division.cityCode(), code -> new Sum(ancestor(division, PlaceLevel.CITY)));
      } else {
        children.putIfAbsent(division.code(), sum);
      }
    }
    return new ArrayList<>(children.values());
  }

  /** The province or city of a unit, as far as its row tells. */
  static Division ancestor(Division division, PlaceLevel level) {
    if (division.level().compareTo(level) <= 0) {
      return division;
    }
    boolean isProvince = level == PlaceLevel.PROVINCE;
    return new Division(
        isProvince ? division.provinceCode() : division.cityCode(),
        isProvince ? division.provinceName() : division.cityName(),
        level,
        division.provinceCode(),
        division.provinceName(),
        isProvince ? null : division.cityCode(),
        isProvince ? null : division.cityName(),
        division.validFrom(),
        division.validTo(),
        List.of());
  }
}
