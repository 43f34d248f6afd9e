package org.tifa.page;

import java.util.List;

/** Puts the half of an article that is headed 上接第一版 behind the half that ends 下转第二版. */
final class Continuations {
  private Continuations() {}

  static void join(List<ArticleSplitter.Part> parts) {
    int i = 1;
    while (i < parts.size()) {
      ArticleSplitter.Part half = parts.get(i);
      ArticleSplitter.Part open = note(half, false) < 0 ? null : openBefore(parts, i, half);
      if (open == null) {
        i++;
      } else {
        append(open, half);
        parts.remove(i);
      }
    }
  }

  private static void append(ArticleSplitter.Part open, ArticleSplitter.Part half) {
    for (Draft front : half.front) {
      if (front.isHeadline()) {
        front.furnish();
      }
    }
    open.drafts.addAll(half.drafts);
    open.isRejoined = true;
    open.inside *= half.inside * BoundaryClue.END.share();
  }

  /** The one article before that turns to another page, or the one of several with its title. */
  private static ArticleSplitter.Part openBefore(
      List<ArticleSplitter.Part> parts, int end, ArticleSplitter.Part half) {
    ArticleSplitter.Part only = null;
    int count = 0;
    String title = title(half);
    for (int i = 0; i < end; i++) {
      ArticleSplitter.Part part = parts.get(i);
      if (note(part, true) < 0) {
        continue;
      }
      String own = title(part);
      if (!title.isEmpty() && !own.isEmpty() && (own.contains(title) || title.contains(own))) {
        return part;
      }
      only = part;
      count++;
    }
    return count == 1 && title.isEmpty() ? only : null;
  }

  private static String title(ArticleSplitter.Part part) {
    StringBuilder title = new StringBuilder();
    for (Draft front : part.front) {
      if (front.isHeadline()) {
        title.append(ArticleSplitter.normalized(front.words()));
      }
    }
    return title.toString();
  }

  /** Where the note stands that the article goes on elsewhere, or came from elsewhere; or -1. */
  private static int note(ArticleSplitter.Part part, boolean isTurn) {
    boolean hasBody = false;
    int turn = -1;
    for (int i = 0; i < part.drafts.size(); i++) {
      Draft draft = part.drafts.get(i);
      if (draft.kind == BlockKind.CONTINUATION) {
        boolean isFrom = ArticleSplitter.isTurnedFrom(draft);
        if (!isTurn && isFrom && !hasBody) {
          return i;
        }
        if (isTurn && !isFrom) {
          turn = i;
        }
      }
      hasBody |= draft.isBody();
    }
    return turn;
  }
}
