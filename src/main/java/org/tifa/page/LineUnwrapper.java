package org.tifa.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts the lines of a page together to paragraphs.
 *
 * <p>Three things cut a sentence: the right margin of a narrow column, the foot of a column (an
 * empty line in mid sentence), and inline markup that became a line of its own. Headlines, bylines,
 * captions, lists and furniture are never joined to running text.
 */
final class LineUnwrapper {
  /** Columns of a margin: widest line of print that counts as wrapped. */
  private static final int WIDEST = 120;

  /** Columns that a full line may fall short of the margin. */
  private static final int SLACK = 4;

  /** Lines on each side that tell the margin at a line. */
  private static final int NEIGHBOURS = 10;

  /** Lines on one side from which they tell a margin of their own. */
  private static final int COLUMN = 4;

  /** Share of unfinished full lines from which a page is wrapped. */
  private static final double WRAPPED_SHARE = 0.4;

  /** Columns of an unfinished line that is too long to be a headline. */
  private static final int LONG = 50;

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

  /** Characters of quoted words between which a line break is a stray one. */
  private static final int LONGEST_QUOTED_WORDS = 14;

  private final LineClassifier classifier;

  LineUnwrapper(LineClassifier classifier) {
    this.classifier = classifier;
  }

  List<Paragraph> unwrap(List<RawLine> raw) {
    List<RawLine> lines = raw;
    Layout layout = new Layout(lines);
    if (layout.isWrapped && layout.isSpread) {
      lines = closeUp(raw);
      layout = new Layout(lines);
    }
    if (!layout.isWrapped && layout.isCut) {
      lines = mend(raw);
      layout = new Layout(lines);
      layout.isCut = true;
    }
    List<Paragraph> paragraphs = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      int next = i + 1;
      int width = layout.widths[i];
      while (next < lines.size() && joins(lines, layout, next - 1, width, lines.get(i).indent())) {
        width += layout.widths[next];
        next++;
      }
      int end = next;
      while (isPageBreak(lines, layout, end)) {
        end += 2;
        width += layout.widths[end - 1];
        while (end < lines.size() && joins(lines, layout, end - 1, width, lines.get(i).indent())) {
          width += layout.widths[end];
          end++;
        }
      }
      if (end == next) {
        paragraphs.add(paragraph(lines, layout, i, next));
      } else {
        addAroundBreaks(lines, layout, i, end, paragraphs);
      }
      i = end;
    }
    return paragraphs;
  }

  /** Lines between each of which an empty one stands, without it. */
  private static List<RawLine> closeUp(List<RawLine> raw) {
    List<RawLine> lines = new ArrayList<>(raw.size());
    for (RawLine line : raw) {
      lines.add(
          new RawLine(
              line.text(),
              line.shadow(),
              line.indent(),
              Math.max(0, line.blanks() - 1),
              line.frame(),
              line.level()));
    }
    return lines;
  }

  /** Whether a page number at this line cuts a sentence that goes on below it. */
  private static boolean isPageBreak(List<RawLine> lines, Layout layout, int at) {
    if (!layout.isWrapped || at < 1 || at + 1 >= lines.size() || !layout.isPageNumber(lines, at)) {
      return false;
    }
    RawLine next = lines.get(at + 1);
    return layout.kinds[at - 1].isRunning()
        && layout.kinds[at + 1].isRunning()
        && layout.isFull(at - 1, SLACK)
        && !Glyphs.endsSentence(lines.get(at - 1).shadow())
        && next.indent() == 0
        && next.frame() == RawLine.Frame.OPEN;
  }

  /** A paragraph that goes over page breaks, and after it the numbers of the pages. */
  private void addAroundBreaks(
      List<RawLine> lines, Layout layout, int begin, int end, List<Paragraph> paragraphs) {
    List<RawLine> own = new ArrayList<>();
    List<Paragraph> numbers = new ArrayList<>();
    for (int i = begin; i < end; i++) {
      if (i > begin && layout.isPageNumber(lines, i)) {
        numbers.add(paragraph(lines, layout, i, i + 1));
      } else {
        own.add(lines.get(i));
      }
    }
    paragraphs.add(join(own, begin, lines.size()));
    paragraphs.addAll(numbers);
  }

  /** Lines cut at inline markup: one begins or ends with a mark that cannot stand there. */
  private static List<RawLine> mend(List<RawLine> raw) {
    List<RawLine> lines = new ArrayList<>();
    for (RawLine line : raw) {
      if (lines.isEmpty()) {
        lines.add(line);
        continue;
      }
      RawLine before = lines.get(lines.size() - 1);
      if (isCutInside(before, line)) {
        lines.set(lines.size() - 1, before.append(line));
      } else {
        lines.add(line);
      }
    }
    return lines;
  }

  private static boolean isCutInside(RawLine before, RawLine line) {
    if (line.blanks() > 0
        || before.level() != line.level()
        || before.frame() == RawLine.Frame.FURNITURE
        || line.frame() == RawLine.Frame.FURNITURE) {
      return false;
    }
    String left = before.shadow();
    String right = line.shadow();
    char last = left.charAt(left.length() - 1);
    char first = right.charAt(0);
    if (left.length() == 1 && !Glyphs.isHan(last)) {
      return last == '（' && Glyphs.hanCount(right) > 3;
    }
    if (right.length() == 1 && !Glyphs.isHan(first)) {
      return "，。、；".indexOf(first) >= 0 && Glyphs.hanCount(left) > 0;
    }
    if (Glyphs.width(left) < 8 && "：:】〗".indexOf(last) >= 0) {
      return false;
    }
    return (Glyphs.isNeverFirst(first) && Glyphs.hanCount(left) > 0 && first != ')' && first != '】')
        || (Glyphs.isNeverLast(last) && Glyphs.hanCount(right) > 0 && last != '【');
  }

  /** What holds for the lines of a page together. */
  private final class Layout {
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

    /** Lines of a list, a verse or a headline: no mark stands between one blank and the next. */
    final boolean[] isLoose;

    Layout(List<RawLine> lines) {
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
        if (i > 0 && isCutInside(lines.get(i - 1), line)) {
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
      }
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

  /**
   * Whether a line goes on in the next.
   *
   * @param width columns of the paragraph so far
   * @param indent columns before its first line
   */
  private boolean joins(List<RawLine> lines, Layout layout, int i, int width, int indent) {
    RawLine line = lines.get(i);
    RawLine next = lines.get(i + 1);
    LineKind kind = layout.kinds[i];
    LineKind nextKind = layout.kinds[i + 1];
    String left = line.shadow();
    String right = next.shadow();
    if (line.frame() == RawLine.Frame.FURNITURE
        || next.frame() == RawLine.Frame.FURNITURE
        || line.frame() == RawLine.Frame.CAPTION
        || next.frame() == RawLine.Frame.CAPTION
        || line.level() > 0
        || next.level() > 0
        || next.frame() == RawLine.Frame.CLOSED) {
      return false;
    }
    if (isMeetingCut(left, right)) {
      return true;
    }
    if (layout.isWrapped && isCutInside(line, next)) {
      return true;
    }
    if (layout.isWrapped && isCutInDate(left, right) && next.blanks() == 0) {
      return true;
    }
    if (isCutInQuote(line, next) && (kind.isRunning() || nextKind.isRunning())) {
      return true;
    }
    if (endsWithByline(lines, layout, i, width)) {
      return false;
    }
    boolean isWrappedHere = layout.isWrapped && layout.isFullInColumn(i, SLACK);
    if (layout.isCut && isLooseNumber(next) && width >= LONG && !Glyphs.endsSentence(left)) {
      return true;
    }
    boolean canRun =
        width > layout.widths[i]
            || kind.isRunning()
            || kind == LineKind.NUMBERED
            || kind == LineKind.OPENER;
    boolean isParagraph = layout.isWrapped && line.indent() == layout.usualIndent;
    boolean isRunningOn = (isWrappedHere || isParagraph) && next.blanks() == 0;
    if (!canRun && !(isRunningOn && kind == LineKind.UNDERLINE)) {
      return next.blanks() == 0 && canRunOver(kind, left, isWrappedHere) && nextKind.isRunning();
    }
    if (layout.isLoose[i] && layout.isLoose[i + 1]) {
      return false;
    }
    boolean isInText =
        next.blanks() == 0 && (layout.isFull(i + 1, SLACK) || Glyphs.endsSentence(right));
    if (!nextKind.isRunning() && !(isWrappedHere && isInText && isMisread(nextKind, left))) {
      return false;
    }
    boolean isEnd = Glyphs.endsSentence(left);
    if (layout.isWrapped && isHeadlineStack(layout, lines, i)) {
      return false;
    }
    if (layout.isWrapped) {
      return joinsWrapped(layout, lines, i, width, indent, isEnd);
    }
    if (isEnd) {
      return false;
    }
    return joinsCut(layout, lines, i, width);
  }

  /** Whether behind the paragraph's last sentence a bracket names its reporters. */
  private static boolean endsWithByline(List<RawLine> lines, Layout layout, int i, int width) {
    String left = lines.get(i).shadow();
    char last = left.charAt(left.length() - 1);
    if (last != '）' && last != ')') {
      return false;
    }
    boolean isBegun = i > 0 && width > layout.widths[i];
    String words = isBegun ? lines.get(i - 1).shadow() + left : left;
    int bracket = Bylines.trailing(words);
    return bracket > 0 && Glyphs.endsSentence(words.substring(0, bracket));
  }

  /** Whether a number and its 年, 月 or 日 stand on two lines. */
  private static boolean isCutInDate(String left, String right) {
    return Glyphs.isDigit(left.charAt(left.length() - 1)) && "年月日".indexOf(right.charAt(0)) >= 0;
  }

  /** Two headlines one under the other: alone between empty lines, a byline or report next. */
  private static boolean isHeadlineStack(Layout layout, List<RawLine> lines, int i) {
    return layout.kinds[i] == LineKind.HEADLINE
        && layout.kinds[i + 1] == LineKind.HEADLINE
        && (i == 0 || lines.get(i).blanks() > 0 || !layout.kinds[i - 1].isRunning())
        && i + 2 < lines.size()
        && !layout.kinds[i + 2].isRunning()
        && layout.kinds[i + 2] != LineKind.NUMBERED
        && !Glyphs.endsSentence(lines.get(i + 1).shadow());
  }

  /** Captions and bylines of a narrow column that run over the margin. */
  private static boolean canRunOver(LineKind kind, String left, boolean isWrappedHere) {
    return kind == LineKind.CAPTION
        && isWrappedHere
        && left.startsWith("图")
        && !Glyphs.endsSentence(left);
  }

  /** A line in mid sentence that only looks like something else. */
  private static boolean isMisread(LineKind kind, String left) {
    return (kind == LineKind.NUMBERED
            || kind == LineKind.SPEAKER
            || kind == LineKind.ADVERT
            || kind == LineKind.NOTICE
            || kind == LineKind.MASTHEAD
            || kind == LineKind.FURNITURE
            || kind == LineKind.CREDIT
            || kind == LineKind.UNDERLINE
            || kind == LineKind.CAPTION)
        && !Glyphs.endsSentence(left)
        && Glyphs.hanCount(left) >= 4
        && left.indexOf(' ') < 0;
  }

  private static boolean isMeetingCut(String left, String right) {
    return (left.startsWith("—") || left.startsWith("―"))
        && !Glyphs.endsSentence(left)
        && right.length() < 40
        && (right.endsWith("会议上") || right.endsWith("大会上"));
  }

  private boolean joinsWrapped(
      Layout layout, List<RawLine> lines, int i, int width, int indent, boolean isEnd) {
    RawLine next = lines.get(i + 1);
    String left = lines.get(i).shadow();
    char last = left.charAt(left.length() - 1);
    if (layout.isIndented && next.indent() >= 2) {
      return false;
    }
    boolean isComma = "，、,".indexOf(last) >= 0;
    boolean isHanging = layout.isIndented && indent >= 2 && next.blanks() == 0;
    boolean isHeadline =
        layout.kinds[i] == LineKind.HEADLINE
            && width == layout.widths[i]
            && indent != layout.usualIndent;
    if (isEnd) {
      if (next.blanks() > 0) {
        return false;
      }
      if (isHanging && layout.kinds[i + 1] == LineKind.PROSE) {
        return layout.widths[i] * 4 >= layout.margins[i] * 3;
      }
      boolean isFramed = layout.isIndented || layout.isParted;
      return layout.isFull(i, isFramed ? 2 * SLACK : SLACK)
          && (isFramed || layout.widths[i] >= layout.usual[i] - 1);
    }
    if (isHanging && !isHeadline) {
      return true;
    }
    if (isComma) {
      return true;
    }
    boolean isBegun = width > layout.widths[i];
    if (isBegun
        && (next.blanks() == 0 || layout.isFull(i, SLACK) || !classifier.canBegin(next.shadow()))) {
      return true;
    }
    boolean isFirst = i == 0 || Glyphs.endsSentence(lines.get(i - 1).shadow());
    int slack = isFirst && isSaying(left) ? 2 * SLACK : SLACK;
    if (left.indexOf('，') > 0) {
      slack = Math.max(slack, layout.ownMargins[i] / 3);
    }
    if (!layout.isFullInColumn(i, slack)) {
      return false;
    }
    if (layout.widths[i] > layout.margins[i] + 2 && layout.kinds[i] == LineKind.HEADLINE) {
      return false;
    }
    int nextWidth = Glyphs.narrowWidth(next.shadow());
    return nextWidth <= Math.max(layout.margins[i], layout.margins[i + 1]) + 3;
  }

  /** A number that markup set apart, such as an index. */
  private static boolean isLooseNumber(RawLine line) {
    String words = line.shadow();
    boolean isNumber = words.length() <= 3 && line.blanks() == 0;
    for (int i = 0; i < words.length(); i++) {
      isNumber &= Glyphs.isDigit(words.charAt(i));
    }
    return isNumber;
  }

  /** A first line that names who speaks: its indent may have been lost. */
  private static boolean isSaying(String words) {
    int colon = words.indexOf('：');
    return colon > 0 && colon < 8;
  }

  /** Whether a line breaks within a few quoted words, which no layout but a stray mark does. */
  private static boolean isCutInQuote(RawLine line, RawLine next) {
    String left = line.shadow();
    String right = next.shadow();
    int close = right.indexOf('”');
    return next.blanks() == 0
        && isOpenQuote(left)
        && close > 0
        && left.length() - left.lastIndexOf('“') + close <= LONGEST_QUOTED_WORDS
        && Glyphs.isHan(left.charAt(left.length() - 1))
        && Glyphs.isHan(right.charAt(0));
  }

  /** Whether a quotation is left open. */
  private static boolean isOpenQuote(String words) {
    return words.lastIndexOf('“') > words.lastIndexOf('”');
  }

  private boolean joinsCut(Layout layout, List<RawLine> lines, int i, int width) {
    String left = lines.get(i).shadow();
    String right = lines.get(i + 1).shadow();
    RawLine next = lines.get(i + 1);
    char last = left.charAt(left.length() - 1);
    boolean isHeadlineNext = layout.kinds[i + 1] == LineKind.HEADLINE;
    if (layout.isCut && next.blanks() == 0 && layout.isBlankParted) {
      return next.indent() == 0 && layout.kinds[i] != LineKind.NUMBERED && "：:".indexOf(last) < 0;
    }
    if (width < LONG || "；;：:》）)”".indexOf(last) >= 0) {
      return false;
    }
    if ("，、,".indexOf(last) >= 0) {
      return !isHeadlineNext || next.blanks() == 0;
    }
    boolean isProse =
        layout.kinds[i] == LineKind.PROSE
            || layout.kinds[i] == LineKind.OPENER
            || width > layout.widths[i]
            || (isOpenQuote(left) && right.indexOf('”') >= 0);
    return isProse
        && !isHeadlineNext
        && (Glyphs.isHan(last) || Glyphs.isDigit(last) || Glyphs.isLatin(last))
        && !classifier.canBegin(right);
  }

  private Paragraph paragraph(List<RawLine> lines, Layout layout, int begin, int end) {
    RawLine first = lines.get(begin);
    if (end == begin + 1) {
      return new Paragraph(
          first.text(),
          first.shadow(),
          layout.kinds[begin],
          first.frame(),
          first.level(),
          first.blanks());
    }
    return join(lines.subList(begin, end), begin, lines.size());
  }

  private Paragraph join(List<RawLine> lines, int at, int count) {
    RawLine first = lines.get(0);
    MappedText.Builder text = new MappedText.Builder(64);
    StringBuilder shadow = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      RawLine line = lines.get(i);
      if (i > 0 && isLatinBreak(text.last(), line.shadow().charAt(0))) {
        int end = lines.get(i - 1).text().to(lines.get(i - 1).text().length() - 1);
        text.append(' ', end, end);
        shadow.append(' ');
      }
      text.append(line.text(), 0, line.text().length());
      shadow.append(line.shadow());
    }
    String words = shadow.toString();
    return new Paragraph(
        text.build(),
        words,
        classifier.kind(words, at, count),
        first.frame(),
        first.level(),
        first.blanks());
  }

  private static boolean isLatinBreak(char left, char right) {
    return Glyphs.isLatin(left) && Glyphs.isLatin(right);
  }
}
