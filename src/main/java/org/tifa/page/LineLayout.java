package org.tifa.page;

import java.util.Arrays;
import java.util.List;

/** What holds for the lines of a page together: kinds, margins, indents, how it is wrapped. */
final class LineLayout {
  /** Columns of a margin: widest line of print that counts as wrapped. */
  private static final int WIDEST = 120;

  /** Columns that a full line may fall short of the margin. */
  static final int SLACK = 4;

  /** Lines on each side that tell the margin at a line. */
  private static final int NEIGHBOURS = 10;

  /** Lines on one side from which they tell a margin of their own. */
  private static final int COLUMN = 4;

  /** Share of unfinished full lines from which a page is wrapped. */
  private static final double WRAPPED_SHARE = 0.4;

  /** Columns by which punctuation may hang over the margin. */
  private static final int HANG = 2;

  /** Characters of white space before the first line of a paragraph. */
  private static final int WIDEST_INDENT = 8;

  /** Share of the indented lines from which their indent is that of paragraphs. */
  private static final double USUAL_SHARE = 0.6;

  /** Characters of a line that holds no more than a page's number. */
  private static final int LONGEST_NUMBER = 8;

  /** Share of lines with an empty one above from which the empty ones say nothing. */
  private static final double SPREAD_SHARE = 0.8;

  /** Lines that tell. */
  private static final int SPREAD_LINES = 8;

  final LineKind[] kinds;
  final int[] widths;
  final int[] margins;

  /** The margin of a line's own column, where lines above and below it have different ones. */
  final int[] ownMargins;

  final int[] lengths;
  final int[] longest;

  /** The width that most full lines around each line have: without marks that hang over. */
  final int[] usual;

  final boolean isWrapped;
  final boolean isIndented;
  final boolean isBlankParted;

  /** Empty lines stand between paragraphs and hardly inside them. */
  final boolean isParted;

  /** The white space before most lines that have some; 0 if few have. */
  final int usualIndent;

  /** Empty lines stand between all lines. */
  final boolean isSpread;

  boolean isCut;

  /** What becomes of the joint after each line, on wrapped pages. */
  final HeadlineBlocks.Joint[] joints;

  /** Lines of a list, a verse or a headline: no mark stands between one blank and the next. */
  final boolean[] isLoose;

  LineLayout(List<RawLine> lines, LineClassifier classifier) {
    int count = lines.size();
    kinds = new LineKind[count];
    widths = new int[count];
    lengths = new int[count];
    for (int i = 0; i < count; i++) {
      RawLine line = lines.get(i);
      kinds[i] =
          line.frame() == RawLine.Frame.FURNITURE
              ? LineKind.FURNITURE
              : classifier.kind(line.shadow(), i, count);
      widths[i] = Glyphs.width(line.shadow()) + Math.min(4, 2 * line.indent());
      lengths[i] = line.shadow().length() + Math.min(2, line.indent());
    }
    margins = margins(widths, NEIGHBOURS, NEIGHBOURS);
    longest = margins(lengths, NEIGHBOURS, NEIGHBOURS);
    ownMargins = ownMargins(widths, margins);
    usual = usual(widths, margins);
    int unfinished = 0;
    int printed = 0;
    int indented = 0;
    int ends = 0;
    int partedEnds = 0;
    int cuts = 0;
    int blanks = 0;
    for (int i = 0; i < count; i++) {
      RawLine line = lines.get(i);
      boolean isEnd = Glyphs.endsSentence(line.shadow());
      if (kinds[i].isRunning() || kinds[i] == LineKind.NUMBERED) {
        printed++;
        if (!isEnd && isFullInColumn(i, SLACK)) {
          unfinished++;
        }
      }
      if (line.indent() >= 1) {
        indented++;
      }
      if (i > 0 && line.blanks() > 0) {
        blanks++;
      }
      if (i + 1 < count && isEnd) {
        ends++;
        if (lines.get(i + 1).blanks() > 0) {
          partedEnds++;
        }
      }
      if (i > 0 && LineUnwrapper.isCutInside(lines.get(i - 1), line)) {
        cuts++;
      }
    }
    isWrapped = printed >= 3 && unfinished >= WRAPPED_SHARE * printed;
    for (int i = 0; isWrapped && i + 1 < count; i++) {
      boolean isAdvert = kinds[i] == LineKind.ADVERT || kinds[i] == LineKind.NOTICE;
      if (isAdvert
          && isFull(i, SLACK / 2)
          && lines.get(i + 1).blanks() == 0
          && kinds[i + 1].isRunning()) {
        kinds[i] = LineKind.PROSE;
      }
      if (kinds[i] == LineKind.CONTINUATION
          && isFull(i, SLACK)
          && lines.get(i + 1).blanks() == 0
          && Bylines.leading(lines.get(i).shadow()) > 0) {
        kinds[i] = LineKind.PROSE;
      }
    }
    joints = isWrapped ? HeadlineBlocks.joints(lines, kinds) : null;
    isLoose = new boolean[count];
    markLoose(lines);
    isIndented = indented > 0 && indented < 0.6 * count;
    usualIndent = isIndented ? usualIndent(lines) : 0;
    isBlankParted = ends > 0 && partedEnds >= 0.7 * ends;
    isSpread = count >= SPREAD_LINES && blanks >= SPREAD_SHARE * (count - 1);
    isParted = partedEnds >= 2 && partedEnds >= 0.8 * blanks && partedEnds >= 0.25 * ends;
    isCut = cuts > 0;
  }

