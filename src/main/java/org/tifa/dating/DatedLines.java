package org.tifa.dating;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tifa.page.Block;
import org.tifa.page.BlockKind;
import org.tifa.page.PageArticle;

/**
 * Finds the lines of an article that exist to tell a date: date lines, mastheads, sessions,
 * signatures.
 */
final class DatedLines {
  /** Units; longer lines are sentences. */
  private static final int LONGEST_LINE = 100;

  private static final int LONGEST_SIGNATURE = 24;

  /** Units that may follow a signature: （此件公开发布）. */
  private static final int LONGEST_POSTSCRIPT = 24;

  /** Units of evidence on both sides of an enclosed date. */
  private static final int NEAR = 16;

  /** A line of this many units with a comma or full stop in it is a paragraph. */
  private static final int SHORTEST_PARAGRAPH = 60;

  private static final List<String> LABELS = List.of("时间", "日期", "发布于", "发表于", "刊发于", "发布", "发表");
  private static final List<String> LABEL_HEADS =
      List.of("发布", "发表", "刊发", "刊登", "发稿", "出版", "见报", "上传", "录入", "信息发布", "文章发布");
  private static final String FRAME = " \t\u3000|｜·•:：【】[]()（）-—―─–/,，>";
  private static final Pattern TIME =
      Pattern.compile(
          "^\\s*(?:T\\s*)?\\d{1,2}\\s*(?:[:：]|时)\\s*\\d{2}(?:\\s*(?:[:：]|分)\\s*(?:\\d{2}秒?)?)?");
  private static final Pattern EDITION = Pattern.compile("第?\\s*[\\dA-Z一二三四五六七八九十]{1,3}\\s*版|版次");
  private static final Pattern CREDIT_BEFORE =
      Pattern.compile(
          "[（(《](?:来源[:：]?|原载|据|摘自|转自|载于?|刊于)?\\s*《?[^（(《》）)。，\\n]{2,16}(?:报|网|刊|社|台|客户端|中心|发布|杂志)"
              + "》?[）)（(\\s，,]*$");
  private static final Pattern CREDIT_AFTER = Pattern.compile("^[^）)。，]{0,14}[）)]\\s*$");
  private static final Pattern PRINTED_AFTER =
      Pattern.compile("^[ ，,、]*第? ?[\\dA-Z一二三四五六七八九十]{1,3} ?版[^）)。，]{0,8}[）)]");
  private static final int LONGEST_CREDIT = 32;
  private static final Pattern SPEECH_AFTER =
      Pattern.compile("^(?:在[^）)\\n]{2,40})?[）)]\\s*(?:同志们|各位|尊敬的|女士们|代表们|委员们|朋友们)");

  /** Units at the head of a text in which the day of a speech stands. */
  private static final int HEAD = 200;

  /** Where a post was sent from, behind its time. */
  private static final Pattern POSTED = Pattern.compile("^\\s*(?:发表于|发布于|来自)?\\p{IsHan}{2,4}$");

  private static final int LONGEST_PUBLISHER = 12;
  private static final Pattern PUBLISHER = Pattern.compile("(?:报|网|刊|社|台|客户端|中心|发布|主办|编印|编)》?$");
  private static final Pattern FRAME_WORD =
      Pattern.compile("来源|作者|编辑|责编|责任|浏览|阅读|点击|访问|字号|字体|分享|打印|信息|记者|稿源|收藏|【");

  private final String text;
  private final int contentEnd;
  private final int bodyBegin;

  private DatedLines(PageArticle article) {
    this.text = article.text();
    this.contentEnd = contentEnd(article);
    this.bodyBegin = bodyBegin(text);
  }

  /** Where the article's own words and the line after them end. */
  private static int contentEnd(PageArticle article) {
    int end = article.text().stripTrailing().length();
    List<Block> blocks = article.blocks();
    for (int i = blocks.size() - 1; i >= 0; i--) {
      if (blocks.get(i).kind().isEditorial()) {
        return i + 1 < blocks.size() ? Math.min(end, blocks.get(i + 1).end()) : end;
      }
    }
    return end;
  }

  /** All such lines in text order, of the given dates of the article's text. */
  static List<DatedLine> of(PageArticle article, List<DateExpression> dates) {
    DatedLines lines = new DatedLines(article);
    List<DatedLine> found = new ArrayList<>();
    BlockCursor cursor = new BlockCursor(article);
    for (DateExpression date : dates) {
      if (date.date().isDay()) {
        DatedLine line = lines.read(date, cursor.at(date.begin()));
        if (line != null) {
          found.add(line);
        }
      }
    }
    return withoutChronicle(found);
  }

