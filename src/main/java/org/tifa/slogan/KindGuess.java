package org.tifa.slogan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tifa.page.SimplifiedScript;

/**
 * The kind of a wording that nobody has looked at, guessed by its shape: its separators, numerals,
 * ending and length.
 */
final class KindGuess {
  private static final Pattern MODEL = Pattern.compile(".+(精神|经验|模式|作风|速度)");
  private static final Pattern CAMPAIGN =
      Pattern.compile(".+(运动|行动|工程|计划|专项|活动|斗争|攻坚战|保卫战|教育|革命|创建)");

  /** What a clause begins with, or has inside and a name has not. */
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(坚持|坚决|坚定|推动|推进|加强|加快|建设|打造|实现|落实|防止|反对|打好|守住|走好|讲好|[把让以为向像用要将]).+" + "|.*[是就才不没再要].+");

  /** Numerals that say "the whole of" rather than count. */
  private static final String UNCOUNTED = "一百千万亿";

  private static final int MAX_CHAINED_LETTERS = 6;
  private static final int MAX_NUMBERED_LETTERS = 8;
  private static final int PHRASE_LETTERS = 4;

  private KindGuess() {}

  static SloganKind of(String wording) {
    List<Integer> parts = partLengths(SimplifiedScript.of(wording));
    if (parts.size() > 1) {
      boolean isShort = parts.stream().allMatch(length -> length <= MAX_CHAINED_LETTERS);
      return isShort ? SloganKind.CHAIN : SloganKind.PARALLEL;
    }
    String letters = Glyphs.letters(wording);
    if (isNumbered(letters)) {
      return SloganKind.NUMBERED;
    }
    if (MODEL.matcher(letters).matches()) {
      return SloganKind.MODEL;
    }
    if (CAMPAIGN.matcher(letters).matches()) {
      return SloganKind.CAMPAIGN;
    }
    if (letters.length() == PHRASE_LETTERS) {
      return SloganKind.FOUR_CHARACTER;
    }
    return CLAUSE.matcher(letters).matches() ? SloganKind.SENTENCE : SloganKind.TERM;
  }

  private static boolean isNumbered(String letters) {
    char first = letters.isEmpty() ? ' ' : letters.charAt(0);
    if (Glyphs.isNumeral(first) && UNCOUNTED.indexOf(first) < 0) {
      return true;
    }
    long numerals = letters.chars().filter(c -> Glyphs.isNumeral((char) c)).count();
    return numerals > 1 && letters.length() <= MAX_NUMBERED_LETTERS;
  }

  private static List<Integer> partLengths(String wording) {
    List<Integer> lengths = new ArrayList<>();
    int length = 0;
    for (int i = 0; i < wording.length(); i++) {
      if (Glyphs.isLetter(wording.charAt(i))) {
        length++;
      } else if (length > 0 && Wording.separates(wording, i)) {
        lengths.add(length);
        length = 0;
      }
    }
    if (length > 0) {
      lengths.add(length);
    }
    return lengths;
  }
}
