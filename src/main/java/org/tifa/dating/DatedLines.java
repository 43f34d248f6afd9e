package org.tifa.dating;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tifa.page.PageArticle;

/**
 * Finds the lines of an article that exist to tell a date: date lines, mastheads, sessions,
 * signatures.
 */
final class DatedLines {
  /** Units; longer lines are sentences. */
  private static final int LONGEST_LINE = 100;

  private static final int LONGEST_SIGNATURE = 24;

  /** A line of this many units with a comma or full stop in it is a paragraph. */
  private static final int SHORTEST_PARAGRAPH = 60;

  private static final List<String> LABELS = List.of("时间", "日期", "发布于", "发表于", "刊发于", "发布", "发表");
  private static final List<String> LABEL_HEADS =
      List.of("发布", "发表", "刊发", "刊登", "发稿", "出版", "见报", "上传", "录入", "信息发布", "文章发布");
  private static final String FRAME = " \t\u3000|｜·•:：【】[]()（）-—―─–/,，>";
  private static final Pattern TIME =
      Pattern.compile(
          "^\\s*(?:T\\s*)?\\d{1,2}\\s*(?:[:：]|时)\\s*\\d{2}(?:\\s*(?:[:：]|分)\\s*(?:\\d{2}秒?)?)?");
  private static final Pattern WEEKDAY = Pattern.compile("^[\\s/|·（(]*(?:星期|周|礼拜)([一二三四五六日天])");
  private static final Pattern EDITION = Pattern.compile("第?\\s*[\\dA-Z一二三四五六七八九十]{1,3}\\s*版|版次");
  private static final Pattern FRAME_WORD =
      Pattern.compile("来源|作者|编辑|责编|责任|浏览|阅读|点击|访问|字号|字体|分享|打印|信息|记者|稿源|收藏|【");
  private static final String WEEKDAYS = "一二三四五六日";

  private final String text;
  private final int contentEnd;
  private final int bodyBegin;

  private DatedLines(PageArticle article) {
    this.text = article.text();
    this.contentEnd = text.stripTrailing().length();
    this.bodyBegin = bodyBegin(text);
  }

  /** All such lines in text order, of the given dates of the article's text. */
  static List<DatedLine> of(PageArticle article, List<DateExpression> dates) {
    DatedLines lines = new DatedLines(article);
    List<DatedLine> found = new ArrayList<>();
    BlockCursor cursor = new BlockCursor(article);
    for (DateExpression date : dates) {
      if (date.date().isDay()) {
        DatedLine line = lines.read(date, cursor.isEditorial(date.begin()));
        if (line != null) {
          found.add(line);
        }
      }
    }
    return found;
  }

  private DatedLine read(DateExpression date, boolean isEditorial) {
    int begin = date.begin();
    while (begin > 0 && text.charAt(begin - 1) != '\n' && date.begin() - begin < LONGEST_LINE) {
      begin--;
    }
    int end = date.end();
    while (end < text.length() && text.charAt(end) != '\n' && end - begin <= LONGEST_LINE) {
      end++;
    }
    if (end - begin > LONGEST_LINE) {
      return null;
    }
    String line = text.substring(begin, end);
    String before = text.substring(begin, date.begin());
    String after = text.substring(date.end(), end);
    DatedLine.Role role = role(line, before, after, date, isEditorial, end);
    return role == null ? null : new DatedLine(role, date.date(), line.trim(), date.begin());
  }

  private DatedLine.Role role(
      String line,
      String before,
      String after,
      DateExpression date,
      boolean isEditorial,
      int lineEnd) {
    boolean isFrame = !isEditorial;
    boolean isSentence = line.indexOf('。') >= 0 || line.indexOf('；') >= 0;
    if (!isSentence && isSession(before, after) && date.begin() < bodyBegin) {
      return DatedLine.Role.SESSION;
    }
    boolean hasComma = after.indexOf('，') >= 0 || after.indexOf(',') >= 0;
    Matcher weekday = WEEKDAY.matcher(after);
    if (!isSentence && !hasComma && weekday.find()) {
      return isWeekday(date.date(), weekday.group(1))
          ? DatedLine.Role.MASTHEAD
          : DatedLine.Role.FALSE_MASTHEAD;
    }
    if (isFrame && !isSentence && !hasComma && EDITION.matcher(line).find()) {
      return DatedLine.Role.MASTHEAD;
    }
    if (!isSentence) {
      DatedLine.Role dateline = dateline(before, after, date.begin(), isFrame);
      if (dateline != null) {
        return dateline;
      }
    }
    if (line.length() <= LONGEST_SIGNATURE && isSignature(before, after, lineEnd)) {
      return DatedLine.Role.SIGNATURE;
    }
    return null;
  }

  /** ——2026年2月2日在…上, （2023年3月13日…通过）; not a sentence that goes on. */
  private static boolean isSession(String before, String after) {
    String lead = bare(before);
    if (!lead.isEmpty()) {
      return false;
    }
    boolean isMarked = !before.isBlank();
    String rest = after.strip();
    if (rest.startsWith("在") && (isMarked || rest.contains("会议上") || rest.contains("大会上"))) {
      return rest.indexOf('，') < 0 && rest.indexOf(',') < 0;
    }
    return isMarked && (rest.contains("通过") || rest.contains("批准")) && rest.endsWith("）");
  }

  private DatedLine.Role dateline(String before, String after, int offset, boolean isFrame) {
    String rest = after;
    Matcher time = TIME.matcher(rest);
    boolean hasTime = time.find();
    if (hasTime) {
      rest = rest.substring(time.end());
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
      return hasTime && isSourced ? DatedLine.Role.DATELINE : null;
    }
    if (hasTime || FRAME_WORD.matcher(rest).find()) {
      return DatedLine.Role.DATELINE;
    }
    return isFrame ? DatedLine.Role.BARE_DATELINE : null;
  }

  private static boolean isFrameTail(String rest) {
    String tail = rest.strip();
    return tail.isEmpty()
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
        && lineEnd >= contentEnd;
  }

  private static boolean isWeekday(PartialDate date, String weekday) {
    int index = weekday.equals("天") ? WEEKDAYS.length() - 1 : WEEKDAYS.indexOf(weekday);
    LocalDate day = date.firstDay();
    return day.getDayOfWeek() == DayOfWeek.of(index + 1);
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
