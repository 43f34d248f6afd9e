package org.tifa.page;

import java.util.ArrayList;
import java.util.List;
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
   * @param known a title known from metadata or markup, or null
   */
  List<Part> split(List<Draft> drafts, String known) {
    if (!hasBody(drafts)) {
      settleList(drafts);
    }
    List<Group> groups = groups(drafts);
    if (groups.stream().noneMatch(Group::isFollowedByBody) && !hasBody(drafts)) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    Part part = null;
    int nextGroup = 0;
    int titleLevel = 0;
    boolean hasBody = false;
    List<Draft> pending = new ArrayList<>();
    boolean isTitleLastPage = isTitleLastPage(drafts, groups);
    int i = 0;
    while (i < drafts.size()) {
      Draft draft = drafts.get(i);
      Group group =
          nextGroup < groups.size() && groups.get(nextGroup).begin == i
              ? groups.get(nextGroup)
              : null;
      if (group != null) {
        nextGroup++;
        boolean isFirst = part == null || !hasBody;
        int detached = isFirst ? 0 : detachable(drafts, group, part, titleLevel, isTitleLastPage);
        if (detached > 0) {
          takeTail(drafts, group, detached, part);
          i = group.members.get(detached - 1) + 1;
          group = group.without(detached);
        }
        BoundaryClue clue =
            group == null
                ? null
                : start(drafts, group, groups, part, isFirst, titleLevel, isTitleLastPage);
        if (clue != null) {
          if (part == null || hasBody) {
            part = new Part();
            part.beginning = clue.share();
            parts.add(part);
            part.drafts.addAll(pending);
            pending.clear();
            hasBody = false;
          }
          while (i < group.end) {
            part.drafts.add(drafts.get(i));
            if (group.members.contains(i)) {
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
          if (part != null && hasBody && group.isFollowedByBody) {
            part.inside *= BoundaryClue.passedOver(drafts, group.members).share();
          }
          settleInside(drafts, group, part, hasBody);
        }
        draft = i < drafts.size() ? drafts.get(i) : null;
        if (draft == null) {
          break;
        }
      }
      if (isTurnedFrom(draft) && hasBody) {
        part = new Part();
        part.beginning = BoundaryClue.TURN.share();
        parts.add(part);
        hasBody = false;
      }
      boolean isPastTitle = isTitleLastPage && part != null && part.isTitleLast && draft.isBody();
      boolean isOpener = draft.look == LineKind.OPENER && hasBody && !isPrintedTwice(part, draft);
      if (isOpener || isPastTitle) {
        part = new Part();
        part.beginning =
            (isPastTitle ? BoundaryClue.TITLE_LAST : BoundaryClue.OPENER_ALONE).share();
        parts.add(part);
        hasBody = false;
      }
      if (part == null && !draft.isNoise()) {
        part = new Part();
        parts.add(part);
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
    for (Part each : parts) {
      Headlines.assign(each, parts.size() == 1 ? known : null, classifier);
    }
    return parts;
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

  private static boolean mergeBack(Part part, List<Part> parts) {
    int at = parts.indexOf(part);
    if (at > 0) {
      for (Draft draft : part.drafts) {
        if (draft.kind == BlockKind.BODY) {
          draft.furnish();
        }
      }
      parts.get(at - 1).drafts.addAll(part.drafts);
      return true;
    }
    return parts.size() > 1 && prepend(part, parts.get(1));
  }

  private static boolean prepend(Part part, Part next) {
    for (Draft draft : part.drafts) {
      if (draft.kind == BlockKind.BODY) {
        draft.furnish();
      }
    }
    next.drafts.addAll(0, part.drafts);
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

  /** A run of headlines and what belongs to them, with noise between. */
  private record Group(int begin, int end, List<Integer> members, boolean isFollowedByBody) {
    int level(List<Draft> drafts) {
      int level = 0;
      for (int member : members) {
        int own = drafts.get(member).level();
        if (own > 0 && (level == 0 || own < level)) {
          level = own;
        }
      }
      return level;
    }

    Group without(int count) {
      if (count == members.size()) {
        return null;
      }
      List<Integer> rest = members.subList(count, members.size());
      return new Group(rest.get(0), end, List.copyOf(rest), isFollowedByBody);
    }

    boolean holds(List<Draft> drafts, LineKind look) {
      return members.stream().anyMatch(member -> drafts.get(member).look == look);
    }

    int headlineCount(List<Draft> drafts) {
      return (int) members.stream().filter(member -> drafts.get(member).isHeadline()).count();
    }
  }

  private static boolean isFront(Draft draft) {
    return draft.isHeadline()
        || draft.look == LineKind.UNDERLINE
        || draft.kind == BlockKind.COLUMN
        || draft.kind == BlockKind.BYLINE;
  }

  private static List<Group> groups(List<Draft> drafts) {
    List<Group> groups = new ArrayList<>();
    int i = 0;
    while (i < drafts.size()) {
      Draft draft = drafts.get(i);
      boolean opens = draft.isHeadline() || draft.kind == BlockKind.COLUMN;
      if (!opens) {
        i++;
        continue;
      }
      List<Integer> members = new ArrayList<>();
      int headlines = 0;
      int j = i;
      int end = i;
      while (j < drafts.size()) {
        Draft next = drafts.get(j);
        if (isFront(next)) {
          members.add(j);
          headlines += next.isHeadline() ? 1 : 0;
          end = j + 1;
        } else if (!next.isNoise()
            && next.kind != BlockKind.CAPTION
            && next.kind != BlockKind.CREDIT
            && next.kind != BlockKind.CONTINUATION) {
          break;
        }
        j++;
      }
      boolean isFollowed = j < drafts.size() && drafts.get(j).isBody();
      if (headlines > 0) {
        groups.add(new Group(i, end, List.copyOf(members), isFollowed));
      }
      i = Math.max(end, i + 1);
    }
    return groups;
  }

  /** What says that a group of headlines begins an article, or null. */
  private BoundaryClue start(
      List<Draft> drafts,
      Group group,
      List<Group> groups,
      Part part,
      boolean isFirst,
      int titleLevel,
      boolean isTitleLastPage) {
    if (!group.isFollowedByBody) {
      return null;
    }
    if (isFirst) {
      return BoundaryClue.PAGE;
    }
    if (isTitleLastPage) {
      return null;
    }
    Draft body = bodyAfter(drafts, group.end);
    if (body != null && body.look == LineKind.OPENER) {
      return BoundaryClue.OPENER;
    }
    for (int i = group.begin; i < drafts.size() && !drafts.get(i).isBody(); i++) {
      if (isTurnedFrom(drafts.get(i))) {
        return BoundaryClue.TURN;
      }
    }
    int level = group.level(drafts);
    int headlines = group.headlineCount(drafts);
    boolean hasByline = false;
    for (int k = 1; k < group.members.size(); k++) {
      Draft member = drafts.get(group.members.get(k));
      hasByline |= member.look == LineKind.BYLINE;
      hasByline |= member.look == LineKind.UNDERLINE && level > 0;
    }
    if (hasByline) {
      return BoundaryClue.BYLINE;
    }
    BoundaryClue end = endBefore(drafts, group.begin);
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
      List<Draft> drafts, Group group, Draft body, Part part, BoundaryClue other) {
    if (body == null || !DATED_OPENING.matcher(body.words()).find()) {
      return other;
    }
    if (group.holds(drafts, LineKind.UNDERLINE)) {
      return BoundaryClue.DATED_UNDERLINE;
    }
    int longest = 0;
    for (int member : group.members) {
      longest = Math.max(longest, drafts.get(member).words().length());
    }
    Draft first = bodyAfter(part.drafts, 0);
    boolean isReport =
        first != null
            && (first.look == LineKind.OPENER || DATED_OPENING.matcher(first.words()).find());
    return isReport && longest >= SHORTEST_TITLE ? BoundaryClue.DATED_OPENING : other;
  }

  /** Whether an opening stands in the article already, but for some letters. */
  private static boolean isPrintedTwice(Part part, Draft opener) {
    if (part == null) {
      return false;
    }
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
   * Whether the page has its headlines below the articles, as text taken out of a PDF may have: it
   * begins with text and ends with a headline, and each headline closes a text.
   */
  private static boolean isTitleLastPage(List<Draft> drafts, List<Group> groups) {
    if (groups.size() < 2 || groups.get(groups.size() - 1).isFollowedByBody) {
      return false;
    }
    for (Draft draft : drafts) {
      if (draft.isNoise()) {
        continue;
      }
      if (!draft.isBody()) {
        return false;
      }
      break;
    }
    for (Group group : groups) {
      for (int member : group.members) {
        Draft draft = drafts.get(member);
        if (draft.level() > 0 || !isPrintedTitle(draft)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a note says that what follows is the rest of an article of another page. */
  static boolean isTurnedFrom(Draft draft) {
    return draft.kind == BlockKind.CONTINUATION && draft.words().contains("接");
  }

  /** Whether some group of the page is followed by the opening of a report. */
  private static boolean isPaperPage(List<Group> groups, List<Draft> drafts) {
    for (Group group : groups) {
      Draft body = bodyAfter(drafts, group.end);
      if (body != null && body.look == LineKind.OPENER) {
        return true;
      }
    }
    return false;
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
  private static boolean endsItself(List<Draft> drafts, Group group, List<Group> groups) {
    int to = drafts.size();
    for (Group next : groups) {
      if (next.begin >= group.end) {
        to = next.begin;
        break;
      }
    }
    for (int i = group.end; i < to; i++) {
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
      List<Draft> drafts, Group group, Part part, int titleLevel, boolean isTitleLastPage) {
    int count = 0;
    while (count < group.members.size()) {
      Draft draft = drafts.get(group.members.get(count));
      boolean isPlain = draft.level() == 0 && (draft.isHeadline() || count > 0);
      if (!isPlain) {
        break;
      }
      count++;
    }
    if (isTitleLastPage && count == group.members.size() && part.front.isEmpty()) {
      return count;
    }
    if (count == 0
        || (part.front.isEmpty() && count == group.members.size() && group.isFollowedByBody)) {
      return 0;
    }
    boolean isTailOfPage = count == group.members.size() && !group.isFollowedByBody;
    boolean isBeforeHeading = count < group.members.size();
    if (!isTailOfPage && !isBeforeHeading) {
      return 0;
    }
    for (int i = 0; i < count; i++) {
      if (!isPrintedTitle(drafts.get(group.members.get(i)))) {
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
  private static boolean isPrintedTitle(Draft draft) {
    if (!draft.isHeadline()) {
      return true;
    }
    String words = draft.words();
    return !Glyphs.isFinal(words.charAt(words.length() - 1))
        && Glyphs.hanCount(words) >= 6
        && Character.isLetterOrDigit(
            words.codePointAt("“《【".indexOf(words.charAt(0)) >= 0 ? 1 : 0));
  }

  private static void takeTail(List<Draft> drafts, Group group, int count, Part part) {
    for (Draft front : part.front) {
      if (front.isHeadline()) {
        front.kind = BlockKind.COLUMN;
        front.look = LineKind.COLUMN;
      }
    }
    part.front.clear();
    int to = group.members.get(count - 1) + 1;
    for (int i = group.begin; i < to; i++) {
      part.drafts.add(drafts.get(i));
      if (group.members.contains(i)) {
        part.front.add(drafts.get(i));
      }
    }
    part.isTitleLast = true;
  }

  /** Headings that begin nothing: part of the body, or furniture where no text follows. */
  private static void settleInside(List<Draft> drafts, Group group, Part part, boolean hasBody) {
    for (int member : group.members) {
      Draft draft = drafts.get(member);
      if (!draft.isHeadline()) {
        continue;
      }
      boolean isLast = !group.isFollowedByBody && hasBody && part != null;
      if (isLast && draft.level() > 0) {
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
