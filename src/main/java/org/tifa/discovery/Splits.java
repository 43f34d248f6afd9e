package org.tifa.discovery;

import java.util.ArrayList;
import java.util.List;
import org.tifa.term.Term;

/** The places at which a wording may be taken apart: between its words, or anywhere in one word. */
final class Splits {
  private Splits() {}

  /** Offsets inside the wording, rising. */
  static List<Integer> of(String wording, List<Term> terms) {
    List<Integer> splits = new ArrayList<>();
    if (terms.size() > 1) {
      for (Term term : terms.subList(1, terms.size())) {
        if (term.begin() > 0 && wording.charAt(term.begin()) != Letters.SEPARATOR) {
          splits.add(term.begin());
        }
      }
    } else {
      for (int i = 1; i < wording.length(); i++) {
        if (wording.charAt(i) != Letters.SEPARATOR) {
          splits.add(i);
        }
      }
    }
    return splits;
  }

  /** What stands before a split, without the separator that it may end with. */
  static String before(String wording, int at) {
    boolean isSeparated = at > 1 && wording.charAt(at - 1) == Letters.SEPARATOR;
    return wording.substring(0, isSeparated ? at - 1 : at);
  }
}
