package org.tifa.page;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/**
 * How unlikely characters and words are in Chinese news, in nats. HanLP's dictionaries count words
 * in a large collection and words with their neighbours in a small one; single characters that they
 * lack are weighed by the class they belong to.
 */
final class WordModel {
  /** Longest word that is looked up. */
  static final int LONGEST = 6;

  /** The number of the word that stands for any figure. */
  static final int FIGURE = CoreDictionary.trie.exactMatchSearch("未##数");

  /** The number of the word that stands for any date or time. */
  static final int TIME = CoreDictionary.trie.exactMatchSearch("未##时");

  /** The number of the word that stands before the first of a sentence. */
  static final int START = CoreDictionary.trie.exactMatchSearch("始##始");

  /** Words that stand for classes, the marks of a sentence's ends among them. */
  private static final List<String> CLASSES =
      List.of("始##始", "末##末", "未##串", "未##人", "未##团", "未##地", "未##它", "未##数", "未##时");

  /** How many different words follow a word that was counted once, and how that grows. */
  private static final double KINDS = 3;

  private static final double KINDS_GROWTH = 0.8;

  private static final double COMMON_MARK = 3.5;
  private static final double LESS_COMMON_MARK = 5.3;
  private static final double MARK = 6.5;
  private static final double LEVEL_ONE = 12.5;
  private static final double LEVEL_TWO = 15;
  private static final double RARE = 18;
  private static final double FOREIGN = 17;
  private static final double NOT_TEXT = 20;

  private static final DoubleArrayTrie<CoreDictionary.Attribute> CORE = CoreDictionary.trie;
  private static final DoubleArrayTrie<CoreDictionary.Attribute> LARGE =
      CustomDictionary.DEFAULT.dat;

  /** Words that stand for classes are counted in the large collection, their pairs are not. */
  private static final Map<Integer, Double> CLASS_COUNTS =
      Map.of(FIGURE, followers(FIGURE), TIME, followers(TIME), START, followers(START));

  private static final double CORE_TOTAL = total(CORE);
  private static final double LARGE_TOTAL = total(LARGE);
  private static final float[] SINGLE = singles();

  private WordModel() {}

  private static float[] singles() {
    float[] single = new float[0x10000];
    for (int c = 0; c < single.length; c++) {
      single[c] = (float) ofClass((char) c);
    }
    Charset gb2312 = Charset.forName("GB2312");
    byte[] bytes = new byte[2];
    for (int lead = 0xB0; lead <= 0xF7; lead++) {
      for (int trail = 0xA1; trail <= 0xFE; trail++) {
        bytes[0] = (byte) lead;
        bytes[1] = (byte) trail;
        String decoded = new String(bytes, gb2312);
        if (decoded.length() == 1 && Glyphs.isHan(decoded.charAt(0))) {
          single[decoded.charAt(0)] = (float) (lead <= 0xD7 ? LEVEL_ONE : LEVEL_TWO);
        }
      }
    }
    char[] one = new char[1];
    for (int c = 0x80; c < 0xFF5F; c++) {
      one[0] = (char) c;
      double counted = cost(one, 0, 1, number(one, 0, 1), -1);
      boolean isMark = !Glyphs.isHan(one[0]) && counted < MARK + 2;
      single[c] = (float) (isMark ? counted : Math.min(single[c], counted));
    }
    return single;
  }

  /** Nats of a character that stands alone. */
  static double single(char simplified) {
    return SINGLE[simplified];
  }

  /** The number in HanLP's core dictionary of a word in simplified script, or -1. */
  static int number(char[] text, int begin, int end) {
    return CORE.exactMatchSearch(text, begin, end, 0);
  }

  /**
   * Nats of a word.
   *
   * @param number of the word, or -1
   * @param before number of the word before it, or -1
   * @return infinite if neither dictionary has it
   */
  static double cost(char[] text, int begin, int end, int number, int before) {
    int large = LARGE.exactMatchSearch(text, begin, end, 0);
    double alone;
    if (large >= 0) {
      double small = number >= 0 ? count(CORE, number) : 0;
      alone = (count(LARGE, large) + small) / (LARGE_TOTAL + CORE_TOTAL);
    } else if (number >= 0) {
      alone = count(CORE, number) / CORE_TOTAL;
    } else {
      return Double.POSITIVE_INFINITY;
    }
    return after(before, number, alone);
  }

  /**
   * Nats of the first digit of a figure or a date.
   *
   * @param number {@link #FIGURE} or {@link #TIME}
   */
  static double figure(int number, int before) {
    return after(before, number, CLASS_COUNTS.get(number) / CORE_TOTAL);
  }

  private static double after(int before, int number, double alone) {
    if (before < 0) {
      return -Math.log(alone);
    }
    Double ofClass = CLASS_COUNTS.get(before);
    double count = ofClass == null ? count(CORE, before) : ofClass;
    double kinds = KINDS * Math.pow(count, KINDS_GROWTH);
    double together = number < 0 ? 0 : CoreBiGramTableDictionary.getBiFrequency(before, number);
    return -Math.log((together + kinds * alone) / (count + kinds));
  }

  private static double count(DoubleArrayTrie<CoreDictionary.Attribute> words, int number) {
    return words.getValueAt(number).totalFrequency + 0.3;
  }

  private static double followers(int number) {
    double sum = 1;
    for (int i = 0; i < CORE.size(); i++) {
      sum += CoreBiGramTableDictionary.getBiFrequency(number, i);
    }
    return sum;
  }

  private static double total(DoubleArrayTrie<CoreDictionary.Attribute> words) {
    double total = 0;
    for (int i = 0; i < words.size(); i++) {
      total += words.getValueAt(i).totalFrequency;
    }
    for (String ofClass : CLASSES) {
      CoreDictionary.Attribute counted = words.get(ofClass);
      total -= counted == null ? 0 : counted.totalFrequency;
    }
    return total;
  }

  private static double ofClass(char c) {
    if (c < 0x80) {
      boolean isWordy = Glyphs.isDigit(c) || Glyphs.isLatin(c);
      return isWordy ? COMMON_MARK + 1 : MARK;
    }
    if ("，。、".indexOf(c) >= 0) {
      return COMMON_MARK;
    }
    if ("：；“”！".indexOf(c) >= 0) {
      return LESS_COMMON_MARK;
    }
    if ("？（）《》‘’—…·「」『』【】％".indexOf(c) >= 0) {
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
