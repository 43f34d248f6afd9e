package org.tifa.quality;

/** In what gold and reading are compared. */
public enum Measure {
  /** An article of a source, found at all. */
  ARTICLE("articles"),
  /** An article that begins and ends where it should. */
  BOUNDARY("article boundaries"),
  TITLE("title"),
  SUBTITLE("subtitle"),
  KICKER("kicker"),
  /** Each reporter's name. */
  BYLINE("byline"),
  PHOTOGRAPHER("photographer"),
  CREDIT("credit"),
  NEWSPAPER("newspaper"),
  DATE("date"),
  MONTH_DAY("month and day"),
  DATE_KIND("date kind"),
  DATE_PRECISION("date precision"),
  PROVINCE("province"),
  CITY("city"),
  DISTRICT("district"),
  /** Each occurrence of a slogan in the article's own words. */
  MENTION("mentions"),
  /** Each block that repeats an earlier one. */
  REPEAT("repeats"),
  /** Each sentence put together again over a break. */
  JOIN("joins"),
  SCRIPT("script");

  private final String label;

  Measure(String label) {
    this.label = label;
  }

  /** What people read. */
  public String label() {
    return label;
  }
}
