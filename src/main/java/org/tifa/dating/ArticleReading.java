package org.tifa.dating;

import java.util.List;
import org.tifa.page.PageArticle;

/**
 * All that one article's own words say of its date.
 *
 * @param lines lines that exist to tell a date
 * @param opening the date with which the report opens, or null
 * @param events how the text stands to dated events
 * @param figures the years it writes
 * @param years the words that tell its year
 * @param elapsed months of its own year behind which it lies, or null
 * @param relativeDay the day it opens with where that is told only beside another, or null
 */
record ArticleReading(
    List<DatedLine> lines,
    Opening opening,
    List<EventClue> events,
    YearFigures figures,
    List<YearClue> years,
    ElapsedMonths elapsed,
    RelativeDay relativeDay) {

  static ArticleReading of(PageArticle article, Events events, int earliestYear, int latestYear) {
    String text = article.text();
    List<DateExpression> dates = DateScanner.scan(text, 0, text.length());
    List<DateExpression> possible =
        dates.stream()
            .filter(
                date ->
                    date.date().year() == 0
                        || (date.date().year() >= earliestYear && date.date().year() <= latestYear))
            .toList();
    BareText bare = BareText.of(text);
    List<EventMention> named = events.mentions(bare);
    Opening opening = Openings.of(article, possible);
    return new ArticleReading(
        DatedLines.of(article, possible),
        opening,
        EventReader.read(article, bare, named, opening),
        YearFigures.of(article, possible),
        YearWords.read(article, bare, possible, named),
        ElapsedMonths.of(article),
        RelativeDays.of(article));
  }

  /**
   * The same with an opening by the month of the page's other reports, where this report opens with
   * a bare day: 18日上午 beside 7月17日.
   *
   * @param monthDay month and day
   */
  ArticleReading openedOn(PartialDate monthDay) {
    Opening ofPage =
        new Opening(monthDay, relativeDay.evidence(), relativeDay.begin(), true, null, false);
    return new ArticleReading(lines, ofPage, events, figures, years, elapsed, relativeDay);
  }

  /** The first line of a role, or null. */
  DatedLine line(DatedLine.Role role) {
    for (DatedLine line : lines) {
      if (line.role() == role) {
        return line;
      }
    }
    return null;
  }
}
