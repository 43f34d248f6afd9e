package org.tifa.page;

import java.util.Arrays;

/** Growing offsets in a source at which something was changed. */
final class SourcePositions {
  static final SourcePositions NONE = new SourcePositions();

  private int[] positions = new int[8];
  private int count;

  void add(int position) {
    if (count == positions.length) {
      positions = Arrays.copyOf(positions, count * 2);
    }
    positions[count++] = position;
  }

  /** Those of both. */
  static SourcePositions merged(SourcePositions one, SourcePositions other) {
    if (other.count == 0) {
      return one;
    }
    SourcePositions merged = new SourcePositions();
    merged.count = one.count + other.count;
    merged.positions = Arrays.copyOf(one.positions, merged.count);
    System.arraycopy(other.positions, 0, merged.positions, one.count, other.count);
    Arrays.sort(merged.positions);
    return merged;
  }

  /** Whether one lies in a span of the source. */
  boolean isIn(int begin, int end) {
    int at = Arrays.binarySearch(positions, 0, count, begin);
    int next = at >= 0 ? at : -at - 1;
    return next < count && positions[next] < end;
  }
}
