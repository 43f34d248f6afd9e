package org.tifa.table;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;

/**
 * The process that builds a run, so that the next one can tell abandoned work from work under way.
 */
record Owner(String host, long process) {
  /** A building folder of another host is taken for abandoned after this time without a change. */
  private static final Duration PATIENCE = Duration.ofDays(1);

  static Owner ofThisProcess() {
    return new Owner(thisHost(), ProcessHandle.current().pid());
  }

  String line() {
    return host + " " + process;
  }

  /**
   * Whether the owner may still be at work.
   *
   * @param line as {@link #line()} wrote it, or empty where the file is missing
   * @param touchedAt when the folder last changed, milliseconds since 1970
   */
  static boolean isAlive(String line, long touchedAt) {
    String[] parts = line.split(" ", -1);
    if (parts.length == 2
        && parts[0].equals(thisHost())
        && parts[1].chars().allMatch(Character::isDigit)
        && !parts[1].isEmpty()) {
      return ProcessHandle.of(Long.parseLong(parts[1])).isPresent();
    }
    return System.currentTimeMillis() - touchedAt < PATIENCE.toMillis();
  }

  private static String thisHost() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      // A machine that cannot name itself still tells its processes apart.
      return "localhost";
    }
  }
}
