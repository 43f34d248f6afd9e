package org.tifa.quality;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Words as they are compared: careful readers write widths, spaces and signs as they please. */
final class BareWords {
  private BareWords() {}

  /** Without white space, differences of width, and the dashes that stand around a subtitle. */
  static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .strip()
        .replaceAll("\\s|^[-—–―]+|[-—–―]+$", "");
  }

  /** Letters and digits only. */
  static String letters(String text) {
    String settled = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder letters = new StringBuilder(settled.length());
    settled.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /**
   * How alike two texts are: twice the pairs of neighbouring letters that they share, over all of
   * both (Dice), 0–1.
   */
  static double likeness(String a, String b) {
    Map<Integer, Integer> pairs = new HashMap<>();
    String left = letters(a);
    String right = letters(b);
    if (left.length() < 2 || right.length() < 2) {
      return left.equals(right) ? 1 : 0;
    }
    for (int i = 0; i + 1 < left.length(); i++) {
      pairs.merge(pair(left, i), 1, Integer::sum);
    }
    int shared = 0;
    for (int i = 0; i + 1 < right.length(); i++) {
      Integer count = pairs.get(pair(right, i));
      if (count != null && count > 0) {
        pairs.put(pair(right, i), count - 1);
        shared++;
      }
    }
    return 2.0 * shared / (left.length() + right.length() - 2);
  }

  private static int pair(String text, int at) {
    return text.charAt(at) << 16 | text.charAt(at + 1);
  }
}
