package org.tifa.term;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataType;
import org.tifa.config.TermConfig;
import org.tifa.page.BlockKind;
import scala.collection.Seq;

/** Articles in, terms out: one row for each article, term and tag. */
public final class TermStage {
  private static final DataType TERMS =
      DataType.fromDDL("ARRAY<STRUCT<term: STRING, pos: STRING, term_count: INT>>");

  private TermStage() {}

  /**
   * The terms of the articles' editorial blocks.
   *
   * @param articles with article_id, text, blocks (kind, begin, end) and year
   * @param config how texts are cut
   * @param words what is added to HanLP's dictionary
   * @return article_id, term, pos, term_count, year
   */
  public static Dataset<Row> of(
      Dataset<Row> articles, TermConfig config, Broadcast<TermWords> words) {
    return of(articles, new HanLpCounter(config, words));
  }

  /** As {@link #of(Dataset, TermConfig, Broadcast)}, with another counter. */
  static Dataset<Row> of(Dataset<Row> articles, TermCounter counter) {
    // Deterministic functions may be run again for each use of their column; HanLP is too dear.
    UserDefinedFunction terms = udf(new EditorialTerms(counter), TERMS).asNondeterministic();
    return articles
        .select(col("article_id"), terms.apply(col("text"), col("blocks")).as("terms"), col("year"))
        .select(col("article_id"), explode(col("terms")).as("found"), col("year"))
        .select(
            col("article_id"),
            col("found.term"),
            col("found.pos"),
            col("found.term_count"),
            col("year"));
  }

  /** Finds this JVM's segmenter once for each task. */
  private static final class HanLpCounter implements TermCounter {
    private static final long serialVersionUID = 1L;

    private final TermConfig config;
    private final Broadcast<TermWords> words;
    private transient Segmenter segmenter;

    HanLpCounter(TermConfig config, Broadcast<TermWords> words) {
      this.config = config;
      this.words = words;
    }

    @Override
    public List<TermCount> count(String text) {
      if (segmenter == null) {
        segmenter = Segmenters.of(config, words.value());
      }
      return segmenter.count(text);
    }
  }

  private record EditorialTerms(TermCounter counter) implements UDF2<String, Seq<Row>, List<Row>> {
    @Override
    public List<Row> call(String text, Seq<Row> blocks) {
      List<Row> rows = new ArrayList<>();
      for (TermCount count : counter.count(editorial(text, blocks))) {
        rows.add(RowFactory.create(count.term(), count.pos(), count.count()));
      }
      return rows;
    }

    private static String editorial(String text, Seq<Row> blocks) {
      StringBuilder editorial = new StringBuilder(text.length());
      for (int i = 0; i < blocks.size(); i++) {
        Row block = blocks.apply(i);
        String kind = block.getAs("kind");
        if (BlockKind.of(kind).isEditorial()) {
          int begin = block.getAs("begin");
          int end = block.getAs("end");
          editorial.append(text, begin, end).append('\n');
        }
      }
      return editorial.toString();
    }
  }
}
