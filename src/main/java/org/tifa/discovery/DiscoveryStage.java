package org.tifa.discovery;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.tifa.config.DiscoveryConfig;
import org.tifa.slogan.Lexicon;
import org.tifa.slogan.SloganKind;
import org.tifa.table.Table;
import org.tifa.term.Term;

/**
 * Finds slogans that nobody listed: strings that recur in many articles, hold together, stand free,
 * and are built and used like slogans.
 *
 * <p>The texts are sorted by suffix once, which Spark does on disk, and read twice; both grow with
 * the length of the archive and no faster than sorting does. What comes to the driver is bounded by
 * {@link DiscoveryConfig#maxCandidates()}.
 */
public final class DiscoveryStage {
  /** A sort of so many letters is a good length for a task. */
  private static final long TASK_SYMBOLS = 2_000_000;

  private DiscoveryStage() {}

  /**
   * What discovery knows beside the texts.
   *
   * @param config thresholds and weights
   * @param cues words that tell slogans from other phrases
   * @param segmenter cuts a wording into words
   * @param isListed whether the lexicon has a wording
   * @param isRefused whether a reader has refused a wording
   */
  public record Knowledge(
      DiscoveryConfig config,
      Cues cues,
      Function<String, List<Term>> segmenter,
      Predicate<String> isListed,
      Predicate<String> isRefused) {}

  /**
   * The table {@code candidates}.
   *
   * @param articles the table
   */
  public static Dataset<Row> of(Dataset<Row> articles, Knowledge knowledge) {
    DiscoveryConfig config = knowledge.config();
    Dataset<Row> strings =
        ArticleStrings.of(articles, config.minReprintLetters()).persist(StorageLevel.DISK_ONLY());
    try {
      ArchiveSize size = size(strings);
      if (size.articles() == 0) {
        return rows(articles.sparkSession(), List.of());
      }
      Review review =
          new Review(
              config,
              knowledge.cues(),
              knowledge.segmenter(),
              knowledge.isListed(),
              knowledge.isRefused());
      List<Screened> screened = review.screen(shortlist(strings, size, config));
      StringCounts counts =
          StringCounts.of(
              strings,
              new ArrayList<>(Review.asked(screened)),
              screened.stream().map(Screened::wording).toList());
      List<Candidate> candidates =
          review.decide(
              screened,
              string -> counts.occurrences(string).mentionCount(),
              counts::occurrences,
              size);
      return rows(articles.sparkSession(), candidates);
    } finally {
      strings.unpersist();
    }
  }

  private static ArchiveSize size(Dataset<Row> strings) {
    Row row =
        strings
            .agg(
                coalesce(sum(length(col("string"))), lit(0L)).cast("long"),
                count_distinct(col("article_id")))
            .first();
    return new ArchiveSize(row.getLong(0), row.getLong(1));
  }

  /** The recurring strings that are most likely to be more than words, as many as are weighed. */
  private static List<Branch> shortlist(
      Dataset<Row> strings, ArchiveSize size, DiscoveryConfig config) {
    int partitions = (int) Math.max(1, Math.min(20_000, size.symbols() / TASK_SYMBOLS + 1));
    Dataset<Row> branches =
        Suffixes.branches(
                strings, size.symbols(), config.minArticles(), config.minFreedom(), partitions)
            .persist(StorageLevel.DISK_ONLY());
    Dataset<Row> items =
        Items.recurring(strings, config.minArticles())
            .join(branches.select("wording"), new String[] {"wording"}, "left_anti");
    Column promise =
        log(col("count"))
            .multiply(log(length(col("wording"))))
            .multiply(
                lit(1)
                    .plus(
                        greatest(col("bounded_before"), col("bounded_after"))
                            .plus(col("quoted").multiply(2))
                            .divide(col("count"))));
    List<Branch> shortlist = new ArrayList<>();
    branches
        .union(items)
        .orderBy(promise.desc(), col("wording"))
        .limit(config.maxCandidates())
        .collectAsList()
        .forEach(row -> shortlist.add(Suffixes.branch(row)));
    branches.unpersist();
    return shortlist;
  }

  private static Dataset<Row> rows(SparkSession spark, List<Candidate> candidates) {
    List<Row> rows = new ArrayList<>(candidates.size());
    for (Candidate candidate : candidates) {
      Branch branch = candidate.branch();
      Occurrences where = candidate.occurrences();
      Evidence evidence = candidate.evidence();
      rows.add(
          RowFactory.create(
              Lexicon.sloganId(candidate.wording()),
              candidate.wording(),
              SloganKind.guessed(candidate.wording()).label(),
              candidate.verdict().label(),
              candidate.partOf(),
              candidate.rank() == 0 ? null : candidate.rank(),
              evidence == null ? null : candidate.score(),
              where.mentionCount(),
              where.articleCount(),
              where.placeCount(),
              where.dayCount(),
              branch.quoted(),
              branch.whole(),
              evidence == null ? null : evidence.cohesion(),
              evidence == null ? null : evidence.freedom(),
              evidence == null ? null : evidence.boundedness(),
              evidence == null ? null : evidence.quotation(),
              evidence == null ? null : evidence.spread(),
              evidence == null ? null : evidence.shape(),
              evidence == null ? null : evidence.novelty(),
              evidence == null ? null : evidence.cue()));
    }
    return spark.createDataFrame(rows, Table.CANDIDATES.schema());
  }
}