  /** Of several dates that stand alone none is the article's. */
  private static List<DatedLine> withoutChronicle(List<DatedLine> lines) {
    boolean isChronicle = false;
    for (DatedLine line : lines) {
      isChronicle |= line.role() == DatedLine.Role.ENTRY;
    }
    return isChronicle
        ? lines.stream().filter(line -> line.role() != DatedLine.Role.BARE_DATELINE).toList()
        : lines;
  }

  /**
   * Reads the line of a date.
   *
   * @param block in which it stands, or null
   */
  private DatedLine read(DateExpression date, Block block) {
    int begin = date.begin();
    while (begin > 0 && text.charAt(begin - 1) != '\n' && date.begin() - begin < LONGEST_LINE) {
      begin--;
    }
    int end = date.end();
    while (end < text.length() && text.charAt(end) != '\n' && end - begin <= LONGEST_LINE) {
      end++;
    }
    DatedLine.Role enclosed = enclosed(date);
    if (enclosed != null) {
      return new DatedLine(enclosed, date.date(), evidence(date), date.begin());
    }
    if (end - begin > LONGEST_LINE) {
      return null;
    }
    String line = text.substring(begin, end);
    String before = text.substring(begin, date.begin());
    String after = text.substring(date.end(), end);
    DatedLine.Role role = role(line, before, after, date, block, end);
    return role == null ? null : new DatedLine(role, date.date(), line.trim(), date.begin());
  }

  /** （某报2022年6月30日） at the end of the text, （2023年3月5日）同志们 at its head; else null. */
  private DatedLine.Role enclosed(DateExpression date) {
    String after =
        text.substring(date.end(), Math.min(text.length(), date.end() + LONGEST_CREDIT + NEAR));
    if (date.begin() < HEAD
        && date.begin() > 0
        && "（(".indexOf(text.charAt(date.begin() - 1)) >= 0
        && SPEECH_AFTER.matcher(after).find()) {
      return DatedLine.Role.SESSION;
    }
    boolean isEnd =
        date.end() + LONGEST_CREDIT >= contentEnd
            && CREDIT_AFTER.matcher(after.stripTrailing()).find();
    if (!isEnd) {
      return null;
    }
    String before = text.substring(Math.max(0, date.begin() - LONGEST_CREDIT), date.begin());
    boolean isPrinted = before.matches("(?s).*[（(]\\s*") && PRINTED_AFTER.matcher(after).find();
    return isPrinted || CREDIT_BEFORE.matcher(before).find() ? DatedLine.Role.LATE_DATELINE : null;
  }

  private String evidence(DateExpression date) {
    int begin = Math.max(0, date.begin() - NEAR);
    int end = Math.min(text.length(), date.end() + NEAR);
    return text.substring(
            Math.max(begin, text.lastIndexOf('\n', date.begin()) + 1),
            text.indexOf('\n', date.end()) < 0
                ? end
                : Math.min(end, text.indexOf('\n', date.end())))
        .trim();
  }

  private DatedLine.Role role(
      String line, String before, String after, DateExpression date, Block block, int lineEnd) {
    boolean isFrame = block == null || !block.kind().isEditorial();
    boolean isMasthead = block != null && block.kind() == BlockKind.MASTHEAD;
    boolean isSentence = line.indexOf('。') >= 0 || line.indexOf('；') >= 0;
    if (!isSentence && isSession(before, after) && date.begin() < bodyBegin) {
      return DatedLine.Role.SESSION;
    }
    boolean hasComma = after.indexOf('，') >= 0 || after.indexOf(',') >= 0;
    DayOfWeek weekday = Weekdays.behind(after, 0);
    if (!isSentence && !hasComma && weekday != null) {
      return date.date().firstDay().getDayOfWeek() == weekday
          ? DatedLine.Role.MASTHEAD
          : DatedLine.Role.FALSE_MASTHEAD;
    }
    if (isFrame && !isSentence && !hasComma && (isMasthead || EDITION.matcher(line).find())) {
      return DatedLine.Role.MASTHEAD;
    }
    if (!isSentence) {
      DatedLine.Role dateline =
          dateline(before, after, date.begin(), isFrame, lineEnd >= contentEnd);
      if (dateline != null) {
        return dateline;
      }
    }
    if (line.length() <= LONGEST_SIGNATURE && isSignature(before, after, lineEnd)) {
      return DatedLine.Role.SIGNATURE;
    }
    return before.isBlank() && after.isBlank() ? DatedLine.Role.ENTRY : null;
  }

