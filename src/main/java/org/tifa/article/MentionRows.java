package org.tifa.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.tifa.slogan.ArticleMention;
import org.tifa.table.Table;

/** Makes rows of the table mentions out of a row of the table articles and what was found in it. */
final class MentionRows {
  private static final StructType ARTICLES = Table.ARTICLES.schema();
  private static final int ARTICLE_ID = ARTICLES.fieldIndex("article_id");

  /** What a mention takes over from its article, in the order of both tables. */
  private static final int[] CLAIMS =
      Arrays.stream(
              new String[] {
                "dated_on",
                "date_precision",
                "district_code",
                "district_name",
                "city_code",
                "city_name",
                "province_code",
                "province_name",
                "year"
              })
          .mapToInt(ARTICLES::fieldIndex)
          .toArray();

  private MentionRows() {}

  /**
   * A row.
   *
   * @param article the article's row
   * @param sourceText decoded text of its source
   */
  static Row of(Row article, String sourceText, ArticleMention found) {
    List<Object> cells = new ArrayList<>();
    cells.add(article.get(ARTICLE_ID));
    cells.add(found.mention().sloganId());
    cells.add(found.mention().form());
    cells.add(found.mention().begin());
    cells.add(found.mention().end());
    cells.add(found.sourceBegin());
    cells.add(found.sourceEnd());
    cells.add(found.raw(sourceText));
    cells.add(found.context().left());
    cells.add(found.context().right());
    cells.add(found.paragraph() < 0 ? null : found.paragraph());
    cells.add(found.sentence() < 0 ? null : found.sentence());
    cells.add(found.block().label());
    cells.add(found.block().isEditorial());
    cells.add(found.mention().isLongest());
    cells.add(found.isRepeat());
    cells.add(found.mention().isTolerant());
    for (int claim : CLAIMS) {
      cells.add(article.get(claim));
    }
    return RowFactory.create(cells.toArray());
  }
}
