package org.tifa.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tifa.slogan.SloganKind;

/**
 * Coins slogans of every kind, of 3 to 30 characters, from words of the vocabulary. None stands
 * inside another.
 */
final class SloganMint {
  static final int SHORTEST = 3;
  static final int LONGEST = 30;

  private static final List<String> NUMERALS = List.of("两", "三", "四", "五", "六", "七", "八", "十");

  private final Vocabulary vocabulary;
  private final Dice dice;
  private final Set<String> coined = new HashSet<>();

  /** Every stretch of a coined slogan. */
  private final Set<String> stretches = new HashSet<>();

  SloganMint(Vocabulary vocabulary, Dice dice) {
    this.vocabulary = vocabulary;
    this.dice = dice;
  }

  /** The next slogan; kinds come in turns. */
  String coin(SloganKind kind) {
    while (true) {
      String wording = wording(kind);
      if (wording.length() >= SHORTEST && wording.length() <= LONGEST && take(wording)) {
        return wording;
      }
    }
  }

  /** Takes a wording unless it stands inside one that is taken, or the other way round. */
  boolean take(String wording) {
    if (stretches.contains(wording)) {
      return false;
    }
    List<String> inside = new ArrayList<>();
    for (int begin = 0; begin < wording.length(); begin++) {
      for (int end = begin + 2; end <= wording.length(); end++) {
        inside.add(wording.substring(begin, end));
      }
    }
    if (inside.stream().anyMatch(coined::contains)) {
      return false;
    }
    coined.add(wording);
    stretches.addAll(inside);
    return true;
  }

  private String wording(SloganKind kind) {
    return switch (kind) {
      case NUMBERED -> numbered();
      case CHAIN -> repeated(dice.between(2, 4), "", 3);
      case PARALLEL -> parallel();
      case CAMPAIGN -> two() + two() + dice.oneOf("行动", "工程", "计划", "运动", "攻坚战");
      case MODEL -> two() + dice.oneOf("经验", "精神", "模式", "做法");
      case FOUR_CHARACTER -> dice.happens(0.7) ? two() + two() : vocabulary.wordOf(4, dice);
      case SENTENCE -> sentence();
      case TERM -> term();
    };
  }

  private String numbered() {
    String numeral = NUMERALS.get(dice.below(NUMERALS.size()));
    return switch (dice.below(3)) {
      case 0 -> numeral + "个" + two();
      case 1 -> numeral + "项" + two() + (dice.happens(0.3) ? two() : "");
      default ->
          numeral + two().charAt(0) + NUMERALS.get(dice.below(NUMERALS.size())) + two().charAt(1);
    };
  }

  private String parallel() {
    String link = dice.oneOf("更", "有", "无", "得");
    int length = dice.happens(0.5) ? 2 : 3;
    return repeated(dice.between(2, 3), link + two().charAt(0), length);
  }

  /** Parts of the same length with the same ending, a comma for lists between them. */
  private String repeated(int count, String ending, int length) {
    String[] parts = new String[count];
    Arrays.setAll(parts, i -> vocabulary.wordOf(length, dice) + ending);
    return String.join("、", parts);
  }

  private String sentence() {
    return switch (dice.below(4)) {
      case 0 -> two() + two() + "就是" + two() + two();
      case 1 -> "让" + two() + "成为" + two() + two() + "的" + two();
      case 2 -> "没有" + two() + "就没有" + two() + two();
      default -> "以" + two() + two() + "推动" + two() + "和" + two() + two();
    };
  }

  /** Mostly short; the longest name something at length. */
  private String term() {
    int wanted = dice.happens(0.8) ? dice.between(3, 8) : dice.between(9, LONGEST - 3);
    StringBuilder term = new StringBuilder();
    while (term.length() < wanted) {
      if (term.length() > 5 && dice.happens(0.3)) {
        term.append("的");
      }
      term.append(vocabulary.wordOf(wanted - term.length() == 3 ? 3 : 2, dice));
    }
    return term.toString();
  }

  private String two() {
    return vocabulary.wordOf(2, dice);
  }
}
