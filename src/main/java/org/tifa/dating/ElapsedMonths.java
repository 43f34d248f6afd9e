package org.tifa.dating;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tifa.page.PageArticle;

/**
 * Months of its own year that a text gives figures of, behind which it therefore lies: 今年前五个月,
 * 今年上半年, 今年一季度.
 *
 * @param last the last such month, 1 to 11
 * @param evidence the words
 */
record ElapsedMonths(int last, String evidence) {
  private static final String THIS_YEAR = "今年";

  /** Days before the end of the months in which a text already speaks of them as over. */
  private static final int EARLY_DAYS = 20;

  /** Units behind the months in which it shows whether they are over. */
  private static final int NEAR = 40;

  private static final Pattern OVER =
      Pattern.compile("完成|实现|增长|同比|达到?|累计|新增|下降|提升|接待|排名|位居|已|获得|落地");
  private static final Pattern AHEAD =
      Pattern.compile("力争|确保|计划|预计|将|目标|奋战|谋划|部署|安排|开门红|冲刺|前完成|底前|任务|打算|争取|要");

  /** Those that reach furthest into the year, or null. */
  static ElapsedMonths of(PageArticle article) {
    String text = article.text();
    BlockCursor cursor = new BlockCursor(article);
    ElapsedMonths longest = null;
    int at = text.indexOf(THIS_YEAR);
    while (at >= 0) {
      int begin = at + THIS_YEAR.length();
      if (cursor.isEditorial(at)) {
        Matcher part = YearWords.partOfYear(text, begin);
        int month = part == null ? 0 : YearWords.lastMonth(part);
        if (month > (longest == null ? 0 : longest.last()) && isOver(text, part.end())) {
          longest = new ElapsedMonths(month, text.substring(at, part.end()));
        }
      }
      at = text.indexOf(THIS_YEAR, begin);
    }
    return longest;
  }

  private static boolean isOver(String text, int begin) {
    int end = begin;
    int limit = Math.min(text.length(), begin + NEAR);
    while (end < limit && "。；！？\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String words = text.substring(begin, end);
    return OVER.matcher(words).find() && !AHEAD.matcher(words).find();
  }

  /** Whether a text of a day can speak of these months as over. */
  boolean allows(LocalDate day) {
    LocalDate end = LocalDate.of(day.getYear(), last, 1).plusMonths(1);
    return !day.isBefore(end.minusDays(EARLY_DAYS));
  }

  /** As clues spell it: from which month on, such as {@code --06..}. */
  String reading() {
    return "--%02d..".formatted(last + 1);
  }
}
