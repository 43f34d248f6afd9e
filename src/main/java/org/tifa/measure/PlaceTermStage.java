package org.tifa.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.io.Serializable;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tifa.table.Table;
import scala.Tuple2;

/**
 * The terms that stand out in each cell by TF-IDF, the cell taken as one document, and how key they
 * are to it: against all words of the archive outside the cell.
 */
public final class PlaceTermStage {
  private static final StructType RANKED =
      new StructType()
          .add("place_level", DataTypes.StringType)
          .add("place_code", DataTypes.StringType)
          .add("period_unit", DataTypes.StringType)
          .add("period_start", DataTypes.DateType)
          .add("term", DataTypes.StringType)
          .add("term_count", DataTypes.LongType)
          .add("article_count", DataTypes.LongType)
          .add("idf", DataTypes.DoubleType)
          .add("tfidf", DataTypes.DoubleType)
          .add("expected", DataTypes.DoubleType)
          .add("g2", DataTypes.DoubleType)
          .add("log_ratio", DataTypes.DoubleType)
          .add("log_ratio_low", DataTypes.DoubleType)
          .add("log_ratio_high", DataTypes.DoubleType)
          .add("p_value", DataTypes.DoubleType)
          .add("q_value", DataTypes.DoubleType)
          .add("term_rank", DataTypes.IntegerType);

  private PlaceTermStage() {}

  /**
   * The table {@code place_terms}.
   *
   * @param articles the table
   * @param terms the table
   * @param weighted vocabulary and counts of the archive's articles
   * @param termCount terms kept for each cell
   */
  public static Dataset<Row> of(
      Dataset<Row> articles, Dataset<Row> terms, TfidfStage.Result weighted, int termCount) {
    Dataset<Row> tags =
        terms
            .groupBy("term", "pos")
            .agg(sum("term_count").as("tag_count"))
            .groupBy("term")
            .agg(min_by(col("pos"), struct(negate(col("tag_count")), col("pos"))).as("pos"));
    Dataset<Row> ranked = ranked(articles, weighted, termCount).join(tags, "term");
    return Cells.named(ranked, articles)
        .select(
            Arrays.stream(Table.PLACE_TERMS.schema().fieldNames())
                .map(name -> col(name))
                .toArray(Column[]::new));
  }

  private static Dataset<Row> ranked(
      Dataset<Row> articles, TfidfStage.Result weighted, int termCount) {
    SparkSession spark = articles.sparkSession();
    Broadcast<TfidfStage.Vocabulary> vocabulary =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(weighted.vocabulary());
    JavaRDD<Row> counted =
        Cells.withCells(
                Cells.spots(
                    articles.join(
                        weighted.counts().select("article_id", "token_count", "counts"),
                        "article_id"),
                    "token_count",
                    "counts"),
                col("token_count"),
                col("counts"))
            .toJavaRDD();
    int partitions = Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions"));
    JavaPairRDD<Cell, CellTerms> cells =
        counted
            .flatMapToPair(PlaceTermStage::inCells)
            .aggregateByKey(
                new CellTerms(),
                partitions,
                (sum, article) ->
                    sum.addArticle(
                        article.counts().indices(), article.counts().values(), article.tokens()),
                CellTerms::addAll);
    return spark.createDataFrame(cells.flatMap(new FirstTerms(vocabulary, termCount)), RANKED);
  }

  /** A cell as a key; the start is null for all time. */
  private record Cell(String placeLevel, String placeCode, String periodUnit, Date periodStart)
      implements Serializable {}

  private record ArticleTerms(SparseVector counts, long tokens) implements Serializable {}

  private static Iterator<Tuple2<Cell, ArticleTerms>> inCells(Row article) {
    ArticleTerms terms =
        new ArticleTerms(
            article.<Vector>getAs("counts").toSparse(), article.<Long>getAs("token_count"));
    List<Row> cells = article.getList(0);
    return cells.stream()
        .map(
            cell ->
                new Tuple2<>(
                    new Cell(
                        cell.getString(0), cell.getString(1), cell.getString(2), cell.getDate(3)),
                    terms))
        .iterator();
  }

  /** The first terms of a cell by falling weight, then by term. */
  private record FirstTerms(Broadcast<TfidfStage.Vocabulary> shared, int termCount)
      implements FlatMapFunction<Tuple2<Cell, CellTerms>, Row> {
    private record Weighted(
        TfidfStage.Vocabulary.Entry entry,
        long termCount,
        int articleCount,
        double weight,
        int test) {}

    private static final Comparator<Weighted> BEST_FIRST =
        Comparator.comparingDouble(Weighted::weight)
            .reversed()
            .thenComparing(term -> term.entry().term(), TfidfStage::inSparksOrder);

    @Override
    public Iterator<Row> call(Tuple2<Cell, CellTerms> counted) {
      TfidfStage.Vocabulary vocabulary = shared.value();
      CellTerms terms = counted._2();
      boolean hasRest = terms.tokenCount() < vocabulary.tokenCount();
      // Every term of the cell is a test, also those that are not kept.
      double[] pValues = new double[hasRest ? terms.size() : 0];
      int[] tests = new int[1];
      PriorityQueue<Weighted> kept = new PriorityQueue<>(BEST_FIRST.reversed());
      terms.forEach(
          (term, count, articleCount) -> {
            TfidfStage.Vocabulary.Entry entry = vocabulary.entries().get(term);
            int test = tests[0]++;
            if (hasRest) {
              pValues[test] = keyness(entry, count, terms, vocabulary).pValue();
            }
            double weight = count * entry.idf();
            if (kept.size() == termCount && weight < kept.peek().weight()) {
              return;
            }
            kept.add(new Weighted(entry, count, articleCount, weight, test));
            if (kept.size() > termCount) {
              kept.remove();
            }
          });
      double[] qValues = FalseDiscovery.qValues(pValues);
      List<Weighted> first = new ArrayList<>(kept);
      first.sort(BEST_FIRST);
      List<Row> rows = new ArrayList<>(first.size());
      for (Weighted term : first) {
        List<Object> values = new ArrayList<>(ofTerm(counted._1(), term));
        if (hasRest) {
          Keyness keyness = keyness(term.entry(), term.termCount(), terms, vocabulary);
          values.add(keyness.expected());
          values.add(keyness.g2());
          values.add(keyness.logRatio());
          values.add(keyness.logRatioLow());
          values.add(keyness.logRatioHigh());
          values.add(pValues[term.test()]);
          values.add(qValues[term.test()]);
        } else {
          values.addAll(Collections.nCopies(7, null));
        }
        values.add(rows.size() + 1);
        rows.add(RowFactory.create(values.toArray()));
      }
      return rows.iterator();
    }

    private static Keyness keyness(
        TfidfStage.Vocabulary.Entry entry,
        long count,
        CellTerms terms,
        TfidfStage.Vocabulary vocabulary) {
      return new Keyness(count, terms.tokenCount(), entry.termCount(), vocabulary.tokenCount());
    }

    private static List<Object> ofTerm(Cell cell, Weighted term) {
      return Arrays.asList(
          cell.placeLevel(),
          cell.placeCode(),
          cell.periodUnit(),
          cell.periodStart(),
          term.entry().term(),
          term.termCount(),
          (long) term.articleCount(),
          term.entry().idf(),
          term.weight());
    }
  }
}
