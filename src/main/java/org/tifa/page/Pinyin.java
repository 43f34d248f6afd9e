package org.tifa.page;

import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Recognises words written in pinyin. */
final class Pinyin {
  private static final String TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ";
  private static final String PLAIN = "aaaaeeeeiiiioooouuuuvvvvnnnm";
  private static final String TONES = "1234123412341234123412342342";

  /** Combining marks of the tones one to four. */
  private static final String MARKS = "\u0304\u0301\u030C\u0300";

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
      if (c == ':' && syllable.length() > 0 && syllable.charAt(syllable.length() - 1) == 'u') {
        syllable.setCharAt(syllable.length() - 1, 'v');
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
      char lower = Character.toLowerCase(c);
      int toned = TONED.indexOf(lower);
      if (toned >= 0) {
        isToned = true;
        syllable.append(PLAIN.charAt(toned));
      } else if (lower == 'ü') {
        syllable.append('v');
      } else if (lower == 'ɡ') {
        syllable.append('g');
      } else if (lower >= 'a' && lower <= 'z') {
        syllable.append(lower);
      } else {
        return Reading.NONE;
      }
    }
    if (syllables == 0 || syllables > syllableLimit) {
      return Reading.NONE;
    }
    return isToned ? Reading.TONED : Reading.TONELESS;
  }

  /**
   * Whether a gloss of one syllable is a reading of the character; without a tone any tone fits.
   */
  static boolean isReading(char c, CharSequence gloss) {
    com.hankcs.hanlp.dictionary.py.Pinyin[] readings = PinyinDictionary.get(String.valueOf(c));
    if (readings == null) {
      return false;
    }
    StringBuilder letters = new StringBuilder(8);
    int tone = spell(gloss, letters);
    for (com.hankcs.hanlp.dictionary.py.Pinyin reading : readings) {
      boolean isTone = tone == 0 || tone == reading.getTone();
      if (isTone && reading.getPinyinWithoutTone().contentEquals(letters)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the words between two brackets spell, letter by letter and whatever their tones, the
   * last of the characters before them.
   */
  static boolean isReadingOf(String characters, String text, int begin, int end) {
    StringBuilder letters = new StringBuilder();
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        return false;
      }
      if (c != ' ' && c != '\n' && c != '\'' && c != '’') {
        letters.append(c);
      }
    }
    StringBuilder plain = new StringBuilder();
    spell(letters, plain);
    for (int first = 0; first < characters.length() && plain.length() > 0; first++) {
      if (spells(characters, first, plain.toString(), 0)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a tone is written between two brackets. */
  static boolean isToned(String text, int begin, int end) {
    return spell(text.substring(begin, end), new StringBuilder()) != 0;
  }

  private static boolean spells(String characters, int i, String letters, int at) {
    if (i == characters.length()) {
      return at == letters.length();
    }
    com.hankcs.hanlp.dictionary.py.Pinyin[] readings =
        PinyinDictionary.get(characters.substring(i, i + 1));
    if (readings == null) {
      return false;
    }
    for (com.hankcs.hanlp.dictionary.py.Pinyin reading : readings) {
      String syllable = reading.getPinyinWithoutTone();
      if (letters.startsWith(syllable, at)
          && spells(characters, i + 1, letters, at + syllable.length())) {
        return true;
      }
    }
    return false;
  }

  /** The characters of GBK that a gloss may be a reading of. */
  static String charactersOf(CharSequence gloss) {
    StringBuilder letters = new StringBuilder(8);
    int tone = spell(gloss, letters);
    StringBuilder characters = new StringBuilder();
    String all = Readings.OF_LETTERS.getOrDefault(letters.toString(), "");
    for (int i = 0; i < all.length(); i++) {
      char c = all.charAt(i);
      if (tone == 0 || isReading(c, gloss)) {
        characters.append(c);
      }
    }
    return characters.toString();
  }

  /** Made when it is first asked for. */
  private static final class Readings {
    static final Map<String, String> OF_LETTERS = new HashMap<>();

    static {
      for (char c = 0x4E00; c < 0xA000; c++) {
        com.hankcs.hanlp.dictionary.py.Pinyin[] readings = PinyinDictionary.get(String.valueOf(c));
        if (readings == null || Gbk.pair(c) == 0) {
          continue;
        }
        for (com.hankcs.hanlp.dictionary.py.Pinyin reading : readings) {
          String letters = reading.getPinyinWithoutTone();
          OF_LETTERS.merge(
              letters, String.valueOf(c), (all, one) -> all.contains(one) ? all : all + one);
        }
      }
    }
  }

  /** Puts the letters of a syllable, ü as v; tells its tone, 1 to 5, or 0. */
  private static int spell(CharSequence syllable, StringBuilder letters) {
    int tone = 0;
    for (int i = 0; i < syllable.length(); i++) {
      char c = Character.toLowerCase(syllable.charAt(i));
      int toned = TONED.indexOf(c);
      int mark = MARKS.indexOf(c);
      if (toned >= 0) {
        tone = TONES.charAt(toned) - '0';
        letters.append(PLAIN.charAt(toned));
      } else if (mark >= 0) {
        tone = mark + 1;
      } else if (c >= '1' && c <= '5') {
        tone = c - '0';
      } else if (c == 'ü') {
        letters.append('v');
      } else if (c == 'ɡ' || c == 'ɑ') {
        letters.append(c == 'ɡ' ? 'g' : 'a');
      } else if ((c == 0x308 || c == ':') && letters.length() > 0) {
        letters.setCharAt(letters.length() - 1, 'v');
      } else if (c >= 'a' && c <= 'z') {
        letters.append(c);
      }
    }
    return tone;
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
