package org.tifa.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tifa.page.PageArticle;

/** Finds the words by which a text tells the year it is of, without naming its day. */
final class YearWords {
  /** Units before and after a year that are looked at. */
  private static final int NEAR = 18;

  /** Units of a heading at most. */
  private static final int LONGEST_HEADING = 30;

  /** Units at the head of a text in which it names its own session. */
  private static final int HEAD = 400;

  private static final int MOST_CLUES = 20;

  private static final Pattern REPORT_TITLE =
      Pattern.compile("(?:^|.*[^0-9])([12][0-9]{3})年[^0-9]{0,24}政府工作报告(?:全文|摘要|[（(].{1,8}[)）])?");
  private static final Pattern REVIEWED =
      Pattern.compile("^(?:的)?(?:国内|政府|主要|全[省市区县州旗])*(?:工作|发展)?(?:的)?(?:简要|基本|总体|主要)?(?:回顾|总结)");
  private static final Pattern PLANNED =
      Pattern.compile(
          "^(?:的)?(?:政府|国民|经济|社会|和|工作|发展|全[省市区县州旗]|的)*"
              + "(?:总体要求|总体部署|主要预期目标|预期目标|目标任务|主要目标|主要任务|重点工作|重点任务|政策取向|工作任务|工作安排|工作部署|工作建议|基本方针)");
  private static final Pattern APPROVED_BEFORE = Pattern.compile("同意.{0,10}提出的$");
  private static final Pattern JUST_PAST_BEFORE = Pattern.compile("刚(?:刚)?过去的$");
  private static final Pattern SUMMED_BEFORE = Pattern.compile("(?:总结|回顾)(?:了|全[省市区县州旗])?$");
  static final Pattern PLANNED_BEFORE = Pattern.compile("(?:部署|安排|谋划|研究|审议)(?:了|好|全[省市区县州旗])?$");
  static final Pattern WORK_AFTER = Pattern.compile("^(?:度|的|全[省市区县州旗])?.{0,10}(?:工作|任务)");
  private static final Pattern PART_OF_YEAR =
      Pattern.compile(
          "^(?:度|全[省市区县州旗])?(?:(上半年)|(?:第?([一二三1-3])季度)|前([一二三四五六七八九十]{1,2}|[0-9]{1,2})个月"
              + "|(?:[1一]月?(?:份)?[—–－―\\-~～至到]+([0-9]{1,2}|[二三四五六七八九十]{1,2})月))");
  private static final Pattern ADDRESSED =
      Pattern.compile("^.{0,8}(?:作|报告|提出)(?!的|了).{0,40}|^作.{0,20}报告");
  private static final Pattern HEARD = Pattern.compile("^(?:听取|审议|关于)");
  private static final int LONGEST_SESSION_DAYS = 60;

  private YearWords() {}

  /**
   * The clues in text order.
   *
   * @param dates the dates of the article's text
   * @param named the events it names
   */
  static List<YearClue> read(
      PageArticle article, BareText bare, List<DateExpression> dates, List<EventMention> named) {
    List<YearClue> clues = new ArrayList<>();
    title(article.title(), clues);
    sessions(article, bare, named, clues);
    String text = article.text();
    BlockCursor cursor = new BlockCursor(article);
    for (DateExpression date : dates) {
      if (clues.size() >= MOST_CLUES) {
        break;
      }
      if (date.date().precision() == DatePrecision.YEAR && cursor.isEditorial(date.begin())) {
        year(text, date, clues);
      }
    }
    return clues;
  }

  private static void title(String title, List<YearClue> clues) {
    if (title == null || !title.contains("政府工作报告")) {
      return;
    }
    Matcher matcher = REPORT_TITLE.matcher(title);
    if (matcher.matches()) {
      int year = Integer.parseInt(matcher.group(1));
      clues.add(YearClue.of(YearClue.Kind.REPORT_TITLE, year, title));
    }
  }

  /** 向第六届全国人民代表大会第一次会议作政府工作报告; 第六届全国人民代表大会第一次会议听取和审议了…, …关于…的决议. */
  private static void sessions(
      PageArticle article, BareText bare, List<EventMention> named, List<YearClue> clues) {
    for (EventMention mention : named) {
      if (mention.begin() > HEAD) {
        return;
      }
      if (mention.event().kind() != EventKind.NPC) {
        continue;
      }
      String before = bare.slice(mention.begin() - NEAR, mention.begin());
      String after = bare.slice(mention.end(), mention.end() + NEAR);
      boolean isFirst = before.isEmpty() || before.endsWith("\n");
      boolean isOwn =
          (isFirst && HEARD.matcher(after).find())
              || (before.endsWith("向") && ADDRESSED.matcher(after).find());
      LocalDate begin = mention.event().beginsOn();
      LocalDate end = mention.event().endsOn();
      if (isOwn && end.isBefore(begin.plusDays(LONGEST_SESSION_DAYS))) {
        String evidence =
            article
                .text()
                .substring(
                    bare.offset(mention.begin()),
                    Math.min(article.text().length(), bare.offset(mention.end())))
                .trim();
        clues.add(new YearClue(YearClue.Kind.SESSION, begin, end, evidence));
      }
    }
  }

