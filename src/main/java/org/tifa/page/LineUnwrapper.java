package org.tifa.page;

import java.util.ArrayList;
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

  /** Share of unfinished full lines from which a page is wrapped. */
  private static final double WRAPPED_SHARE = 0.4;

  /** Columns of an unfinished line that is too long to be a headline. */
  private static final int LONG = 50;

  /** Characters of quoted words between which a line break is a stray one. */
  private static final int LONGEST_QUOTED_WORDS = 14;

  private final LineClassifier classifier;

  LineUnwrapper(LineClassifier classifier) {
    this.classifier = classifier;
  }

  List<Paragraph> unwrap(List<RawLine> raw) {
    List<RawLine> lines = raw;
    Layout layout = new Layout(lines);
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
      while (next < lines.size() && joins(lines, layout, next - 1, width)) {
        width += layout.widths[next];
        next++;
      }
      paragraphs.add(paragraph(lines, layout, i, next));
      i = next;
    }
    return paragraphs;
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
    final int[] lengths;
    final int[] longest;
    final boolean isWrapped;
    final boolean isIndented;
    final boolean isBlankParted;
    boolean isCut;

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
                : classifier.kind(line.shadow());
        widths[i] = Glyphs.width(line.shadow()) + Math.min(4, 2 * line.indent());
        lengths[i] = line.shadow().length() + Math.min(2, line.indent());
      }
      margins = margins(widths);
      longest = margins(lengths);
      int unfinished = 0;
      int printed = 0;
      int indented = 0;
      int ends = 0;
      int partedEnds = 0;
      int cuts = 0;
      for (int i = 0; i < count; i++) {
        RawLine line = lines.get(i);
        boolean isEnd = Glyphs.endsSentence(line.shadow());
        if (kinds[i].isRunning() || kinds[i] == LineKind.NUMBERED) {
          printed++;
          if (!isEnd && isFull(i, SLACK)) {
            unfinished++;
          }
        }
        if (line.indent() >= 1) {
          indented++;
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
      isIndented = indented > 0 && indented < 0.6 * count;
      isBlankParted = ends > 0 && partedEnds >= 0.7 * ends;
      isCut = cuts > 0;
    }

    /** The width that the lines around each line reach: the third widest of its neighbours. */
    private static int[] margins(int[] widths) {
      int[] margins = new int[widths.length];
      for (int i = 0; i < widths.length; i++) {
        int first = 0;
        int second = 0;
        int third = 0;
        int from = Math.max(0, i - NEIGHBOURS);
        int to = Math.min(widths.length, i + NEIGHBOURS + 1);
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
   */
  private boolean joins(List<RawLine> lines, Layout layout, int i, int width) {
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
    if (isCutInQuote(line, next) && (kind.isRunning() || nextKind.isRunning())) {
      return true;
    }
    boolean isWrappedHere = layout.isWrapped && layout.isFull(i, SLACK);
    if (layout.isCut && isLooseNumber(next) && width >= LONG && !Glyphs.endsSentence(left)) {
      return true;
    }
    boolean canRun =
        width > layout.widths[i]
            || kind.isRunning()
            || kind == LineKind.NUMBERED
            || kind == LineKind.OPENER;
    if (!canRun && !(isWrappedHere && kind == LineKind.UNDERLINE)) {
      return canRunOver(kind, left, isWrappedHere) && nextKind.isRunning();
    }
    if (!nextKind.isRunning() && !(isWrappedHere && isMisread(nextKind, left))) {
      return false;
    }
    boolean isEnd = Glyphs.endsSentence(left);
    if (layout.isWrapped && isHeadlineStack(layout, lines, i)) {
      return false;
    }
    if (layout.isWrapped) {
      return joinsWrapped(layout, lines, i, width, isEnd);
    }
    if (isEnd) {
      return false;
    }
    return joinsCut(layout, lines, i, width);
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
      Layout layout, List<RawLine> lines, int i, int width, boolean isEnd) {
    RawLine next = lines.get(i + 1);
    String left = lines.get(i).shadow();
    char last = left.charAt(left.length() - 1);
    if (layout.isIndented && next.indent() >= 2) {
      return false;
    }
    boolean isComma = "，、,".indexOf(last) >= 0;
    if (isEnd) {
      return next.blanks() == 0
          && layout.isFull(i, layout.isIndented || layout.isBlankParted ? 2 * SLACK : SLACK / 2)
          && (layout.isIndented || layout.isBlankParted || layout.isFull(i, 1));
    }
    if (isComma) {
      return true;
    }
    boolean isBegun = width > layout.widths[i];
    if (isBegun && (next.blanks() == 0 || !classifier.canBegin(next.shadow()))) {
      return true;
    }
    boolean isFirst = i == 0 || Glyphs.endsSentence(lines.get(i - 1).shadow());
    int slack = isFirst && isSaying(left) ? 2 * SLACK : SLACK;
    if (!layout.isFull(i, slack)) {
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
          first.blanks(),
          List.of(0));
    }
    MappedText.Builder text = new MappedText.Builder(64);
    StringBuilder shadow = new StringBuilder();
    List<Integer> pieces = new ArrayList<>();
    pieces.add(0);
    for (int i = begin; i < end; i++) {
      RawLine line = lines.get(i);
      if (i > begin) {
        if (line.blanks() > 0) {
          pieces.add(text.length());
        }
        if (isLatinBreak(text.last(), line.shadow().charAt(0))) {
          int at = lines.get(i - 1).text().to(lines.get(i - 1).text().length() - 1);
          text.append(' ', at, at);
          shadow.append(' ');
        }
      }
      text.append(line.text(), 0, line.text().length());
      shadow.append(line.shadow());
    }
    String words = shadow.toString();
    return new Paragraph(
        text.build(),
        words,
        classifier.kind(words),
        first.frame(),
        first.level(),
        first.blanks(),
        pieces);
  }

  private static boolean isLatinBreak(char left, char right) {
    return Glyphs.isLatin(left) && Glyphs.isLatin(right);
  }
}
