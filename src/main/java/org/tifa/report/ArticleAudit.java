package org.tifa.report;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tifa.page.Block;
import org.tifa.page.BlockKind;
import org.tifa.page.Span;
import org.tifa.page.TextMap;
import org.tifa.page.Windows;

/** Checks one article with all its mentions; every broken promise becomes a row. */
final class ArticleAudit implements FlatMapFunction<Row, Row>, Serializable {
  private static final long serialVersionUID = 1L;

  static final StructType FAULT =
      new StructType().add("name", DataTypes.StringType).add("example", DataTypes.StringType);

  static final String BLOCKS = "articles: blocks stand in order inside the text";
  static final String TEXT_MAP = "articles: text_map covers the text";
  static final String COUNTS = "articles: counts agree with the blocks";
  static final String YEAR = "articles: year is that of dated_on";
  static final List<String> OF_ARTICLES = List.of(BLOCKS, TEXT_MAP, COUNTS, YEAR);

  static final String SPAN = "mentions: begin and end lie in the text";
  static final String SOURCE_SPAN = "mentions: source span agrees with text_map";
  static final String BLOCK = "mentions: each lies in one block, of the kind it names";
  static final String WINDOWS = "mentions: paragraph and sentence are those of begin";
  static final String RAW = "mentions: raw is not empty";
  static final String CONTEXT = "mentions: contexts are the words beside it";
  static final String COPIES = "mentions: date and place are the article's";
  static final List<String> OF_MENTIONS =
      List.of(SPAN, SOURCE_SPAN, BLOCK, WINDOWS, RAW, CONTEXT, COPIES);

  /** Columns that mentions repeat from their article. */
  static final List<String> COPIED =
      List.of(
          "dated_on",
          "date_precision",
          "district_code",
          "district_name",
          "city_code",
          "city_name",
          "province_code",
          "province_name",
          "year");

  /** The parts of an article that its mentions are held against. */
  private record Parts(
      Row row, String id, String text, List<Block> blocks, TextMap map, Windows windows) {}

  @Override
  public Iterator<Row> call(Row row) {
    List<Row> faults = new ArrayList<>();
    String text = Objects.requireNonNullElse(row.<String>getAs("text"), "");
    List<Block> blocks = blocks(row);
    String id = row.getAs("article_id");
    if (!inOrder(blocks, text)) {
      faults.add(fault(BLOCKS, id));
      // Nothing else can be said of an article whose blocks leave its text.
      return faults.iterator();
    }
    Parts article = new Parts(row, id, text, blocks, map(row), Windows.of(text, blocks));
    if (!isGapless(article.map(), text.length())) {
      faults.add(fault(TEXT_MAP, id));
    }
    if (!countsAgree(article)) {
      faults.add(fault(COUNTS, id));
    }
    LocalDate day = day(row);
    if (!Objects.equals(row.<Integer>getAs("year"), day == null ? null : day.getYear())) {
      faults.add(fault(YEAR, id));
    }
    List<Row> mentions = row.getList(row.fieldIndex("mentions"));
    for (Row mention : mentions == null ? List.<Row>of() : mentions) {
      check(article, mention, faults);
    }
    return faults.iterator();
  }

  private static void check(Parts article, Row mention, List<Row> faults) {
    int begin = number(mention, "begin");
    int end = number(mention, "end");
    String place =
        "%s %s %d..%d".formatted(article.id(), mention.<String>getAs("slogan_id"), begin, end);
    if (begin < 0 || end <= begin || end > article.text().length()) {
      faults.add(fault(SPAN, place));
      return;
    }
    if (!sourceSpanAgrees(article.map(), mention, begin, end)) {
      faults.add(fault(SOURCE_SPAN, place));
    }
    if (!blockAgrees(article.blocks(), mention, begin, end)) {
      faults.add(fault(BLOCK, place));
    }
    if (!windowsAgree(article.windows(), mention, begin)) {
      faults.add(fault(WINDOWS, place));
    }
    String raw = mention.getAs("raw");
    if (raw == null || raw.isEmpty()) {
      faults.add(fault(RAW, place));
    }
    if (!contextsAgree(article.text(), mention, begin, end)) {
      faults.add(fault(CONTEXT, place));
    }
    for (String column : COPIED) {
      if (!Objects.equals(mention.<Object>getAs(column), article.row().<Object>getAs(column))) {
        faults.add(fault(COPIES, place + " " + column));
        return;
      }
    }
  }

