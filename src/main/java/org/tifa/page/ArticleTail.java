package org.tifa.page;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Settles the short lines under an article's last sentence that no rule knows: notes in brackets,
 * labels, counts. Where an article is written in sentences, they are the page's.
 */
final class ArticleTail {
  /** Characters of a note. */
  private static final int LONGEST = 40;

  /** Share of an article's paragraphs that are sentences, from which it is written in them. */
  private static final double IN_SENTENCES = 0.6;

  private static final Pattern NOTE =
      Pattern.compile("[（(【〔\\[].*[)）】〕\\]]|.*[|｜丨].*|.{1,12}[：:].*");

  private ArticleTail() {}

  /** Marks the notes at the end of an article as furniture. */
  static void furnish(List<Draft> drafts) {
    int sentences = 0;
    int paragraphs = 0;
    for (Draft draft : drafts) {
      if (draft.isBody()) {
        paragraphs++;
        sentences += Glyphs.endsSentence(draft.words()) ? 1 : 0;
      }
    }
    if (sentences == 0 || sentences < IN_SENTENCES * paragraphs) {
      return;
    }
    for (int i = drafts.size() - 1; i > 0; i--) {
      Draft draft = drafts.get(i);
      if (!draft.isBody()) {
        continue;
      }
      if (!isNote(draft)) {
        return;
      }
      draft.furnish();
    }
  }

  private static boolean isNote(Draft draft) {
    String words = draft.words();
    return words.length() <= LONGEST
        && draft.look != LineKind.OPENER
        && !endsOpenly(words)
        && NOTE.matcher(words).matches();
  }

  /** Whether the last mark is a sentence's own, not inside brackets. */
  private static boolean endsOpenly(String words) {
    return Glyphs.isFinal(words.charAt(words.length() - 1));
  }
}
