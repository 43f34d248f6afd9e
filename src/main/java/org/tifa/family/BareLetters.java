package org.tifa.family;

import java.util.List;
import org.tifa.slogan.WordingParts;

/**
 * Letters by which wordings are compared: particles are left out, and letters that are written for
 * one another are one.
 */
final class BareLetters {
  private static final String SILENT = "的地得";
  private static final String AND = "和";
  private static final String WRITTEN = "与及做象帐";
  private static final String MEANT = "和和作像账";
  private static final String NUMERALS = "〇零一二三四五六七八九十百千万亿两0123456789";

  private BareLetters() {}

  /** The parts of a wording, without those that only hold particles. */
  static List<String> parts(String wording) {
    List<String> parts =
        WordingParts.of(wording).stream()
            .map(BareLetters::of)
            .filter(part -> !part.isEmpty())
            .toList();
    // A wording of nothing but particles keeps them: it is somebody's slogan.
    return parts.isEmpty() ? WordingParts.of(wording) : parts;
  }

  /** Folded letters without particles. */
  static String of(String letters) {
    StringBuilder bare = new StringBuilder(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      if (SILENT.indexOf(c) < 0) {
        int written = WRITTEN.indexOf(c);
        bare.append(written < 0 ? c : MEANT.charAt(written));
      }
    }
    return bare.toString();
  }

  /** Bare letters without conjunctions, which may stand for a separator. */
  static String withoutAnd(String bare) {
    return bare.replace(AND, "");
  }

  static boolean isNumeral(char c) {
    return NUMERALS.indexOf(c) >= 0;
  }

  /** The number from 2 to 10 that one numeral writes, or -1. */
  static int number(char c) {
    int number = c == '两' ? 2 : "〇一二三四五六七八九十".indexOf(c);
    int arabic = c >= '2' && c <= '9' ? c - '0' : -1;
    return Math.max(arabic, number >= 2 ? number : -1);
  }

  /** Whether the shorter can be had from the longer by leaving letters out. */
  static boolean isSubsequence(String shorter, String longer) {
    int at = 0;
    for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
      if (longer.charAt(i) == shorter.charAt(at)) {
        at++;
      }
    }
    return at == shorter.length();
  }
}
