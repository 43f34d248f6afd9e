package org.tifa.cluster;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables never depend on where or in how many parts they were made. */
class ClusterIT {
  @Test
  void standaloneClusterMakesTheSameTables() {
    Path output = Folders.remove(Program.WORK.resolve("cluster-demo"));
    try (StandaloneCluster cluster = StandaloneCluster.start(Program.WORK.resolve("cluster"))) {
      SparkSubmit.of(
              cluster.master(),
              List.of(
                  "--driver-memory",
                  "1g",
                  "--executor-memory",
                  "2g",
                  "--driver-java-options",
                  Launcher.QUICK_JAVA,
                  "--conf",
                  "spark.executor.extraJavaOptions=" + Launcher.QUICK_JAVA),
              "org.tifa.Tifa",
              BuiltJar.path(),
              "demo",
              "--output",
              output)
          .run("cluster-demo")
          .with(0);
    }
    SampleTables.assertSame(SampleTables.local(), output.resolve("tables"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void otherPartitionsMakeTheSameTables(int partitions) {
    Path output = Folders.remove(Program.WORK.resolve("partitions-" + partitions));
    Launcher.quick(
            "--conf spark.sql.shuffle.partitions=" + partitions,
            "demo",
            "--output",
            output,
            "--set",
            "output.partitions=" + partitions)
        .with("TIFA_MASTER", "local[%d]".formatted(partitions == 1 ? 1 : 2))
        .run("partitions-" + partitions)
        .with(0);
    SampleTables.assertSame(SampleTables.local(), output.resolve("tables"));
  }
}
