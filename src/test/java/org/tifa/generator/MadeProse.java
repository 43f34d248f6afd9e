package org.tifa.generator;

import java.util.function.IntConsumer;

/**
 * Sentences of made words, built as news is: function words and punctuation at their places, fixed
 * phrases, formulas at the beginning of sentences, people with their offices, places, days and
 * figures. They mean nothing.
 */
final class MadeProse implements Prose {
  private static final int SHORTEST_PARAGRAPH = 60;
  private static final int LONGEST_PARAGRAPH = 260;
  private static final double SHARE_THEME = 0.15;
  private static final String[] OPENINGS = {
    "近年来，", "今年以来，", "与此同时，", "目前，", "下一步，", "据了解，", "据介绍，", "为此，", "会议指出，", "会议强调，", "会议要求，",
    "在此基础上，", "同时，", "此外，", "截至目前，", "接下来，", "在活动现场，", "记者了解到，", "如今，", "不仅如此，"
  };
  private static final String[] ADVERBS = {
    "进一步", "不断", "持续", "积极", "深入", "扎实", "全面", "切实", "有效", "着力", "大力", "已经", "正在", "共同", "主动", "认真"
  };
  private static final String[] UNITS = {
    "万元", "亿元", "人次", "公里", "亩", "家", "名", "户", "件", "处", "平方米", "吨"
  };
  private static final String[] SAYS = {"说", "表示", "介绍", "告诉记者", "强调", "指出"};

  private final Vocabulary vocabulary = Vocabulary.standard();
  private final IntConsumer ranks;

  /**
   * Makes prose.
   *
   * @param ranks is told the rank of every word of the vocabulary that is written
   */
  MadeProse(IntConsumer ranks) {
    this.ranks = ranks;
  }

  @Override
  public int paragraphLength(Dice dice) {
    return dice.between(SHORTEST_PARAGRAPH, LONGEST_PARAGRAPH);
  }

  @Override
  public void sentences(StringBuilder text, Scene scene, Dice dice) {
    if (dice.happens(0.25)) {
      text.append(dice.oneOf(OPENINGS));
    }
    if (dice.happens(0.06)) {
      speech(text, scene, dice);
      return;
    }
    int clauses = 1 + dice.below(4);
    for (int i = 0; i < clauses; i++) {
      clause(text, scene, dice);
      text.append(i + 1 == clauses ? '。' : dice.happens(0.06) ? '；' : '，');
    }
  }

  private void speech(StringBuilder text, Scene scene, Dice dice) {
    boolean isQuoted = dice.happens(0.6);
    if (!isQuoted) {
      scene.people().official(text, dice);
      text.append(dice.oneOf(SAYS)).append('，');
      clause(text, scene, dice);
      text.append("。");
      return;
    }
    text.append("“");
    clause(text, scene, dice);
    text.append("，");
    clause(text, scene, dice);
    text.append("。”");
    scene.people().official(text, dice);
    text.append(dice.oneOf(SAYS)).append("。");
  }

  private void clause(StringBuilder text, Scene scene, Dice dice) {
    switch (dice.below(24)) {
      case 0 -> {
        text.append("在");
        noun(text, scene, dice);
        text.append(dice.oneOf("中", "上", "方面", "过程中"));
        verb(text, scene, dice);
        noun(text, scene, dice);
      }
      case 1 -> {
        text.append("把");
        noun(text, scene, dice);
        verb(text, scene, dice);
        text.append(dice.oneOf("到", "成", "为"));
        noun(text, scene, dice);
      }
      case 2 -> {
        text.append(dice.oneOf("为", "对", "与", "从", "以"));
        noun(text, scene, dice);
        verb(text, scene, dice);
        noun(text, scene, dice);
      }
      case 3 -> {
        text.append(dice.oneOf("要", "将", "让", "使"));
        verb(text, scene, dice);
        noun(text, scene, dice);
      }
      case 4 -> {
        noun(text, scene, dice);
        text.append(dice.oneOf("是", "有", "成为", "就是"));
        noun(text, scene, dice);
      }
      case 5 -> figure(text, scene, dice);
      case 6 -> {
        place(text, scene, dice);
        verb(text, scene, dice);
        noun(text, scene, dice);
      }
      case 7 -> list(text, scene, dice);
      case 8 -> {
        day(text, scene, dice);
        text.append("，");
        noun(text, scene, dice);
        verb(text, scene, dice);
        noun(text, scene, dice);
      }
      case 9, 10, 11 -> {
        verb(text, scene, dice);
        phrase(text, dice);
      }
      case 12, 13 -> {
        phrase(text, dice);
        verb(text, scene, dice);
      }
      default -> {
        noun(text, scene, dice);
        verb(text, scene, dice);
        noun(text, scene, dice);
      }
    }
  }

