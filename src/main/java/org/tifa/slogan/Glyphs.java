package org.tifa.slogan;

import org.tifa.page.SimplifiedScript;

/**
 * How single characters are read by the scan: what may stand inside a slogan unseen, what separates
 * its parts, and which characters count as the same.
 *
 * <p>Every character is one of three: <em>transparent</em> (spaces, line breaks, quotation marks,
 * title marks, brackets), a <em>separator</em> (、，· and their like), or a <em>letter</em> in its
 * folded form (simplified script, half width, lower case). Sentence ends are letters too: no slogan
 * holds one, so none reaches across one.
 */
public final class Glyphs {
  /** Folded value of a transparent character. */
  static final char TRANSPARENT = 0;

  /** Folded value of a separator. */
  static final char SEPARATOR = 1;

  private static final String OPENERS = "“‘「『《〈〝﹁﹃(（[［【〖〔{｛<＜«‹";
  private static final String CLOSERS = "”’」』》〉〞〟﹂﹄)）]］】〗〕}｝>＞»›";
  private static final String OTHER_TRANSPARENT =
      "\"'＂＇`´′″„‟‚‛\uFEFF\u200B\u200C\u200D\u200E\u200F\u2060\u00AD";
  private static final String SEPARATORS = "、､，,·•・‧∙●○◆◇★☆■□▪-‐‑–—―−－~～〜/／|｜；;";
  private static final String SENTENCE_ENDS = "。！？!?…";
  private static final String RANGES = "-‐‑–—―−－~～〜";
  private static final String CHINESE_NUMERALS = "〇零一二三四五六七八九十百千万亿两廿卅";

  private static final char[] FOLDED = foldedTable();
  private static final boolean[] NUMERAL = numeralTable();

  private Glyphs() {}

  /** The folded letter, {@link #TRANSPARENT} or {@link #SEPARATOR}. */
  public static char fold(char c) {
    return FOLDED[c];
  }

  /** Whether the character is a letter of a slogan rather than a mark between or around letters. */
  public static boolean isLetter(char c) {
    return FOLDED[c] > SEPARATOR;
  }

  /** Whether the character parts the items of a slogan: 、，·；— and their like. */
  public static boolean isSeparator(char c) {
    return FOLDED[c] == SEPARATOR;
  }

  /** Whether the character opens a quotation, a title or a bracket. */
  public static boolean isOpener(char c) {
    return OPENERS.indexOf(c) >= 0;
  }

  /** Whether the character closes a quotation, a title or a bracket. */
  public static boolean isCloser(char c) {
    return CLOSERS.indexOf(c) >= 0;
  }

  /** Whether the character ends a sentence. */
  public static boolean isSentenceEnd(char c) {
    return SENTENCE_ENDS.indexOf(c) >= 0;
  }

  /** Whether a folded letter is a digit or a Latin, Greek or Cyrillic letter. */
  public static boolean isAlphanumeric(char folded) {
    return (folded >= '0' && folded <= '9')
        || (folded >= 'a' && folded <= 'z')
        || (folded >= '\u00C0' && folded < '\u0530' && Character.isLetter(folded));
  }

  /** Whether a folded letter is a Chinese numeral or an Arabic digit. */
  public static boolean isNumeral(char folded) {
    return NUMERAL[folded];
  }

  /** Whether the character is a Chinese numeral, 两 and 廿 included. */
  public static boolean isChineseNumeral(char folded) {
    return CHINESE_NUMERALS.indexOf(folded) >= 0;
  }

  /** Whether the character joins two ends of a range of digits, as in 1-2 and 3～5. */
  static boolean isRange(char c) {
    return RANGES.indexOf(c) >= 0;
  }

  /** Whether a character is white space or has no width: it never parts what stands around it. */
  public static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /** The folded letters of a wording of either script, without marks. */
  public static String letters(String wording) {
    String simplified = SimplifiedScript.of(wording);
    StringBuilder letters = new StringBuilder(simplified.length());
    for (int i = 0; i < simplified.length(); i++) {
      char c = simplified.charAt(i);
      if (isLetter(c)) {
        letters.append(fold(c));
      }
    }
    return letters.toString();
  }

  private static char[] foldedTable() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = foldedLetter((char) i);
    }
    mark(table, OPENERS, TRANSPARENT);
    mark(table, CLOSERS, TRANSPARENT);
    mark(table, OTHER_TRANSPARENT, TRANSPARENT);
    mark(table, SEPARATORS, SEPARATOR);
    return table;
  }

  private static char foldedLetter(char c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
      return TRANSPARENT;
    }
    char simple = SimplifiedScript.letter(c);
    if (simple != c) {
      return simple;
    }
    char half = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
    return Character.toLowerCase(half);
  }

  private static void mark(char[] table, String characters, char value) {
    for (int i = 0; i < characters.length(); i++) {
      table[characters.charAt(i)] = value;
    }
  }

  private static boolean[] numeralTable() {
    boolean[] table = new boolean[Character.MAX_VALUE + 1];
    for (int i = 0; i < CHINESE_NUMERALS.length(); i++) {
      table[CHINESE_NUMERALS.charAt(i)] = true;
    }
    for (char c = '0'; c <= '9'; c++) {
      table[c] = true;
    }
    return table;
  }
}
