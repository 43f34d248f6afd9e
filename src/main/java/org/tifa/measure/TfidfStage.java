package org.tifa.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.ml.feature.IDF;
import org.apache.spark.ml.feature.IDFModel;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tifa.config.MeasureConfig;

/**
 * TF-IDF by MLlib over an explicit vocabulary. CountVectorizer's own vocabulary would order terms
 * of equal frequency differently from run to run.
 */
public final class TfidfStage {
  private static final StructType TERM =
      new StructType()
          .add("term", DataTypes.StringType)
          .add("term_count", DataTypes.IntegerType)
          .add("article_frequency", DataTypes.LongType)
          .add("idf", DataTypes.DoubleType)
          .add("tfidf", DataTypes.DoubleType)
          .add("term_rank", DataTypes.IntegerType);

  private static final StructType COUNTS =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("year", DataTypes.IntegerType)
          .add("token_count", DataTypes.LongType)
          .add("counts", SQLDataTypes.VectorType());

  private TfidfStage() {}

  /**
   * The vocabulary's terms, index by index: by falling total count, then by term.
   *
   * @param entries in order of their index
   * @param tokenCount words of the archive, those outside the vocabulary included
   */
  public record Vocabulary(List<Entry> entries, long tokenCount) implements Serializable {
    /**
     * One term.
     *
     * @param term the word
     * @param termCount how often it stands in the archive
     * @param articleFrequency articles that hold it
     * @param idf ln((N + 1) / (articleFrequency + 1)), N articles of the archive
     */
    public record Entry(String term, long termCount, long articleFrequency, double idf)
        implements Serializable {}

    public Vocabulary {
      entries = List.copyOf(entries);
    }
  }

  /**
   * The vocabulary and what is made with it.
   *
   * @param vocabulary of the archive
   * @param tfidf the table
   * @param counts article_id, year, {@code token_count}, all its words, and {@code counts}, a
   *     vector over the vocabulary, of every article. Kept by Spark since it is used several times;
   *     whoever is done with it gives it free
   */
  public record Result(Vocabulary vocabulary, Dataset<Row> tfidf, Dataset<Row> counts) {}

