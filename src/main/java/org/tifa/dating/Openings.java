package org.tifa.dating;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tifa.page.Block;
import org.tifa.page.BlockKind;
import org.tifa.page.PageArticle;

/**
 * Finds the date with which a report opens: 8月3日,…; 本报讯(记者…)6月1日,…; …11月16日下午,…接受…专访. Dates that
 * set a limit (截至, …起施行), dates of other years (去年…) and days of remembrance are passed over.
 */
final class Openings {
  private static final int AT_HEAD = 3;
  private static final int NEAR_HEAD = 1;
  private static final int FIRST_PARAGRAPH = 2;
  private static final int DISPATCH = 4;
  private static final int INTERVIEW = 8;
  private static final int ENOUGH = 3;

  /** Units before the date in which a dispatch names its paper and reporters. */
  private static final int LONGEST_LEAD = 48;

  private static final int NEAR = 14;
  private static final int SHORTEST_PARAGRAPH = 8;
  private static final int LONGEST_EVIDENCE = 40;

  private static final Pattern LEAD =
      Pattern.compile(
          "^[\\s\u3000□■●]*(?:本报|本台|本网|本刊|新华社|中新社|新华网|人民网|央视|中新网|记者|通讯员|[^，,。\\s]{2,8}(?:日报|晚报|早报|网)).*"
              + "|.*(?:讯|电|报道)\\s*(?:[(（][^)）]*[)）])?\\s*$");
  private static final Pattern QUOTED =
      Pattern.compile(
          "((?:(?:本报|本台|本网|某?[^，,。\\s“”]{0,8})讯\\s*(?:[(（][^)）]{2,24}[)）])?)?)\\s*“[^”]{2,80}”");
  private static final Pattern INTERVIEWED = Pattern.compile("接受.{0,24}(?:采访|专访)");
  private static final int SENTENCE = 120;
  private static final int STORY = 400;
  private static final Pattern REPORTED =
      Pattern.compile("[我全][区县市镇乡州旗]|召开|举行|举办|调研|开展|走访|检查|督导|主持|签约|开工|揭牌|启动|培训|宣讲");

  /** What a report with a reporter's name must at least say: where it happened. */
  private static final Pattern LOCAL = Pattern.compile("[区县市镇乡州旗村]|街道|社区|召开|举行|举办");

  private static final Pattern REMEMBERED =
      Pattern.compile(
          "总书记|主席|中央|国务院|总理|全国|成立|诞辰|周年|牺牲|出生|颁布|施行|发布|印发|通过|解放|建国|战争|起义|诞生|逝世|将|拟|首次提出|第一次");
  private static final Pattern LOOKING_BACK =
      Pattern.compile("那一天|那天|那一年|那年|当时|当年|如今|后来|至今|年来|年前|年后|时隔|回忆|回首|转眼|从此|次年|翌年|多年");
  private static final List<String> BAD_BEFORE =
      List.of(
          "截至", "截止", "截止到", "至", "到", "自", "从", "去年", "上年", "前年", "明年", "次年", "同年", "当年", "翌年",
          "今年", "往年", "往年的", "早在", "于", "以来", "—", "-", "～", "~", "、");
  private static final List<String> BAD_AFTER =
      List.of("前", "之前", "以前", "起", "以来", "至今", "施行", "实施", "是", "为", "诞辰", "、");

  private Openings() {}

  /** The best opening, or null. */
  static Opening of(PageArticle article, List<DateExpression> dates) {
    String text = article.text();
    List<Block> blocks = article.blocks();
    int first = firstParagraph(text, blocks);
    Opening best = null;
    int bestScore = ENOUGH - 1;
    BlockCursor cursor = new BlockCursor(article);
    int lineBegin = 0;
    int lineFeed = text.indexOf('\n');
    for (DateExpression date : dates) {
      while (lineFeed >= 0 && lineFeed < date.begin()) {
        lineBegin = lineFeed + 1;
        lineFeed = text.indexOf('\n', lineBegin);
      }
      if (!cursor.isBody(date.begin()) || !date.date().isMonthDay() || isBad(text, date)) {
        continue;
      }
      if (best != null && opensAgain(text, date, lineBegin, best)) {
        return best.beside();
      }
      int score = score(text, date, lineBegin, first);
      if (score > bestScore) {
        bestScore = score;
        best =
            new Opening(
                date.date(),
                evidence(text, date),
                date.begin(),
                isReport(text, date, score, article.byline().isEmpty() ? REPORTED : LOCAL),
                Weekdays.behind(text, date.end()),
                (lineBegin == first || score >= INTERVIEW) && !isShortYear(text, date));
      }
    }
    return best;
  }

