package org.tifa.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.tifa.archive.Compression;
import org.tifa.archive.FileSplit;

/**
 * Packs files into batches of about the same work, a Spark task each: a million tiny files must not
 * become a million tasks, nor one large file keep the others waiting.
 */
public final class Batches {
  private static final long MIN_BYTES = 1L << 20;
  private static final long MAX_BYTES = 32L << 20;

  /** What opening a file costs, as bytes that could be read meanwhile. */
  private static final long OPENING_BYTES = 16L << 10;

  private static final int TASKS_PER_CORE = 4;

  private Batches() {}

  /**
   * Packs.
   *
   * @param splits all to be read
   * @param partitions batches wanted; 0 lets the amount of work decide
   * @param cores of the cluster
   */
  public static List<List<FileSplit>> pack(List<FileSplit> splits, int partitions, int cores) {
    if (splits.isEmpty()) {
      return List.of();
    }
    int count = partitions > 0 ? partitions : count(splits, cores);
    record Batch(int number, long work, List<FileSplit> splits) {}
    PriorityQueue<Batch> lightest =
        new PriorityQueue<>(Comparator.comparingLong(Batch::work).thenComparingInt(Batch::number));
    for (int number = 0; number < count; number++) {
      lightest.add(new Batch(number, 0, new ArrayList<>()));
    }
    List<FileSplit> heaviestFirst = new ArrayList<>(splits);
    heaviestFirst.sort(
        Comparator.comparingLong(Batches::work)
            .reversed()
            .thenComparing(split -> split.file().sourcePath())
            .thenComparingLong(FileSplit::begin));
    for (FileSplit split : heaviestFirst) {
      Batch batch = lightest.remove();
      batch.splits().add(split);
      lightest.add(new Batch(batch.number(), batch.work() + work(split), batch.splits()));
    }
    return lightest.stream()
        .sorted(Comparator.comparingInt(Batch::number))
        .map(Batch::splits)
        .filter(batch -> !batch.isEmpty())
        .toList();
  }

  private static int count(List<FileSplit> splits, int cores) {
    long total = splits.stream().mapToLong(Batches::work).sum();
    long wanted = total / ((long) cores * TASKS_PER_CORE);
    long perBatch = Math.min(MAX_BYTES, Math.max(MIN_BYTES, wanted));
    return (int) Math.min(splits.size(), Math.max(1, (total + perBatch - 1) / perBatch));
  }

  private static long work(FileSplit split) {
    long bytes = split.end() - split.begin();
    // Text shrinks to about a third when gzipped.
    return OPENING_BYTES + (split.compression() == Compression.GZIP ? 3 * bytes : bytes);
  }
}
