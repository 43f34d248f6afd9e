package org.tifa.discovery;

import static org.apache.spark.sql.functions.col;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Sorts the suffixes of all strings by Spark and finds the recurring strings among them. */
final class Suffixes {
  /** Letters of a slogan at least. */
  static final int MIN_LENGTH = 3;

  /** Letters of a slogan at most. */
  static final int MAX_LETTERS = 30;

  private static final int QUOTED = 62;
  private static final int WHOLE = 61;
  private static final long CLOSINGS = (1L << WHOLE) - 1;

  private static final StructType SUFFIX =
      new StructType()
          .add("head", DataTypes.StringType)
          .add("symbols", DataTypes.BinaryType)
          .add("before", DataTypes.IntegerType)
          .add("marks", DataTypes.LongType);

  private static final StructType BRANCH =
      new StructType()
          .add("wording", DataTypes.StringType)
          .add("count", DataTypes.LongType)
          .add("before_count", DataTypes.IntegerType)
          .add("freedom_before", DataTypes.DoubleType)
          .add("freedom_after", DataTypes.DoubleType)
          .add("bounded_before", DataTypes.LongType)
          .add("bounded_after", DataTypes.LongType)
          .add("whole", DataTypes.LongType)
          .add("quoted", DataTypes.LongType);

  private Suffixes() {}

  /**
   * The strings of at least {@link #MIN_LENGTH} and at most {@link #MAX_LETTERS} letters that recur
   * and are free on both sides.
   *
   * @param strings with a column string
   * @param symbols letters and separators of all strings, about
   * @param partitions tasks of the sort; results do not depend on it
   */
  static Dataset<Row> branches(
      Dataset<Row> strings, long symbols, int minCount, double minFreedom, int partitions) {
    Broadcast<GramSketch> sketch =
        JavaSparkContext.fromSparkContext(strings.sparkSession().sparkContext())
            .broadcast(sketch(strings, symbols));
    Dataset<Row> suffixes =
        strings
            .select("string")
            .flatMap(
                (FlatMapFunction<Row, Row>) row -> rows(row, sketch.value(), minCount),
                Encoders.row(SUFFIX));
    return suffixes
        .repartition(partitions, col("head"))
        .drop("head")
        .sortWithinPartitions("symbols", "before", "marks")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> new Found(rows, minCount, minFreedom),
            Encoders.row(BRANCH));
  }

  /** The columns of {@link #branches} as a record. */
  static Branch branch(Row row) {
    return new Branch(
        row.getString(0),
        row.getLong(1),
        row.getInt(2),
        row.getDouble(3),
        row.getDouble(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8));
  }

  static Row row(Branch branch) {
    return RowFactory.create(
        branch.wording(),
        branch.count(),
        branch.beforeCount(),
        branch.freedomBefore(),
        branch.freedomAfter(),
        branch.boundedBefore(),
        branch.boundedAfter(),
        branch.whole(),
        branch.quoted());
  }

  static StructType schema() {
    return BRANCH;
  }

  private static GramSketch sketch(Dataset<Row> strings, long symbols) {
    return strings
        .select("string")
        .toJavaRDD()
        .coalesce(strings.sparkSession().sparkContext().defaultParallelism())
        .mapPartitions(
            rows -> {
              GramSketch sketch = new GramSketch(symbols);
              while (rows.hasNext()) {
                sketch.add(Letters.symbols(rows.next().getString(0)));
              }
              return List.of(sketch).iterator();
            })
        .treeReduce(GramSketch::add);
  }

  private static Iterator<Row> rows(Row row, GramSketch sketch, int minCount) {
    List<Row> rows = new ArrayList<>();
    Suffix.of(
        row.getString(0),
        (symbols, at) -> sketch.kept(symbols, at, minCount),
        suffix -> {
          long marks =
              suffix.closings()
                  | (suffix.isQuoted() ? 1L << QUOTED : 0)
                  | (suffix.isWhole() ? 1L << WHOLE : 0);
          rows.add(
              RowFactory.create(
                  suffix.symbols().substring(0, MIN_LENGTH),
                  suffix.symbols().getBytes(StandardCharsets.UTF_16BE),
                  suffix.before(),
                  marks));
        });
    return rows.iterator();
  }

  private static Suffix suffix(Row row) {
    long marks = row.getLong(2);
    return new Suffix(
        new String((byte[]) row.get(0), StandardCharsets.UTF_16BE),
        row.getInt(1),
        (marks >>> QUOTED & 1) != 0,
        marks & CLOSINGS,
        (marks >>> WHOLE & 1) != 0);
  }

  /** The recurring strings of one partition. */
  private static final class Found implements Iterator<Row> {
    private final Iterator<Row> suffixes;
    private final ArrayDeque<Row> waiting = new ArrayDeque<>();
    private final Branches branches;
    private boolean isFinished;

    Found(Iterator<Row> suffixes, int minCount, double minFreedom) {
      this.suffixes = suffixes;
      this.branches =
          new Branches(
              MIN_LENGTH,
              minCount,
              branch -> {
                if (isFree(branch, minFreedom)) {
                  waiting.add(row(branch));
                }
              });
    }

    private static boolean isFree(Branch branch, double minFreedom) {
      long letters = branch.wording().chars().filter(c -> c != Letters.SEPARATOR).count();
      return letters >= MIN_LENGTH
          && letters <= MAX_LETTERS
          && branch.beforeCount() > 1
          && branch.freedomBefore() >= minFreedom
          && branch.freedomAfter() >= minFreedom;
    }

    @Override
    public boolean hasNext() {
      while (waiting.isEmpty() && !isFinished) {
        if (suffixes.hasNext()) {
          branches.accept(suffix(suffixes.next()));
        } else {
          branches.finish();
          isFinished = true;
        }
      }
      return !waiting.isEmpty();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new java.util.NoSuchElementException();
      }
      return waiting.remove();
    }
  }
}
