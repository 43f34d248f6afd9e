package org.tifa.dating;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tifa.page.PageArticle;

/**
 * What the years that a text writes say of its own: it is not older than the latest year it speaks
 * of, plans and aims left out.
 *
 * @param latest the latest such year, 0 if there is none
 * @param latestEvidence the words, or null
 * @param spanBegin first year of the latest span of years in a title (2022—2025), 0 if there is
 *     none
 * @param spanEvidence the words, or null
 */
record YearFigures(int latest, String latestEvidence, int spanBegin, String spanEvidence) {
  private static final Pattern SPAN =
      Pattern.compile("((?:19|20)[0-9]{2})年?[—–－―\\-~～至到]{1,2}((?:19|20)[0-9]{2})");
  private static final Pattern AIM_BEFORE =
      Pattern.compile("(?:到|至|力争|计划|预计|未来|争取|[—–－―\\-~～])\\s*$");
  private static final Pattern AIM_AFTER =
      Pattern.compile("^(?:底|底前|年底|前|之前|远景|目标|要|将|力争|基本|建成|全面建成|规划|左右|世界|奥运|亚运|度?计划|春节前)");
  private static final int NEAR = 4;

  static YearFigures of(PageArticle article, List<DateExpression> dates) {
    String text = article.text();
    BlockCursor cursor = new BlockCursor(article);
    int latest = 0;
    String evidence = null;
    for (DateExpression date : dates) {
      int year = date.date().year();
      if (year > latest && cursor.isEditorial(date.begin()) && !isAim(text, date)) {
        latest = year;
        evidence = text.substring(date.begin(), Math.min(text.length(), date.end() + 6)).trim();
      }
    }
    int spanBegin = 0;
    String spanEvidence = null;
    Matcher span = SPAN.matcher(text);
    for (int i = 0; i + 8 < text.length(); i++) {
      // Looking for two digits by hand spares the pattern on all other characters.
      char c = text.charAt(i);
      if ((c != '1' && c != '2') || !span.region(i, text.length()).lookingAt()) {
        continue;
      }
      int begin = Integer.parseInt(span.group(1));
      if (begin > spanBegin && begin < Integer.parseInt(span.group(2))) {
        spanBegin = begin;
        spanEvidence = span.group();
      }
    }
    return new YearFigures(latest, evidence, spanBegin, spanEvidence);
  }

  private static boolean isAim(String text, DateExpression date) {
    String before = text.substring(Math.max(0, date.begin() - NEAR), date.begin());
    String after = text.substring(date.end(), Math.min(text.length(), date.end() + NEAR));
    return AIM_BEFORE.matcher(before).find()
        || AIM_AFTER.matcher(after).find()
        || SPAN.matcher(text)
            .region(date.begin(), Math.min(text.length(), date.end() + 7))
            .lookingAt();
  }
}
