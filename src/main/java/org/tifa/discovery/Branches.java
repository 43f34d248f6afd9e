package org.tifa.discovery;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Finds the recurring strings among suffixes that come in order, with what stands around each. One
 * pass; memory holds the strings that are prefixes of the suffix at hand, however many suffixes
 * come.
 *
 * <p>The strings are the inner nodes of the suffix tree (the intervals of equal common prefixes,
 * Abouelhoda, Kurtz and Ohlebusch 2004): every other recurring string is always followed by the
 * same symbol, and so is a part of one of these.
 */
final class Branches {
  private static final int SLOTS = Suffix.MAX_LENGTH + 1;

  private final int minLength;
  private final int minCount;
  private final Consumer<Branch> found;
  private final Node[] open = new Node[SLOTS + 1];
  private int depth;
  private Suffix last;

  /**
   * @param minLength symbols of a string at least
   * @param minCount occurrences of a string at least
   * @param found receives each string once
   */
  Branches(int minLength, int minCount, Consumer<Branch> found) {
    this.minLength = minLength;
    this.minCount = minCount;
    this.found = found;
  }

  /** Takes the next suffix in order of its symbols. */
  void accept(Suffix suffix) {
    int common = last == null ? 0 : common(last.symbols(), suffix.symbols());
    closeAbove(common);
    if (depth > 1 && common > 0 && suffix.symbols().charAt(common - 1) == Letters.SEPARATOR) {
      endRunBefore(common - 1);
    }
    for (int i = 0; i < depth; i++) {
      open[i].add(suffix);
    }
    last = suffix;
  }

  /** Takes no more suffixes. */
  void finish() {
    closeAbove(0);
    last = null;
  }

  private void closeAbove(int common) {
    Node closed = null;
    while (depth > 0 && open[depth - 1].length > common) {
      closed = open[--depth];
      int parent = Math.max(common, depth > 0 ? open[depth - 1].length : 0);
      publish(closed, parent);
    }
    if (common < minLength) {
      return;
    }
    if (depth == 0 || open[depth - 1].length < common) {
      open[depth++] = closed == null ? new Node(common, last) : new Node(common, closed);
    }
    open[depth - 1].endRun();
  }

  /** What follows a separator counts as what follows the string before it. */
  private void endRunBefore(int length) {
    for (int i = depth - 1; i >= 0 && open[i].length >= length; i--) {
      if (open[i].length == length) {
        open[i].endRun();
      }
    }
  }

  private void publish(Node node, int parentLength) {
    if (node.count < minCount) {
      return;
    }
    String wording = last.symbols().substring(0, node.length);
    node.endRun();
    if (wording.charAt(node.length - 1) != Letters.SEPARATOR) {
      found.accept(node.branch(wording));
    } else if (parentLength < node.length - 1 && node.length > minLength) {
      found.accept(node.beforeSeparator(wording.substring(0, node.length - 1)));
    }
  }

