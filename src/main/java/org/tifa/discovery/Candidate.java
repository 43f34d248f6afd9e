package org.tifa.discovery;

/**
 * A recurring wording with what discovery makes of it.
 *
 * @param wording letters and separators
 * @param verdict what it is taken for
 * @param partOf the candidate that it is nearly always a part of, or null
 * @param rank 1 for the best of those that are neither kept out nor parts; 0 for others
 * @param score from 0 to 1
 * @param branch what stands around it
 * @param occurrences where it stands
 * @param evidence the parts of the score
 */
record Candidate(
    String wording,
    Verdict verdict,
    String partOf,
    int rank,
    double score,
    Branch branch,
    Occurrences occurrences,
    Evidence evidence) {
  Candidate as(Verdict other) {
    return new Candidate(wording, other, partOf, rank, score, branch, occurrences, evidence);
  }

  Candidate partOf(String whole) {
    return new Candidate(wording, Verdict.PART, whole, 0, score, branch, occurrences, evidence);
  }

  Candidate ranked(int at) {
    return new Candidate(wording, verdict, partOf, at, score, branch, occurrences, evidence);
  }
}
