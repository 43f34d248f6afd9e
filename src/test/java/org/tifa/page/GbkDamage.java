package org.tifa.page;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * Damages text as converters do that work on GBK bytes and take no care where characters begin. The
 * same seed gives the same damage.
 */
final class GbkDamage {
  /** How the bytes come out of step. */
  enum Kind {
    /** A character found across two others gets a gloss, which breaks the second one up. */
    GLOSS_ACROSS,
    /** A lead byte is lost and a question mark stands for it. */
    BYTE_LOST,
    /** A mark found across two characters cuts the text, so that a lead byte is left alone. */
    CUT_ACROSS
  }

  /** What a decoder does with a lead byte that has no fitting trail byte. */
  enum Decoder {
    /** It shows one question mark for both bytes. */
    EATS,
    /** It shows U+FFFD for the first and goes on with the second. */
    KEEPS
  }

  /** What was done to the text before and after. */
  enum Script {
    SIMPLIFIED,
    TRADITIONAL,
    /** Damaged as simplified text, shown in traditional characters. */
    CONVERTED_AFTERWARDS
  }

  /**
   * How to damage.
   *
   * @param glosses whether traditional characters are glossed
   */
  record Way(Kind kind, Decoder decoder, Script script, boolean glosses) {}

  /**
   * A damaged text.
   *
   * @param clean what a reader should get back, without glosses
   */
  record Damaged(String clean, String shown) {}

  private static final int NOWHERE = -2;

  private final Random random;

  /** Offset in the clean text of the ASCII character that a lost byte took with it, or -1. */
  private int eaten;

  GbkDamage(long seed) {
    random = new Random(seed);
  }

  /** A text with one damaged place, or null where the text offers none for this way. */
  Damaged damage(String simplified, Way way) {
    String clean = simplified;
    if (way.script == Script.TRADITIONAL) {
      clean = ZhConverterUtil.toTraditional(simplified);
    }
    if (clean.length() != simplified.length() || !isGbk(clean)) {
      return null;
    }
    int offset = random.nextInt(clean.length());
    for (int i = 0; i + 1 < clean.length(); i++) {
      int at = (offset + i) % (clean.length() - 1);
      boolean isGlossedTwice = way.kind == Kind.GLOSS_ACROSS && isGlossed(clean.charAt(at), way);
      if (fits(clean, at, way.kind) && !isGlossedTwice) {
        String shown = show(clean, at, way);
        return shown.equals(clean) ? null : new Damaged(without(clean, eaten), shown);
      }
    }
    return null;
  }

  /** A text of the same look as a damaged one, without damage. */
  String intact(String simplified, Way way) {
    String clean =
        way.script == Script.TRADITIONAL ? ZhConverterUtil.toTraditional(simplified) : simplified;
    if (isGbk(clean)) {
      return show(clean, NOWHERE, way);
    }
    return way.script == Script.SIMPLIFIED ? clean : ZhConverterUtil.toTraditional(clean);
  }

  private static String without(String text, int position) {
    return position < 0 ? text : text.substring(0, position) + text.substring(position + 1);
  }

  private static boolean isGbk(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F && Gbk.pair(text.charAt(i)) == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(String text, int at, Kind kind) {
    int pair = Gbk.pair(text.charAt(at));
    int next = Gbk.pair(text.charAt(at + 1));
    if (!Glyphs.isHan(text.charAt(at)) || !Glyphs.isHan(text.charAt(at + 1))) {
      return false;
    }
    int trail = pair & 0xFF;
    int lead = next >> 8;
    return switch (kind) {
      case GLOSS_ACROSS -> trail > 0x80 && gloss(Gbk.character(trail, lead)) != null;
      case BYTE_LOST -> true;
      case CUT_ACROSS -> trail == 0xA3 && (lead == 0xBB || lead == 0xBF || lead == 0xBA);
    };
  }

  private static String gloss(char c) {
    Pinyin[] readings = c == 0 ? null : PinyinDictionary.get(String.valueOf(c));
    return !Glyphs.isHan(c) || readings == null ? null : readings[0].getPinyinWithToneMark();
  }

  private boolean isGlossed(char c, Way way) {
    return way.glosses && way.script == Script.TRADITIONAL && c % 3 == 0 && isTraditional(c);
  }

  private static boolean isTraditional(char c) {
    return Glyphs.isHan(c)
        && !ZhConverterUtil.toSimple(String.valueOf(c)).equals(String.valueOf(c));
  }

  String show(String text, int at, Way way) {
    Bytes bytes = new Bytes();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes.origins.put(bytes.units.length(), i);
        bytes.add(c);
        continue;
      }
      int pair = Gbk.pair(c);
      int lead = pair >> 8;
      if (way.kind == Kind.GLOSS_ACROSS && i == at + 1) {
        bytes.add(lead);
        int before = Gbk.pair(text.charAt(at)) & 0xFF;
        bytes.addText("(" + gloss(Gbk.character(before, lead)) + ")");
        bytes.add(pair & 0xFF);
      } else if (way.kind != Kind.GLOSS_ACROSS && i == at) {
        bytes.add(Bytes.LOST);
        bytes.add(pair & 0xFF);
      } else {
        bytes.add(lead);
        bytes.add(pair & 0xFF);
      }
      if (isGlossed(c, way) && gloss(c) != null) {
        bytes.addText("(" + gloss(c) + ")");
      }
    }
    String shown = bytes.decode(way.decoder);
    eaten = bytes.eaten;
    return way.script == Script.CONVERTED_AFTERWARDS ? ZhConverterUtil.toTraditional(shown) : shown;
  }

  private static final class Bytes {
    static final int LOST = -1;
    final StringBuilder units = new StringBuilder();
    final Map<Integer, Integer> origins = new HashMap<>();
    int eaten = -1;

    void add(int unit) {
      units.append((char) unit);
    }

    void addText(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        int pair = c < 0x80 ? 0 : Gbk.pair(c);
        if (pair == 0) {
          add(c);
        } else {
          add(pair >> 8);
          add(pair & 0xFF);
        }
      }
    }

    String decode(Decoder decoder) {
      StringBuilder text = new StringBuilder();
      char lost = decoder == Decoder.EATS ? '?' : '\uFFFD';
      int i = 0;
      while (i < units.length()) {
        char unit = units.charAt(i++);
        if (unit == (char) LOST) {
          text.append(lost);
        } else if (unit < 0x80) {
          text.append(unit);
        } else {
          int trail = i < units.length() ? units.charAt(i) : 0;
          boolean isPair = trail >= Gbk.FIRST_TRAIL && trail <= Gbk.LAST_TRAIL;
          char c = isPair ? Gbk.character(unit, trail) : 0;
          text.append(c == 0 ? lost : c);
          boolean isEaten = decoder == Decoder.EATS && trail != '\n';
          if (c == 0 && isEaten) {
            eaten = origins.getOrDefault(i, eaten);
          }
          i += c != 0 || isEaten ? 1 : 0;
        }
      }
      return text.toString();
    }
  }
}
