package org.tifa.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Keeps docs/tables.md equal to the declared tables. */
class CatalogueTest {
  private static final Path PAGE = Path.of("docs", "tables.md");
  private static final Path EXPECTED = Path.of("target", "tables.md");

  private static final String OPENING =
      """
      # Tables

      Every table that a run publishes, as `org.tifa.table.Table` declares it; a test keeps this page equal to it. All are
      Parquet files in `<output>/<table>`. Any column may be null; where null has a meaning, the comment says so. Columns
      of lists and of their parts stand as `list[]` and `list[].part`. Offsets count UTF-16 units from 0.
      """;

  @Test
  void pageIsWhatTheTablesDeclare() throws IOException {
    String expected = catalogue();
    Files.createDirectories(EXPECTED.getParent());
    Files.writeString(EXPECTED, expected);
    assertThat(PAGE)
        .as("if the tables are right, copy %s over %s", EXPECTED, PAGE)
        .content()
        .isEqualTo(expected);
  }

  private static String catalogue() {
    StringBuilder page = new StringBuilder(OPENING);
    for (Table table : Table.values()) {
      page.append("\n## ").append(table.label()).append("\n\n");
      page.append(cell(table.comment())).append(". Key: ");
      page.append(table.key().stream().map(CatalogueTest::code).collect(Collectors.joining(", ")));
      page.append('.');
      table
          .partition()
          .ifPresent(name -> page.append(" Files are partitioned by ").append(code(name) + "."));
      page.append("\n\n| column | type | what it holds |\n|---|---|---|\n");
      appendColumns(table.schema(), "", page);
    }
    return page.toString();
  }

  private static void appendColumns(StructType schema, String parent, StringBuilder page) {
    for (StructField field : schema.fields()) {
      String name = parent + field.name();
      DataType type = field.dataType();
      boolean isList = type instanceof ArrayType;
      DataType element = type instanceof ArrayType list ? list.elementType() : type;
      page.append("| ").append(code(isList ? name + "[]" : name)).append(" | ");
      page.append(isList ? "list of " : "").append(typeName(element)).append(" | ");
      page.append(cell(field.getComment().get())).append(" |\n");
      if (element instanceof StructType parts) {
        appendColumns(parts, name + "[].", page);
      }
    }
  }

  private static String typeName(DataType type) {
    return type instanceof StructType ? "struct" : type.simpleString();
  }

  private static String code(String name) {
    return '`' + name + '`';
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