  private static int usualIndent(List<RawLine> lines) {
    int[] counts = new int[WIDEST_INDENT + 1];
    int total = 0;
    for (RawLine line : lines) {
      if (line.indent() > 0) {
        counts[Math.min(WIDEST_INDENT, line.indent())]++;
        total++;
      }
    }
    int best = 0;
    for (int k = 1; k < WIDEST_INDENT; k++) {
      best = counts[k] > counts[best] ? k : best;
    }
    return counts[best] >= USUAL_SHARE * total ? best : 0;
  }

  boolean isPageNumber(List<RawLine> lines, int i) {
    return kinds[i] == LineKind.MASTHEAD && lines.get(i).shadow().length() <= LONGEST_NUMBER;
  }

  /** Of the widths at most a punctuation mark below each margin, the most frequent around. */
  private static int[] usual(int[] widths, int[] margins) {
    int[] usual = new int[widths.length];
    int[] counts = new int[HANG + 1];
    for (int i = 0; i < widths.length; i++) {
      Arrays.fill(counts, 0);
      int from = Math.max(0, i - NEIGHBOURS);
      int to = Math.min(widths.length, i + NEIGHBOURS + 1);
      for (int j = from; j < to; j++) {
        int missing = margins[i] - widths[j];
        if (missing >= 0 && missing <= HANG) {
          counts[missing]++;
        }
      }
      int best = 0;
      for (int k = 1; k <= HANG; k++) {
        best = counts[k] > counts[best] ? k : best;
      }
      usual[i] = margins[i] - best;
    }
    return usual;
  }

  private void markLoose(List<RawLine> lines) {
    int begin = 0;
    while (begin < lines.size()) {
      int end = begin + 1;
      boolean isMarked = hasMark(lines.get(begin).shadow());
      boolean isSpaced = lines.get(begin).shadow().indexOf(' ') > 0;
      while (end < lines.size()
          && lines.get(end).blanks() == 0
          && kinds[end].isRunning()
          && kinds[end - 1].isRunning()
          && !Glyphs.endsSentence(lines.get(end - 1).shadow())) {
        isMarked |= hasMark(lines.get(end).shadow());
        isSpaced &= lines.get(end).shadow().indexOf(' ') > 0;
        end++;
      }
      boolean isInSentence =
          begin > 0
              && kinds[begin - 1].isRunning()
              && isFull(begin - 1, SLACK)
              && !Glyphs.endsSentence(lines.get(begin - 1).shadow());
      if (!isMarked && end > begin + 1 && (isSpaced || !isInSentence)) {
        Arrays.fill(isLoose, begin, end, true);
      }
      begin = end;
    }
  }

  private static boolean hasMark(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Glyphs.isFinal(c) || "，、；：,;:".indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The width that the lines around each line reach: the third widest of its neighbours. */
  private static int[] margins(int[] widths, int above, int below) {
    int[] margins = new int[widths.length];
    for (int i = 0; i < widths.length; i++) {
      int first = 0;
      int second = 0;
      int third = 0;
      int from = Math.max(0, i - above);
      int to = Math.min(widths.length, i + below + 1);
      for (int j = from; j < to; j++) {
        int width = widths[j];
        if (width > first) {
          third = second;
          second = first;
          first = width;
        } else if (width > second) {
          third = second;
          second = width;
        } else if (width > third) {
          third = width;
        }
      }
      margins[i] = to - from > 5 ? third : second;
    }
    return margins;
  }

  /** The lesser of the margins above and below, where there are lines enough to tell. */
  private static int[] ownMargins(int[] widths, int[] margins) {
    int[] above = margins(widths, NEIGHBOURS, 0);
    int[] below = margins(widths, 0, NEIGHBOURS);
    int[] own = new int[widths.length];
    for (int i = 0; i < own.length; i++) {
      int least = margins[i];
      if (i >= COLUMN) {
        least = Math.min(least, above[i]);
      }
      if (i + COLUMN < own.length) {
        least = Math.min(least, below[i]);
      }
      own[i] = least;
    }
    return own;
  }

  /** Whether an unfinished line reaches the margin of the column it stands in. */
  boolean isFullInColumn(int i, int slack) {
    return isFull(i, slack)
        || (ownMargins[i] <= WIDEST && widths[i] >= 8 && widths[i] >= ownMargins[i] - slack);
  }

  boolean isFull(int i, int slack) {
    return margins[i] <= WIDEST
        && widths[i] >= 8
        && (widths[i] >= margins[i] - slack || lengths[i] >= longest[i] - slack / 2);
  }
}
