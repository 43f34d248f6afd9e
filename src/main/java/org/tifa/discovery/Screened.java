package org.tifa.discovery;

import java.util.List;
import org.tifa.term.Term;

/**
 * A recurring wording with its words.
 *
 * @param branch what stands around it
 * @param terms its words, without marks
 * @param exclusion why it is kept out, or null
 */
record Screened(Branch branch, List<Term> terms, Verdict exclusion) {
  String wording() {
    return branch.wording();
  }
}
