package org.tifa.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Maps offsets of a clean text to offsets of the decoded source it was made from.
 *
 * <p>The map is a list of runs in text order. Between runs of the text nothing is left out: every
 * character of the clean text belongs to exactly one run. Source characters between runs were
 * dropped (line breaks, glosses, tags). Source offsets need not grow from run to run: a headline
 * printed at the end stands first in the text.
 *
 * @param runs in text order, gapless from 0 to the text's length
 */
public record TextMap(List<Run> runs) {
  /**
   * One run.
   *
   * @param begin first offset in the clean text
   * @param length UTF-16 units in the clean text, at least 1
   * @param sourceBegin first offset in the decoded source
   * @param sourceLength UTF-16 units in the source; equal to {@code length} for a run that maps
   *     unit by unit, otherwise the run maps as a whole (an entity, a converted phrase, a line
   *     break between blocks that stands for white space; 0 where a character was inserted)
   */
  public record Run(int begin, int length, int sourceBegin, int sourceLength) {}

  public TextMap {
    runs = List.copyOf(runs);
  }

  /** A span of the source. */
  public record SourceSpan(int begin, int end) {}

  /**
   * The smallest source span that covers a non-empty span of the clean text.
   *
   * @throws IndexOutOfBoundsException if the span is empty or leaves the text
   */
  public SourceSpan sourceSpan(int begin, int end) {
    if (begin < 0 || end <= begin || runs.isEmpty() || end > length()) {
      throw new IndexOutOfBoundsException(
          "span " + begin + ".." + end + " of a text of " + length());
    }
    int from = Integer.MAX_VALUE;
    int to = Integer.MIN_VALUE;
    for (int i = runAt(begin); i < runs.size() && runs.get(i).begin() < end; i++) {
      Run run = runs.get(i);
      if (run.sourceLength() == 0) {
        continue;
      }
      int first = run.sourceBegin();
      int last = run.sourceBegin() + run.sourceLength();
      if (run.length() == run.sourceLength()) {
        first += Math.max(0, begin - run.begin());
        last -= Math.max(0, run.begin() + run.length() - end);
      }
      from = Math.min(from, first);
      to = Math.max(to, last);
    }
    if (from > to) {
      throw new IndexOutOfBoundsException(
          "span " + begin + ".." + end + " has no character of the source");
    }
    return new SourceSpan(from, to);
  }

  /** UTF-16 units of the clean text. */
  public int length() {
    if (runs.isEmpty()) {
      return 0;
    }
    Run last = runs.get(runs.size() - 1);
    return last.begin() + last.length();
  }

  private int runAt(int offset) {
    int low = 0;
    int high = runs.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (runs.get(middle).begin() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Collects runs in text order and merges neighbours that continue each other unit by unit. */
  public static final class Builder {
    private final List<Run> runs = new ArrayList<>();
    private int length;

    /** Appends {@code textLength} units that stand for {@code sourceLength} units of the source. */
    public Builder append(int textLength, int sourceBegin, int sourceLength) {
      if (textLength == 0) {
        return this;
      }
      if (!runs.isEmpty() && textLength == sourceLength) {
        Run last = runs.get(runs.size() - 1);
        if (last.length() == last.sourceLength()
            && last.sourceBegin() + last.sourceLength() == sourceBegin) {
          runs.set(
              runs.size() - 1,
              new Run(
                  last.begin(),
                  last.length() + textLength,
                  last.sourceBegin(),
                  last.sourceLength() + sourceLength));
          length += textLength;
          return this;
        }
      }
      runs.add(new Run(length, textLength, sourceBegin, sourceLength));
      length += textLength;
      return this;
    }

    /** Units appended so far. */
    public int length() {
      return length;
    }

    public TextMap build() {
      return new TextMap(runs);
    }
  }
}
