package org.tifa.dating;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tifa.page.PageArticle;

/** Finds the day with which a report opens where it is told only beside another: 昨日, 18日上午. */
final class RelativeDays {
  /** Units of the first paragraph in which the report's day stands. */
  private static final int OPENING = 80;

  private static final String NUMBER = "[0-3]?[0-9]|[二三]?十[一二三四五六七八九]?";

  /** What follows the day of a report, and not a number of days: 18日上午, not 18日游. */
  private static final String OF_REPORT =
      "(?=上午|下午|中午|晚|凌晨|清晨|早|傍晚|夜|，|,|[（(]|从|在|电|讯|召开|举行|获悉|赴|到|深入|至)";

  private static final Pattern DAY =
      Pattern.compile(
          "(?<![0-9０-９一二三四五六七八九十百零月年第近过这满达续每逢至《—\\-])"
              + "(?:(本月|上月|上个月)?("
              + NUMBER
              + ")[日号]"
              + OF_REPORT
              + "|(今|昨|前)(?:日|天|晚|夜|晨|早)(?![的之是头])"
              + "|(本|上)周([一二三四五六日])(?![年期个]))");

  private static final Map<String, Integer> DAYS_BEFORE = Map.of("今", 0, "昨", -1, "前", -2);

  private RelativeDays() {}

  /** The first in the first sentences, or null. */
  static RelativeDay of(PageArticle article) {
    String text = article.text();
    int begin = Openings.firstParagraph(text, article.blocks());
    if (begin < 0) {
      return null;
    }
    int end = text.indexOf('\n', begin);
    end = Math.min(end < 0 ? text.length() : end, begin + OPENING);
    Matcher matcher = DAY.matcher(text).region(begin, end).useTransparentBounds(true);
    while (matcher.find()) {
      RelativeDay day = day(matcher);
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  private static RelativeDay day(Matcher matcher) {
    String evidence = matcher.group();
    int begin = matcher.start();
    if (matcher.group(3) != null) {
      int days = DAYS_BEFORE.get(matcher.group(3));
      return new RelativeDay(RelativeDay.Scale.DAYS, days, null, evidence, begin);
    }
    if (matcher.group(4) != null) {
      int weeks = matcher.group(4).equals("本") ? 0 : -1;
      DayOfWeek weekday = DayOfWeek.of("一二三四五六日".indexOf(matcher.group(5)) + 1);
      return new RelativeDay(RelativeDay.Scale.WEEKS, weeks, weekday, evidence, begin);
    }
    int number = YearWords.number(matcher.group(2));
    if (number < 1 || number > 31) {
      return null;
    }
    RelativeDay.Scale scale =
        matcher.group(1) == null
            ? RelativeDay.Scale.DAY_OF_SOME_MONTH
            : matcher.group(1).equals("本月")
                ? RelativeDay.Scale.DAY_OF_THIS_MONTH
                : RelativeDay.Scale.DAY_OF_LAST_MONTH;
    return new RelativeDay(scale, number, null, evidence, begin);
  }
}
