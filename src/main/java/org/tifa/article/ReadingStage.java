package org.tifa.article;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.tifa.archive.FileSplit;
import org.tifa.archive.Reading;
import org.tifa.archive.Reject;
import org.tifa.archive.RejectReason;
import org.tifa.archive.Source;
import org.tifa.archive.SourceReader;
import org.tifa.table.Table;

/**
 * Reads the files of an archive: one row for each source with its articles and the mentions of the
 * lexicon's slogans, or for each reject. The tables sources, rejects, articles and mentions are
 * taken out of these rows.
 */
public final class ReadingStage {
  private static final StructType SCHEMA =
      new StructType()
          .add("source", Table.SOURCES.schema())
          .add("reject", Table.REJECTS.schema())
          .add("articles", new ArrayType(Table.ARTICLES.schema(), true))
          .add("mentions", new ArrayType(Table.MENTIONS.schema(), true))
          .add("source_text", DataTypes.StringType);

  private ReadingStage() {}

  /** Whether the rows carry the decoded text of their sources, which a second scan needs. */
  public enum SourceText {
    KEPT,
    LEFT_OUT
  }

  /** The schema of the rows, for reading them back. */
  public static StructType schema() {
    return SCHEMA;
  }

  /**
   * Reads batches of files, a task each.
   *
   * @param batches files and ranges of files
   * @param listed rejects met while listing
   */
  public static Dataset<Row> of(
      SparkSession spark,
      List<List<FileSplit>> batches,
      List<Reject> listed,
      ReadingSetup setup,
      SourceText sourceText) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<ReadingSetup> shared = context.broadcast(setup);
    Broadcast<SerializableConfiguration> hadoop =
        context.broadcast(
            new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    JavaRDD<Row> read =
        context
            .parallelize(batches, Math.max(1, batches.size()))
            .flatMap(batch -> new BatchRows(batch, shared.value(), hadoop.value(), sourceText));
    List<Row> rejects = listed.stream().map(ReadingStage::rejected).toList();
    return spark.createDataFrame(read, SCHEMA).union(spark.createDataFrame(rejects, SCHEMA));
  }

  /** The table {@code sources}, out of the rows. */
  public static Dataset<Row> sources(Dataset<Row> readings) {
    return readings.where(col("source").isNotNull()).select("source.*");
  }

  /** The table {@code rejects}, out of the rows. */
  public static Dataset<Row> rejects(Dataset<Row> readings) {
    return readings.where(col("reject").isNotNull()).select("reject.*");
  }

  /** The table {@code articles}, out of the rows. */
  public static Dataset<Row> articles(Dataset<Row> readings) {
    return readings.select(explode(col("articles")).as("article")).select("article.*");
  }

  /** The table {@code mentions} of the lexicon's slogans alone, out of the rows. */
  public static Dataset<Row> mentions(Dataset<Row> readings) {
    return readings.select(explode(col("mentions")).as("mention")).select("mention.*");
  }

  private static Row rejected(Reject reject) {
    return RowFactory.create(null, ArticleRows.reject(reject), new Row[0], new Row[0], null);
  }

  /** The rows of one batch, one source at a time. */
  private static final class BatchRows implements Iterator<Row> {
    private final Iterator<FileSplit> splits;
    private final ArticleReader articles;
    private final SourceReader sources;
    private final org.apache.hadoop.conf.Configuration hadoop;
    private final SourceText sourceText;
    private Iterator<Reading> readings = Collections.emptyIterator();

    BatchRows(
        List<FileSplit> batch,
        ReadingSetup setup,
        SerializableConfiguration hadoop,
        SourceText sourceText) {
      this.splits = batch.iterator();
      this.articles = ArticleReader.of(setup);
      this.sources = new SourceReader(setup.config().archive());
      this.hadoop = hadoop.value();
      this.sourceText = sourceText;
    }

    @Override
    public boolean hasNext() {
      while (!readings.hasNext() && splits.hasNext()) {
        readings = sources.read(splits.next(), hadoop);
      }
      return readings.hasNext();
    }

    @Override
    public Row next() {
      Reading reading = readings.next();
      return reading instanceof Source source ? row(source) : rejected((Reject) reading);
    }

    private Row row(Source source) {
      List<ReadArticle> read;
      try {
        read = articles.read(source);
      } catch (RuntimeException e) {
        // A page that breaks the reader is a defect, but must not cost the run: it is named.
        return rejected(
            new Reject(
                source.sourcePath(), 0, "read", RejectReason.INTERNAL, "reading failed: " + e));
      }
      if (read.isEmpty()) {
        boolean isSkipped = articles.overrides().of(source.sourcePath()).isSkipping();
        return rejected(
            new Reject(
                source.sourcePath(),
                0,
                "read",
                isSkipped ? RejectReason.SKIPPED : RejectReason.NO_ARTICLE,
                isSkipped
                    ? "a row of the overrides leaves it out"
                    : "only furniture and adverts were found: inspect the file"));
      }
      List<Row> articleRows = new ArrayList<>();
      List<Row> mentionRows = new ArrayList<>();
      for (ReadArticle article : read) {
        Row row = ArticleRows.article(article.article());
        articleRows.add(row);
        article
            .mentions()
            .forEach(found -> mentionRows.add(MentionRows.of(row, source.text(), found)));
      }
      return RowFactory.create(
          ArticleRows.source(source, read.size()),
          null,
          articleRows.toArray(Row[]::new),
          mentionRows.toArray(Row[]::new),
          sourceText == SourceText.KEPT ? source.text() : null);
    }
  }
}
