package org.tifa.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds where articles begin and which of their lines are headlines.
 *
 * <p>A headline group (headlines, lines under them, bylines) begins an article where something says
 * so: it is the page's first, a report opens after it, a byline or a —— line stands in it, its
 * heading level is a title's, or the article before has ended with its credit. Other headings are
 * part of the body.
 */
final class ArticleSplitter {
  /** Letters of a headline that may begin an article by its text's opening alone. */
  private static final int SHORTEST_TITLE = 8;

  /** Share of equal letters from which an opening is printed twice. */
  private static final double SAME_SHARE = 0.85;

  /** A report's day at its beginning. */
  private static final Pattern DATED_OPENING =
      Pattern.compile("^(?:(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?:上午|下午|晚|晚上|凌晨|清晨)?|近日|日前|连日来)[，,]");

  /** Lines that are a list rather than the headlines of a lost text. */
  private static final int SHORTEST_LIST = 4;

  private final LineClassifier classifier;

  ArticleSplitter(LineClassifier classifier) {
    this.classifier = classifier;
  }

  /** One article in the making. */
  static final class Part {
    final List<Draft> drafts = new ArrayList<>();
    final List<Draft> front = new ArrayList<>();
    Draft title;
    Draft subtitle;
    Draft kicker;
    boolean isTitleLast;

    /** Whether both halves of an article that turns to another page are here. */
    boolean isRejoined;

    /** Share of beginnings like this one that are right, 0 to 1. */
    double beginning = 1;

    /** Share of articles right that hold headings like those inside this one, 0 to 1. */
    double inside = 1;
  }

  /**
   * Cuts a page into articles.
   *
   * @param printed the blocks in the order of print
   * @param known a title known from metadata or markup, or null
   */
  List<Part> split(List<Draft> printed, String known) {
    if (!hasBody(printed)) {
      settleList(printed);
    }
    Set<Draft> settled = new HashSet<>();
    List<Draft> drafts = known == null ? HeadlineOrder.settle(printed, settled) : printed;
    List<HeadlineGroup> groups = HeadlineGroup.of(drafts);
    if (groups.stream().noneMatch(HeadlineGroup::isFollowedByBody) && !hasBody(drafts)) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    Part part = null;
    int nextGroup = 0;
    int titleLevel = 0;
    boolean hasBody = false;
    List<Draft> pending = new ArrayList<>();
    Set<Integer> briefs = Briefs.of(drafts);
    int i = 0;
    while (i < drafts.size()) {
      Draft draft = drafts.get(i);
      HeadlineGroup group =
          nextGroup < groups.size() && groups.get(nextGroup).begin() == i
              ? groups.get(nextGroup)
              : null;
      if (group != null) {
        nextGroup++;
        boolean isFirst = part == null || !hasBody;
        int detached = isFirst ? 0 : detachable(drafts, group, part, titleLevel);
        if (detached > 0) {
          takeTail(drafts, group, detached, part);
          i = group.members().get(detached - 1) + 1;
          group = group.without(detached);
        }
        BoundaryClue clue =
            group == null
                ? null
                : settled.contains(drafts.get(group.begin())) && !isFirst
                    ? BoundaryClue.TITLE_LAST
                    : start(drafts, group, groups, part, isFirst, titleLevel);
        if (clue != null) {
          if (part == null || hasBody) {
            part = begin(parts, clue);
            part.drafts.addAll(pending);
            pending.clear();
            hasBody = false;
          }
          while (i < group.end()) {
            part.drafts.add(drafts.get(i));
            if (group.members().contains(i)) {
              part.front.add(drafts.get(i));
            }
            i++;
          }
          if (titleLevel == 0) {
            titleLevel = group.level(drafts);
          }
          continue;
        }
        if (group != null) {
          if (part != null && hasBody && group.isFollowedByBody()) {
            part.inside *= BoundaryClue.passedOver(drafts, group.members()).share();
          }
          settleInside(drafts, group, part, hasBody);
        }
        draft = i < drafts.size() ? drafts.get(i) : null;
        if (draft == null) {
          break;
        }
      }
      boolean isBrief = briefs.contains(i);
      if (isBrief) {
        nameColumn(part, hasBody);
      }
      BoundaryClue alone =
          isBrief ? BoundaryClue.BRIEF : hasBody ? startAlone(drafts, i, part) : null;
      if (alone != null) {
        part = begin(parts, alone);
        hasBody = false;
      }
      if (part == null && !draft.isNoise()) {
        part = begin(parts, BoundaryClue.PAGE);
        part.drafts.addAll(pending);
        pending.clear();
      }
      if (part == null) {
        pending.add(draft);
      } else {
        part.drafts.add(draft);
        hasBody |= draft.kind == BlockKind.BODY;
      }
      i++;
    }
    parts.removeIf(p -> !hasBody(p.drafts) && mergeBack(p, parts));
    Continuations.join(parts);
    parts.forEach(each -> ArticleTail.furnish(each.drafts));
    for (Part each : parts) {
      Headlines.assign(each, parts.size() == 1 ? known : null, classifier);
    }
    return parts;
  }

