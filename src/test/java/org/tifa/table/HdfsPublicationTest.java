package org.tifa.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publication on a real HDFS of one name node and one data node. */
class HdfsPublicationTest {
  @TempDir static java.nio.file.Path disk;

  private static MiniDFSCluster cluster;
  private static Configuration hadoop;
  private static FileSystem files;

  @BeforeAll
  static void start() throws IOException {
    hadoop = new Configuration();
    hadoop.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, disk.toString());
    cluster = new MiniDFSCluster.Builder(hadoop).numDataNodes(1).build();
    files = cluster.getFileSystem();
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.shutdown();
    }
  }

  @Test
  void runsReplaceEachOther() throws IOException {
    String output = cluster.getURI() + "/replaced";
    for (String run : new String[] {"run-1", "run-2", "run-3"}) {
      StandIns.publish(output, run, hadoop);
      assertThat(StandIns.runs(files, new Path(output))).containsExactly(run);
      assertThat(StandIns.names(files, new Path(output, "_tifa/runs"))).isEmpty();
      assertThat(files.exists(new Path(output, "_tifa/journal"))).isFalse();
    }
    assertThat(Publication.published(output, hadoop)).isEqualTo(output);
  }

  @Test
  void killInTheMiddleOfTheSwitchIsFinished() throws IOException {
    String output = cluster.getURI() + "/killed";
    StandIns.publish(output, "run-1", hadoop);
    Publication publication = Publication.open(output, hadoop);
    StandIns.write(files, publication.begin("run-2"), "run-2");
    Publication.write(files, new Path(output, "_tifa/journal"), "run-2");
    files.mkdirs(new Path(output, "_tifa/runs"));
    Path complete = new Path(output, "_tifa/runs/run-2");
    assertThat(files.rename(new Path(output, "_tifa/building/run-2"), complete)).isTrue();
    files.mkdirs(new Path(output, "_tifa/retired"));
    // One table is switched, one is away, the others are still those of the run before.
    assertThat(files.rename(new Path(output, "sources"), new Path(output, "_tifa/retired/sources")))
        .isTrue();
    assertThat(files.rename(new Path(complete, "sources"), new Path(output, "sources"))).isTrue();
    assertThat(files.rename(new Path(output, "rejects"), new Path(output, "_tifa/retired/rejects")))
        .isTrue();
    Publication.open(output, hadoop);
    assertThat(StandIns.runs(files, new Path(output))).containsExactly("run-2");
    assertThat(files.exists(new Path(output, "_tifa/journal"))).isFalse();
  }
}
