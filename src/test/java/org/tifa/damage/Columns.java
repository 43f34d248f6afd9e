package org.tifa.damage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How lines are broken.
 *
 * @param width characters of a full line, 8 to 40
 * @param raggedness characters by which a line may fall short
 * @param isIndented whether paragraphs begin with two blanks
 * @param keepsMarks whether closing marks never begin and opening ones never end a line
 * @param keepsWords whether numbers and Latin words are never broken
 */
record Columns(
    int width, int raggedness, boolean isIndented, boolean keepsMarks, boolean keepsWords) {
  private static final String NEVER_FIRST = "，。、；：！？）》”’」』%";
  private static final String NEVER_LAST = "（《“‘「『";

  static Columns of(boolean isIndented, Random random) {
    return new Columns(
        8 + random.nextInt(33), 0, isIndented, random.nextInt(10) < 8, random.nextInt(10) < 9);
  }

  Columns ragged(Random random) {
    return new Columns(
        8 + random.nextInt(33), random.nextInt(3), isIndented, keepsMarks, keepsWords);
  }

  List<String> lines(String paragraph, Random random) {
    List<String> lines = new ArrayList<>();
    String text = isIndented ? "　　" + paragraph : paragraph;
    int begin = 0;
    while (begin < text.length()) {
      int room = 2 * (width - (raggedness == 0 ? 0 : random.nextInt(raggedness + 1)));
      int end = begin;
      int used = 0;
      while (end < text.length() && used + cells(text.charAt(end)) <= room) {
        used += cells(text.charAt(end));
        end++;
      }
      end = Math.max(end, begin + 1);
      end = settled(text, begin, end);
      lines.add(text.substring(begin, end));
      begin = end;
    }
    return lines;
  }

  /** Where the line may really end. */
  private int settled(String text, int begin, int wanted) {
    int end = wanted;
    if (end >= text.length()) {
      return text.length();
    }
    if (keepsWords) {
      int word = end;
      while (word > begin + 1 && isWord(text.charAt(word - 1)) && isWord(text.charAt(word))) {
        word--;
      }
      end = word > begin + 2 ? word : end;
    }
    if (keepsMarks) {
      while (end < text.length() && NEVER_FIRST.indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      while (end > begin + 1
          && end < text.length()
          && NEVER_LAST.indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
    }
    return end;
  }

  private static boolean isWord(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '%');
  }

  private static int cells(char c) {
    return c < 0x2000 ? 1 : 2;
  }
}
