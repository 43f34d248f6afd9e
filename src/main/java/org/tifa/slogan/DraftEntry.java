package org.tifa.slogan;

import java.time.LocalDate;
import java.util.List;

/**
 * A wording that discovery found, with what a reviewer needs to judge it.
 *
 * @param slogan the wording, its guessed kind and its score
 * @param verdict of discovery: {@code slogan}, or why the wording was not accepted
 * @param mentionCount mentions in editorial blocks
 * @param articleCount articles with such a mention
 * @param districtCount districts with such an article
 * @param provinceCount provinces with such an article
 * @param firstDatedOn earliest day, or null if no such article is dated to the day
 * @param near canonical forms of like slogans of the lexicon, the nearest first
 * @param examples sentences with place and day, the earliest first
 */
public record DraftEntry(
    Slogan slogan,
    String verdict,
    long mentionCount,
    long articleCount,
    long districtCount,
    long provinceCount,
    LocalDate firstDatedOn,
    List<String> near,
    List<String> examples) {
  public DraftEntry {
    near = List.copyOf(near);
    examples = List.copyOf(examples);
  }
}
