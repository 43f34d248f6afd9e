package org.tifa.page;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines over an article on a page of wrapped lines: kicker, headline, lines under it. They
 * stand together below a blank line, end no sentence, and a report opens below them; one headline
 * may be set in several lines.
 *
 * <p>Wrapped text looks the same line by line, so only all of these together tell: the text above
 * has ended, and what follows opens a text or a byline.
 */
final class HeadlineBlocks {
  /** Lines over one article. */
  private static final int MOST_LINES = 7;

  /** Lines of a headline that ends its page. */
  private static final int MOST_LAST = 3;

  /** Characters of one such line. */
  private static final int LONGEST_LINE = 40;

  /** Characters of one headline. */
  private static final int LONGEST = 48;

  /** Characters in a row that are no chance. */
  private static final int AGAIN = 3;

  /** A report's first words. */
  private static final Pattern REPORT =
      Pattern.compile(
          "(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}(?:[至—-]\\d{1,2})?(?:日|$)|$)|(?:近日|日前|连日来|近期|昨日|昨天|今天)[，,]|记者(?:[近昨]日)?从");

  private HeadlineBlocks() {}

  /** What becomes of the joint between a line and the next. */
  enum Joint {
    /** Not a headline's: as running text is joined. */
    TEXT,
    /** Two lines that stay apart. */
    APART,
    /** Two lines of one headline. */
    ONE
  }

  /** The joint after each line of a page. */
  static Joint[] joints(List<RawLine> lines, LineKind[] kinds) {
    Joint[] joints = new Joint[lines.size()];
    Arrays.fill(joints, Joint.TEXT);
    int tail = tail(kinds);
    int begin = 0;
    while (begin < tail) {
      int end = canBegin(lines, kinds, begin) ? end(lines, kinds, begin, tail) : begin;
      if (end == begin) {
        begin++;
        continue;
      }
      if (begin > 0) {
        joints[begin - 1] = Joint.APART;
      }
      settle(lines, kinds, begin, end, joints);
      begin = end;
    }
    return joints;
  }

  /** Whether the text above has ended. */
  private static boolean canBegin(List<RawLine> lines, LineKind[] kinds, int at) {
    if (!isPlain(lines.get(at), kinds[at]) || opens(lines, kinds, at)) {
      return false;
    }
    if (at == 0) {
      return true;
    }
    LineKind above = kinds[at - 1];
    if (isNoise(above) || above == LineKind.BYLINE || above == LineKind.CREDIT) {
      return true;
    }
    String left = lines.get(at - 1).shadow();
    boolean isEnded =
        Glyphs.endsSentence(left) || "）)".indexOf(left.charAt(left.length() - 1)) >= 0;
    return lines.get(at).blanks() > 0 && (isEnded || !canGoOn(above));
  }

  /** Whether a line of this kind may end in mid sentence. */
  private static boolean canGoOn(LineKind kind) {
    return kind.isRunning() || kind == LineKind.OPENER || kind == LineKind.NUMBERED;
  }

  private static boolean isPlain(RawLine line, LineKind kind) {
    String words = line.shadow();
    return (kind.isRunning() || kind == LineKind.UNDERLINE)
        && line.frame() == RawLine.Frame.OPEN
        && line.level() == 0
        && words.length() <= LONGEST_LINE
        && "，、；。：,".indexOf(words.charAt(words.length() - 1)) < 0
        && words.indexOf('。') < 0
        && !Glyphs.isNeverFirst(words.charAt(0));
  }

  /** The line after the block, or its first if it is none. */
  private static int end(List<RawLine> lines, LineKind[] kinds, int begin, int tail) {
    int last = Math.min(tail, begin + MOST_LINES);
    for (int i = begin + 1; i <= last; i++) {
      if (i == tail) {
        boolean isBelowText = begin > 0 && kinds[begin - 1].isRunning();
        return isBelowText && i - begin <= MOST_LAST ? i : begin;
      }
      if (opens(lines, kinds, i)) {
        return kinds[begin] == LineKind.UNDERLINE ? begin : i;
      }
      RawLine line = lines.get(i);
      if (line.blanks() > 0 || !isPlain(line, kinds[i])) {
        return begin;
      }
    }
    return begin;
  }

