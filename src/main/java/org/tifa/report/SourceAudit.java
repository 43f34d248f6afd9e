package org.tifa.report;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Holds one source, as it is read now, against its row and the mentions found in it. */
final class SourceAudit implements FlatMapFunction<Row, Row>, Serializable {
  private static final long serialVersionUID = 1L;

  static final String SAME = "sources: the archive still holds the same bytes";
  static final String SLICE = "mentions: raw is what stands in the source";

  @Override
  public Iterator<Row> call(Row row) {
    List<Row> faults = new ArrayList<>();
    String path = row.getAs("source_path");
    String text = row.getAs("text");
    if (!Objects.equals(row.<String>getAs("sha256"), row.<String>getAs("sha256_now"))) {
      faults.add(RowFactory.create(SAME, text == null ? path + " (not found)" : path));
    }
    List<Row> spans = row.getList(row.fieldIndex("spans"));
    for (Row span : spans == null ? List.<Row>of() : spans) {
      Integer begin = span.getAs("source_begin");
      Integer end = span.getAs("source_end");
      if (!isSlice(text, begin, end, span.getAs("raw"))) {
        faults.add(
            RowFactory.create(
                SLICE,
                "%s %s..%s of %s".formatted(span.<String>getAs("article_id"), begin, end, path)));
      }
    }
    return faults.iterator();
  }

  private static boolean isSlice(String text, Integer begin, Integer end, String raw) {
    return text != null
        && begin != null
        && end != null
        && raw != null
        && begin >= 0
        && begin <= end
        && end <= text.length()
        && text.substring(begin, end).equals(raw);
  }
}
