package org.tifa.page;

import java.util.List;

/**
 * What an article boundary rests on, with the share of such boundaries that are right. The shares
 * are set from made pages whose boundaries are known; a test measures them again.
 */
enum BoundaryClue {
  /** The page begins. */
  PAGE(1),
  /** Headlines over 本报讯 and its like. */
  OPENER(0.995),
  /** 本报讯 without a headline. */
  OPENER_ALONE(0.93),
  /** Headlines over a byline. */
  BYLINE(0.995),
  /** Headlines over a —— line, after the end of an article. */
  UNDERLINE(0.99),
  /** Headlines with a —— line over text that opens with its day. */
  DATED_UNDERLINE(0.97),
  /** Headlines over text that opens with its day, as the article before does. */
  DATED_OPENING(0.95),
  /** 上接第一版: the rest of an article of another page. */
  TURN(0.98),
  /** A heading as high as the page's first. */
  LEVEL(0.995),
  /** A lower heading on a newspaper's page, or one whose text ends with a byline of its own. */
  LOWER_LEVEL(0.93),
  /** A headline after a byline, credit or turn. */
  END(0.96),
  /** A headline after furniture only. */
  FURNITURE(0.7),
  /** A bulleted paragraph among others that report something else. */
  BRIEF(0.95),
  /** Text after the headline of the text above it, on a page that has all of them so. */
  TITLE_LAST(0.97),
  /** A heading inside an article by its level or number. */
  INNER_HEADING(0.998),
  /** Two or more short lines in a row inside an article. */
  INNER_STACK(0.6),
  /** A line inside an article that is too short for a headline. */
  INNER_SHORT(0.99),
  /** A line inside an article that could be a headline. */
  INNER_LINE(0.6);

  /** Letters of a heading inside an article. */
  private static final int SHORT = 6;

  private final double share;

  BoundaryClue(double share) {
    this.share = share;
  }

  double share() {
    return share;
  }

  /** How doubtful it is that a group of headlines begins no article. */
  static BoundaryClue passedOver(List<Draft> drafts, List<Integer> members) {
    int plain = 0;
    int longest = 0;
    for (int member : members) {
      Draft draft = drafts.get(member);
      if (draft.isHeadline() && draft.level() == 0) {
        plain++;
        longest = Math.max(longest, draft.words().length());
      }
    }
    if (plain == 0) {
      return INNER_HEADING;
    }
    if (plain > 1) {
      return INNER_STACK;
    }
    return longest <= SHORT ? INNER_SHORT : INNER_LINE;
  }
}