  /** A group around a noun. */
  void noun(StringBuilder text, Scene scene, Dice dice) {
    switch (dice.below(16)) {
      case 0, 1 -> {
        word(text, scene, dice);
        text.append("的");
        word(text, scene, dice);
      }
      case 2 -> {
        word(text, scene, dice);
        text.append(dice.oneOf("和", "与", "及"));
        word(text, scene, dice);
      }
      case 3, 4, 7, 8, 9, 10 -> phrase(text, dice);
      case 5, 11 -> {
        word(text, scene, dice);
        word(text, scene, dice);
      }
      case 6 -> {
        if (dice.happens(0.4)) {
          text.append("“");
          word(text, scene, dice);
          text.append("”");
        } else {
          word(text, scene, dice);
        }
      }
      default -> word(text, scene, dice);
    }
  }

  /** A group around a verb. */
  void verb(StringBuilder text, Scene scene, Dice dice) {
    if (dice.happens(0.25)) {
      text.append(dice.oneOf(ADVERBS));
    }
    word(text, scene, dice);
    if (dice.happens(0.08)) {
      text.append("了");
    }
  }

  void word(StringBuilder text, Scene scene, Dice dice) {
    int rank =
        dice.happens(SHARE_THEME)
            ? scene.theme().get(dice.below(scene.theme().size()))
            : vocabulary.word(dice);
    append(text, rank);
  }

  private void phrase(StringBuilder text, Dice dice) {
    for (int rank : vocabulary.phrase(dice)) {
      append(text, rank);
    }
  }

  private void append(StringBuilder text, int rank) {
    if (rank == Vocabulary.OF) {
      text.append("的");
      return;
    }
    vocabulary.append(rank, text);
    ranks.accept(rank);
  }

  private void list(StringBuilder text, Scene scene, Dice dice) {
    verb(text, scene, dice);
    int items = 2 + dice.below(3);
    for (int i = 0; i < items; i++) {
      word(text, scene, dice);
      text.append(i + 1 == items ? "等" : "、");
    }
    word(text, scene, dice);
  }

  private void figure(StringBuilder text, Scene scene, Dice dice) {
    word(text, scene, dice);
    switch (dice.below(3)) {
      case 0 ->
          text.append(dice.oneOf("同比增长", "下降", "达到", "占比"))
              .append(dice.below(100))
              .append('.')
              .append(dice.below(10))
              .append('%');
      case 1 ->
          text.append(dice.oneOf("达到", "累计", "共有", "新增"))
              .append(dice.between(2, 9_800))
              .append(dice.oneOf(UNITS));
      default ->
          text.append(dice.oneOf("投资", "完成", "实现"))
              .append(dice.between(1, 99))
              .append('.')
              .append(dice.below(10))
              .append("亿元");
    }
  }

  /**
   * The full name: beside 我县 a made word that happens to be a county's name would be taken for it.
   */
  private static void place(StringBuilder text, Scene scene, Dice dice) {
    text.append(scene.district().division().name());
    text.append(dice.oneOf("", "", "各地", "有关部门"));
  }

  /** A day shortly before the paper's. */
  static void day(StringBuilder text, Scene scene, Dice dice) {
    var day = scene.date().minusDays(dice.below(4));
    text.append(day.getMonthValue()).append("月").append(day.getDayOfMonth()).append("日");
  }

  /** A sentence with a slogan in it; gives the slogan's offset. */
  int host(StringBuilder text, String slogan, Scene scene, Dice dice) {
    if (dice.happens(0.3)) {
      text.append(dice.oneOf(OPENINGS));
    }
    if (dice.happens(0.3)) {
      clause(text, scene, dice);
      text.append("，");
    }
    boolean isQuoted = false;
    switch (dice.below(9)) {
      case 0 -> text.append(dice.oneOf("坚持", "践行", "深化", "围绕", "推进", "牢记", "落实"));
      case 1 -> {
        verb(text, scene, dice);
        text.append("“");
        isQuoted = true;
      }
      case 2 -> text.append("把");
      case 3 -> {
        word(text, scene, dice);
        text.append("的");
      }
      case 4 -> {
        noun(text, scene, dice);
        text.append(dice.oneOf("和", "是", "与"));
      }
      case 5 -> {
        word(text, scene, dice);
        text.append("、");
      }
      case 6 -> {
        scene.people().official(text, dice);
        text.append(dice.oneOf(SAYS)).append("，");
      }
      default -> word(text, scene, dice);
    }
    int begin = text.length();
    text.append(slogan);
    if (isQuoted) {
      text.append("”");
    }
    switch (dice.below(7)) {
      case 0 -> {
        text.append("的");
        noun(text, scene, dice);
      }
      case 1 -> {
        text.append("、");
        word(text, scene, dice);
      }
      case 2 -> {
        text.append("和");
        word(text, scene, dice);
      }
      case 3 -> {
        text.append("，");
        clause(text, scene, dice);
      }
      case 4 -> verb(text, scene, dice);
      case 5 -> word(text, scene, dice);
      default -> {}
    }
    text.append("。");
    return begin;
  }
}
