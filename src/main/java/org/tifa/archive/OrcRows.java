package org.tifa.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.hive.ql.exec.vector.ColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.VectorizedRowBatch;
import org.apache.hadoop.io.WritableComparable;
import org.apache.orc.OrcFile;
import org.apache.orc.Reader;
import org.apache.orc.RecordReader;
import org.apache.orc.TypeDescription;
import org.apache.orc.mapred.OrcList;
import org.apache.orc.mapred.OrcMapredRecordReader;

/** The rows of an ORC file, or of those of its stripes that begin in a range. */
final class OrcRows extends ColumnarRows {
  private record Column(int index, String name, TypeDescription type) {}

  private final List<Column> columns = new ArrayList<>();
  private Reader file;
  private RecordReader rows;
  private VectorizedRowBatch batch;
  private long first;
  private int next;

  OrcRows(Input input, SourceReader reader) {
    super(input, reader, RejectReason.BROKEN_ORC);
  }

  @Override
  void open(TableFile stored) throws IOException {
    file =
        OrcFile.createReader(
            stored.path(), OrcFile.readerOptions(input.hadoop()).filesystem(stored.fileSystem()));
    TypeDescription schema = file.getSchema();
    if (schema.getCategory() != TypeDescription.Category.STRUCT) {
      throw new RawStream.Failure(
          RejectReason.MISSING_FIELD, "its rows are no columns but " + schema);
    }
    List<String> names = schema.getFieldNames();
    boolean[] included = new boolean[schema.getMaximumId() + 1];
    included[0] = true;
    List<String> readable = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      TypeDescription type = schema.getChildren().get(i);
      boolean isMapped = reader.mapping().isMapped(names.get(i));
      if (isMapped && isReadable(type)) {
        columns.add(new Column(i, names.get(i), type));
        for (int id = type.getId(); id <= type.getMaximumId(); id++) {
          included[id] = true;
        }
      }
      if (!isMapped || isReadable(type)) {
        readable.add(names.get(i));
      }
    }
    reader.checkTextColumn(readable);
    long length = Math.min(input.end(), stored.length()) - input.begin();
    rows = file.rows(file.options().include(included).range(input.begin(), length));
    batch = schema.createRowBatch();
  }

  /** A primitive, or a list of primitives. */
  private static boolean isReadable(TypeDescription type) {
    return type.getCategory().isPrimitive()
        || (type.getCategory() == TypeDescription.Category.LIST
            && type.getChildren().get(0).getCategory().isPrimitive());
  }

  @Override
  Reading read() throws IOException {
    while (next == batch.size) {
      first = rows.getRowNumber();
      next = 0;
      if (!rows.nextBatch(batch)) {
        return null;
      }
    }
    return read(next++);
  }

  private Reading read(int row) {
    FieldMapping.Collector collector = reader.mapping().new Collector();
    for (Column column : columns) {
      ColumnVector vector = batch.cols[column.index()];
      WritableComparable<?> value =
          OrcMapredRecordReader.nextValue(vector, row, column.type(), null);
      if (value instanceof OrcList<?> list) {
        collector.add(
            column.name(),
            list.stream()
                .filter(element -> element != null)
                .map(Object::toString)
                .collect(Collectors.joining(" ")));
      } else if (value != null) {
        collector.add(column.name(), value.toString());
      }
    }
    return reader.readRow(input, first + row, collector);
  }

  @Override
  public long position() {
    return first + next;
  }

  @Override
  void closeFile() throws IOException {
    if (rows != null) {
      rows.close();
    }
    if (file != null) {
      file.close();
    }
  }
}
