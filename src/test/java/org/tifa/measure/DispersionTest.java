package org.tifa.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DispersionTest {
  @Test
  void evenOverPartsOfAnySize() {
    Dispersion even = of(new long[] {30, 3, 9, 300}, new long[] {10, 1, 3, 100});
    assertThat(even.range()).isEqualTo(4);
    assertThat(even.dp()).isCloseTo(0, within(1e-15));
    assertThat(even.dpNorm()).isCloseTo(0, within(1e-15));
    assertThat(even.juillandD()).isEqualTo(1);
  }

  @Test
  void allInTheLeastPart() {
    Dispersion lone = of(new long[] {100, 50, 200}, new long[] {0, 7, 0});
    assertThat(lone.range()).isEqualTo(1);
    assertThat(lone.dp()).isCloseTo(1 - 50.0 / 350, within(1e-15));
    assertThat(lone.dpNorm()).isCloseTo(1, within(1e-15));
    assertThat(lone.juillandD()).isCloseTo(0, within(1e-15));
  }

  @Test
  void onePartSaysNothingOfEvenness() {
    Dispersion whole = of(new long[] {100}, new long[] {7});
    assertThat(whole.dp()).isZero();
    assertThat(whole.dpNorm()).isNull();
    assertThat(whole.juillandD()).isNull();
  }

  @Test
  void agreesWithTheDefinitionsOverAllParts() {
    Random random = new Random(8);
    for (int round = 0; round < 500; round++) {
      int parts = 2 + random.nextInt(40);
      long[] sizes = random.longs(parts, 1, 100_000).toArray();
      long[] counts =
          LongStream.range(0, parts)
              .map(part -> random.nextInt(3) == 0 ? 0 : random.nextInt(50))
              .toArray();
      counts[0]++;
      double size = LongStream.of(sizes).sum();
      double occurrences = LongStream.of(counts).sum();
      double least = LongStream.of(sizes).min().orElseThrow();
      double dp = 0;
      double mean = 0;
      for (int part = 0; part < parts; part++) {
        dp += Math.abs(counts[part] / occurrences - sizes[part] / size) / 2;
        mean += (double) counts[part] / sizes[part] / parts;
      }
      double variance = 0;
      for (int part = 0; part < parts; part++) {
        variance += Math.pow((double) counts[part] / sizes[part] - mean, 2) / parts;
      }
      double juilland = 1 - Math.sqrt(variance) / mean / Math.sqrt(parts - 1.0);
      Dispersion dispersion = of(sizes, counts);
      assertThat(dispersion.dp()).isBetween(0.0, 1.0).isCloseTo(dp, within(1e-12));
      assertThat(dispersion.dpNorm()).isCloseTo(dp / (1 - least / size), within(1e-12));
      assertThat(dispersion.juillandD()).isBetween(0.0, 1.0).isCloseTo(juilland, within(1e-12));
    }
  }

  private static Dispersion of(long[] sizes, long[] counts) {
    Dispersion dispersion =
        new Dispersion(
            sizes.length,
            LongStream.of(sizes).min().orElseThrow(),
            LongStream.of(sizes).sum(),
            LongStream.of(counts).sum());
    for (int part = 0; part < sizes.length; part++) {
      if (counts[part] > 0) {
        dispersion.add(counts[part], sizes[part]);
      }
    }
    return dispersion;
  }
}
