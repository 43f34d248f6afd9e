package org.tifa.page;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Settles punctuation and spaces inside one paragraph: ASCII commas, semicolons, colons, question
 * and exclamation marks and brackets beside Chinese characters become full width; the spaces of
 * typesetting go, those that part the halves of a headline stay.
 */
final class PunctuationNormalizer {
  private static final String HALF = ",;:?!()";
  private static final String FULL = "，；：？！（）";
  private static final Pattern NAMES =
      Pattern.compile("[（(][^()（）。]{0,16}(?:记者|記者|通讯员|通訊員)[^()（）。]{1,44}[)）]");

  /** The paragraph with settled punctuation. */
  MappedText normalize(MappedText paragraph) {
    return space(widen(paragraph));
  }

  private static MappedText widen(MappedText paragraph) {
    String text = paragraph.text();
    boolean isPlain = true;
    for (int i = 0; i < text.length() && isPlain; i++) {
      // Almost every character is an ideograph: one comparison settles it.
      isPlain = text.charAt(i) > '?' || HALF.indexOf(text.charAt(i)) < 0;
    }
    if (isPlain) {
      return paragraph;
    }
    int length = text.length();
    char[] before = new char[length];
    char[] after = new char[length];
    char seen = 0;
    for (int i = 0; i < length; i++) {
      before[i] = seen;
      if (isWordy(text.charAt(i))) {
        seen = text.charAt(i);
      }
    }
    seen = 0;
    for (int i = length - 1; i >= 0; i--) {
      after[i] = seen;
      if (isWordy(text.charAt(i))) {
        seen = text.charAt(i);
      }
    }
    MappedText.Builder out = new MappedText.Builder(length);
    boolean isWideBracket = false;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      int at = HALF.indexOf(c);
      if (at >= 0) {
        boolean isBesideHan = Glyphs.isHan(before[i]) || Glyphs.isHan(after[i]);
        boolean isWide;
        if (c == ')') {
          isWide = isWideBracket || isBesideHan;
          isWideBracket = false;
        } else if (c == '(') {
          isWide = isBesideHan;
          isWideBracket = isWide;
        } else {
          isWide = isBesideHan && !isInNumber(text, i);
        }
        c = isWide ? FULL.charAt(at) : c;
      } else if (c == '（') {
        isWideBracket = true;
      } else if (c == '）') {
        isWideBracket = false;
      }
      out.append(c, paragraph.from(i), paragraph.to(i));
    }
    return out.build();
  }

  private static boolean isInNumber(String text, int i) {
    return i > 0
        && i + 1 < text.length()
        && isAsciiWord(text.charAt(i - 1))
        && isAsciiWord(text.charAt(i + 1));
  }

  private static boolean isAsciiWord(char c) {
    return Glyphs.isDigit(c) || Glyphs.isLatin(c) || c == '/';
  }

  private static boolean isWordy(char c) {
    return Glyphs.isHan(c) || Character.isLetterOrDigit(c);
  }

  private static final Pattern FIELD_BEGIN =
      Pattern.compile("(?:19|20)\\d{2}[-/年.]\\d|\\p{IsHan}{2,6}[：:]");

  private static MappedText space(MappedText paragraph) {
    String text = paragraph.text();
    if (text.indexOf(' ') < 0) {
      return paragraph;
    }
    int length = text.length();
    boolean isProse = isProse(text);
    BitSet names = isProse ? names(text) : new BitSet();
    MappedText.Builder out = new MappedText.Builder(length);
    int i = 0;
    while (i < length) {
      char c = text.charAt(i);
      if (c != ' ') {
        out.append(c, paragraph.from(i), paragraph.to(i));
        i++;
        continue;
      }
      int next = i;
      while (next < length && text.charAt(next) == ' ') {
        next++;
      }
      if (next < length
          && out.length() > 0
          && !isDropped(text, i, next, isProse && !names.get(i))
          && out.last() != ' ') {
        out.append(' ', paragraph.from(i), paragraph.to(i));
      }
      i = next;
    }
    return out.build();
  }

  /** Where brackets name reporters: their spaces part the names. */
  private static BitSet names(String text) {
    BitSet names = new BitSet();
    if (!hasReporter(text)) {
      return names;
    }
    Matcher brackets = NAMES.matcher(text);
    while (brackets.find()) {
      names.set(brackets.start(), brackets.end());
    }
    return names;
  }

  /** Whether a word stands in the text without which no bracket names reporters. */
  private static boolean hasReporter(String text) {
    return text.contains("记者")
        || text.contains("記者")
        || text.contains("通讯员")
        || text.contains("通訊員");
  }

  private static boolean isDropped(String text, int begin, int end, boolean isProse) {
    char left = text.charAt(begin - 1);
    char right = text.charAt(end);
    if (Glyphs.isDigit(left) && Glyphs.isDigit(right)) {
      return isSpacedDigits(text, begin, end);
    }
    boolean isDecimal =
        left == '.' && Glyphs.isDigit(right) && begin > 1 && Glyphs.isDigit(text.charAt(begin - 2));
    if (isDecimal || (right == '.' && Glyphs.isDigit(left))) {
      return true;
    }
    if (isProse) {
      return isChinese(left) || isChinese(right);
    }
    if (Glyphs.isDigit(left) || Glyphs.isDigit(right)) {
      return (Glyphs.isHan(left) || Glyphs.isHan(right)) && !isFieldGap(text, begin, end);
    }
    if (Glyphs.isHan(left) && Glyphs.isHan(right)) {
      return isLetterSpaced(text, begin, end);
    }
    return Glyphs.isNeverFirst(right)
        || "，、；：。".indexOf(left) >= 0
        || Glyphs.isNeverLast(left)
        || (isSingle(text, begin - 1) && isSingle(text, end));
  }

  /** {@code 1 9 9 3 年}: every digit of the run stands alone. */
  private static boolean isSpacedDigits(String text, int begin, int end) {
    return end - begin == 1 && isAlone(text, begin - 1) && isAlone(text, end);
  }

  private static boolean isAlone(String text, int digit) {
    boolean isFirst = digit == 0 || !isInFigure(text.charAt(digit - 1));
    boolean isLast = digit + 1 == text.length() || !isInFigure(text.charAt(digit + 1));
    return isFirst && isLast;
  }

  private static boolean isInFigure(char c) {
    return Glyphs.isDigit(c) || "/-:.".indexOf(c) >= 0;
  }

  /** Whether a gap stands before a day, or after figures before a label: 某报 2024-05-06 来源：. */
  private static boolean isFieldGap(String text, int begin, int end) {
    return FIELD_BEGIN.matcher(text).region(end, text.length()).lookingAt()
        && (Glyphs.isDigit(text.charAt(end)) || Glyphs.isDigit(text.charAt(begin - 1)));
  }

  /** A heading spaced letter by letter: at least three characters that stand alone. */
  private static boolean isLetterSpaced(String text, int begin, int end) {
    int left = begin - 1;
    int alone = 0;
    int i = left;
    while (i >= 0 && Glyphs.isHan(text.charAt(i)) && (i == 0 || text.charAt(i - 1) == ' ')) {
      alone++;
      i -= 2;
      while (i >= 0 && text.charAt(i) == ' ') {
        i--;
      }
    }
    i = end;
    while (i < text.length()
        && Glyphs.isHan(text.charAt(i))
        && (i + 1 == text.length() || text.charAt(i + 1) == ' ')) {
      alone++;
      i += 2;
      while (i < text.length() && text.charAt(i) == ' ') {
        i++;
      }
    }
    return alone >= 3 && isSingle(text, left) && isSingle(text, end);
  }

  private static boolean isSingle(String text, int i) {
    return (i == 0 || text.charAt(i - 1) == ' ')
        && (i + 1 == text.length() || text.charAt(i + 1) == ' ');
  }

  private static boolean isChinese(char c) {
    return Glyphs.isHan(c)
        || (c >= 0x3001 && c <= 0x303F)
        || (c >= 0xFF00 && c <= 0xFFEF)
        || c == '“'
        || c == '”'
        || c == '‘'
        || c == '’'
        || c == '—'
        || c == '…';
  }

  /** Running text, as against headlines, bylines and captions that use spaces as separators. */
  private static boolean isProse(String text) {
    int hans = 0;
    int marks = 0;
    int spaces = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Glyphs.isHan(c)) {
        hans++;
      } else if ("，。；！？,;!?".indexOf(c) >= 0) {
        marks++;
      } else if (c == ' ') {
        spaces++;
      }
    }
    return hans > 24
        && marks >= 2
        && (Glyphs.endsSentence(text) || hans > 60)
        && spaces <= text.length() / 2;
  }
}