  private static void year(String text, DateExpression date, List<YearClue> clues) {
    int year = date.date().year();
    int limit = Math.max(0, date.begin() - LONGEST_HEADING);
    int lineBegin = date.begin();
    while (lineBegin > limit && text.charAt(lineBegin - 1) != '\n') {
      lineBegin--;
    }
    int begin = Math.max(lineBegin, date.begin() - NEAR);
    int end = Math.min(text.length(), date.end() + NEAR);
    String before = text.substring(begin, date.begin());
    String after = text.substring(date.end(), end);
    int lineFeed = after.indexOf('\n');
    if (lineFeed >= 0) {
      after = after.substring(0, lineFeed);
    }
    String evidence = (before + text.substring(date.begin(), date.end()) + after).trim();
    if (before.endsWith("过去的") && JUST_PAST_BEFORE.matcher(before).find()) {
      clues.add(YearClue.firstMonths(YearClue.Kind.JUST_PAST, year + 1, evidence));
      return;
    }
    if (before.endsWith("提出的")
        && APPROVED_BEFORE.matcher(before).find()
        && !after.startsWith("到")) {
      clues.add(YearClue.of(YearClue.Kind.REPORT_PART, year, evidence));
      return;
    }
    boolean isHeading = isHeading(text, lineBegin, date.end());
    if (isHeading && REVIEWED.matcher(after).find()) {
      clues.add(YearClue.of(YearClue.Kind.REPORT_PART, year + 1, evidence));
      return;
    }
    if (isHeading && PLANNED.matcher(after).find()) {
      clues.add(YearClue.of(YearClue.Kind.REPORT_PART, year, evidence));
      return;
    }
    if ((after.contains("工作") || after.contains("任务")) && WORK_AFTER.matcher(after).find()) {
      if (SUMMED_BEFORE.matcher(before).find()) {
        clues.add(YearClue.turnOfYear(year + 1, evidence));
        return;
      }
      if (PLANNED_BEFORE.matcher(before).find()) {
        clues.add(YearClue.turnOfYear(year, evidence));
        return;
      }
    }
    Matcher part = PART_OF_YEAR.matcher(after);
    if (part.find()) {
      int month = lastMonth(part);
      if (month > 0) {
        LocalDate from = LocalDate.of(year, month, 1).plusMonths(1);
        clues.add(
            new YearClue(
                YearClue.Kind.PART_OF_YEAR, from, from.plusMonths(3).minusDays(1), evidence));
      }
    }
  }

  /** Whether a line feed stands before and after the date, one heading apart. */
  private static boolean isHeading(String text, int lineBegin, int dateEnd) {
    if (lineBegin > 0 && text.charAt(lineBegin - 1) != '\n') {
      return false;
    }
    int end = dateEnd;
    int limit = lineBegin + LONGEST_HEADING;
    while (end <= limit && end < text.length() && text.charAt(end) != '\n') {
      end++;
    }
    return end <= limit;
  }

  /** The words at an offset that name the first months of a year, or null. */
  static Matcher partOfYear(String text, int begin) {
    Matcher part = PART_OF_YEAR.matcher(text).region(begin, Math.min(text.length(), begin + NEAR));
    return part.lookingAt() ? part : null;
  }

  /** The last month of {@link #partOfYear}, 1 to 11; 0 for a whole year. */
  static int lastMonth(Matcher part) {
    if (part.group(1) != null) {
      return 6;
    }
    if (part.group(2) != null) {
      return 3 * number(part.group(2));
    }
    int month = number(part.group(3) != null ? part.group(3) : part.group(4));
    // Eleven months and less: what twelve months were is told at any time.
    return month >= 1 && month <= 11 ? month : 0;
  }

  /** The value of Arabic digits or of a Chinese number below 100. */
  static int number(String words) {
    int value = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '十') {
        value = value == 0 ? 10 : value * 10;
      } else {
        int digit = DateScanner.digit(c);
        value = DateScanner.isArabic(c) ? value * 10 + digit : value + digit;
      }
    }
    return value;
  }
}