  /** The line from which the page has only furniture and the like. */
  private static int tail(LineKind[] kinds) {
    int tail = kinds.length;
    while (tail > 0 && isNoise(kinds[tail - 1])) {
      tail--;
    }
    return tail;
  }

  private static boolean isNoise(LineKind kind) {
    return kind == LineKind.FURNITURE
        || kind == LineKind.FURNITURE_TAIL
        || kind == LineKind.MASTHEAD
        || kind == LineKind.ADVERT
        || kind == LineKind.NOTICE;
  }

  /** Whether a line is a byline or the first of a report. */
  private static boolean opens(List<RawLine> lines, LineKind[] kinds, int at) {
    LineKind kind = kinds[at];
    if (kind == LineKind.BYLINE || kind == LineKind.OPENER) {
      return true;
    }
    String words = lines.get(at).shadow();
    boolean isMisread = kind == LineKind.FURNITURE || kind == LineKind.MASTHEAD;
    return (kind.isRunning() || isMisread)
        && at + 1 < lines.size()
        && kinds[at + 1].isRunning()
        && lines.get(at + 1).blanks() == 0
        && (!isMisread || goesOn(kind, words, lines.get(at + 1)))
        && (words.startsWith("本报讯") || isReport(words));
  }

  /** Whether a report's first line goes on in the next one, whatever each looks like alone. */
  static boolean goesOn(LineKind kind, String words, RawLine next) {
    if (next.blanks() > 0 || Glyphs.endsSentence(words) || !isReport(words)) {
      return false;
    }
    String right = next.shadow();
    return (kind.isRunning() && words.indexOf('，') > 0)
        || words.charAt(words.length() - 1) == '，'
        || right.charAt(0) == '，'
        || right.startsWith("上午")
        || right.startsWith("下午");
  }

  /** Whether a block opens a report. */
  static boolean opensReport(Draft draft) {
    return draft.look == LineKind.OPENER || (draft.isText() && isReport(draft.words()));
  }

  /** Whether a text begins as a report does: with its day or with who reports. */
  static boolean isReport(String words) {
    char first = words.charAt(0);
    return (Glyphs.isDigit(first) || "近日连昨今记".indexOf(first) >= 0)
        && REPORT.matcher(words).lookingAt();
  }

  private static void settle(
      List<RawLine> lines, LineKind[] kinds, int begin, int end, Joint[] joints) {
    for (int i = begin; i < end; i++) {
      joints[i] = Joint.APART;
    }
    int last = end;
    while (last > begin) {
      int first = last - 1;
      for (int i = begin; i < last - 1; i++) {
        if (isOneHeadline(lines, kinds, i, last)) {
          first = i;
          break;
        }
      }
      Arrays.fill(joints, first, last - 1, Joint.ONE);
      last = first;
    }
    for (int k = begin; k < end; k++) {
      kinds[k] = kinds[k] == LineKind.PROSE ? LineKind.HEADLINE : kinds[k];
    }
    if (end < lines.size() && isNoise(kinds[end]) && opens(lines, kinds, end)) {
      kinds[end] = LineKind.PROSE;
    }
  }

  /** Whether lines are as long as each other, the last perhaps shorter, as a headline is cut. */
  private static boolean isOneHeadline(List<RawLine> lines, LineKind[] kinds, int begin, int end) {
    String first = lines.get(begin).shadow();
    int total = 0;
    for (int i = begin; i < end; i++) {
      String words = lines.get(i).shadow();
      boolean isLast = i == end - 1;
      boolean isRest = isLast && words.length() <= Headlines.LONGEST_REST;
      int least = isLast ? first.length() - (end - begin) : first.length();
      total += words.length();
      if (kinds[i] == LineKind.UNDERLINE
          || words.length() > first.length()
          || (words.length() < least && !isRest)
          || (i > begin && says(words, first))) {
        return false;
      }
    }
    boolean isCouplet =
        end == begin + 2
            && Headlines.isCouplet(first, lines.get(begin + 1).shadow())
            && lines.get(begin + 1).blanks() == 0;
    return total <= LONGEST && !isCouplet;
  }

  /** Whether a line says again what one above says, which the lines of one headline do not. */
  private static boolean says(String words, String above) {
    for (int i = 0; i + AGAIN <= words.length(); i++) {
      if (above.contains(words.substring(i, i + AGAIN))) {
        return true;
      }
    }
    return false;
  }
}
