package org.tifa.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of headlines and what belongs to them, with noise between.
 *
 * @param begin index of its first block
 * @param end index after its last
 * @param members indexes of its headlines, bylines, names of columns and lines under headlines
 * @param isFollowedByBody whether text stands below it
 */
record HeadlineGroup(int begin, int end, List<Integer> members, boolean isFollowedByBody) {
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

  HeadlineGroup without(int count) {
    if (count == members.size()) {
      return null;
    }
    List<Integer> rest = members.subList(count, members.size());
    return new HeadlineGroup(rest.get(0), end, List.copyOf(rest), isFollowedByBody);
  }

  boolean holds(List<Draft> drafts, LineKind look) {
    return members.stream().anyMatch(member -> drafts.get(member).look == look);
  }

  int headlineCount(List<Draft> drafts) {
    return (int) members.stream().filter(member -> drafts.get(member).isHeadline()).count();
  }

  /** The groups of a page, in order. */
  static List<HeadlineGroup> of(List<Draft> drafts) {
    List<HeadlineGroup> groups = new ArrayList<>();
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
        if (next.isFront()) {
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
        groups.add(new HeadlineGroup(i, end, List.copyOf(members), isFollowed));
      }
      i = Math.max(end, i + 1);
    }
    return groups;
  }
}
