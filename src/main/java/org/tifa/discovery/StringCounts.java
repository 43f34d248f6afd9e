package org.tifa.discovery;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Counts given strings in the strings of an archive, in one pass, by an automaton. Their number is
 * bounded by configuration, so the counts come to the driver.
 */
final class StringCounts {
  private static final StructType FOUND =
      new StructType()
          .add("pattern", DataTypes.IntegerType)
          .add("article_id", DataTypes.StringType)
          .add("place", DataTypes.StringType)
          .add("day", DataTypes.IntegerType)
          .add("count", DataTypes.LongType);

  private final List<String> patterns;
  private final Occurrences[] occurrences;

  private StringCounts(List<String> patterns, Occurrences[] occurrences) {
    this.patterns = patterns;
    this.occurrences = occurrences;
  }

  /**
   * Counts.
   *
   * @param strings from {@link ArticleStrings}
   * @param patterns letters and separators, sorted
   * @param located of these, whose articles, places and days are counted too
   */
  static StringCounts of(Dataset<Row> strings, List<String> patterns, List<String> located) {
    Occurrences[] occurrences = new Occurrences[patterns.size()];
    Arrays.fill(occurrences, new Occurrences(0, 0, 0, 0));
    StringCounts counts = new StringCounts(patterns, occurrences);
    if (patterns.isEmpty()) {
      return counts;
    }
    boolean[] isLocated = new boolean[patterns.size()];
    located.forEach(pattern -> isLocated[counts.index(pattern)] = true);
    Broadcast<Automaton> automaton =
        JavaSparkContext.fromSparkContext(strings.sparkSession().sparkContext())
            .broadcast(new Automaton(patterns, isLocated));
    List<Row> rows =
        strings
            .select("string", "article_id", "place", "day")
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) part -> new Found(part, automaton.value()),
                Encoders.row(FOUND))
            .groupBy("pattern", "article_id", "place", "day")
            .agg(sum("count").as("count"))
            .groupBy("pattern")
            .agg(
                sum("count").as("mentions"),
                count(col("article_id")).as("articles"),
                size(collect_set(col("place"))).as("places"),
                size(collect_set(col("day"))).as("days"))
            .collectAsList();
    for (Row row : rows) {
      occurrences[row.getInt(0)] =
          new Occurrences(row.getLong(1), row.getLong(2), row.getInt(3), row.getInt(4));
    }
    automaton.destroy();
    return counts;
  }

  /** Where a string stands; nowhere if it is none of those that were looked for. */
  Occurrences occurrences(String pattern) {
    int index = index(pattern);
    return index < 0 ? new Occurrences(0, 0, 0, 0) : occurrences[index];
  }

  private int index(String pattern) {
    return Collections.binarySearch(patterns, pattern);
  }

  /** Built once in each process. */
  private static final class Automaton implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> patterns;
    private final boolean[] isLocated;
    private transient AhoCorasickDoubleArrayTrie<Integer> trie;

    Automaton(List<String> patterns, boolean[] isLocated) {
      this.patterns = new ArrayList<>(patterns);
      this.isLocated = isLocated;
    }

    synchronized AhoCorasickDoubleArrayTrie<Integer> trie() {
      if (trie == null) {
        TreeMap<String, Integer> indexes = new TreeMap<>();
        for (int i = 0; i < patterns.size(); i++) {
          indexes.put(patterns.get(i), i);
        }
        AhoCorasickDoubleArrayTrie<Integer> built = new AhoCorasickDoubleArrayTrie<>();
        built.build(indexes);
        trie = built;
      }
      return trie;
    }
  }

  /**
   * The counts of one partition: of located strings for each string they stand in, then the others
   * in sum.
   */
  private static final class Found implements Iterator<Row> {
    private final Iterator<Row> strings;
    private final AhoCorasickDoubleArrayTrie<Integer> trie;
    private final boolean[] isLocated;
    private final long[] sums;
    private final TreeMap<Integer, Long> ofString = new TreeMap<>();
    private Iterator<Row> rows = Collections.emptyIterator();
    private int next;

    Found(Iterator<Row> strings, Automaton automaton) {
      this.strings = strings;
      this.trie = automaton.trie();
      this.isLocated = automaton.isLocated;
      this.sums = new long[isLocated.length];
    }

    @Override
    public boolean hasNext() {
      while (!rows.hasNext() && strings.hasNext()) {
        rows = located(strings.next()).iterator();
      }
      if (rows.hasNext()) {
        return true;
      }
      while (next < sums.length && sums[next] == 0) {
        next++;
      }
      return next < sums.length;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new java.util.NoSuchElementException();
      }
      if (rows.hasNext()) {
        return rows.next();
      }
      return RowFactory.create(next, null, null, null, sums[next++]);
    }

    private List<Row> located(Row row) {
      ofString.clear();
      trie.parseText(
          Letters.symbols(row.getString(0)),
          (begin, end, pattern) -> {
            if (isLocated[pattern]) {
              ofString.merge(pattern, 1L, Long::sum);
            } else {
              sums[pattern]++;
            }
          });
      List<Row> found = new ArrayList<>(ofString.size());
      ofString.forEach(
          (pattern, count) ->
              found.add(RowFactory.create(pattern, row.get(1), row.get(2), row.get(3), count)));
      return found;
    }
  }
}