  /**
   * Whether a later paragraph opens as a report does, with another full day. One report does not
   * write the year twice: this may be another.
   */
  private static boolean opensAgain(
      String text, DateExpression date, int lineBegin, Opening opening) {
    if (lineBegin <= opening.begin() || !date.date().isDay() || !opening.date().isDay()) {
      return false;
    }
    if (date.begin() - lineBegin > LONGEST_LEAD || date.date().equals(opening.date())) {
      return false;
    }
    // Before the day stands 本报讯（记者…） at most, or a headline that was joined to the paragraph.
    for (int i = lineBegin; i < date.begin(); i++) {
      if ("，。；".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return isReport(text, date, FIRST_PARAGRAPH + AT_HEAD, REPORTED);
  }

  private static int score(String text, DateExpression date, int lineBegin, int first) {
    int sentenceBegin = date.begin();
    int limit = Math.max(lineBegin, date.begin() - 2 * LONGEST_LEAD);
    while (sentenceBegin > limit && !isStop(text.charAt(sentenceBegin - 1))) {
      sentenceBegin--;
    }
    int score = lineBegin == first ? FIRST_PARAGRAPH : 0;
    boolean isFirstSentence = sentenceBegin == lineBegin;
    if (!isFirstSentence && lineBegin == first && sentenceBegin > 0) {
      Matcher quoted = QUOTED.matcher(text).region(lineBegin, sentenceBegin);
      if (quoted.matches()) {
        // “…！”8月14日, …: a report that opens with a voice.
        isFirstSentence = true;
        sentenceBegin = quoted.group(1).isEmpty() ? sentenceBegin : lineBegin;
        if (sentenceBegin == lineBegin) {
          return FIRST_PARAGRAPH + DISPATCH + AT_HEAD;
        }
      }
    }
    int lead = date.begin() - sentenceBegin;
    boolean isDispatch =
        isFirstSentence
            && lead > 0
            && lead <= LONGEST_LEAD
            && LEAD.matcher(text.substring(sentenceBegin, date.begin())).matches();
    boolean isWired = lead <= LONGEST_LEAD && startsWith(text, date.end(), "电", "讯");
    if (isDispatch || isWired) {
      score += DISPATCH + AT_HEAD;
    } else if (isFirstSentence && lead <= 2) {
      score += lineBegin == first ? AT_HEAD : 0;
    } else if (isFirstSentence && lead <= NEAR && lineBegin == first) {
      score += NEAR_HEAD;
    }
    if (isInterview(text, date.end())) {
      score += INTERVIEW;
    }
    return score;
  }

  /**
   * Whether the date is the report's own: a dispatch or an interview says so; at the head of the
   * first sentence a local event does, unless the text remembers it.
   */
  private static boolean isReport(String text, DateExpression date, int score, Pattern local) {
    if (score >= DISPATCH + AT_HEAD) {
      return true;
    }
    int end = date.end();
    int limit = Math.min(text.length(), end + SENTENCE);
    while (end < limit && !isStop(text.charAt(end)) && text.charAt(end) != '\n') {
      end++;
    }
    String sentence = text.substring(date.end(), end);
    String story = text.substring(date.begin(), Math.min(text.length(), date.begin() + STORY));
    return score >= FIRST_PARAGRAPH + AT_HEAD
        && local.matcher(sentence).find()
        && !REMEMBERED.matcher(sentence).find()
        && !LOOKING_BACK.matcher(story).find();
  }

  /** Whether the year is written in two digits, which leaves the century to be guessed. */
  private static boolean isShortYear(String text, DateExpression date) {
    return date.date().year() > 0 && text.charAt(date.begin() + 2) == '年';
  }

  private static boolean isInterview(String text, int from) {
    int end = from;
    int limit = Math.min(text.length(), from + 80);
    while (end < limit && !isStop(text.charAt(end)) && text.charAt(end) != '\n') {
      end++;
    }
    return INTERVIEWED.matcher(text).region(from, end).find();
  }

  private static boolean isBad(String text, DateExpression date) {
    int begin = date.begin();
    while (begin > 0 && text.charAt(begin - 1) == ' ') {
      begin--;
    }
    for (String word : BAD_BEFORE) {
      if (text.startsWith(word, begin - word.length())) {
        return true;
      }
    }
    int end = date.end();
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    for (String word : BAD_AFTER) {
      if (text.startsWith(word, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(String text, int at, String... words) {
    for (String word : words) {
      if (text.startsWith(word, at)) {
        return true;
      }
    }
    return false;
  }

  /** Begin of the first body line that is a sentence, or -1. */
  static int firstParagraph(String text, List<Block> blocks) {
    for (Block block : blocks) {
      if (block.kind() != BlockKind.BODY) {
        continue;
      }
      int begin = block.begin();
      while (begin < block.end()) {
        int end = text.indexOf('\n', begin);
        if (end < 0 || end > block.end()) {
          end = block.end();
        }
        if (end - begin >= SHORTEST_PARAGRAPH && DatedLines.hasPunctuation(text, begin, end)) {
          return begin;
        }
        begin = end + 1;
      }
    }
    return -1;
  }

  private static boolean isStop(char c) {
    return c == '。' || c == '！' || c == '？' || c == '”' || c == '!' || c == '?';
  }

  private static String evidence(String text, DateExpression date) {
    int end = date.end();
    int limit = Math.min(text.length(), date.begin() + LONGEST_EVIDENCE);
    while (end < limit && "，,。；;\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(date.begin(), end).trim();
  }
}
