package org.tifa.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts headlines before their texts on pages that have them below, as text taken out of a PDF may.
 *
 * <p>Such a page begins with a report's text and ends with a headline, and a report opens below
 * every headline between. That alone could also be a page whose first headline is a picture, so the
 * words decide: if more of the headlines' words stand in the texts below than in those above, the
 * page stays as it is.
 */
final class HeadlineOrder {
  /** Paragraphs of a text that are compared with a headline. */
  private static final int COMPARED = 3;

  /** Pairs of characters shared by chance. */
  private static final int CHANCE = 3;

  private HeadlineOrder() {}

  /**
   * The page's blocks with each headline before its text.
   *
   * @param drafts in the order of print
   * @param begins gets the first block of each headline that was put before its text
   * @return the same list if the page is printed so already
   */
  static List<Draft> settle(List<Draft> drafts, Set<Draft> begins) {
    List<int[]> fronts = fronts(drafts);
    if (fronts.isEmpty() || !isBelow(drafts, fronts)) {
      return drafts;
    }
    List<Draft> ordered = new ArrayList<>(drafts.size());
    int textBegin = 0;
    for (int[] front : fronts) {
      begins.add(drafts.get(front[0]));
      ordered.addAll(drafts.subList(front[0], front[1]));
      ordered.addAll(drafts.subList(textBegin, front[0]));
      textBegin = front[1];
    }
    ordered.addAll(drafts.subList(textBegin, drafts.size()));
    return ordered;
  }

  private static boolean isBelow(List<Draft> drafts, List<int[]> fronts) {
    Draft first = firstWords(drafts);
    int[] last = fronts.get(fronts.size() - 1);
    boolean isLast = true;
    for (int i = last[1]; i < drafts.size(); i++) {
      isLast &= drafts.get(i).isNoise();
    }
    if (first == null || !first.isText() || !isLast) {
      return false;
    }
    int above = 0;
    int below = 0;
    for (int i = 0; i < fronts.size(); i++) {
      int[] front = fronts.get(i);
      Set<String> words = pairs(drafts.subList(front[0], front[1]), Integer.MAX_VALUE);
      int textBegin = i == 0 ? 0 : fronts.get(i - 1)[1];
      int shared = shared(words, drafts.subList(textBegin, front[0]));
      if (i + 1 < fronts.size()) {
        above += shared;
        below += shared(words, drafts.subList(front[1], fronts.get(i + 1)[0]));
      } else if (!HeadlineBlocks.opensReport(first) && shared < CHANCE) {
        return false;
      }
    }
    return below <= above + CHANCE;
  }

  private static Draft firstWords(List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (!draft.isNoise() && draft.kind != BlockKind.CAPTION) {
        return draft;
      }
    }
    return null;
  }

  /** Where headlines begin and end that stand over a report or at the page's end. */
  private static List<int[]> fronts(List<Draft> drafts) {
    List<int[]> fronts = new ArrayList<>();
    int i = 0;
    while (i < drafts.size()) {
      int end = i;
      boolean hasTitle = false;
      boolean isFront = drafts.get(i).isHeadline();
      while (isFront && end < drafts.size() && drafts.get(end).isFront()) {
        hasTitle |= drafts.get(end).isHeadline() && ArticleSplitter.isPrintedTitle(drafts.get(end));
        end++;
      }
      if (hasTitle && isOverReport(drafts, end)) {
        fronts.add(new int[] {i, end});
      }
      i = Math.max(end, i + 1);
    }
    return fronts;
  }

  private static boolean isOverReport(List<Draft> drafts, int from) {
    for (int i = from; i < drafts.size(); i++) {
      if (!drafts.get(i).isNoise()) {
        return HeadlineBlocks.opensReport(drafts.get(i));
      }
    }
    return true;
  }

  private static int shared(Set<String> words, List<Draft> text) {
    int shared = 0;
    for (String pair : pairs(text, COMPARED)) {
      shared += words.contains(pair) ? 1 : 0;
    }
    return shared;
  }

  /** The pairs of neighbouring Chinese characters in the first so many blocks with words. */
  private static Set<String> pairs(List<Draft> drafts, int most) {
    Set<String> pairs = new HashSet<>();
    int count = 0;
    for (Draft draft : drafts) {
      if (draft.isNoise() || draft.kind == BlockKind.BYLINE || ++count > most) {
        continue;
      }
      String words = draft.words();
      for (int i = 0; i + 1 < words.length(); i++) {
        if (Glyphs.isHan(words.charAt(i)) && Glyphs.isHan(words.charAt(i + 1))) {
          pairs.add(words.substring(i, i + 2));
        }
      }
    }
    return pairs;
  }
}
