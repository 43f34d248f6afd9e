package org.tifa.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells the kicker, the title and the subtitle of an article among its front lines. */
final class Headlines {
  /** Parts between spaces from which a line above the title is a slogan of the page. */
  private static final int MASTHEAD_PARTS = 4;

  /** Characters of a headline, all its lines together. */
  private static final int LONGEST = 60;

  /** Characters of half a parallel headline. */
  private static final int LONGEST_HALF = 12;

  /** Characters of the first of two headlines that is the title. */
  private static final int SHORTEST_TITLE = 5;

  private static final Pattern GOING_ON = Pattern.compile("传达|学习|研究|部署|听取|审议|安排|强调|要求|讨论");

  /** Characters of half a headline on one line. */
  private static final int SHORTEST_HALF = 5;

  /** Characters of a line that is the rest of the headline above it rather than one of its own. */
  static final int LONGEST_REST = 3;

  private static final Pattern OFFICE =
      Pattern.compile("\\p{IsHan}{2,24}(政府|委员会|办公室|办公厅|委|局|厅|部|院|会)");
  private static final Pattern SPEECH = Pattern.compile(".{0,30}上的?(讲话|致辞|发言|报告|总结)");
  private static final Pattern WRITING =
      Pattern.compile(".*的?(通知|意见|决定|决议|公告|通告|通报|批复|函|办法|规定|报告|方案|命令)[）)]?");

  /** Lines that only say what the headline below them is about. */
  private static final Pattern KICKER =
      Pattern.compile("(聚焦|关注|直击|走基层|新春走基层)[^，。：]{2,14}|.{2,14}(系列报道|之[一二三四五六七八九十])");

  /** Characters that no headline ends with. */
  private static final String CUT_AFTER = "的和与及暨在为对把将让向以从于、，：“《（";

  /** Characters that no headline begins with. */
  private static final String CUT_BEFORE = "的和与及暨之、，：”》）";

  private Headlines() {}

  static void assign(ArticleSplitter.Part part, String known, LineClassifier classifier) {
    joinCut(part, known);
    List<Draft> heads = new ArrayList<>();
    Draft underline = null;
    for (Draft front : part.front) {
      if (front.isHeadline()) {
        heads.add(front);
      } else if (front.look == LineKind.UNDERLINE && underline == null) {
        underline = front;
      }
    }
    if (heads.isEmpty()) {
      settle(part);
      return;
    }
    int at = titleAt(part, heads, underline, known, classifier);
    Draft title = heads.get(at);
    title.kind = BlockKind.TITLE;
    part.title = title;
    String key = ArticleSplitter.normalized(title.words());
    for (int i = 0; i < heads.size(); i++) {
      Draft head = heads.get(i);
      if (i == at) {
        continue;
      }
      if (key.contains(ArticleSplitter.normalized(head.words()))) {
        head.furnish();
      } else if (i < at) {
        above(part, head);
      } else {
        below(part, head, underline, classifier);
      }
    }
    if (underline != null) {
      underline.kind = BlockKind.SUBTITLE;
      part.subtitle = underline;
    }
    for (Draft front : part.front) {
      if (front.look == LineKind.UNDERLINE && front != underline) {
        boolean isEcho = underline != null && underline.words().equals(front.words());
        if (isEcho) {
          front.furnish();
        } else {
          front.kind = BlockKind.SUBTITLE;
        }
      }
    }
    settle(part);
  }

  /** One headline that was set in two or three lines is one headline. */
  private static void joinCut(ArticleSplitter.Part part, String known) {
    String key = known == null ? "" : ArticleSplitter.normalized(known);
    int i = 0;
    while (i + 1 < part.front.size()) {
      Draft upper = part.front.get(i);
      Draft lower = part.front.get(i + 1);
      int at = part.drafts.indexOf(lower);
      boolean isStack =
          upper.isHeadline()
              && lower.isHeadline()
              && upper.level() == lower.level()
              && at > 0
              && part.drafts.get(at - 1) == upper;
      boolean isCouplet =
          isStack && lower.paragraph.blanks() == 0 && isCouplet(upper.words(), lower.words());
      if (!isStack
          || !(isCouplet || isCut(upper.words(), lower.words()) || isIn(key, upper, lower))) {
        i++;
        continue;
      }
      Draft joined = join(upper, lower, isCouplet);
      part.front.set(i, joined);
      part.front.remove(i + 1);
      part.drafts.set(at - 1, joined);
      part.drafts.remove(at);
    }
  }

  private static boolean isIn(String key, Draft upper, Draft lower) {
    return key.contains(
        ArticleSplitter.normalized(upper.words()) + ArticleSplitter.normalized(lower.words()));
  }

  private static Draft join(Draft upper, Draft lower, boolean isCouplet) {
    MappedText.Builder text = new MappedText.Builder(LONGEST);
    text.append(upper.text, 0, upper.text.length());
    if (isCouplet) {
      int end = upper.text.to(upper.text.length() - 1);
      text.append(' ', end, end);
    }
    text.append(lower.text, 0, lower.text.length());
    return new Draft(text.build(), upper.paragraph, LineKind.HEADLINE, BlockKind.BODY);
  }

