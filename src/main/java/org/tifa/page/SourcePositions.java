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

  /** Whether one lies in a span of the source. */
  boolean isIn(int begin, int end) {
    int at = Arrays.binarySearch(positions, 0, count, begin);
    int next = at >= 0 ? at : -at - 1;
    return next < count && positions[next] < end;
  }
}
