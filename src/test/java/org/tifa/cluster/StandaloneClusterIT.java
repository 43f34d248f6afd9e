package org.tifa.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cluster that {@link ClusterIT} relies on, with a program of Spark's own. */
class StandaloneClusterIT {
  @Test
  void runsAQueryAndLeavesNoProcess() {
    List<ProcessHandle> before = ProcessHandle.current().children().toList();
    try (StandaloneCluster cluster = StandaloneCluster.start(Program.WORK.resolve("sql-cluster"))) {
      Finished finished =
          SparkSubmit.of(
                  cluster.master(),
                  List.of("--conf", "spark.sql.catalogImplementation=in-memory"),
                  "org.apache.spark.sql.hive.thriftserver.SparkSQLCLIDriver",
                  Path.of("spark-internal"),
                  "-e",
                  "select sum(id) from range(0, 1001, 1, 4)")
              .run("spark-sql")
              .with(0);
      assertThat(finished.out().strip()).isEqualTo("500500");
      assertThat(finished.err()).contains("Spark master: spark://127.0.0.1:");
    }
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
        .isSubsetOf(before);
  }
}
