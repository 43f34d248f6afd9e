package org.tifa.article;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tifa.page.Block;
import org.tifa.page.Windows;
import org.tifa.slogan.Examples;
import org.tifa.slogan.Lexicon;
import org.tifa.slogan.Mention;
import org.tifa.slogan.Slogan;
import org.tifa.slogan.SloganScanner;

/** Finds the articles that use given wordings, each with a sentence that shows it. */
public final class WordingUseStage {
  private static final StructType SCHEMA =
      new StructType()
          .add("slogan_id", DataTypes.StringType)
          .add("article_id", DataTypes.StringType)
          .add("mention_count", DataTypes.IntegerType)
          .add("example", DataTypes.StringType)
          .add("dated_on", DataTypes.DateType)
          .add("district_code", DataTypes.StringType)
          .add("province_code", DataTypes.StringType)
          .add("place", DataTypes.StringType);

  private WordingUseStage() {}

  /**
   * One row for each article and wording: slogan_id, article_id, mention_count in editorial blocks,
   * the sentence of the first, dated_on where it is a day, district_code, province_code and place.
   *
   * @param articles the table
   */
  public static Dataset<Row> of(Dataset<Row> articles, List<Slogan> wordings) {
    Broadcast<Scan> scan =
        JavaSparkContext.fromSparkContext(articles.sparkSession().sparkContext())
            .broadcast(new Scan(wordings));
    return articles
        .select(
            col("article_id"),
            col("text"),
            col("blocks"),
            when(col("date_precision").equalTo("day"), col("dated_on")).as("dated_on"),
            col("district_code"),
            col("province_code"),
            concat_ws("", col("province_name"), col("city_name"), col("district_name")).as("place"))
        .flatMap(new Uses(scan), Encoders.row(SCHEMA));
  }

  /** The automaton, built once in each process. */
  private static final class Scan implements Serializable {
    private final List<Slogan> wordings;
    private transient SloganScanner scanner;

    Scan(List<Slogan> wordings) {
      this.wordings = List.copyOf(wordings);
    }

    synchronized SloganScanner scanner() {
      if (scanner == null) {
        scanner = new SloganScanner(Lexicon.NONE.with(wordings));
      }
      return scanner;
    }
  }

  private record Uses(Broadcast<Scan> scan) implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row article) {
      String text = article.getAs("text");
      List<Block> blocks =
          TextRows.blocks(article.getAs("blocks")).stream()
              .filter(block -> block.kind().isEditorial())
              .toList();
      Map<String, List<Mention>> met = new LinkedHashMap<>();
      for (Mention mention : scan.value().scanner().scan(text, blocks)) {
        met.computeIfAbsent(mention.sloganId(), id -> new ArrayList<>()).add(mention);
      }
      Windows windows = Windows.of(text, blocks);
      List<Row> uses = new ArrayList<>();
      met.forEach(
          (id, mentions) ->
              uses.add(
                  RowFactory.create(
                      id,
                      article.getAs("article_id"),
                      mentions.size(),
                      Examples.of(text, windows, mentions.get(0)),
                      article.getAs("dated_on"),
                      article.getAs("district_code"),
                      article.getAs("province_code"),
                      article.getAs("place"))));
      return uses.iterator();
    }
  }
}