  private static boolean inOrder(List<Block> blocks, String text) {
    int last = 0;
    for (Block block : blocks) {
      if (block.kind() == null || block.begin() < last || block.end() < block.begin()) {
        return false;
      }
      last = block.end();
    }
    return last <= text.length();
  }

  private static boolean isGapless(TextMap map, int length) {
    int next = 0;
    for (TextMap.Run run : map.runs()) {
      if (run.begin() != next
          || run.length() < 1
          || run.sourceBegin() < 0
          || run.sourceLength() < 0) {
        return false;
      }
      next += run.length();
    }
    return next == length;
  }

  private static boolean countsAgree(Parts article) {
    int chars = 0;
    for (Span paragraph : article.windows().paragraphs()) {
      chars +=
          (int)
              article
                  .text()
                  .substring(paragraph.begin(), paragraph.end())
                  .codePoints()
                  .filter(c -> !Character.isWhitespace(c))
                  .count();
    }
    return chars == number(article.row(), "char_count")
        && article.windows().paragraphs().size() == number(article.row(), "paragraph_count")
        && article.windows().sentences().size() == number(article.row(), "sentence_count");
  }

  private static boolean sourceSpanAgrees(TextMap map, Row mention, int begin, int end) {
    try {
      TextMap.SourceSpan span = map.sourceSpan(begin, end);
      return span.begin() == number(mention, "source_begin")
          && span.end() == number(mention, "source_end");
    } catch (IndexOutOfBoundsException e) {
      // A map that does not reach the mention agrees with no source span.
      return false;
    }
  }

  private static boolean blockAgrees(List<Block> blocks, Row mention, int begin, int end) {
    return blocks.stream()
        .filter(block -> block.begin() <= begin && end <= block.end())
        .anyMatch(
            block ->
                block.kind().label().equals(mention.getAs("block"))
                    && Boolean.valueOf(block.kind().isEditorial())
                        .equals(mention.<Boolean>getAs("is_editorial"))
                    && Boolean.valueOf(block.isRepeat())
                        .equals(mention.<Boolean>getAs("is_repeat")));
  }

  private static boolean windowsAgree(Windows windows, Row mention, int begin) {
    return Windows.indexAt(windows.paragraphs(), begin) == index(mention, "paragraph")
        && Windows.indexAt(windows.sentences(), begin) == index(mention, "sentence");
  }

  private static boolean contextsAgree(String text, Row mention, int begin, int end) {
    String left = mention.getAs("left_context");
    String right = mention.getAs("right_context");
    return left != null
        && right != null
        && text.startsWith(left, begin - left.length())
        && text.startsWith(right, end);
  }

  private static List<Block> blocks(Row row) {
    List<Block> blocks = new ArrayList<>();
    List<Row> given = row.getList(row.fieldIndex("blocks"));
    for (Row block : given == null ? List.<Row>of() : given) {
      blocks.add(
          new Block(
              kind(block.getAs("kind")),
              number(block, "begin"),
              number(block, "end"),
              Boolean.TRUE.equals(block.<Boolean>getAs("is_repeat"))));
    }
    return blocks;
  }

  private static BlockKind kind(String label) {
    for (BlockKind kind : BlockKind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(label)) {
        return kind;
      }
    }
    return null;
  }

  private static TextMap map(Row row) {
    List<TextMap.Run> runs = new ArrayList<>();
    List<Row> given = row.getList(row.fieldIndex("text_map"));
    for (Row run : given == null ? List.<Row>of() : given) {
      runs.add(
          new TextMap.Run(
              number(run, "begin"),
              number(run, "length"),
              number(run, "source_begin"),
              number(run, "source_length")));
    }
    return new TextMap(runs);
  }

  private static LocalDate day(Row row) {
    Object day = row.getAs("dated_on");
    return day instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) day;
  }

  /** A number that must be there: its absence is like no number a table holds. */
  private static int number(Row row, String column) {
    Integer number = row.getAs(column);
    return number == null ? Integer.MIN_VALUE : number;
  }

  private static int index(Row row, String column) {
    Integer index = row.getAs(column);
    return index == null ? -1 : index;
  }

  private static Row fault(String name, String example) {
    return RowFactory.create(name, example);
  }
}
