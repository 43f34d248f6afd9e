package org.tifa;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StructType;
import org.tifa.table.Table;
import org.tifa.table.TableReader;
import org.tifa.table.TableWriter;

/**
 * Rows of a table for a test, by column name. A column that is not named keeps the default given
 * for all rows, or null. Dates are written as text and whole numbers as int, lists of structs as
 * lists of rows.
 */
public final class TableRows {
  private final Table table;
  private final Map<String, Object> defaults;
  private final List<Map<String, Object>> rows = new ArrayList<>();

  private TableRows(Table table, Map<String, Object> defaults) {
    this.table = table;
    this.defaults = defaults;
  }

  /** Begins a table; the defaults of all its rows are given as column, value, column, value … */
  public static TableRows of(Table table, Object... defaults) {
    return new TableRows(table, named(table, defaults));
  }

  /** Adds a row: column, value, column, value … */
  public TableRows row(Object... values) {
    Map<String, Object> row = new LinkedHashMap<>(defaults);
    row.putAll(named(table, values));
    rows.add(row);
    return this;
  }

  /** Changes columns of a row that was added: column, value, column, value … */
  public TableRows change(int index, Object... values) {
    rows.get(index).putAll(named(table, values));
    return this;
  }

  /** Takes a row out again. */
  public TableRows remove(int index) {
    rows.remove(index);
    return this;
  }

  /** The rows, not yet on disk. */
  public Dataset<Row> frame() {
    StructType schema = table.schema();
    List<Row> made = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      made.add(
          RowFactory.create(
              Arrays.stream(schema.fields())
                  .map(field -> value(row.get(field.name()), field.dataType()))
                  .toArray()));
    }
    return TestSession.spark().createDataFrame(made, schema);
  }

  /** Writes the table below a folder of tables. */
  public TableRows write(java.nio.file.Path tables) {
    TableWriter.write(frame(), table, tables.resolve(table.label()).toString());
    return this;
  }

  /** Writes the table below a folder of tables and reads it from there. */
  public Dataset<Row> onDisk(java.nio.file.Path tables) {
    write(tables);
    return TableReader.read(TestSession.spark(), tables.toString(), table);
  }

  private static Map<String, Object> named(Table table, Object... values) {
    Map<String, Object> named = new LinkedHashMap<>();
    List<String> columns = List.of(table.schema().fieldNames());
    for (int i = 0; i < values.length; i += 2) {
      String column = (String) values[i];
      if (!columns.contains(column)) {
        throw new IllegalArgumentException(table.label() + " has no column " + column);
      }
      named.put(column, values[i + 1]);
    }
    return named;
  }

  private static Object value(Object given, DataType type) {
    if (given instanceof String text && type instanceof DateType) {
      return LocalDate.parse(text);
    }
    if (given instanceof Integer number && type instanceof LongType) {
      return number.longValue();
    }
    if (given instanceof List<?> list && type instanceof ArrayType array) {
      return list.stream().map(element -> element(element, array)).toArray();
    }
    return given;
  }

  private static Object element(Object element, ArrayType array) {
    if (element instanceof Row row && array.elementType() instanceof StructType struct) {
      Object[] typed = new Object[row.size()];
      for (int i = 0; i < typed.length; i++) {
        typed[i] = value(row.get(i), struct.fields()[i].dataType());
      }
      return RowFactory.create(typed);
    }
    return element;
  }
}
