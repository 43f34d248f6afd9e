package org.tifa;

import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/** The one Spark session that all tests of a JVM share. */
public final class TestSession {
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";
  private static final String COALESCE = "spark.sql.adaptive.coalescePartitions.enabled";
  private static final SparkSession SESSION =
      SparkSession.builder()
          .master("local[2]")
          .appName("tests of Tifa")
          .config("spark.ui.enabled", "false")
          .config("spark.sql.session.timeZone", "UTC")
          .config(PARTITIONS, "2")
          .getOrCreate();

  private TestSession() {}

  public static SparkSession spark() {
    return SESSION;
  }

  /** What an action gives while every shuffle makes exactly so many partitions. */
  public static synchronized <T> T withPartitions(int partitions, Supplier<T> action) {
    SESSION.conf().set(PARTITIONS, Integer.toString(partitions));
    SESSION.conf().set(COALESCE, "false");
    try {
      return action.get();
    } finally {
      SESSION.conf().set(PARTITIONS, "2");
      SESSION.conf().set(COALESCE, "true");
    }
  }
}