  /** Whether two lines are the halves of a parallel headline: as long, and alike in places. */
  static boolean isCouplet(String first, String second) {
    if (first.length() != second.length() || first.length() > LONGEST_HALF) {
      return false;
    }
    boolean isAlike = false;
    for (int i = 0; i < first.length(); i++) {
      if (!Glyphs.isHan(first.charAt(i)) || !Glyphs.isHan(second.charAt(i))) {
        return false;
      }
      isAlike |= first.charAt(i) == second.charAt(i);
    }
    return isAlike;
  }

  /** Whether a headline breaks off: in brackets, at a word that needs another, or before one. */
  private static boolean isCut(String upper, String lower) {
    if (upper.length() + lower.length() > LONGEST) {
      return false;
    }
    char last = upper.charAt(upper.length() - 1);
    return lower.length() <= LONGEST_REST
        || isOfficial(upper, lower)
        || (upper.startsWith("在") && SPEECH.matcher(lower).matches())
        || CUT_AFTER.indexOf(last) >= 0
        || CUT_BEFORE.indexOf(lower.charAt(0)) >= 0
        || isOpen(upper, '“', '”')
        || isOpen(upper, '《', '》')
        || isOpen(upper, '（', '）');
  }

  /** An office and what it writes: 某县人民政府 / 关于印发…的通知. */
  private static boolean isOfficial(String upper, String lower) {
    return lower.startsWith("关于")
        && OFFICE.matcher(upper).matches()
        && WRITING.matcher(lower).matches();
  }

  private static boolean isOpen(String words, char open, char close) {
    return words.lastIndexOf(open) > words.lastIndexOf(close);
  }

  private static void above(ArticleSplitter.Part part, Draft head) {
    if (head.words().split(" ", -1).length >= MASTHEAD_PARTS) {
      head.furnish();
    } else if (part.kicker == null) {
      head.kind = BlockKind.KICKER;
      part.kicker = head;
    } else {
      part.kicker.kind = BlockKind.COLUMN;
      head.kind = BlockKind.KICKER;
      part.kicker = head;
    }
  }

  private static void below(
      ArticleSplitter.Part part, Draft head, Draft underline, LineClassifier classifier) {
    head.kind = BlockKind.SUBTITLE;
    if (underline == null && part.subtitle == null && !classifier.isAttendance(head.words())) {
      part.subtitle = head;
    }
  }

  private static int titleAt(
      ArticleSplitter.Part part,
      List<Draft> heads,
      Draft underline,
      String known,
      LineClassifier classifier) {
    if (known != null) {
      String key = ArticleSplitter.normalized(known);
      for (int i = 0; i < heads.size(); i++) {
        if (ArticleSplitter.normalized(heads.get(i).words()).equals(key)) {
          return i;
        }
      }
    }
    int best = -1;
    int level = Integer.MAX_VALUE;
    for (int i = 0; i < heads.size(); i++) {
      int own = heads.get(i).level();
      if (own > 0 && own < level) {
        level = own;
        best = i;
      }
    }
    if (best >= 0) {
      return best;
    }
    if (underline != null) {
      int above = -1;
      for (Draft front : part.front) {
        if (front == underline) {
          break;
        }
        if (heads.contains(front)) {
          above = heads.indexOf(front);
        }
      }
      if (above >= 0) {
        String key = ArticleSplitter.normalized(heads.get(above).words());
        return above > 0 && ArticleSplitter.normalized(heads.get(0).words()).contains(key)
            ? 0
            : above;
      }
    }
    if (heads.size() > 1 && heads.get(0).words().matches(".*[—―─]{2}")) {
      return 1;
    }
    int count = heads.size();
    while (count > 1 && classifier.isAttendance(heads.get(count - 1).words())) {
      count--;
    }
    if (count == 1 || isReportTitle(heads.get(0).words())) {
      return 0;
    }
    return count == 2 ? ofTwo(heads.get(0).words(), heads.get(1).words()) : count - 2;
  }

  /**
   * The title of two headlines: the one of two halves, else the shorter, for a kicker says more
   * than the title below it and a subtitle more than the title above; 传达学习… goes on from a kicker.
   */
  private static int ofTwo(String first, String second) {
    if (isPair(first) != isPair(second)) {
      return isPair(first) ? 0 : 1;
    }
    return KICKER.matcher(first).matches()
            || first.length() < SHORTEST_TITLE
            || first.length() > second.length()
            || second.startsWith("关于")
            || GOING_ON.matcher(second).lookingAt()
        ? 1
        : 0;
  }

  /** Whether a line has two halves of a sentence side by side, as main headlines like to have. */
  private static boolean isPair(String words) {
    String[] halves = words.split(" ", -1);
    return halves.length == 2
        && Math.min(halves[0].length(), halves[1].length()) >= SHORTEST_HALF
        && Math.abs(halves[0].length() - halves[1].length()) <= SHORTEST_HALF;
  }

  private static boolean isReportTitle(String words) {
    return words.endsWith("政府工作报告") || words.startsWith("关于");
  }

  /** What is left of headlines and underlines is body. */
  private static void settle(ArticleSplitter.Part part) {
    for (Draft draft : part.drafts) {
      if (draft.kind == BlockKind.BODY
          && (draft.look == LineKind.HEADLINE || draft.look == LineKind.UNDERLINE)) {
        draft.look = LineKind.PROSE;
      }
    }
  }
}
