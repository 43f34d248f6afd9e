package org.tifa.slogan;

import java.io.Serializable;
import java.util.List;

/**
 * What directly beside a slogan's letters makes them an accident, as 反 before 腐败 or 创 before 新发展理念.
 * White space between is passed over; a quotation mark, a bracket or a separator parts, and nothing
 * beyond it counts.
 *
 * @param notAfter folded letters that do not stand directly before
 * @param notBefore folded letters that do not stand directly after
 */
public record Neighbours(List<String> notAfter, List<String> notBefore) implements Serializable {
  static final Neighbours FREE = new Neighbours(List.of(), List.of());

  public Neighbours {
    notAfter = List.copyOf(notAfter);
    notBefore = List.copyOf(notBefore);
  }

  /** Whether one of them stands beside the letters from {@code first} to {@code last} of a text. */
  boolean bar(char[] text, int first, int last) {
    for (String before : notAfter) {
      if (endsWith(text, first, before)) {
        return true;
      }
    }
    for (String after : notBefore) {
      if (beginsWith(text, last + 1, after)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of them stands beside a stretch of folded letters. */
  boolean bar(String letters, int begin, int end) {
    return bar(letters.toCharArray(), begin, end - 1);
  }

  private static boolean endsWith(char[] text, int end, String letters) {
    int left = letters.length();
    for (int i = end - 1; i >= 0 && left > 0; i--) {
      if (Glyphs.fold(text[i]) == letters.charAt(left - 1)) {
        left--;
      } else if (!Glyphs.isBlank(text[i])) {
        return false;
      }
    }
    return left == 0;
  }

  private static boolean beginsWith(char[] text, int begin, String letters) {
    int met = 0;
    for (int i = begin; i < text.length && met < letters.length(); i++) {
      if (Glyphs.fold(text[i]) == letters.charAt(met)) {
        met++;
      } else if (!Glyphs.isBlank(text[i])) {
        return false;
      }
    }
    return met == letters.length();
  }
}
