package org.tifa.article;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.tifa.page.Block;
import org.tifa.page.BlockKind;
import org.tifa.page.TextMap;
import scala.collection.Seq;

/** Reads back what a row of the table articles says of its text. */
final class TextRows {
  private TextRows() {}

  /** The column {@code blocks}. */
  static List<Block> blocks(Seq<Row> rows) {
    List<Block> blocks = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.apply(i);
      blocks.add(
          new Block(
              BlockKind.of(row.getAs("kind")),
              row.getAs("begin"),
              row.getAs("end"),
              row.getAs("is_repeat")));
    }
    return blocks;
  }

  /** The column {@code text_map}. */
  static TextMap map(Seq<Row> rows) {
    List<TextMap.Run> runs = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.apply(i);
      runs.add(
          new TextMap.Run(
              row.getAs("begin"),
              row.getAs("length"),
              row.getAs("source_begin"),
              row.getAs("source_length")));
    }
    return new TextMap(runs);
  }
}
