package org.tifa.dating;

import java.util.ArrayList;
import java.util.List;
import org.tifa.archive.Concern;
import org.tifa.archive.Metadata;
import org.tifa.config.DatingConfig;
import org.tifa.page.Page;
import org.tifa.page.PageArticle;

/**
 * Claims the date of an article from ranked clues: metadata and path, date lines and mastheads,
 * full dates at the article's head, and the month and day of its opening with a year from metadata,
 * from the page or from dated events. Where clues disagree the year stays open. Immutable and safe
 * for threads.
 */
public final class DateResolver {
  private final Events events;
  private final DatingConfig config;

  public DateResolver(Events events, DatingConfig config) {
    this.events = events;
    this.config = config;
  }

  /** The claims of all articles of a page, in order. Reads the page once. */
  public List<DateClaim> resolveAll(Metadata metadata, Page page) {
    List<ArticleReading> readings = readings(page);
    PageDates pageDates = PageDates.of(readings);
    readings.replaceAll(reading -> opened(reading, pageDates));
    List<ArticleCase> cases = new ArrayList<>(readings.size());
    List<DateClaim> claims = new ArrayList<>(readings.size());
    for (int i = 0; i < readings.size(); i++) {
      cases.add(new ArticleCase(config, metadata, readings.get(i), i, pageDates));
      claims.add(cases.get(i).claim());
    }
    SiblingDays siblings = SiblingDays.of(claims);
    for (int i = 0; i < readings.size() && siblings != null; i++) {
      if (claims.get(i).concerns().contains(Concern.YEAR_OPEN)) {
        claims.set(i, cases.get(i).besideSiblings(siblings, claims.get(i)));
      }
    }
    for (int i = 0; i < claims.size(); i++) {
      claims.set(i, capped(claims.get(i), page.articles().get(i)));
    }
    return claims;
  }

  /** With the month of the page's other reports where a report opens with a bare day. */
  private static ArticleReading opened(ArticleReading reading, PageDates pageDates) {
    if (reading.opening() != null || reading.relativeDay() == null) {
      return reading;
    }
    PartialDate monthDay = pageDates.monthDayOf(reading.relativeDay());
    return monthDay == null ? reading : reading.openedOn(monthDay);
  }

  /**
   * No surer than that these words are one article, where the words are what the claim is read off.
   */
  private static DateClaim capped(DateClaim claim, PageArticle article) {
    return switch (claim.method()) {
      case OVERRIDE, METADATA, PATH, MASTHEAD, NONE -> claim;
      default -> claim.atMost(article.confidence());
    };
  }

  /**
   * The claim of one article of a page. Reads the whole page: for several articles of a page call
   * {@link #resolveAll}.
   *
   * @throws IllegalArgumentException if the page does not hold the article
   */
  public DateClaim resolve(Metadata metadata, Page page, PageArticle article) {
    int index = page.articles().indexOf(article);
    if (index < 0) {
      throw new IllegalArgumentException("the page does not hold article " + article.ordinal());
    }
    return resolveAll(metadata, page).get(index);
  }

  private List<ArticleReading> readings(Page page) {
    List<ArticleReading> readings = new ArrayList<>();
    for (PageArticle article : page.articles()) {
      readings.add(ArticleReading.of(article, events, config.earliestYear(), config.latestYear()));
    }
    return readings;
  }
}
