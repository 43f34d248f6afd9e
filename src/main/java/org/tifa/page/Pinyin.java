package org.tifa.page;

import java.util.HashSet;
import java.util.Set;

/** Recognises words written in pinyin. */
final class Pinyin {
  private static final String TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ";
  private static final String PLAIN = "aaaaeeeeiiiioooouuuuvvvvnnnm";

  private static final String[] INITIALS = {
    "", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh", "r",
    "z", "c", "s", "y", "w"
  };
  private static final String[] FINALS = {
    "a", "o", "e", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "er", "i", "ia", "ie",
    "iao", "iu", "ian", "in", "iang", "ing", "iong", "u", "ua", "uo", "uai", "ui", "uan", "un",
    "uang", "v", "ve", "ue", "van", "vn"
  };
  private static final Set<String> SYLLABLES = syllables();

  /** How sure it is that words between brackets are a gloss. */
  enum Reading {
    NONE,
    /** Letters only: a gloss among glosses, an abbreviation elsewhere. */
    TONELESS,
    TONED
  }

  private Pinyin() {}

  /**
   * Reads the words between two brackets.
   *
   * @param syllableLimit Chinese characters before the bracket, so many syllables at most
   */
  static Reading read(String text, int begin, int end, int syllableLimit) {
    int syllables = 0;
    boolean isToned = false;
    StringBuilder syllable = new StringBuilder(8);
    for (int i = begin; i <= end; i++) {
      char c = i == end ? ' ' : text.charAt(i);
      if (c == ' ' || c == '\n' || c == '\'' || c == '’') {
        if (syllable.length() > 0) {
          if (!isSyllable(syllable)) {
            return Reading.NONE;
          }
          syllables++;
          syllable.setLength(0);
        }
        continue;
      }
      if (c >= 0x300 && c <= 0x30C) {
        if (syllable.length() == 0) {
          return Reading.NONE;
        }
        if (c == 0x308) {
          syllable.setCharAt(syllable.length() - 1, 'v');
        } else {
          isToned = true;
        }
        continue;
      }
      if (c >= '1' && c <= '5') {
        if (syllable.length() < 2 || !isSyllable(syllable)) {
          return Reading.NONE;
        }
        isToned = true;
        syllables++;
        syllable.setLength(0);
        continue;
      }
      char lower = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
      int toned = TONED.indexOf(lower);
      if (toned >= 0) {
        isToned = true;
        syllable.append(PLAIN.charAt(toned));
      } else if (lower == 'ü') {
        syllable.append('v');
      } else if (lower == 'ɡ') {
        syllable.append('g');
      } else if (c >= 'a' && c <= 'z') {
        syllable.append(c);
      } else {
        return Reading.NONE;
      }
    }
    if (syllables == 0 || syllables > syllableLimit) {
      return Reading.NONE;
    }
    return isToned ? Reading.TONED : Reading.TONELESS;
  }

  private static boolean isSyllable(StringBuilder letters) {
    return letters.length() <= 6 && SYLLABLES.contains(letters.toString());
  }

  private static Set<String> syllables() {
    Set<String> syllables = new HashSet<>();
    for (String initial : INITIALS) {
      for (String last : FINALS) {
        syllables.add(initial + last);
      }
    }
    return Set.copyOf(syllables);
  }
}
