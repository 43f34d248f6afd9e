package org.tifa.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopStreams;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** The rows of a Parquet file, or of those of its groups of rows that lie in a range. */
final class ParquetRows extends ColumnarRows {
  private ParquetReader<Group> rows;
  private long row;

  ParquetRows(Input input, SourceReader reader) {
    super(input, reader, RejectReason.BROKEN_PARQUET);
  }

  @Override
  void open(TableFile file) throws IOException {
    InputFile stored = new Stored(file);
    MessageType schema;
    try (ParquetFileReader footer = ParquetFileReader.open(stored)) {
      schema = footer.getFileMetaData().getSchema();
    }
    List<Type> wanted = new ArrayList<>();
    for (Type column : schema.getFields()) {
      if (reader.mapping().isMapped(column.getName()) && isReadable(column)) {
        wanted.add(column);
      }
    }
    reader.checkTextColumn(
        schema.getFields().stream()
            .filter(
                column -> wanted.contains(column) || !reader.mapping().isMapped(column.getName()))
            .map(Type::getName)
            .toList());
    rows =
        new Rows(stored)
            .set(ReadSupport.PARQUET_READ_SCHEMA, new MessageType("row", wanted).toString())
            .withFileRange(input.begin(), Math.min(input.end(), file.length()))
            .build();
  }

  @Override
  Reading read() throws IOException {
    Group group = rows.read();
    if (group == null) {
      return null;
    }
    row = rows.getCurrentRowIndex();
    return read(group);
  }

  private Reading read(Group group) {
    FieldMapping.Collector collector = reader.mapping().new Collector();
    GroupType type = group.getType();
    for (int field = 0; field < type.getFieldCount(); field++) {
      String value = value(group, field);
      if (value != null) {
        collector.add(type.getFieldName(field), value);
      }
    }
    return reader.readRow(input, row, collector);
  }

  /** A primitive, or a list of primitives. */
  private static boolean isReadable(Type column) {
    if (column.isPrimitive()) {
      return true;
    }
    GroupType group = column.asGroupType();
    return column.getLogicalTypeAnnotation()
            instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation
        && group.getFieldCount() == 1
        && !group.getType(0).isPrimitive()
        && group.getType(0).asGroupType().getFieldCount() == 1
        && group.getType(0).asGroupType().getType(0).isPrimitive();
  }

  /** The values of a column, with a space between those of a list; null if there is none. */
  private static String value(Group group, int field) {
    StringBuilder joined = new StringBuilder();
    boolean isPrimitive = group.getType().getType(field).isPrimitive();
    for (int i = 0; i < group.getFieldRepetitionCount(field); i++) {
      if (isPrimitive) {
        join(joined, primitive(group, field, i));
        continue;
      }
      Group list = group.getGroup(field, i);
      for (int j = 0; j < list.getFieldRepetitionCount(0); j++) {
        Group element = list.getGroup(0, j);
        if (element.getFieldRepetitionCount(0) > 0) {
          join(joined, primitive(element, 0, 0));
        }
      }
    }
    return joined.isEmpty() ? null : joined.toString();
  }

  private static void join(StringBuilder joined, String value) {
    joined.append(joined.isEmpty() ? "" : " ").append(value);
  }

  private static String primitive(Group group, int field, int index) {
    PrimitiveType type = group.getType().getType(field).asPrimitiveType();
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    if (type.getPrimitiveTypeName() == PrimitiveTypeName.INT96) {
      return day(instant96(group.getInt96(field, index).getBytes()));
    }
    if (meaning instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation) {
      return LocalDate.ofEpochDay(group.getInteger(field, index)).toString();
    }
    if (meaning instanceof TimestampLogicalTypeAnnotation timestamp) {
      return day(instant(group.getLong(field, index), timestamp.getUnit()));
    }
    return group.getValueToString(field, index);
  }

  private static Instant instant(long value, TimeUnit unit) {
    long units =
        switch (unit) {
          case MILLIS -> 1_000;
          case MICROS -> 1_000_000;
          case NANOS -> 1_000_000_000;
        };
    return Instant.ofEpochSecond(
        Math.floorDiv(value, units), Math.floorMod(value, units) * (1_000_000_000 / units));
  }

  /** Nanoseconds of the day and a Julian day, as older writers store instants. */
  private static Instant instant96(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long nanos = buffer.getLong();
    long julianDay = buffer.getInt();
    return Instant.ofEpochSecond((julianDay - 2_440_588) * 86_400, nanos);
  }

  /** An instant as date and time in UTC, as it stands in metadata. */
  private static String day(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString();
  }

  @Override
  public long position() {
    return row;
  }

  @Override
  void closeFile() throws IOException {
    if (rows != null) {
      rows.close();
    }
  }

  /** The file as Parquet asks for it. */
  private record Stored(TableFile file) implements InputFile {
    @Override
    public long getLength() {
      return file.length();
    }

    @Override
    public SeekableInputStream newStream() throws IOException {
      return HadoopStreams.wrap(file.fileSystem().open(file.path()));
    }
  }

  private static final class Rows extends ParquetReader.Builder<Group> {
    Rows(InputFile file) {
      super(file);
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
