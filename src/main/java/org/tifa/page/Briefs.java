package org.tifa.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds news in brief: paragraphs that each begin with the same bullet and tell a report of their
 * own, with its day at the beginning or its reporter at the end. Each is an article without a
 * headline; what stands above them is the name of the column.
 */
final class Briefs {
  private static final int FEWEST = 2;
  private static final String BULLETS = "▲△■□●○◆◇★☆◎▶►※•";
  private static final Pattern DATED =
      Pattern.compile("^.[ 　]*(?:(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日|近日|日前|连日来|昨日|昨天|今日|今天|本报讯)");

  private Briefs() {}

  /** The indexes of blocks that are news in brief, none if the page has no two of them in a row. */
  static Set<Integer> of(List<Draft> drafts) {
    Set<Integer> briefs = new HashSet<>();
    List<Integer> run = new ArrayList<>();
    char bullet = 0;
    int dated = 0;
    for (int i = 0; i <= drafts.size(); i++) {
      Draft draft = i < drafts.size() ? drafts.get(i) : null;
      boolean isBetween =
          draft != null
              && (draft.isNoise()
                  || draft.kind == BlockKind.BYLINE
                  || draft.kind == BlockKind.CAPTION
                  || (!run.isEmpty() && draft.isBody() && !isBulleted(draft)));
      if (isBetween) {
        continue;
      }
      boolean isMember =
          draft != null
              && isBulleted(draft)
              && (run.isEmpty() || draft.words().charAt(0) == bullet);
      if (!isMember) {
        if (run.size() >= FEWEST && dated >= FEWEST && dated * 2 >= run.size()) {
          briefs.addAll(run);
        }
        run.clear();
        dated = 0;
      }
      if (draft != null && isBulleted(draft)) {
        bullet = draft.words().charAt(0);
        run.add(i);
        dated += DATED.matcher(draft.words()).find() || isSigned(drafts, i) ? 1 : 0;
      }
    }
    return briefs;
  }

  private static boolean isBulleted(Draft draft) {
    return draft.kind == BlockKind.BODY
        && BULLETS.indexOf(draft.words().charAt(0)) >= 0
        && Glyphs.endsSentence(draft.words());
  }

  private static boolean isSigned(List<Draft> drafts, int at) {
    return at + 1 < drafts.size() && drafts.get(at + 1).kind == BlockKind.BYLINE;
  }
}
