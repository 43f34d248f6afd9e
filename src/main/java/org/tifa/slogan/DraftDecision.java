package org.tifa.slogan;

import java.util.List;
import java.util.Locale;

/**
 * A row of a draft that its reviewer has decided on.
 *
 * @param line of the draft, from 1
 * @param cells of the lexicon's columns, in their order
 * @param words of the reviewer: yes, no, or the slogan that the wording is a form of
 * @param note why, possibly empty
 */
record DraftDecision(long line, List<String> cells, String words, String note) {
  private static final List<String> YES = List.of("yes", "y", "是");
  private static final List<String> NO = List.of("no", "n", "否");

  DraftDecision {
    cells = List.copyOf(cells);
  }

  boolean isYes() {
    return YES.contains(words.toLowerCase(Locale.ROOT));
  }

  boolean isNo() {
    return NO.contains(words.toLowerCase(Locale.ROOT));
  }

  String canonical() {
    return cells.get(0);
  }

  /** The canonical wording and the forms that the reviewer has added to it. */
  List<String> wordings() {
    String forms = cells.get(LexiconText.FORMS);
    return forms.isEmpty()
        ? List.of(canonical())
        : List.of((canonical() + "|" + forms).split("\\|", -1));
  }
}
