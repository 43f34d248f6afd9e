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
    LineLayout layout = new LineLayout(lines, classifier);
    if (layout.isWrapped && layout.isSpread) {
      lines = closeUp(raw);
      layout = new LineLayout(lines, classifier);
    }
    if (!layout.isWrapped && layout.isCut) {
      lines = mend(raw);
      layout = new LineLayout(lines, classifier);
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
        paragraphs.add(paragraph(lines, i, next));
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
  private static boolean isPageBreak(List<RawLine> lines, LineLayout layout, int at) {
    if (!layout.isWrapped || at < 1 || at + 1 >= lines.size() || !layout.isPageNumber(lines, at)) {
      return false;
    }
    RawLine next = lines.get(at + 1);
    return layout.kinds[at - 1].isRunning()
        && layout.kinds[at + 1].isRunning()
        && layout.isFull(at - 1, LineLayout.SLACK)
        && !Glyphs.endsSentence(lines.get(at - 1).shadow())
        && next.indent() == 0
        && next.frame() == RawLine.Frame.OPEN;
  }

  /** A paragraph that goes over page breaks, and after it the numbers of the pages. */
  private static void addAroundBreaks(
      List<RawLine> lines, LineLayout layout, int begin, int end, List<Paragraph> paragraphs) {
    List<RawLine> own = new ArrayList<>();
    List<Paragraph> numbers = new ArrayList<>();
    for (int i = begin; i < end; i++) {
      if (i > begin && layout.isPageNumber(lines, i)) {
        numbers.add(paragraph(lines, i, i + 1));
      } else {
        own.add(lines.get(i));
      }
    }
    paragraphs.add(join(own));
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

  static boolean isCutInside(RawLine before, RawLine line) {
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

  /**
   * Whether a line goes on in the next.
   *
   * @param width columns of the paragraph so far
   * @param indent columns before its first line
   */
  private boolean joins(List<RawLine> lines, LineLayout layout, int i, int width, int indent) {
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
    if (layout.joints != null && layout.joints[i] != HeadlineBlocks.Joint.TEXT) {
      return layout.joints[i] == HeadlineBlocks.Joint.ONE;
    }
    if (layout.isWrapped && nextKind.isRunning() && HeadlineBlocks.goesOn(kind, left, next)) {
      return true;
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
    boolean isWrappedHere = layout.isWrapped && layout.isFullInColumn(i, LineLayout.SLACK);
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
        next.blanks() == 0
            && (layout.isFull(i + 1, LineLayout.SLACK) || Glyphs.endsSentence(right));
    if (!nextKind.isRunning() && !(isWrappedHere && isInText && isMisread(nextKind, left, right))) {
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
  private static boolean endsWithByline(List<RawLine> lines, LineLayout layout, int i, int width) {
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
  private static boolean isHeadlineStack(LineLayout layout, List<RawLine> lines, int i) {
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
  private static boolean isMisread(LineKind kind, String left, String right) {
    if (kind == LineKind.CAPTION && Bylines.photographer(right) != null) {
      return false;
    }
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
      LineLayout layout, List<RawLine> lines, int i, int width, int indent, boolean isEnd) {
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
      return layout.isFull(i, isFramed ? 2 * LineLayout.SLACK : LineLayout.SLACK)
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
        && (next.blanks() == 0
            || layout.isFull(i, LineLayout.SLACK)
            || !classifier.canBegin(next.shadow()))) {
      return true;
    }
    boolean isFirst = i == 0 || Glyphs.endsSentence(lines.get(i - 1).shadow());
    int slack = isFirst && isSaying(left) ? 2 * LineLayout.SLACK : LineLayout.SLACK;
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

  private boolean joinsCut(LineLayout layout, List<RawLine> lines, int i, int width) {
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

  private static Paragraph paragraph(List<RawLine> lines, int begin, int end) {
    RawLine first = lines.get(begin);
    if (end == begin + 1) {
      return new Paragraph(
          first.text(), first.shadow(), first.frame(), first.level(), first.blanks());
    }
    return join(lines.subList(begin, end));
  }

  private static Paragraph join(List<RawLine> lines) {
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
    return new Paragraph(
        text.build(), shadow.toString(), first.frame(), first.level(), first.blanks());
  }

  private static boolean isLatinBreak(char left, char right) {
    return Glyphs.isLatin(left) && Glyphs.isLatin(right);
  }
}
