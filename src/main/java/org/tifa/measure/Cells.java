package org.tifa.measure;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Cells: one place × one period. An article of a district counts there, in its city, its province
 * and under place all; an article dated to the day or month counts in its month, its year and under
 * period all. One without a place counts only under place all, one without a date only under period
 * all.
 *
 * <p>Counts are first taken at the finest grain an article has (its <em>spot</em>: district ×
 * month) and then summed into the at most twelve cells above it, so that what is shuffled grows
 * with districts and months, not with articles.
 */
final class Cells {
  /** Columns that name a cell. */
  static final List<String> KEY =
      List.of("place_level", "place_code", "period_unit", "period_start");

  /** Columns of the finest grain. */
  static final List<String> SPOT =
      List.of("province_code", "city_code", "district_code", "year_start", "month_start");

  /** Code of place all. */
  static final String ALL_CODE = "000000";

  private static final String ALL_NAME = "全部";

  private Cells() {}

  /**
   * The spot of every article.
   *
   * @param articles with place codes, dated_on and date_precision
   * @param others columns to keep beside the spot
   */
  static Dataset<Row> spots(Dataset<Row> articles, String... others) {
    List<Column> columns = new ArrayList<>();
    for (String other : others) {
      columns.add(col(other));
    }
    columns.add(col("province_code"));
    columns.add(col("city_code"));
    columns.add(col("district_code"));
    columns.add(expr("cast(trunc(dated_on, 'year') as date)").as("year_start"));
    columns.add(
        when(
                col("date_precision").isin("day", "month"),
                expr("cast(trunc(dated_on, 'month') as date)"))
            .as("month_start"));
    return articles.select(columns.toArray(Column[]::new));
  }

  /** Sums counts of spots and keys into counts of cells and keys. */
  static Dataset<Row> roll(Dataset<Row> spots, List<String> keys, List<String> counts) {
    Column[] spotKey = columns(SPOT, keys);
    Column[] cellKey = columns(KEY, keys);
    Dataset<Row> summed = total(spots.groupBy(spotKey), counts);
    return total(inCells(summed, columns(keys, counts)).groupBy(cellKey), counts);
  }

  /** Every row once for each of its cells, with the cell's columns before the kept ones. */
  static Dataset<Row> inCells(Dataset<Row> spots, Column... kept) {
    List<Column> second = new ArrayList<>();
    second.add(explode(col("cells")).as("cell"));
    List<Column> third = new ArrayList<>();
    third.add(col("cell.*"));
    for (Column column : kept) {
      second.add(col(name(column)));
      third.add(col(name(column)));
    }
    return withCells(spots, kept)
        .select(second.toArray(Column[]::new))
        .select(third.toArray(Column[]::new));
  }

  /** Every row once, with the list of its cells before the kept columns. */
  static Dataset<Row> withCells(Dataset<Row> spots, Column... kept) {
    Column places =
        array(
            place("all", lit(ALL_CODE)),
            place("province", col("province_code")),
            place("city", col("city_code")),
            place("district", col("district_code")));
    Column periods =
        array(
            period("all", lit(null)),
            period("year", col("year_start")),
            period("month", col("month_start")));
    List<Column> first = new ArrayList<>(List.of(kept));
    first.add(places.as("places"));
    first.add(periods.as("periods"));
    List<Column> second = new ArrayList<>();
    second.add(
        expr("flatten(transform(filter(places, p -> p.code is not null), p ->"
                + " transform(filter(periods, q -> q.unit = 'all' or q.start is not null),"
                + " q -> struct(p.level as place_level, p.code as place_code,"
                + " q.unit as period_unit, q.start as period_start))))")
            .as("cells"));
    second.addAll(List.of(kept).stream().map(column -> col(name(column))).toList());
    return spots.select(first.toArray(Column[]::new)).select(second.toArray(Column[]::new));
  }

  /**
   * Adds place_name: of a code that had several names the one of the latest article.
   *
   * @param articles the whole table
   */
  static Dataset<Row> named(Dataset<Row> cells, Dataset<Row> articles) {
    Dataset<Row> latest =
        articles
            .groupBy(
                "province_code",
                "province_name",
                "city_code",
                "city_name",
                "district_code",
                "district_name")
            .agg(coalesce(max("dated_on"), lit("0001-01-01").cast("date")).as("last"))
            .select(
                explode(array(named("province"), named("city"), named("district"))).as("place"),
                col("last"))
            .where(col("place.place_code").isNotNull())
            .groupBy(col("place.place_level"), col("place.place_code"))
            .agg(
                max_by(col("place.place_name"), struct(col("last"), col("place.place_name")))
                    .as("place_name"));
    return cells
        .join(broadcast(latest), names("place_level", "place_code"), "left")
        .withColumn(
            "place_name",
            when(col("place_level").equalTo("all"), lit(ALL_NAME)).otherwise(col("place_name")));
  }

  /**
   * Joins on columns of the same names, of which period_start may be null on both sides.
   *
   * @param left its columns stay as they are
   * @param right its key columns are dropped
   * @param keys names of the columns
   * @param how type of the join, such as {@code inner} or {@code left}
   */
  static Dataset<Row> join(Dataset<Row> left, Dataset<Row> right, List<String> keys, String how) {
    Dataset<Row> other = right;
    Column same = lit(true);
    // Other names make other columns of them, also where both sides stem from one table.
    for (String key : keys) {
      String renamed = key + "_of_right";
      other = other.withColumnRenamed(key, renamed);
      same = same.and(col(key).eqNullSafe(col(renamed)));
    }
    Dataset<Row> joined = left.join(other, same, how);
    for (String key : keys) {
      joined = joined.drop(key + "_of_right");
    }
    return joined;
  }

  /** The names that make a cell, and more. */
  static List<String> keyAnd(String... more) {
    List<String> names = new ArrayList<>(KEY);
    names.addAll(List.of(more));
    return names;
  }

  static Column[] columns(List<String> first, List<String> second) {
    List<Column> columns = new ArrayList<>();
    first.forEach(name -> columns.add(col(name)));
    second.forEach(name -> columns.add(col(name)));
    return columns.toArray(Column[]::new);
  }

  /** Columns by which two tables are joined. */
  static String[] names(String... names) {
    return names;
  }

  private static Dataset<Row> total(RelationalGroupedDataset groups, List<String> counts) {
    Column[] sums =
        counts.stream().map(count -> functions.sum(count).as(count)).toArray(Column[]::new);
    return groups.agg(sums[0], Arrays.copyOfRange(sums, 1, sums.length));
  }

  private static Column named(String level) {
    return struct(
        lit(level).as("place_level"),
        col(level + "_code").as("place_code"),
        col(level + "_name").as("place_name"));
  }

  private static Column place(String level, Column code) {
    return struct(lit(level).as("level"), code.cast("string").as("code"));
  }

  private static Column period(String unit, Column start) {
    return struct(lit(unit).as("unit"), start.cast("date").as("start"));
  }

  private static String name(Column column) {
    return column.toString();
  }
}