  private static int common(String a, String b) {
    int limit = Math.min(a.length(), b.length());
    int i = 0;
    while (i < limit && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  /** A string and what stands around it. */
  private static final class Node {
    final int length;
    final SymbolCounts before;
    long count;

    /** Occurrences at the beginning of a string or a quotation. */
    long begun;

    long boundedBefore;
    long boundedAfter;
    long whole;
    long quoted;

    /**
     * Sum of c ln c over the letters that follow; ends of strings and quotations are each
     * different.
     */
    double runs;

    long run;

    /** Occurrences whose quotation closes after a length; null while none does. */
    long[] closed;

    long[] closedWhole;
    long[] closedQuoted;

    Node(int length, Suffix first) {
      this.length = length;
      this.before = new SymbolCounts();
      add(first);
    }

    /** A shorter string, all of whose occurrences are so far those of a longer one. */
    Node(int length, Node longer) {
      this.length = length;
      this.before = new SymbolCounts(longer.before);
      this.count = longer.count;
      this.begun = longer.begun;
      this.boundedBefore = longer.boundedBefore;
      this.closed = copy(longer.closed);
      this.closedWhole = copy(longer.closedWhole);
      this.closedQuoted = copy(longer.closedQuoted);
      this.quoted = closedQuoted == null ? 0 : closedQuoted[length];
      if (longer.isSeparatedAt(length)) {
        this.boundedAfter = count;
        this.whole = boundedBefore;
      } else if (closed != null) {
        this.boundedAfter = closed[length];
        this.whole = closedWhole[length];
      }
      this.separators = longer.separators & ((1L << length) - 1);
      if (longer.length == length + 1 && longer.isSeparatedAt(length)) {
        this.runs = longer.runs;
      } else {
        this.run = count - (closed == null ? 0 : closed[length]);
      }
    }

    private static long[] copy(long[] counts) {
      return counts == null ? null : counts.clone();
    }

    /** The mask of separators of the string's own symbols. */
    private long separators;

    private boolean isSeparatedAt(int at) {
      return (separators >>> at & 1) != 0;
    }

    void add(Suffix suffix) {
      if (count == 0) {
        for (int i = 0; i < length; i++) {
          if (suffix.symbols().charAt(i) == Letters.SEPARATOR) {
            separators |= 1L << i;
          }
        }
      }
      count++;
      boolean isBoundedBefore = suffix.isBoundedBefore();
      boolean isBoundedAfter = suffix.isBoundedAfter(length);
      boundedBefore += isBoundedBefore ? 1 : 0;
      if (isBoundedAfter) {
        boundedAfter++;
        whole += isBoundedBefore ? 1 : 0;
      }
      boolean isEnding = length == suffix.symbols().length() && suffix.isWhole();
      if (!isEnding && !suffix.closesAfter(length)) {
        run++;
      }
      if (suffix.before() == 0 || suffix.isQuoted()) {
        begun++;
      } else {
        before.add(suffix.before());
      }
      if (suffix.closings() != 0) {
        addClosings(suffix, isBoundedBefore);
      }
    }

    private void addClosings(Suffix suffix, boolean isBoundedBefore) {
      if (closed == null) {
        closed = new long[SLOTS];
        closedWhole = new long[SLOTS];
        closedQuoted = new long[SLOTS];
      }
      for (int at = 1; at < SLOTS; at++) {
        if (suffix.closesAfter(at)) {
          closed[at]++;
          closedWhole[at] += isBoundedBefore ? 1 : 0;
          closedQuoted[at] += suffix.isQuotationOf(at) ? 1 : 0;
        }
      }
      quoted = closedQuoted[length];
    }

    void endRun() {
      runs += SymbolCounts.weight(run);
      run = 0;
    }

    Branch branch(String wording) {
      return new Branch(
          wording,
          count,
          before.size() + (int) Math.min(begun, Integer.MAX_VALUE / 2),
          before.entropy(count),
          Math.log((double) count) - runs / count,
          boundedBefore,
          boundedAfter,
          whole,
          quoted);
    }

    /** The string without the separator that it ends with, and that always follows. */
    Branch beforeSeparator(String wording) {
      return new Branch(
          wording,
          count,
          before.size() + (int) Math.min(begun, Integer.MAX_VALUE / 2),
          before.entropy(count),
          Math.log((double) count) - runs / count,
          boundedBefore,
          count,
          boundedBefore,
          closedQuoted == null ? 0 : closedQuoted[length - 1]);
    }
  }

  /** How often symbols stand somewhere. */
  private static final class SymbolCounts {
    private static final int FEW = 4;

    private int[] symbols;
    private long[] counts;
    private int size;

    SymbolCounts() {
      symbols = new int[FEW];
      counts = new long[FEW];
    }

    SymbolCounts(SymbolCounts other) {
      symbols = Arrays.copyOf(other.symbols, Math.max(FEW, other.size));
      counts = Arrays.copyOf(other.counts, Math.max(FEW, other.size));
      size = other.size;
    }

    static double weight(long count) {
      return count <= 1 ? 0 : count * Math.log((double) count);
    }

    int size() {
      return size;
    }

    void add(int symbol) {
      int at = Arrays.binarySearch(symbols, 0, size, symbol);
      if (at >= 0) {
        counts[at]++;
        return;
      }
      at = -at - 1;
      if (size == symbols.length) {
        symbols = Arrays.copyOf(symbols, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
      }
      System.arraycopy(symbols, at, symbols, at + 1, size - at);
      System.arraycopy(counts, at, counts, at + 1, size - at);
      symbols[at] = symbol;
      counts[at] = 1;
      size++;
    }

    /** Entropy in nats over {@code total} symbols, those not counted here being all different. */
    double entropy(long total) {
      double sum = 0;
      for (int i = 0; i < size; i++) {
        sum += weight(counts[i]);
      }
      return Math.log((double) total) - sum / total;
    }
  }
}
