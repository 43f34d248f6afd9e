package org.tifa.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the likeliest readings of a run; of those that go on alike only the best. */
final class RunBeam {
  /** Readings kept while the first lost byte is still open. */
  private static final int WIDE = 160;

  /** Readings kept later. */
  private static final int NARROW = 40;

  /** Steps for which the wide limit holds. */
  private static final int WIDE_STEPS = 3;

  /** Nats by which a reading may be behind the best. */
  private static final double NATS = 20;

  private static final Comparator<RunPath> LIKELIEST =
      Comparator.comparingDouble(RunPath::cost).thenComparing(path -> path.node().tail(12));

  private RunBeam() {}

  /**
   * The readings to go on with; the text as shown is always among them.
   *
   * @param steps how many places were read since the byte was lost
   */
  static List<RunPath> prune(List<RunPath> paths, int steps) {
    Map<String, RunPath> merged = new HashMap<>();
    List<RunPath> kept = new ArrayList<>();
    for (RunPath path : paths) {
      if (path.isShown()) {
        kept.add(path);
      } else {
        merged.merge(future(path), path, RunPath::merge);
      }
    }
    List<RunPath> changed = new ArrayList<>(merged.values());
    changed.sort(LIKELIEST);
    int limit = steps <= WIDE_STEPS ? WIDE : NARROW;
    int inStep = 0;
    int outOfStep = 0;
    for (RunPath path : changed) {
      if (path.cost() > changed.get(0).cost() + NATS) {
        break;
      }
      int count = path.isInStep() ? ++inStep : ++outOfStep;
      if (count <= limit) {
        kept.add(path);
      }
    }
    return kept;
  }

  /** All that the cost of what follows depends on. */
  private static String future(RunPath path) {
    StringBuilder future = new StringBuilder(WordModel.LONGEST + 3);
    RunNode node = path.node();
    for (int i = 0; i < WordModel.LONGEST && !node.isStart(); i++) {
      future.append(node.c);
      node = node.before;
    }
    future.append((char) (path.lead() + 2)).append((char) path.openTrail());
    return future.append(path.isConverted() ? '1' : '0').toString();
  }
}
