package org.tifa.page;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Settles what stands above a page's first headline: the site's name and menu above a breadcrumb,
 * the newspaper's name, motto and Latin name around its day and number.
 */
final class PageTop {
  /** Blocks in which a page's top ends. */
  private static final int DEEPEST = 16;

  /** Characters of a line that stands in a page's top. */
  private static final int LONGEST = 40;

  /** Masthead lines from which short lines between and above them are the newspaper's, too. */
  private static final int FEWEST_MASTHEADS = 2;

  private static final Pattern CRUMB =
      Pattern.compile("[【\\[（(]?(您?(当前|现在|所在|目前)?的?(所在)?位置(是|为)?|首页) ?[：:>＞».].*");
  private static final Pattern LATIN = Pattern.compile("[A-Za-zÀ-ž'’. ]{4,40}");

  private PageTop() {}

  static void settle(List<Draft> drafts, LineClassifier classifier) {
    furnishAboveCrumb(drafts);
    extendMasthead(drafts);
    nameMedium(drafts, classifier);
  }

  /** What stands above the breadcrumb is the site's, if a headline follows below. */
  private static void furnishAboveCrumb(List<Draft> drafts) {
    int crumb = -1;
    for (int i = 0; i < Math.min(DEEPEST, drafts.size()); i++) {
      if (drafts.get(i).isNoise() && CRUMB.matcher(drafts.get(i).words()).matches()) {
        crumb = i;
      }
    }
    if (crumb < 0 || !hasHeadlineBelow(drafts, crumb)) {
      return;
    }
    for (int i = 0; i < crumb; i++) {
      if (isPlain(drafts.get(i))) {
        drafts.get(i).furnish();
      }
    }
  }

  /** The lines above and between the lines of a masthead are the newspaper's. */
  private static void extendMasthead(List<Draft> drafts) {
    int last = -1;
    int count = 0;
    for (int i = 0; i < Math.min(DEEPEST, drafts.size()); i++) {
      Draft draft = drafts.get(i);
      if (draft.kind == BlockKind.MASTHEAD) {
        last = i;
        count++;
      } else if (!draft.isNoise() && !isPlain(draft)) {
        break;
      }
    }
    if (count == 0) {
      return;
    }
    for (int i = 0; i <= last + 1 && i < drafts.size(); i++) {
      if (isPlain(drafts.get(i)) && LATIN.matcher(drafts.get(i).words()).matches()) {
        drafts.get(i).become(LineKind.MASTHEAD, BlockKind.MASTHEAD);
        count++;
      }
    }
    if (count < FEWEST_MASTHEADS || !hasHeadlineBelow(drafts, last)) {
      return;
    }
    for (int i = 0; i < last; i++) {
      if (isPlain(drafts.get(i))) {
        drafts.get(i).become(LineKind.MASTHEAD, BlockKind.MASTHEAD);
      }
    }
  }

  /** A newspaper's name that stands alone beside its masthead. */
  private static void nameMedium(List<Draft> drafts, LineClassifier classifier) {
    for (int i = 0; i < Math.min(DEEPEST, drafts.size()); i++) {
      Draft draft = drafts.get(i);
      boolean isBeside =
          (i > 0 && drafts.get(i - 1).kind == BlockKind.MASTHEAD)
              || (i + 1 < drafts.size() && drafts.get(i + 1).kind == BlockKind.MASTHEAD);
      if (isBeside
          && isPlain(draft)
          && Imprint.medium(draft.words()) != null
          && !classifier.isColumnName(draft.words())) {
        draft.become(LineKind.MASTHEAD, BlockKind.MASTHEAD);
      }
    }
  }

  private static boolean isPlain(Draft draft) {
    return draft.kind == BlockKind.BODY
        && draft.look != LineKind.OPENER
        && draft.level() == 0
        && draft.words().length() <= LONGEST
        && !Glyphs.endsSentence(draft.words());
  }

  /** Whether a headline stands below, before any text. */
  private static boolean hasHeadlineBelow(List<Draft> drafts, int from) {
    for (int i = from + 1; i < drafts.size(); i++) {
      if (drafts.get(i).isHeadline()) {
        return true;
      }
      if (drafts.get(i).isBody()) {
        return false;
      }
    }
    return false;
  }
}
