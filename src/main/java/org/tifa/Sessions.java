package org.tifa;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Builds the Spark session: the only place that does. */
final class Sessions {
  /** Enough for reducing on one machine; on a cluster the user's setting or Spark's default. */
  private static final String LOCAL_SHUFFLE_PARTITIONS = "8";

  private Sessions() {}

  /** The session of this process, with what results depend on set once. */
  static SparkSession open() {
    SparkConf conf = new SparkConf();
    conf.setIfMissing("spark.master", "local[*]");
    conf.setIfMissing("spark.app.name", "tifa");
    if (conf.get("spark.master").startsWith("local")) {
      conf.setIfMissing("spark.ui.enabled", "false");
      conf.setIfMissing("spark.sql.shuffle.partitions", LOCAL_SHUFFLE_PARTITIONS);
      conf.setIfMissing("spark.driver.host", "localhost");
    }
    // Dates and times in tables never depend on where the job runs.
    conf.set("spark.sql.session.timeZone", "UTC");
    conf.set("spark.sql.sources.partitionOverwriteMode", "static");
    // Plans of wide tables are cut in messages, and that is no news to a user.
    conf.setIfMissing("spark.sql.debug.maxToStringFields", "200");
    // A folder's name is a code, not a number.
    conf.set("spark.sql.sources.partitionColumnTypeInference.enabled", "false");
    return SparkSession.builder().config(conf).getOrCreate();
  }
}
