package org.tifa.dating;

/**
 * A line that exists to tell a date.
 *
 * @param role what the line is
 * @param date a full day
 * @param evidence the words
 * @param begin offset of the date in the article's text
 */
record DatedLine(Role role, PartialDate date, String evidence, int begin) {
  enum Role {
    /** 2021年12月03日15:08 | 来源:… */
    DATELINE,
    /** A date alone in the frame above the body. */
    BARE_DATELINE,
    /** A date alone on a line further down: an entry of a chronicle. */
    ENTRY,
    /** 发布时间：… under the body. */
    LATE_DATELINE,
    /** 2023年5月4日 星期四 第3版 */
    MASTHEAD,
    /** A masthead whose weekday is not the weekday of its date. */
    FALSE_MASTHEAD,
    /** ——2026年2月2日在…会议上 */
    SESSION,
    /** A day alone at the end of the text. */
    SIGNATURE
  }
}
