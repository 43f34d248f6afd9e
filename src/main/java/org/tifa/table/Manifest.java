package org.tifa.table;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.tifa.config.ResourceFile;

/** The manifest of a run, filled stage by stage and written as the table {@code run}. */
public final class Manifest {
  private final String runId;
  private final String version;
  private final List<String> archivePaths;
  private final Map<String, String> config;
  private final List<ResourceFile> resources;
  private final Instant startedAt;
  private final List<Row> stages = new ArrayList<>();
  private final Map<String, Long> rowCounts = new TreeMap<>();

  public Manifest(
      String runId,
      String version,
      List<String> archivePaths,
      Map<String, String> config,
      List<ResourceFile> resources,
      Instant startedAt) {
    this.runId = runId;
    this.version = version;
    this.archivePaths = List.copyOf(archivePaths);
    this.config = new TreeMap<>(config);
    this.resources = List.copyOf(resources);
    this.startedAt = startedAt;
  }

  /** Notes a finished stage. */
  public void addStage(String stage, String fingerprint, double seconds, long rowCount) {
    stages.add(RowFactory.create(stage, fingerprint, seconds, rowCount));
  }

  /** Notes the rows of a written table. */
  public void addTable(Table table, long rowCount) {
    rowCounts.put(table.label(), rowCount);
  }

  /** Rows of a written table. */
  public long rowCount(Table table) {
    return rowCounts.get(table.label());
  }

  /**
   * The one row of the table.
   *
   * @param inputCount sources found: files and records
   */
  public Dataset<Row> rows(SparkSession spark, long inputCount, Instant endedAt) {
    Row row =
        RowFactory.create(
            runId,
            version,
            spark.version(),
            archivePaths.toArray(String[]::new),
            Timestamp.from(startedAt),
            Timestamp.from(endedAt),
            config,
            resources.stream()
                .map(file -> RowFactory.create(file.name(), file.location(), file.sha256()))
                .toArray(Row[]::new),
            inputCount,
            rowCount(Table.SOURCES),
            inputCount - rowCount(Table.SOURCES),
            rowCounts.entrySet().stream()
                .map(entry -> RowFactory.create(entry.getKey(), entry.getValue()))
                .toArray(Row[]::new),
            stages.toArray(Row[]::new));
    return spark.createDataFrame(List.of(row), Table.RUN.schema());
  }
}
