package org.tifa.slogan;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Slogans out of the rows of discovery. */
public final class CandidateRows {
  /** The verdict on a wording that counts as a slogan. */
  private static final String ACCEPTED = "slogan";

  private CandidateRows() {}

  /**
   * The wordings that were accepted, the best first. Their number is bounded by configuration.
   *
   * @param candidates with wording, kind, verdict, candidate_rank and score
   */
  public static List<Slogan> accepted(Dataset<Row> candidates) {
    return candidates
        .where(col("verdict").equalTo(ACCEPTED))
        .orderBy("candidate_rank", "wording")
        .select("wording", "kind", "score")
        .collectAsList()
        .stream()
        .map(
            row ->
                Slogan.discovered(
                    row.getString(0), SloganKind.of(row.getString(1)), row.getDouble(2)))
        .toList();
  }
}
