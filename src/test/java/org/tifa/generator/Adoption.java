package org.tifa.generator;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How a slogan spreads: from a centre first to the districts of its province, then further, few at
 * a time, many, then few again (a logistic curve). A share of the districts never takes it.
 */
final class Adoption {
  /** Day of a district that never writes the slogan. */
  static final int NEVER = Integer.MAX_VALUE;

  private static final double SHARE_NEVER = 0.1;
  private static final double EARLIEST = 0.1;
  private static final double LATEST_START = 0.35;
  private static final double SPAN = 0.5;

  private final int slogan;
  private final int[] days;

  private Adoption(int slogan, int[] days) {
    this.slogan = slogan;
    this.days = days;
  }

  static Adoption of(int slogan, List<MadeDistrict> districts, int archiveDays, Dice dice) {
    int count = districts.size();
    int centre = dice.below(count);
    String home = districts.get(centre).division().provinceCode();
    double[] distances = new double[count];
    for (int i = 0; i < count; i++) {
      boolean isNear = districts.get(i).division().provinceCode().equals(home);
      distances[i] = i == centre ? -1 : dice.fraction() + (isNear ? 0 : 0.6);
    }
    int[] order =
        IntStream.range(0, count)
            .boxed()
            .sorted((a, b) -> Double.compare(distances[a], distances[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    int adopters = Math.max(2, (int) (count * (1 - SHARE_NEVER)));
    double begin = EARLIEST + dice.fraction() * (LATEST_START - EARLIEST);
    double low = logit(0.5 / adopters);
    int[] days = new int[count];
    for (int rank = 0; rank < count; rank++) {
      double share = (rank + 0.5) / adopters;
      days[order[rank]] =
          rank >= adopters
              ? NEVER
              : (int) (archiveDays * (begin + SPAN * (logit(share) - low) / (-2 * low)));
    }
    return new Adoption(slogan, days);
  }

  private static double logit(double share) {
    return StrictMath.log(share / (1 - share));
  }

  int slogan() {
    return slogan;
  }

  /** Day of the archive from which a district writes the slogan, or {@link #NEVER}. */
  int day(int district) {
    return days[district];
  }
}