  private static Part begin(List<Part> parts, BoundaryClue clue) {
    Part part = new Part();
    part.beginning = clue.share();
    parts.add(part);
    return part;
  }

  /**
   * What says that a block begins an article without a headline of its own, or null.
   *
   * @param part the article above, which has text
   */
  private static BoundaryClue startAlone(List<Draft> drafts, int at, Part part) {
    Draft draft = drafts.get(at);
    if (isTurnedFrom(draft)) {
      return BoundaryClue.TURN;
    }
    if (draft.kind == BlockKind.COLUMN && isColumnAgain(part, drafts, at)) {
      return BoundaryClue.BRIEF;
    }
    boolean isOpener = draft.look == LineKind.OPENER && !isPrintedTwice(part, draft);
    return isOpener ? BoundaryClue.OPENER_ALONE : null;
  }

  /** On a page of short lines only, such as a list of names, the first is the headline. */
  private static void settleList(List<Draft> drafts) {
    List<Draft> lines = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft.isHeadline() && draft.level() == 0) {
        lines.add(draft);
      }
    }
    for (int i = 1; lines.size() >= SHORTEST_LIST && i < lines.size(); i++) {
      lines.get(i).look = LineKind.PROSE;
    }
  }

  /**
   * Whether a column's name stands over text once more, as over each of several picture stories.
   */
  private static boolean isColumnAgain(Part part, List<Draft> drafts, int at) {
    String words = drafts.get(at).words();
    boolean isAgain =
        part.drafts.stream().anyMatch(d -> d.kind == BlockKind.COLUMN && d.words().equals(words));
    return isAgain && at + 1 < drafts.size() && drafts.get(at + 1).isBody();
  }

  /** A headline over news in brief is the name of their column. */
  private static void nameColumn(Part part, boolean hasBody) {
    if (part == null || hasBody) {
      return;
    }
    for (Draft front : part.front) {
      if (front.isHeadline()) {
        front.become(LineKind.COLUMN, BlockKind.COLUMN);
      }
    }
    part.front.clear();
  }

  private static boolean mergeBack(Part part, List<Part> parts) {
    if (parts.size() == 1) {
      return false;
    }
    for (Draft draft : part.drafts) {
      if (draft.kind == BlockKind.BODY) {
        draft.furnish();
      }
    }
    int at = parts.indexOf(part);
    if (at > 0) {
      parts.get(at - 1).drafts.addAll(part.drafts);
    } else {
      parts.get(1).drafts.addAll(0, part.drafts);
    }
    return true;
  }

  private static boolean hasBody(List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.isBody()) {
        return true;
      }
    }
    return false;
  }

  /** What says that a group of headlines begins an article, or null. */
  private BoundaryClue start(
      List<Draft> drafts,
      HeadlineGroup group,
      List<HeadlineGroup> groups,
      Part part,
      boolean isFirst,
      int titleLevel) {
    if (!group.isFollowedByBody()) {
      return null;
    }
    if (isFirst) {
      return BoundaryClue.PAGE;
    }
    Draft body = bodyAfter(drafts, group.end());
    if (body != null && body.look == LineKind.OPENER) {
      return BoundaryClue.OPENER;
    }
    for (int i = group.begin(); i < drafts.size() && !drafts.get(i).isBody(); i++) {
      if (isTurnedFrom(drafts.get(i))) {
        return BoundaryClue.TURN;
      }
    }
    int level = group.level(drafts);
    int headlines = group.headlineCount(drafts);
    boolean hasByline = false;
    for (int k = 1; k < group.members().size(); k++) {
      Draft member = drafts.get(group.members().get(k));
      hasByline |= member.look == LineKind.BYLINE;
      hasByline |= member.look == LineKind.UNDERLINE && level > 0;
    }
    if (hasByline) {
      return BoundaryClue.BYLINE;
    }
    BoundaryClue end = endBefore(drafts, group.begin());
    if (group.holds(drafts, LineKind.UNDERLINE) && end != null) {
      return BoundaryClue.UNDERLINE;
    }
    if (level > 0) {
      if (titleLevel > 0 && level <= titleLevel) {
        return BoundaryClue.LEVEL;
      }
      boolean isOther =
          (headlines > 1 && isPaperPage(groups, drafts)) || endsItself(drafts, group, groups);
      return isOther ? BoundaryClue.LOWER_LEVEL : null;
    }
    return end == null || end == BoundaryClue.FURNITURE
        ? datedOpening(drafts, group, body, part, end)
        : end;
  }

  /**
   * A headline over text that opens with its day, as a report does. Features have such headings
   * inside: one counts only in an article that opens so itself, or with a —— line below it.
   */
  private static BoundaryClue datedOpening(
      List<Draft> drafts, HeadlineGroup group, Draft body, Part part, BoundaryClue other) {
    if (body == null || !DATED_OPENING.matcher(body.words()).find()) {
      return other;
    }
    if (group.holds(drafts, LineKind.UNDERLINE)) {
      return BoundaryClue.DATED_UNDERLINE;
    }
    int longest = 0;
    for (int member : group.members()) {
      longest = Math.max(longest, drafts.get(member).words().length());
    }
    Draft first = firstText(part);
    boolean isReport =
        first != null
            && (first.look == LineKind.OPENER || DATED_OPENING.matcher(first.words()).find());
    return isReport && longest >= SHORTEST_TITLE ? BoundaryClue.DATED_OPENING : other;
  }

  /** Whether an opening stands in the article already, but for some letters. */
  private static boolean isPrintedTwice(Part part, Draft opener) {
    String words = opener.words();
    for (Draft draft : part.drafts) {
      String other = draft.words();
      if (!draft.isBody() || other.length() != words.length()) {
        continue;
      }
      int same = 0;
      for (int i = 0; i < words.length(); i++) {
        same += words.charAt(i) == other.charAt(i) ? 1 : 0;
      }
      if (same >= SAME_SHARE * words.length()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a note says that what follows is the rest of an article of another page. Where both
   * notes stand together, the halves have been put together already.
   */
  static boolean isTurnedFrom(Draft draft) {
    return draft.kind == BlockKind.CONTINUATION
        && draft.words().contains("接")
        && !draft.words().contains("转");
  }

  /** Whether some group of the page is followed by the opening of a report. */
  private static boolean isPaperPage(List<HeadlineGroup> groups, List<Draft> drafts) {
    for (HeadlineGroup group : groups) {
      Draft body = bodyAfter(drafts, group.end());
      if (body != null && body.look == LineKind.OPENER) {
        return true;
      }
    }
    return false;
  }

  /** The article's first paragraph, or null. */
  private static Draft firstText(Part part) {
    for (Draft draft : part.drafts) {
      if (draft.isText()) {
        return draft;
      }
    }
    return null;
  }

  private static Draft bodyAfter(List<Draft> drafts, int from) {
    for (int i = from; i < drafts.size(); i++) {
      if (drafts.get(i).isBody()) {
        return drafts.get(i);
      }
    }
    return null;
  }

  /** Whether the text under a heading ends with a credit or byline of its own. */
  private static boolean endsItself(
      List<Draft> drafts, HeadlineGroup group, List<HeadlineGroup> groups) {
    int to = drafts.size();
    for (HeadlineGroup next : groups) {
      if (next.begin() >= group.end()) {
        to = next.begin();
        break;
      }
    }
    for (int i = group.end(); i < to; i++) {
      BlockKind kind = drafts.get(i).kind;
      if (kind == BlockKind.CREDIT || kind == BlockKind.BYLINE) {
        return true;
      }
    }
    return false;
  }

  /** The byline, credit, turn or crew that ends the article before, or null. */
  private static BoundaryClue endBefore(List<Draft> drafts, int begin) {
    boolean isFurnished = false;
    for (int i = begin - 1; i >= 0; i--) {
      Draft draft = drafts.get(i);
      if (draft.isBody()) {
        break;
      }
      if (draft.kind == BlockKind.BYLINE
          || draft.kind == BlockKind.CREDIT
          || draft.kind == BlockKind.CONTINUATION) {
        return BoundaryClue.END;
      }
      isFurnished |= draft.kind == BlockKind.FURNITURE || draft.kind == BlockKind.MASTHEAD;
    }
    return isFurnished ? BoundaryClue.FURNITURE : null;
  }

  /** How many plain headlines at the group's front belong to the article before: PDF order. */
  private static int detachable(
      List<Draft> drafts, HeadlineGroup group, Part part, int titleLevel) {
    int count = 0;
    while (count < group.members().size()) {
      Draft draft = drafts.get(group.members().get(count));
      boolean isPlain = draft.level() == 0 && (draft.isHeadline() || count > 0);
      if (!isPlain) {
        break;
      }
      count++;
    }
    if (count == 0
        || (part.front.isEmpty() && count == group.members().size() && group.isFollowedByBody())) {
      return 0;
    }
    boolean isTailOfPage = count == group.members().size() && !group.isFollowedByBody();
    boolean isBeforeHeading = count < group.members().size();
    if (!isTailOfPage && !isBeforeHeading) {
      return 0;
    }
    for (int i = 0; i < count; i++) {
      if (!isPrintedTitle(drafts.get(group.members().get(i)))) {
        return 0;
      }
    }
    boolean hasTitle = false;
    boolean hasCredit = part.drafts.stream().anyMatch(d -> d.kind == BlockKind.CREDIT);
    for (Draft front : part.front) {
      boolean isColumn = front.level() > titleLevel && titleLevel > 0 && hasCredit;
      hasTitle |= front.isHeadline() && !isColumn;
    }
    return hasTitle ? 0 : count;
  }

  /** Whether a line at the end can be the headline of what stands above it. */
  static boolean isPrintedTitle(Draft draft) {
    if (!draft.isHeadline()) {
      return true;
    }
    String words = draft.words();
    return !Glyphs.isFinal(words.charAt(words.length() - 1))
        && Glyphs.hanCount(words) >= 6
        && Character.isLetterOrDigit(
            words.codePointAt("“《【".indexOf(words.charAt(0)) >= 0 ? 1 : 0));
  }

  private static void takeTail(List<Draft> drafts, HeadlineGroup group, int count, Part part) {
    for (Draft front : part.front) {
      if (front.isHeadline()) {
        front.become(LineKind.COLUMN, BlockKind.COLUMN);
      }
    }
    part.front.clear();
    int to = group.members().get(count - 1) + 1;
    for (int i = group.begin(); i < to; i++) {
      part.drafts.add(drafts.get(i));
      if (group.members().contains(i)) {
        part.front.add(drafts.get(i));
      }
    }
    part.isTitleLast = true;
  }

  /** Headings that begin nothing: part of the body, or furniture where no text follows. */
  private static void settleInside(
      List<Draft> drafts, HeadlineGroup group, Part part, boolean hasBody) {
    for (int member : group.members()) {
      Draft draft = drafts.get(member);
      if (!draft.isHeadline()) {
        continue;
      }
      boolean isLast = !group.isFollowedByBody() && hasBody && part != null;
      boolean isPastEnd =
          part != null && part.title != draft && endBefore(drafts, group.begin()) != null;
      if (isLast && (draft.level() > 0 || isPastEnd)) {
        draft.furnish();
      } else {
        draft.look = LineKind.PROSE;
      }
    }
  }

  /** Letters and digits only, for comparing headlines. */
  static String normalized(String title) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.append(c);
      }
    }
    return letters.toString();
  }
}
