package org.tifa.family;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tifa.config.FamilyConfig;
import org.tifa.slogan.Lexicon;

/**
 * The tables of families. Slogans and their wordings are few beside mentions: families are made on
 * the driver, as the lexicon is, and counted where the mentions are.
 */
public final class FamilyStage {
  /** The origin of the lexicon's slogans; all others count as discovered. */
  private static final String LISTED = "lexicon";

  private static final StructType IDS =
      new StructType()
          .add("slogan_id", DataTypes.StringType)
          .add("family_id", DataTypes.StringType);

  private static final StructType HEADS =
      new StructType()
          .add("family_id", DataTypes.StringType)
          .add("canonical", DataTypes.StringType)
          .add("member_count", DataTypes.IntegerType)
          .add("wording_count", DataTypes.IntegerType);

  private static final StructType WORDINGS =
      new StructType()
          .add("slogan_id", DataTypes.StringType)
          .add("form", DataTypes.StringType)
          .add("is_canonical", DataTypes.BooleanType)
          .add("family_id", DataTypes.StringType);

  private static final StructType LINKS =
      new StructType()
          .add("from_slogan_id", DataTypes.StringType)
          .add("from_wording", DataTypes.StringType)
          .add("to_slogan_id", DataTypes.StringType)
          .add("to_wording", DataTypes.StringType)
          .add("reason", DataTypes.StringType)
          .add("is_joining", DataTypes.BooleanType)
          .add("family_id", DataTypes.StringType);

  private static final List<String> FIRST_USE =
      List.of("own_first_on", "own_first_article_id", "own_first_place_code", "own_first_place");

  private final Families families;
  private final FamilyConfig config;
  private final Dataset<Row> slogans;

  private FamilyStage(Families families, FamilyConfig config, Dataset<Row> slogans) {
    this.families = families;
    this.config = config;
    this.slogans = slogans;
  }

  /**
   * Joins slogans into families.
   *
   * @param lexicon with every slogan whose origin is the lexicon
   * @param slogans the table without {@code family_id}
   */
  public static FamilyStage of(Lexicon lexicon, Dataset<Row> slogans, FamilyConfig config) {
    List<Member> members = new ArrayList<>();
    for (Row row :
        slogans
            .select("slogan_id", "canonical", "forms", "article_count", "origin")
            .collectAsList()) {
      boolean isListed = row.getString(4).equals(LISTED);
      members.add(
          isListed
              ? Member.of(lexicon.slogan(row.getString(0)), row.getLong(3))
              : Member.discovered(
                  row.getString(0), row.getString(1), row.getList(2), row.getLong(3)));
    }
    return new FamilyStage(Families.of(members, Declaration.of(lexicon), config), config, slogans);
  }

  /** The table {@code slogans}, with {@code family_id}. */
  public Dataset<Row> slogans() {
    return slogans.join(broadcast(ids()), names("slogan_id"), "left");
  }

  /**
   * The table {@code forms}: every wording of every slogan, also those that no article mentions,
   * and those with a frame that enough articles use.
   *
   * @param mentions the table; only editorial mentions count
   */
  public Dataset<Row> forms(Dataset<Row> mentions) {
    List<Row> wordings = new ArrayList<>();
    for (Member member : families.members()) {
      String familyId = families.head(member.sloganId()).sloganId();
      wordings.add(RowFactory.create(member.sloganId(), member.canonical(), true, familyId));
      for (String form : member.forms()) {
        wordings.add(RowFactory.create(member.sloganId(), form, false, familyId));
      }
    }
    Dataset<Row> uses = framed(stretches(mentions));
    Dataset<Row> framed =
        uses.where(col("framed").isNotNull())
            .groupBy(col("slogan_id"), col("framed").as("form"), col("form").as("framed_form"))
            .agg(count(lit(1)).as("mention_count"), useCounts())
            .where(col("article_count").geq(config.minFrameArticles()));
    Dataset<Row> kept =
        framed.select(
            col("slogan_id"),
            col("framed_form").as("form"),
            col("form").as("framed"),
            lit(true).as("is_framed"));
    Dataset<Row> listed =
        uses.join(broadcast(kept), names("slogan_id", "form", "framed"), "left")
            .withColumn("is_own", col("is_own").and(col("is_framed").isNull()))
            .groupBy("slogan_id", "form")
            .agg(count(lit(1)).as("mention_count"), useCounts());
    Dataset<Row> rows =
        session()
            .createDataFrame(wordings, WORDINGS)
            .join(listed, names("slogan_id", "form"), "left")
            .withColumn("framed_form", lit(null).cast(DataTypes.StringType))
            .unionByName(
                framed
                    .join(broadcast(ids()), names("slogan_id"))
                    .withColumn("is_canonical", lit(false)));
    for (String column : FIRST_USE) {
      rows = rows.withColumn(column, col("first." + column));
    }
    return zeroed(rows, "mention_count", "own_mention_count", "article_count", "district_count")
        .drop("first");
  }

  /** Mentions with the column {@code framed}: an own mention's wording with its frame, or null. */
  private Dataset<Row> framed(Dataset<Row> stretches) {
    FrameFinder finder = new FrameFinder(Frames.of(config), families.bareLetters());
    UDF3<String, String, String, String> find =
        (left, form, right) ->
            finder.framed(left == null ? "" : left, form, right == null ? "" : right);
    return stretches.withColumn(
        "framed",
        when(
            col("is_own"),
            udf(find, DataTypes.StringType)
                .apply(col("left_context"), col("form"), col("right_context"))));
  }

