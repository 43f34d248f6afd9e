package org.tifa.page;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import java.nio.charset.Charset;

/**
 * How unlikely characters and words are in Chinese news, in nats: HanLP's dictionaries count words,
 * single characters that they lack are weighed by the class they belong to.
 */
final class WordModel {
  /** Longest word that is looked up. */
  static final int LONGEST = 6;

  /** Share of a word's likelihood that does not depend on the word before. */
  private static final double ALONE = 0.5;

  private static final double COMMON_MARK = 3.5;
  private static final double MARK = 6.5;
  private static final double NUMERAL = 6;
  private static final String NUMERALS = "一二三四五六七八九十百千万亿零两第";
  private static final double LEVEL_ONE = 12.5;
  private static final double LEVEL_TWO = 15;
  private static final double RARE = 18;
  private static final double FOREIGN = 17;
  private static final double NOT_TEXT = 20;

  private static final float[] SINGLE = new float[0x10000];
  private static final DoubleArrayTrie<CoreDictionary.Attribute> EXTRA =
      CustomDictionary.DEFAULT.dat;
  private static final double CORE_TOTAL = total(CoreDictionary.trie);
  private static final double EXTRA_TOTAL = total(EXTRA);

  static {
    Charset gb2312 = Charset.forName("GB2312");
    for (int c = 0; c < SINGLE.length; c++) {
      SINGLE[c] = (float) ofClass((char) c);
    }
    byte[] bytes = new byte[2];
    for (int lead = 0xB0; lead <= 0xF7; lead++) {
      for (int trail = 0xA1; trail <= 0xFE; trail++) {
        bytes[0] = (byte) lead;
        bytes[1] = (byte) trail;
        String decoded = new String(bytes, gb2312);
        if (decoded.length() == 1 && Glyphs.isHan(decoded.charAt(0))) {
          SINGLE[decoded.charAt(0)] = (float) (lead <= 0xD7 ? LEVEL_ONE : LEVEL_TWO);
        }
      }
    }
    for (int i = 0; i < NUMERALS.length(); i++) {
      SINGLE[NUMERALS.charAt(i)] = (float) NUMERAL;
    }
    char[] one = new char[1];
    for (int c = 0x3007; c < 0xA000; c++) {
      one[0] = (char) c;
      SINGLE[c] = Math.min(SINGLE[c], (float) cost(one, 0, 1, number(one, 0, 1), -1));
    }
  }

  private WordModel() {}

  /** Nats of a character that stands alone. */
  static double single(char simplified) {
    return SINGLE[simplified];
  }

  /** The number in HanLP's core dictionary of a word in simplified script, or -1. */
  static int number(char[] text, int begin, int end) {
    return CoreDictionary.trie.exactMatchSearch(text, begin, end, 0);
  }

  /**
   * Nats of a word.
   *
   * @param number of the word, or -1
   * @param before number of the word before it, or -1
   * @return infinite if neither dictionary has it
   */
  static double cost(char[] text, int begin, int end, int number, int before) {
    int extra = EXTRA.exactMatchSearch(text, begin, end, 0);
    double alone = 0;
    if (number >= 0) {
      alone += count(CoreDictionary.trie, number) / CORE_TOTAL;
    }
    if (extra >= 0) {
      alone += count(EXTRA, extra) / EXTRA_TOTAL;
    }
    if (alone == 0) {
      return Double.POSITIVE_INFINITY;
    }
    alone /= 2;
    if (before < 0 || number < 0) {
      return -Math.log(alone);
    }
    double together =
        CoreBiGramTableDictionary.getBiFrequency(before, number)
            / count(CoreDictionary.trie, before);
    return -Math.log(ALONE * alone + (1 - ALONE) * together);
  }

  private static double count(DoubleArrayTrie<CoreDictionary.Attribute> words, int number) {
    return words.getValueAt(number).totalFrequency + 0.3;
  }

  private static double total(DoubleArrayTrie<CoreDictionary.Attribute> words) {
    double total = 0;
    for (int i = 0; i < words.size(); i++) {
      total += words.getValueAt(i).totalFrequency;
    }
    return total;
  }

  private static double ofClass(char c) {
    if (c < 0x80) {
      boolean isWordy = Glyphs.isDigit(c) || Glyphs.isLatin(c);
      return isWordy ? COMMON_MARK + 1 : MARK;
    }
    if ("，。、：“”".indexOf(c) >= 0) {
      return COMMON_MARK;
    }
    if ("；！？（）《》‘’—…·「」『』【】％".indexOf(c) >= 0) {
      return MARK;
    }
    if (Glyphs.isHan(c)) {
      return RARE;
    }
    if (c == 0x3000) {
      return LEVEL_ONE;
    }
    boolean isPrivate = c >= 0xE000 && c <= 0xF8FF;
    if (c == 0xFFFD || isPrivate || !Character.isDefined(c)) {
      return NOT_TEXT;
    }
    return c >= 0xFF10 && c <= 0xFF5A ? MARK + 2 : FOREIGN;
  }
}
