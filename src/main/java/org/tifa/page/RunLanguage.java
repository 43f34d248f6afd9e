package org.tifa.page;

/** How unlikely readings of a damaged text are as Chinese, by words and by the page itself. */
final class RunLanguage {
  /** Nats of a character of the other script than the one it is written in. */
  private static final double WRONG_SCRIPT = 3;

  /** Nats of a digit of full width that stands alone. */
  private static final double LONE_WIDE_DIGIT = 3;

  /** Nats of one digit of a figure. */
  private static final double DIGIT = 2.5;

  /** Nats of one numeral of a figure. */
  private static final double NUMERAL = 3;

  /** Nats of a digit behind a numeral. */
  private static final double MIXED_FIGURE = 5;

  private static final String NUMERALS = "〇零一二三四五六七八九十百千万亿两";
  private static final String TIMES = "年月日时";

  /** Marks behind which HanLP counts the beginning of a sentence. */
  private static final String SENTENCE_ENDS = "。！？：；";

  private final ScriptConverter converter;
  private final String text;
  private final LossMarks losses;
  private final Script script;
  private PageModel page;

  RunLanguage(ScriptConverter converter, String text, LossMarks losses) {
    this.converter = converter;
    this.text = text;
    this.losses = losses;
    this.script = converter.script(text);
  }

  /** Whether simplified text may have been converted after it was damaged. */
  boolean mayBeConverted() {
    return script != Script.HANS;
  }

  /** What the page says about itself; made when it is first asked for. */
  PageModel page() {
    if (page == null) {
      page = new PageModel(losses.intact(converter));
    }
    return page;
  }

  /** Nats of a character that a reading restores, by the script it should be in and its width. */
  double form(RunPath path, char c) {
    Script written = path.isConverted() ? Script.HANS : script;
    boolean isWrong =
        (written == Script.HANS && converter.isTraditional(c))
            || (written == Script.HANT && converter.isSimplified(c));
    boolean isLone = RunNode.isWideDigit(c) && !RunNode.isWideDigit(path.node().c);
    return (isWrong ? WRONG_SCRIPT : 0) + (isLone ? LONE_WIDE_DIGIT : 0);
  }

  /** A character after others, read off a span of the shown text; by words and by the page. */
  RunNode after(RunNode before, char c, int begin, int end) {
    RunNode node = byWords(before, c, begin, end);
    node.evidence = before.evidence + (node.isBreak() ? 0 : pageEvidence(node));
    return node;
  }

  /** The same by words only, which costs little. */
  RunNode byWords(RunNode before, char c, int begin, int end) {
    RunNode node = new RunNode(before, c, converter.simple(c), begin, end);
    if (node.isBreak()) {
      node.words = before.words;
      node.word = before.word;
      node.shown = before.shown;
      return node;
    }
    boolean isShown = end == begin + 1 && text.charAt(begin) == c;
    node.shown = isShown ? before.shown + 1 : 0;
    if (node.isDigit()) {
      digit(node);
    } else {
      words(node);
      number(node);
    }
    return node;
  }

  /** A digit that a lost byte took with it: it cannot be restored but explains what follows. */
  RunNode swallowed(RunNode before, int position) {
    RunNode node = new RunNode(before, RunNode.SWALLOWED, RunNode.SWALLOWED, position, position);
    node.word = WordModel.FIGURE;
    node.words = before.words + WordModel.figure(WordModel.FIGURE, before.word);
    node.evidence = before.evidence;
    return node;
  }

  private void digit(RunNode node) {
    RunNode before = node.before;
    if (before.isFigure()) {
      node.word = before.word;
      node.words = before.words + DIGIT + (before.isDigit() ? 0 : MIXED_FIGURE);
      return;
    }
    int i = node.end;
    while (i < text.length() && RunNode.isDigit(text.charAt(i))) {
      i++;
    }
    boolean isTime = i < text.length() && TIMES.indexOf(text.charAt(i)) >= 0;
    node.word = isTime ? WordModel.TIME : WordModel.FIGURE;
    node.words = before.words + WordModel.figure(node.word, before.word) + DIGIT;
  }

  /** The likeliest words that end with a character. */
  private static void words(RunNode node) {
    char[] word = new char[WordModel.LONGEST];
    int length = 0;
    node.words = Double.MAX_VALUE;
    for (RunNode at = node; length < word.length && !at.isStart(); at = at.before) {
      if (at.isBreak()) {
        continue;
      }
      length++;
      int from = word.length - length;
      word[from] = at.simplified;
      int number = WordModel.number(word, from, word.length);
      double cost = WordModel.cost(word, from, word.length, number, at.before.word);
      if (length == 1) {
        cost = Math.min(cost, WordModel.single(node.simplified));
      }
      if (at.before.words + cost < node.words) {
        node.words = at.before.words + cost;
        node.word = number;
      }
      if (!Glyphs.isHan(at.simplified)) {
        break;
      }
    }
  }

  /** Figures and dates are words of a class, and marks end sentences. */
  private static void number(RunNode node) {
    RunNode before = node.before;
    if (NUMERALS.indexOf(node.simplified) >= 0) {
      double begun = before.isFigure() ? 0 : WordModel.figure(WordModel.FIGURE, before.word);
      if (before.words + begun + NUMERAL < node.words) {
        node.words = before.words + begun + NUMERAL;
        node.word = WordModel.FIGURE;
      }
    } else if (isOf(node)) {
      node.words = Math.min(node.words, before.words + 1);
      node.word = WordModel.FIGURE;
    } else if (SENTENCE_ENDS.indexOf(node.c) >= 0) {
      node.word = WordModel.START;
    } else if (before.isFigure() && before.isDigit() && TIMES.indexOf(node.c) >= 0) {
      node.word = WordModel.TIME;
    }
  }

  /** Whether it is the 之 of 百分之. */
  private static boolean isOf(RunNode node) {
    RunNode before = node.before;
    return node.c == '之' && before.c == '分' && !before.isStart() && before.before.isFigure();
  }

  /** Nats by which a character is likelier because the page writes so elsewhere. */
  private double pageEvidence(RunNode node) {
    char[] written = new char[PageModel.ORDER + 1];
    int begin = written.length;
    for (RunNode at = node; begin > 0 && !at.isStart() && !at.isBreak(); at = at.before) {
      written[--begin] = at.simplified;
    }
    double words = node.words - node.before.words;
    return page().evidence(written, begin, node.shown, words);
  }
}
