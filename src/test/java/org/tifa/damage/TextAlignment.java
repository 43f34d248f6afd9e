package org.tifa.damage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two texts laid beside each other: sequences that stand once in both are anchors, kept in order,
 * and between anchors the longest common subsequence is found.
 */
final class TextAlignment {
  private static final int ANCHOR = 12;

  /** Cells of the table between two anchors; a larger gap is compared from its ends only. */
  private static final long LARGEST = 16_000_000;

  private final String left;
  private final String right;

  /** For each character of the left text its place in the right one, or -1. */
  final int[] toRight;

  /** The other way round. */
  final int[] toLeft;

  /** Characters to be put in, taken out or exchanged, at least. */
  final int distance;

  TextAlignment(String left, String right) {
    this.left = left;
    this.right = right;
    this.toRight = new int[left.length()];
    this.toLeft = new int[right.length()];
    Arrays.fill(toRight, -1);
    Arrays.fill(toLeft, -1);
    int leftAt = 0;
    int rightAt = 0;
    for (int[] anchor : anchors()) {
      int shift = 0;
      while (shift < ANCHOR && (anchor[0] + shift < leftAt || anchor[1] + shift < rightAt)) {
        shift++;
      }
      fill(leftAt, anchor[0] + shift, rightAt, anchor[1] + shift);
      for (int i = shift; i < ANCHOR; i++) {
        match(anchor[0] + i, anchor[1] + i);
      }
      leftAt = Math.max(leftAt, anchor[0] + ANCHOR);
      rightAt = Math.max(rightAt, anchor[1] + ANCHOR);
    }
    fill(leftAt, left.length(), rightAt, right.length());
    this.distance = distance();
  }

  /** A stretch of the right text, shortened. */
  String right(int begin, int end) {
    return right.substring(begin, Math.min(end, begin + 60));
  }

  private void match(int i, int j) {
    toRight[i] = j;
    toLeft[j] = i;
  }

  /** Sequences that stand once in each text, the longest chain of them in both orders. */
  private List<int[]> anchors() {
    Map<String, Integer> ofLeft = unique(left);
    Map<String, Integer> ofRight = unique(right);
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i + ANCHOR <= left.length(); i++) {
      String words = left.substring(i, i + ANCHOR);
      if (ofLeft.get(words) >= 0 && ofRight.getOrDefault(words, -1) >= 0) {
        pairs.add(new int[] {i, ofRight.get(words)});
      }
    }
    return longestChain(pairs);
  }

  private static Map<String, Integer> unique(String text) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i + ANCHOR <= text.length(); i++) {
      places.merge(text.substring(i, i + ANCHOR), i, (a, b) -> -1);
    }
    return places;
  }

  private static List<int[]> longestChain(List<int[]> pairs) {
    int[] tails = new int[pairs.size()];
    int[] before = new int[pairs.size()];
    int length = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs.get(tails[middle])[1] < pairs.get(i)[1]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low > 0 ? tails[low - 1] : -1;
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    List<int[]> chain = new ArrayList<>();
    for (int i = length > 0 ? tails[length - 1] : -1; i >= 0; i = before[i]) {
      chain.add(pairs.get(i));
    }
    Collections.reverse(chain);
    return withoutClashes(chain);
  }

  /** Overlapping anchors must lie on one diagonal. */
  private static List<int[]> withoutClashes(List<int[]> chain) {
    List<int[]> kept = new ArrayList<>();
    for (int[] anchor : chain) {
      int[] last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
      boolean isClear =
          last == null
              || (anchor[0] >= last[0] + ANCHOR && anchor[1] >= last[1] + ANCHOR)
              || anchor[0] - last[0] == anchor[1] - last[1];
      if (isClear) {
        kept.add(anchor);
      }
    }
    return kept;
  }

  private void fill(int leftBegin, int leftEnd, int rightBegin, int rightEnd) {
    int i = leftBegin;
    int j = rightBegin;
    int m = leftEnd;
    int n = rightEnd;
    while (i < m && j < n && left.charAt(i) == right.charAt(j)) {
      match(i++, j++);
    }
    while (i < m && j < n && left.charAt(m - 1) == right.charAt(n - 1)) {
      match(--m, --n);
    }
    if (i < m && j < n && (long) (m - i) * (n - j) <= LARGEST) {
      table(i, m, j, n);
    }
  }

  private void table(int leftBegin, int leftEnd, int rightBegin, int rightEnd) {
    int rows = leftEnd - leftBegin;
    int columns = rightEnd - rightBegin;
    int[][] common = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        common[i][j] =
            left.charAt(leftBegin + i) == right.charAt(rightBegin + j)
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (left.charAt(leftBegin + i) == right.charAt(rightBegin + j)) {
        match(leftBegin + i++, rightBegin + j++);
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  private int distance() {
    int sum = 0;
    int i = 0;
    int j = 0;
    while (i < toRight.length || j < toLeft.length) {
      int lost = 0;
      int added = 0;
      while (i < toRight.length && toRight[i] < 0) {
        i++;
        lost++;
      }
      while (j < toLeft.length && toLeft[j] < 0) {
        j++;
        added++;
      }
      sum += Math.max(lost, added);
      i++;
      j++;
    }
    return sum;
  }
}