  /** ——2026年2月2日在…上, （2023年3月13日…通过）; not a sentence that goes on. */
  private static boolean isSession(String before, String after) {
    String lead = bare(before);
    if (!lead.isEmpty()) {
      return false;
    }
    boolean isAlone = before.strip().equals("（") && after.strip().equals("）");
    if (isAlone) {
      return true;
    }
    boolean isMarked = !before.isBlank();
    String rest = after.strip();
    if (rest.startsWith("在") && (isMarked || rest.contains("会议上") || rest.contains("大会上"))) {
      return rest.indexOf('，') < 0 && rest.indexOf(',') < 0;
    }
    return isMarked && (rest.contains("通过") || rest.contains("批准")) && rest.endsWith("）");
  }

  private DatedLine.Role dateline(
      String before, String after, int offset, boolean isFrame, boolean isLast) {
    String rest = after;
    Matcher time = TIME.matcher(rest);
    boolean hasTime = time.find();
    if (hasTime) {
      rest = rest.substring(time.end());
    }
    if (isFrame && hasTime && (rest.isBlank() || POSTED.matcher(rest).find())) {
      return offset < bodyBegin ? DatedLine.Role.DATELINE : DatedLine.Role.LATE_DATELINE;
    }
    if (!isFrameTail(rest)) {
      return null;
    }
    boolean isHead = offset < bodyBegin;
    if (isLabelled(before)) {
      return isHead ? DatedLine.Role.DATELINE : DatedLine.Role.LATE_DATELINE;
    }
    if (!isHead) {
      return null;
    }
    String lead = bare(before);
    if (!lead.isEmpty()) {
      boolean isSourced = FRAME_WORD.matcher(lead).find() && !lead.contains("更新");
      if (isSourced && (hasTime || FRAME_WORD.matcher(rest).find())) {
        return DatedLine.Role.DATELINE;
      }
      boolean isCredit = isSourced || PUBLISHER.matcher(lead).find();
      return isFrame && isCredit && rest.isBlank() ? DatedLine.Role.BARE_DATELINE : null;
    }
    boolean isPublished =
        rest.strip().length() <= LONGEST_PUBLISHER && PUBLISHER.matcher(rest.strip()).find();
    if (hasTime || isPublished || FRAME_WORD.matcher(rest).find()) {
      return DatedLine.Role.DATELINE;
    }
    boolean isOnlyDate = before.isBlank() && rest.isBlank() && !isLast;
    return isFrame || isOnlyDate ? DatedLine.Role.BARE_DATELINE : null;
  }

  private static boolean isFrameTail(String rest) {
    String tail = rest.strip();
    if (tail.startsWith("，") || tail.startsWith(",")) {
      // A sentence that begins with its day, and whose line is broken.
      return false;
    }
    return tail.isEmpty()
        || (tail.length() <= LONGEST_PUBLISHER && PUBLISHER.matcher(tail).find())
        || FRAME.indexOf(tail.charAt(0)) >= 0
        || FRAME_WORD.matcher(tail).lookingAt();
  }

  /** 时间：, 发布时间：, 来源：… 时间：; not 报名时间：, 截止日期：. */
  private static boolean isLabelled(String before) {
    String lead = stripFrame(before);
    for (String label : LABELS) {
      if (lead.endsWith(label)) {
        String rest = lead.substring(0, lead.length() - label.length());
        for (String head : LABEL_HEADS) {
          if (rest.endsWith(head)) {
            rest = rest.substring(0, rest.length() - head.length());
            break;
          }
        }
        return rest.isEmpty() || FRAME.indexOf(rest.charAt(rest.length() - 1)) >= 0;
      }
    }
    return false;
  }

  private boolean isSignature(String before, String after, int lineEnd) {
    return bare(before).isEmpty()
        && bare(after).isEmpty()
        && before.indexOf('—') < 0
        && lineEnd + LONGEST_POSTSCRIPT >= contentEnd;
  }

  /** Without frame marks at both ends. */
  private static String bare(String words) {
    String bare = stripFrame(words);
    int begin = 0;
    while (begin < bare.length() && FRAME.indexOf(bare.charAt(begin)) >= 0) {
      begin++;
    }
    return bare.substring(begin);
  }

  private static String stripFrame(String words) {
    int end = words.length();
    while (end > 0 && FRAME.indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return words.substring(0, end);
  }

  /** Offset of the first line that reads like a paragraph. */
  private static int bodyBegin(String text) {
    int begin = 0;
    while (begin < text.length()) {
      int end = text.indexOf('\n', begin);
      if (end < 0) {
        end = text.length();
      }
      if (end - begin >= SHORTEST_PARAGRAPH && hasPunctuation(text, begin, end)) {
        return begin;
      }
      begin = end + 1;
    }
    return text.length();
  }

  static boolean hasPunctuation(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c == '。' || c == '，' || c == ',') {
        return true;
      }
    }
    return false;
  }
}
