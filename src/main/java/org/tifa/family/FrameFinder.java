package org.tifa.family;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds the frame that a text puts around a wording: 坚决做到 before 两个维护 in “要坚决做到‘两个维护’，…”. Immutable
 * and safe for use by many threads.
 */
final class FrameFinder implements Serializable {
  private static final long serialVersionUID = 1;
  private static final String QUOTES = "“”‘’「」『』《》〈〉\"'";
  private static final int MAX_FRAME = 12;

  private final Frames frames;
  private final HashSet<String> known;

  /**
   * @param known bare letters of wordings that are slogans themselves
   */
  FrameFinder(Frames frames, Set<String> known) {
    this.frames = frames;
    this.known = new HashSet<>(known);
  }

  /**
   * The wording with all of its frame, in the characters of the text without quotation marks.
   *
   * @param left clean text before the wording
   * @param form the wording
   * @param right clean text after it
   * @return null if there is no frame, or if with it the wording is another slogan's
   */
  String framed(String left, String form, String right) {
    String before = wordsBefore(left);
    String after = wordsAfter(right);
    if (before.isEmpty() && after.isEmpty()) {
      return null;
    }
    String framed = before + form + after;
    return known.contains(String.join("", BareLetters.parts(framed))) ? null : framed;
  }

  private String wordsBefore(String left) {
    int end = left.length();
    while (end > 0 && QUOTES.indexOf(left.charAt(end - 1)) >= 0) {
      end--;
    }
    String words = "";
    for (int begin = end - 1; begin >= Math.max(0, end - MAX_FRAME); begin--) {
      if (!Character.isLetterOrDigit(left.charAt(begin))) {
        break;
      }
      String longer = left.substring(begin, end);
      if (!isParticle(left.charAt(begin)) && frames.isPredicate(BareLetters.of(longer))) {
        words = longer;
      }
    }
    return words;
  }

  private String wordsAfter(String right) {
    int begin = 0;
    while (begin < right.length() && QUOTES.indexOf(right.charAt(begin)) >= 0) {
      begin++;
    }
    String words = "";
    for (int end = begin + 1; end <= Math.min(right.length(), begin + MAX_FRAME); end++) {
      if (!Character.isLetterOrDigit(right.charAt(end - 1))) {
        break;
      }
      String longer = right.substring(begin, end);
      if (!isParticle(right.charAt(end - 1)) && frames.isKindName(BareLetters.of(longer))) {
        words = longer;
      }
    }
    return words;
  }

  /** A frame neither begins nor ends with 的. */
  private static boolean isParticle(char c) {
    return BareLetters.of(String.valueOf(c)).isEmpty();
  }
}
