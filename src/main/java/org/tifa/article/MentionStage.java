package org.tifa.article;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.tifa.page.Block;
import org.tifa.page.TextMap;
import org.tifa.page.Windows;
import org.tifa.slogan.ArticleMention;
import org.tifa.table.Table;
import scala.collection.Seq;

/**
 * Scans the articles that were read a second time, for all slogans of the run at once, so that
 * overlaps and {@code is_longest} follow one rule whoever named a slogan.
 */
public final class MentionStage {
  private MentionStage() {}

  /**
   * The table {@code mentions}.
   *
   * @param readings rows of {@link ReadingStage} with the text of their sources
   */
  public static Dataset<Row> of(Dataset<Row> readings, MentionScan scan) {
    Broadcast<MentionScan> shared =
        JavaSparkContext.fromSparkContext(readings.sparkSession().sparkContext()).broadcast(scan);
    return readings
        .select("source_text", "articles")
        .flatMap(new SourceMentions(shared), Encoders.row(Table.MENTIONS.schema()));
  }

  /** The mentions in all articles of a source. */
  private record SourceMentions(Broadcast<MentionScan> scan) implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row reading) {
      String sourceText = reading.getAs("source_text");
      Seq<Row> articles = reading.getAs("articles");
      List<Row> mentions = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        Row article = articles.apply(i);
        for (ArticleMention found : found(article)) {
          mentions.add(MentionRows.of(article, sourceText, found));
        }
      }
      return mentions.iterator();
    }

    private List<ArticleMention> found(Row article) {
      String text = article.getAs("text");
      List<Block> blocks = TextRows.blocks(article.getAs("blocks"));
      TextMap map = TextRows.map(article.getAs("text_map"));
      return scan.value().mentions().find(text, blocks, map, Windows.of(text, blocks));
    }
  }
}