  /** Counts of a wording's mentions, of those of its own, and the first of these. */
  private static Column[] useCounts() {
    Column place = coalesce(col("district_code"), col("city_code"), col("province_code"));
    Column name = concat_ws("", col("province_name"), col("city_name"), col("district_name"));
    Column isOwnDay =
        col("is_own").and(col("date_precision").equalTo("day")).and(col("dated_on").isNotNull());
    Column use =
        struct(
            col("dated_on").as("own_first_on"),
            col("article_id").as("own_first_article_id"),
            place.as("own_first_place_code"),
            when(place.isNotNull(), name).as("own_first_place"));
    List<Column> counts = new ArrayList<>(counts());
    counts.add(sum(col("is_own").cast("long")).as("own_mention_count"));
    counts.add(min(when(isOwnDay, use)).as("first"));
    return counts.toArray(Column[]::new);
  }

  /**
   * The table {@code families}: one row for each, also of a single slogan.
   *
   * @param mentions the table; only editorial mentions count
   */
  public Dataset<Row> families(Dataset<Row> mentions) {
    Map<String, List<Member>> byHead = new HashMap<>();
    for (Member member : families.members()) {
      byHead
          .computeIfAbsent(families.head(member.sloganId()).sloganId(), head -> new ArrayList<>())
          .add(member);
    }
    List<Row> heads = new ArrayList<>();
    byHead.forEach(
        (head, members) ->
            heads.add(
                RowFactory.create(
                    head,
                    families.head(head).canonical(),
                    members.size(),
                    members.stream().mapToInt(member -> 1 + member.forms().size()).sum())));
    Dataset<Row> counted =
        stretches(mentions)
            .groupBy("family_id")
            .agg(
                sum(col("is_new").cast("long")).as("mention_count"),
                counts().toArray(Column[]::new));
    return zeroed(
        session().createDataFrame(heads, HEADS).join(counted, names("family_id"), "left"),
        "mention_count",
        "article_count",
        "district_count");
  }

  /**
   * The table {@code family_links}.
   *
   * @param forms the table
   */
  public Dataset<Row> links(Dataset<Row> forms) {
    List<Row> links = new ArrayList<>();
    for (Link link : families.links()) {
      String from = families.head(link.fromId()).sloganId();
      String to = families.head(link.toId()).sloganId();
      links.add(
          RowFactory.create(
              link.fromId(),
              link.fromWording(),
              link.toId(),
              link.toWording(),
              link.reason().label(),
              link.isJoining(),
              from.equals(to) ? from : null));
    }
    Column lag = datediff(col("from_first_on"), col("to_first_on"));
    Dataset<Row> framed =
        forms
            .where(col("framed_form").isNotNull())
            .select(
                col("slogan_id").as("from_slogan_id"),
                col("framed_form").as("from_wording"),
                col("slogan_id").as("to_slogan_id"),
                col("form").as("to_wording"),
                lit(LinkReason.FRAMED.label()).as("reason"),
                lit(true).as("is_joining"),
                col("family_id"));
    return session()
        .createDataFrame(links, LINKS)
        .unionByName(framed)
        .join(firstUses(forms, "from"), names("from_slogan_id", "from_wording"), "left")
        .join(firstUses(forms, "to"), names("to_slogan_id", "to_wording"), "left")
        .withColumn("lag_days", lag)
        .withColumn(
            "came_first",
            when(col("lag_days").gt(0), "to")
                .when(col("lag_days").lt(0), "from")
                .when(col("lag_days").equalTo(0), "same_day"));
  }

  private static Dataset<Row> firstUses(Dataset<Row> forms, String side) {
    return forms.select(
        col("slogan_id").as(side + "_slogan_id"),
        col("form").as(side + "_wording"),
        col("own_first_on").as(side + "_first_on"),
        col("own_first_article_id").as(side + "_first_article_id"),
        col("own_first_place_code").as(side + "_first_place_code"),
        col("own_first_place").as(side + "_first_place"));
  }

  /**
   * Editorial mentions with their family; {@code is_own} where no other mention of the family
   * covers it, {@code is_new} where none overlaps it from the left.
   */
  private Dataset<Row> stretches(Dataset<Row> mentions) {
    WindowSpec before =
        Window.partitionBy("article_id", "family_id")
            .orderBy(col("begin"), col("end").desc(), col("slogan_id"))
            .rowsBetween(Window.unboundedPreceding(), -1);
    return mentions
        .where(col("is_editorial"))
        .join(broadcast(ids()), names("slogan_id"))
        .withColumn("reached", max("end").over(before))
        .withColumn("is_own", col("reached").isNull().or(col("end").gt(col("reached"))))
        .withColumn("is_new", col("reached").isNull().or(col("begin").geq(col("reached"))));
  }

  private static List<Column> counts() {
    return List.of(
        count_distinct(col("article_id")).as("article_count"),
        count_distinct(col("district_code")).as("district_count"),
        min(when(col("date_precision").equalTo("day"), col("dated_on"))).as("first_dated_on"));
  }

  private static Dataset<Row> zeroed(Dataset<Row> rows, String... counts) {
    Dataset<Row> zeroed = rows;
    for (String column : counts) {
      zeroed = zeroed.withColumn(column, coalesce(col(column), lit(0L)));
    }
    return zeroed;
  }

  private Dataset<Row> ids() {
    List<Row> rows =
        families.members().stream()
            .map(
                member ->
                    RowFactory.create(
                        member.sloganId(), families.head(member.sloganId()).sloganId()))
            .toList();
    return session().createDataFrame(rows, IDS);
  }

  private SparkSession session() {
    return slogans.sparkSession();
  }

  private static scala.collection.immutable.Seq<String> names(String... columns) {
    return scala.jdk.javaapi.CollectionConverters.asScala(Arrays.asList(columns)).toSeq();
  }
}
