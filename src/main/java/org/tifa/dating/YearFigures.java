package org.tifa.dating;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tifa.page.PageArticle;

/**
 * What the years that a text writes say of its own: it is not older than the latest year it speaks
 * of, plans and aims left out.
 *
 * @param latest the latest such year, 0 if there is none
 * @param latestEvidence the words, or null
 * @param years all years that its editorial blocks write
 * @param spanBegin first year of the latest span of years in a title (2022—2025), 0 if there is
 *     none
 * @param spanEvidence the words, or null
 */
record YearFigures(
    int latest, String latestEvidence, Set<Integer> years, int spanBegin, String spanEvidence) {
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
    Set<Integer> years = new TreeSet<>();
    String evidence = null;
    for (DateExpression date : dates) {
      int year = date.date().year();
      if (year == 0 || !cursor.isEditorial(date.begin())) {
        continue;
      }
      years.add(year);
      if (year > latest && !isAim(text, date)) {
        latest = year;
        evidence = text.substring(date.begin(), Math.min(text.length(), date.end() + 6)).trim();
      }
    }
    int spanBegin = 0;
    String spanEvidence = null;
    Matcher span = SPAN.matcher(text);
    for (String century : List.of("19", "20")) {
      for (int i = text.indexOf(century); i >= 0; i = text.indexOf(century, i + 1)) {
        if (!span.region(i, text.length()).lookingAt()) {
          continue;
        }
        int begin = Integer.parseInt(span.group(1));
        if (begin > spanBegin && begin < Integer.parseInt(span.group(2))) {
          spanBegin = begin;
          spanEvidence = span.group();
        }
      }
    }
    return new YearFigures(
        latest, evidence, Collections.unmodifiableSet(years), spanBegin, spanEvidence);
  }

  private static boolean isAim(String text, DateExpression date) {
    String before = text.substring(Math.max(0, date.begin() - NEAR), date.begin());
    String after = text.substring(date.end(), Math.min(text.length(), date.end() + NEAR));
    boolean isPlanned =
        YearWords.PLANNED_BEFORE.matcher(before).find()
            && YearWords.WORK_AFTER
                .matcher(text)
                .region(date.end(), Math.min(text.length(), date.end() + 16))
                .find();
    return isPlanned
        || AIM_BEFORE.matcher(before).find()
        || AIM_AFTER.matcher(after).find()
        || SPAN.matcher(text)
            .region(date.begin(), Math.min(text.length(), date.end() + 7))
            .lookingAt();
  }
}
