package org.tifa.damage;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;

/** What converters make of simplified text: traditional script, glosses. */
final class Converter {
  /** Who wrote the traditional script. */
  enum Author {
    OPENCC,
    HANLP,
    /** Each character by itself, by its first equivalent. */
    BY_CHARACTER
  }

  private Converter() {}

  static String traditional(String text, Author author, boolean isCornerQuoted) {
    String converted =
        switch (author) {
          case OPENCC -> ZhConverterUtil.toTraditional(text);
          case HANLP -> HanLP.convertToTraditionalChinese(text);
          case BY_CHARACTER -> byCharacter(text);
        };
    return isCornerQuoted
        ? converted.replace('“', '「').replace('”', '」').replace('‘', '『').replace('’', '』')
        : converted;
  }

  private static String byCharacter(String text) {
    StringBuilder converted = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      List<String> forms = Glosses.isHan(c) ? ZhConverterUtil.toTraditional(c) : List.of();
      converted.append(forms == null || forms.isEmpty() ? String.valueOf(c) : forms.get(0));
    }
    return converted.toString();
  }

  /** How glosses are spelled. */
  record Glosses(
      Spelling spelling, boolean isFullWidth, boolean isOfWords, double share, int salt) {
    enum Spelling {
      MARKS,
      COMBINING_MARKS,
      DIGITS
    }

    static Glosses of(Random random) {
      int kind = random.nextInt(20);
      Spelling spelling =
          kind < 12 ? Spelling.MARKS : kind < 13 ? Spelling.COMBINING_MARKS : Spelling.DIGITS;
      return new Glosses(
          spelling,
          random.nextInt(4) == 0,
          random.nextInt(8) == 0,
          0.05 + random.nextDouble() * 0.2,
          random.nextInt());
    }

    static boolean isHan(char c) {
      return c >= '\u4E00' && c <= '\u9FFF';
    }

    /** Converters gloss the same characters everywhere. */
    private boolean isGlossed(char c) {
      return isHan(c) && new Random(c * 7919L + salt).nextDouble() < share;
    }

    /**
     * Puts glosses into a text.
     *
     * @param simplified the same text in simplified script, which pinyin is known for
     */
    String gloss(String text, String simplified) {
      if (text.length() != simplified.length()) {
        return text;
      }
      List<Pinyin> readings = HanLP.convertToPinyinList(simplified);
      if (readings.size() != text.length()) {
        return text;
      }
      StringBuilder glossed = new StringBuilder(text.length() * 2);
      for (int i = 0; i < text.length(); i++) {
        glossed.append(text.charAt(i));
        Pinyin reading = readings.get(i);
        if (!isGlossed(text.charAt(i)) || reading == Pinyin.none5) {
          continue;
        }
        String words = spell(reading);
        boolean isPair =
            isOfWords
                && i > 0
                && isHan(text.charAt(i - 1))
                && !isGlossed(text.charAt(i - 1))
                && readings.get(i - 1) != Pinyin.none5;
        if (isPair) {
          words = spell(readings.get(i - 1)) + " " + words;
        }
        glossed.append(isFullWidth ? '（' : '(').append(words).append(isFullWidth ? '）' : ')');
      }
      return glossed.toString();
    }

    private String spell(Pinyin reading) {
      return switch (spelling) {
        case MARKS -> reading.getPinyinWithToneMark();
        case COMBINING_MARKS ->
            Normalizer.normalize(reading.getPinyinWithToneMark(), Normalizer.Form.NFD);
        case DIGITS -> reading.toString();
      };
    }
  }
}