  /**
   * The table {@code tfidf}.
   *
   * <p>The vocabulary comes to the driver: its size is bounded by configuration.
   *
   * @param articles the table; every article counts in N
   * @param terms the table
   */
  public static Result of(Dataset<Row> articles, Dataset<Row> terms, MeasureConfig config) {
    Dataset<Row> documents = documents(articles, terms).persist();
    List<Row> words = vocabulary(documents, config);
    if (words.isEmpty()) {
      documents.unpersist();
      SparkSession spark = documents.sparkSession();
      return new Result(
          new Vocabulary(List.of(), 0),
          spark.createDataFrame(List.of(), schema()),
          spark.createDataFrame(List.of(), COUNTS));
    }
    CountVectorizerModel counter =
        new CountVectorizerModel(
                words.stream().map(word -> word.getString(0)).toArray(String[]::new))
            .setInputCol("tokens")
            .setOutputCol("counts");
    Dataset<Row> counted =
        counter
            .transform(withTokens(documents))
            .select("article_id", "year", "token_count", "counts")
            .persist();
    IDFModel model = new IDF().setInputCol("counts").setOutputCol("weights").fit(counted);
    documents.unpersist();
    long[] frequency = model.docFreq();
    double[] idf = model.idf().toArray();
    List<Vocabulary.Entry> entries = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      Row word = words.get(i);
      entries.add(new Vocabulary.Entry(word.getString(0), word.getLong(1), frequency[i], idf[i]));
    }
    long tokens = counted.agg(sum("token_count")).as(Encoders.LONG()).first();
    Vocabulary vocabulary = new Vocabulary(entries, tokens);
    Dataset<Row> weighted = model.transform(counted);
    UserDefinedFunction ranked =
        udf(
                (UDF2<Vector, Vector, List<Row>>)
                    (counts, weights) -> rank(counts, weights, vocabulary),
                new ArrayType(TERM, false))
            .asNondeterministic();
    Dataset<Row> table =
        weighted
            .select(
                col("article_id"),
                col("year"),
                explode(ranked.apply(col("counts"), col("weights"))).as("t"))
            .select(col("article_id"), col("t.*"), col("year"));
    return new Result(vocabulary, table, counted);
  }

  /** The terms with their total counts. */
  private static List<Row> vocabulary(Dataset<Row> documents, MeasureConfig config) {
    return documents
        .select(explode(col("found")).as("found"))
        .groupBy("found.term")
        .agg(sum("found.term_count").as("total"), count(lit(1)).as("articles"))
        .where(col("articles").geq(config.minTermArticles()))
        .orderBy(col("total").desc(), col("term"))
        .limit(config.vocabularySize())
        .select("term", "total")
        .collectAsList();
  }

  /** Every article with its terms and their counts over all tags, null where it has none. */
  private static Dataset<Row> documents(Dataset<Row> articles, Dataset<Row> terms) {
    Dataset<Row> found =
        terms
            .select("article_id", "term", "term_count")
            // Both sums below keep to these partitions, so that terms are moved once.
            .repartition(col("article_id"))
            .groupBy("article_id", "term")
            .agg(sum("term_count").as("term_count"))
            .groupBy("article_id")
            .agg(collect_list(struct(col("term"), col("term_count"))).as("found"));
    return articles.select("article_id", "year").join(found, Cells.names("article_id"), "left");
  }

  /**
   * As {@link CountVectorizerModel} wants them: each term as often as it stands in the article.
   * Beside them how many they are.
   */
  private static Dataset<Row> withTokens(Dataset<Row> documents) {
    return documents.select(
        col("article_id"),
        col("year"),
        expr("aggregate(coalesce(found, array()), 0L, (sum, f) -> sum + f.term_count)")
            .as("token_count"),
        expr("flatten(transform(coalesce(found, array()), f ->"
                + " array_repeat(f.term, cast(f.term_count as int))))")
            .as("tokens"));
  }

  private static List<Row> rank(Vector counts, Vector weights, Vocabulary vocabulary) {
    record Weighted(int index, int count, double weight) {}
    List<Weighted> terms = new ArrayList<>();
    counts.foreachNonZero(
        (index, count) -> {
          int i = (Integer) index;
          terms.add(new Weighted(i, (int) Math.round((Double) count), weights.apply(i)));
          return scala.runtime.BoxedUnit.UNIT;
        });
    terms.sort(
        Comparator.comparingDouble(Weighted::weight)
            .reversed()
            .thenComparing(
                term -> vocabulary.entries().get(term.index()).term(), TfidfStage::inSparksOrder));
    List<Row> rows = new ArrayList<>(terms.size());
    for (Weighted term : terms) {
      Vocabulary.Entry entry = vocabulary.entries().get(term.index());
      rows.add(
          RowFactory.create(
              entry.term(),
              term.count(),
              entry.articleFrequency(),
              entry.idf(),
              term.weight(),
              rows.size() + 1));
    }
    return rows;
  }

  /** Spark orders strings by their UTF-8 bytes, Java by UTF-16 units: rare characters differ. */
  static int inSparksOrder(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char one = a.charAt(i);
      char other = b.charAt(i);
      if (one != other) {
        // A surrogate stands for a character above all others.
        return Character.isSurrogate(one) == Character.isSurrogate(other)
            ? Character.compare(one, other)
            : Boolean.compare(Character.isSurrogate(one), Character.isSurrogate(other));
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  private static StructType schema() {
    StructType schema = new StructType().add("article_id", DataTypes.StringType);
    for (var field : TERM.fields()) {
      schema = schema.add(field);
    }
    return schema.add("year", DataTypes.IntegerType);
  }
}
