package org.tifa.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Builds a schema whose columns all carry a comment. Everything may be null as far as the types
 * say: Parquet does not keep the opposite.
 */
final class Columns {
  private final List<StructField> fields = new ArrayList<>();

  /** The place and period that name a cell. */
  static Columns ofCell() {
    return new Columns()
        .string("place_level", "Level of the place: all, province, city or district")
        .string(
            "place_code", "Six-digit code of the place as of the articles' dates; 000000 for all")
        .string("place_name", "Name of the place; 全部 for all")
        .string("period_unit", "Unit of the period: all, year or month")
        .date("period_start", "First day of the period; null where period_unit is all");
  }

  /**
   * How key something is to a cell, measured against what the archive holds outside the cell. Null
   * where the cell holds the whole archive.
   *
   * @param expected what the expected count is
   * @param units what is counted
   * @param family whose tests q_value counts
   */
  static Columns ofKeyness(String expected, String units, String family) {
    return new Columns()
        .number(
            "expected", expected + "; this and the next six null where nothing is outside the cell")
        .number(
            "g2",
            "Log-likelihood ratio of the cell's "
                + units
                + " against those outside it, over four cells, signed by count − expected (Dunning"
                + " 1993)")
        .number(
            "log_ratio",
            "log2 of the share of the cell's "
                + units
                + " ÷ the share of those outside it, where none counts as 0.5 (Hardie 2014)")
        .number("log_ratio_low", "Lower end of its 95 % score interval (Koopman 1984)")
        .number("log_ratio_high", "Upper end; null where it is open: none outside the cell")
        .number("p_value", "Of |g2| under chi-squared with 1 degree of freedom")
        .number("q_value", "Benjamini–Hochberg over " + family);
  }

  Columns string(String name, String comment) {
    return column(name, DataTypes.StringType, comment);
  }

  Columns integer(String name, String comment) {
    return column(name, DataTypes.IntegerType, comment);
  }

  Columns count(String name, String comment) {
    return column(name, DataTypes.LongType, comment);
  }

  Columns number(String name, String comment) {
    return column(name, DataTypes.DoubleType, comment);
  }

  Columns flag(String name, String comment) {
    return column(name, DataTypes.BooleanType, comment);
  }

  Columns date(String name, String comment) {
    return column(name, DataTypes.DateType, comment);
  }

  Columns instant(String name, String comment) {
    return column(name, DataTypes.TimestampType, comment);
  }

  Columns strings(String name, String comment) {
    return column(name, new ArrayType(DataTypes.StringType, true), comment);
  }

  Columns structs(String name, Columns element, String comment) {
    return column(name, new ArrayType(element.schema(), true), comment);
  }

  Columns texts(String name, String comment) {
    return column(
        name, DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, true), comment);
  }

  Columns all(Columns others) {
    fields.addAll(others.fields);
    return this;
  }

  private Columns column(String name, DataType type, String comment) {
    fields.add(
        new StructField(
            name, type, true, new MetadataBuilder().putString("comment", comment).build()));
    return this;
  }

  StructType schema() {
    return new StructType(fields.toArray(StructField[]::new));
  }
}
