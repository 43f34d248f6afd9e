package org.tifa.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableCatalogueTest {
  @ParameterizedTest
  @EnumSource
  void everyColumnHasAComment(Table table) {
    assertThat(table.comment()).isNotBlank();
    assertCommented(table.schema());
  }

  @ParameterizedTest
  @EnumSource
  void keyAndPartitionAreColumns(Table table) {
    List<String> columns = List.of(table.schema().fieldNames());
    assertThat(columns).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][a-z0-9_]*"));
    assertThat(columns).containsAll(table.key());
    assertThat(table.key()).isNotEmpty().doesNotHaveDuplicates();
    table
        .partition()
        .ifPresent(name -> assertThat(columns.get(columns.size() - 1)).isEqualTo(name));
  }

  private static void assertCommented(StructType schema) {
    for (StructField field : schema.fields()) {
      assertThat(field.getComment().isDefined()).as(field.name()).isTrue();
      assertThat(field.getComment().get()).as(field.name()).isNotBlank();
      if (field.dataType() instanceof ArrayType list
          && list.elementType() instanceof StructType parts) {
        assertCommented(parts);
      }
    }
  }
}
