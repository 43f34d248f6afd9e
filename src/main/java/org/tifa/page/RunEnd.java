package org.tifa.page;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The last character of a run, whose trail byte is lost: every character of its lead byte, weighed
 * by what follows.
 */
final class RunEnd {
  private static final int FIRST_LOST_TRAIL = 0x80;
  private static final String OPENING = "“《（「『【‘";
  private static final String CLOSING = "”》）」』】’";
  private static final int LONGEST_QUOTE = 40;

  /** Nats of a mark that lacks its partner. */
  private static final double ALONE = 3;

  /** Nats of a closing mark that nothing opens. */
  private static final double NOT_OPENED = 6;

  /** Nats by which a mark is likelier whose partner waits for it. */
  private static final double AWAITED = 3;

  /** Nats of a colon at a line's end, by whether a list is announced. */
  private static final double ANNOUNCED = 2;

  private static final int ANNOUNCEMENT = 14;
  private static final Pattern ANNOUNCES =
      Pattern.compile("以下|如下|下列|下面|[几二三四五六七八九十两0-9][个项大]?(?:方面|点|条|问题|工作|任务)");

  private final String text;
  private final RunLanguage language;

  RunEnd(String text, RunLanguage language) {
    this.text = text;
    this.language = language;
  }

  /**
   * Ends a reading that holds a byte back, in every way.
   *
   * @param position offset after what is left of the character
   * @param nats of an end at this place
   */
  void guess(RunPath path, int position, double nats, List<RunPath> next) {
    if (path.isAnyLead()) {
      return;
    }
    for (int trail = FIRST_LOST_TRAIL; trail <= Gbk.LAST_TRAIL; trail++) {
      if (Gbk.isPrinted(path.lead(), trail)) {
        char c = Gbk.character(path.lead(), trail);
        RunNode node = language.after(path.node(), c, path.leadAt(), position);
        double cost = nats + language.form(path, c) + place(c, path.node(), position);
        next.add(path.inStep(node, position, cost));
      }
    }
  }

  private double place(char c, RunNode last, int position) {
    double nats = opening(c, position) + closing(c, last);
    if (position >= text.length() || text.charAt(position) == '\n') {
      nats += language.page().lineEnd(c) + (c == '：' ? colon(last) : 0);
    }
    return nats;
  }

  /** Nats of a colon by whether a list is announced: 以下, or so many points. */
  private static double colon(RunNode last) {
    return ANNOUNCES.matcher(last.tail(ANNOUNCEMENT)).find() ? -ANNOUNCED : ANNOUNCED;
  }

  /** Nats of a mark that comes in pairs, by whether what follows is its partner. */
  private double opening(char c, int position) {
    if (c == '—' && !text.startsWith("—", position)) {
      return ALONE;
    }
    int pair = OPENING.indexOf(c);
    if (pair < 0) {
      return 0;
    }
    char closing = CLOSING.charAt(pair);
    int limit = Math.min(text.length(), position + LONGEST_QUOTE);
    for (int i = position; i < limit && text.charAt(i) != c; i++) {
      if (text.charAt(i) == closing) {
        return -AWAITED;
      }
    }
    return ALONE;
  }

  /** Nats of a closing mark, by whether what precedes opens it. */
  private static double closing(char c, RunNode last) {
    int pair = CLOSING.indexOf(c);
    if (pair < 0) {
      return 0;
    }
    for (RunNode at = last; !at.isStart() && at.c != c; at = at.before) {
      if (at.c == OPENING.charAt(pair)) {
        return -AWAITED;
      }
    }
    return NOT_OPENED;
  }
}
