package org.tifa.discovery;

import java.util.ArrayList;
import java.util.List;
import org.tifa.slogan.Glyphs;

/**
 * Cuts a text into the strings that discovery searches: what stands between two marks that no
 * slogan reaches across. A string holds folded letters, {@link #SEPARATOR} for every mark that
 * parts the items of a chain (、，； and their like, spaces between words), and {@link #OPEN} and
 * {@link #CLOSE} for quotation marks.
 *
 * <p>Strings end at 。！？：… and dashes, at brackets and at the ends of blocks. Titles of works (《…》)
 * are left out, since they are names.
 */
public final class Letters {
  /** Stands for every mark between the items of a chain. */
  public static final char SEPARATOR = '、';

  /** Stands for every opening quotation mark. */
  public static final char OPEN = '“';

  /** Stands for every closing quotation mark. */
  public static final char CLOSE = '”';

  private static final String OPEN_QUOTES = "“‘「『〝﹁﹃";
  private static final String CLOSED_QUOTES = "”’」』〞〟﹂﹄";
  private static final String ITEM_MARKS = "、､，,；;·•・‧∙/／|｜";
  private static final int MAX_WORK_LENGTH = 60;

  private final String text;
  private final List<String> strings = new ArrayList<>();
  private final StringBuilder string = new StringBuilder();
  private int letters;

  private Letters(String text) {
    this.text = text;
  }

  /** The strings of a stretch of a text that hold at least {@code minLetters} letters. */
  static List<String> of(String text, int begin, int end, int minLetters) {
    Letters letters = new Letters(text);
    letters.read(begin, end, minLetters);
    return letters.strings;
  }

  /** Whether a character of a string is a letter. */
  static boolean isLetter(char c) {
    return c != SEPARATOR && c != OPEN && c != CLOSE;
  }

  /** A string without its quotation marks. */
  static String symbols(String string) {
    StringBuilder symbols = new StringBuilder(string.length());
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c != OPEN && c != CLOSE) {
        symbols.append(c);
      }
    }
    return symbols.toString();
  }

  private void read(int begin, int end, int minLetters) {
    int i = begin;
    while (i < end) {
      char c = text.charAt(i);
      if (c == '《' || c == '〈') {
        close(minLetters);
        i = afterWork(i, end);
        continue;
      }
      if (OPEN_QUOTES.indexOf(c) >= 0) {
        if (letters > 0 && string.charAt(string.length() - 1) == CLOSE) {
          string.append(SEPARATOR);
        }
        string.append(OPEN);
      } else if (CLOSED_QUOTES.indexOf(c) >= 0) {
        string.append(CLOSE);
      } else if (ITEM_MARKS.indexOf(c) >= 0 || Glyphs.isBlank(c)) {
        separate();
      } else if (isWord(Glyphs.fold(c))) {
        string.append(Glyphs.fold(c));
        letters++;
      } else if (c != '"' && c != '＂') {
        close(minLetters);
      }
      i++;
    }
    close(minLetters);
  }

  private static boolean isWord(char folded) {
    return Character.isLetterOrDigit(folded) || folded == '+' || folded == '%' || folded == '.';
  }

  private int afterWork(int begin, int end) {
    int limit = Math.min(end, begin + MAX_WORK_LENGTH);
    for (int i = begin + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '》' || c == '〉') {
        return i + 1;
      }
    }
    return begin + 1;
  }

  private void separate() {
    if (letters > 0 && string.charAt(string.length() - 1) != SEPARATOR) {
      string.append(SEPARATOR);
    }
  }

  private void close(int minLetters) {
    int length = string.length();
    while (length > 0 && string.charAt(length - 1) == SEPARATOR) {
      length--;
    }
    if (letters >= minLetters) {
      strings.add(string.substring(0, length));
    }
    string.setLength(0);
    letters = 0;
  }
}
