package org.tifa.page;

/** What a line or paragraph looks like by its own words. */
enum LineKind {
  FURNITURE,
  /** Furniture that promises a value on the next line: 来源： */
  LABEL,
  /** After it nothing on the page is the article's: 相关报道： */
  FURNITURE_TAIL,
  ADVERT,
  /** A commercial notice or its heading: 遗失声明. */
  NOTICE,
  /** Name, day, number and imprint of a newspaper. */
  MASTHEAD,
  CONTINUATION,
  BYLINE,
  /** Rank and name of the one who speaks: 省长 某某 */
  SPEAKER,
  CREDIT,
  CAPTION,
  /** A line under the headline: ——访某某, （某年某月某日在某会议上）. */
  UNDERLINE,
  /** Name of a column in brackets of its own. */
  COLUMN,
  /** A paragraph that opens a report: 本报讯. */
  OPENER,
  /** A numbered heading, list item or form of address inside a text. */
  NUMBERED,
  /** Short, without the end of a sentence. */
  HEADLINE,
  PROSE;

  /** Whether a sentence can run over from or into such a line. */
  boolean isRunning() {
    return this == PROSE || this == HEADLINE;
  }
}
