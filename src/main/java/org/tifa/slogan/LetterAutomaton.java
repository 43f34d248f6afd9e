package org.tifa.slogan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An Aho–Corasick automaton over a small alphabet, packed into one double array. Immutable.
 *
 * <p>Characters are first mapped to codes: {@link #SKIP} for those the automaton does not see,
 * {@link #FOREIGN} for those no pattern holds, and from {@link #FIRST} on the patterns' letters. A
 * state is an index into {@link #cells}, which holds four ints for each: the base of its children,
 * its parent (which tells whether a cell is a child of the state it was reached from), its failure
 * state, and where its pattern list begins. One state so lies in one cache line.
 */
final class LetterAutomaton {
  static final int SKIP = 0;
  static final int FOREIGN = 1;
  static final int FIRST = 2;

  private static final int WIDTH = 4;
  private static final int BASE = 0;
  private static final int PARENT = 1;
  private static final int FAILURE = 2;
  private static final int PATTERNS = 3;
  private static final int NO_PARENT = -1;
  private static final int PAIR_BITS = 16;

  private final char[] codes;
  private final int[] cells;

  /** A bit for each pair of codes, by its hash. */
  private final long[] beginnings;

  /** Lists of patterns, longest first, each ended by -1; index 0 holds the empty list. */
  private final int[] patternLists;

  private LetterAutomaton(char[] codes, int[] cells, int[] patternLists, long[] beginnings) {
    this.codes = codes;
    this.cells = cells;
    this.patternLists = patternLists;
    this.beginnings = beginnings;
  }

  /**
   * @param patterns folded letters, without duplicates; the i-th is pattern i
   */
  static LetterAutomaton of(List<String> patterns) {
    return new Build(patterns).pack();
  }

  /** The start state. */
  int start() {
    return 0;
  }

  /** The code of a raw character. */
  char[] codes() {
    return codes;
  }

  /**
   * Whether some pattern may begin with two letters: nearly no place of a text does, and this is
   * quick to ask.
   *
   * @param next code of the character that follows, {@link #SKIP} where it is not known
   */
  boolean begins(int code, int next) {
    if (next == SKIP) {
      return code != FOREIGN;
    }
    int pair = pair(code, next);
    return (beginnings[pair >>> 6] >>> pair & 1) != 0;
  }

  private static int pair(int code, int next) {
    return (code * 0x9E3779B1 + next * 0x85EBCA6B) >>> (32 - PAIR_BITS);
  }

  /** The state after a letter; {@code code} is not {@link #SKIP}. */
  int next(int state, int code) {
    int[] c = cells;
    int from = state;
    while (true) {
      int to = c[from + BASE] + code * WIDTH;
      if (c[to + PARENT] == from) {
        return to;
      }
      if (from == 0) {
        return 0;
      }
      from = c[from + FAILURE];
    }
  }

  /** Where the patterns that end in a state are listed, or 0 if none does. */
  int patternsAt(int state) {
    return cells[state + PATTERNS];
  }

  /** The pattern at a position of a list, or -1 at its end. */
  int pattern(int position) {
    return patternLists[position];
  }

  private static final class Node {
    final TreeMap<Integer, Node> children = new TreeMap<>();
    Node failure;
    int own = -1;
    int list;
    int cell;
  }

  private static final class Build {
    private final List<String> patterns;
    private final Node root = new Node();
    private final List<Node> breadthFirst = new ArrayList<>();
    private final char[] codes = new char[Character.MAX_VALUE + 1];
    private final int letterCount;
    private int[] cells;
    private final BitSet taken = new BitSet();
    private int used;

    Build(List<String> patterns) {
      this.patterns = patterns;
      this.letterCount = fillCodes();
      this.cells = new int[WIDTH * (letterCount + FIRST + 1)];
    }

    LetterAutomaton pack() {
      for (int i = 0; i < patterns.size(); i++) {
        add(i);
      }
      link();
      int[] lists = listPatterns();
      place();
      return new LetterAutomaton(codes, Arrays.copyOf(cells, used * WIDTH), lists, beginnings());
    }

    private long[] beginnings() {
      long[] beginnings = new long[1 << (PAIR_BITS - 6)];
      for (Map.Entry<Integer, Node> first : root.children.entrySet()) {
        if (first.getValue().own >= 0) {
          // A pattern of one letter begins whatever follows.
          Arrays.fill(beginnings, -1L);
        }
        for (int second : first.getValue().children.keySet()) {
          int pair = pair(first.getKey(), second);
          beginnings[pair >>> 6] |= 1L << pair;
        }
      }
      return beginnings;
    }

    private int fillCodes() {
      int[] frequency = new int[Character.MAX_VALUE + 1];
      for (String pattern : patterns) {
        pattern.chars().forEach(c -> frequency[c]++);
      }
      char[] ofLetter = new char[Character.MAX_VALUE + 1];
      int count = 0;
      for (int c = 0; c < frequency.length; c++) {
        ofLetter[c] = frequency[c] > 0 ? (char) (FIRST + count++) : FOREIGN;
      }
      for (int c = 0; c < codes.length; c++) {
        codes[c] = Glyphs.isLetter((char) c) ? ofLetter[Glyphs.fold((char) c)] : SKIP;
      }
      return count;
    }

    private void add(int index) {
      Node node = root;
      String pattern = patterns.get(index);
      for (int i = 0; i < pattern.length(); i++) {
        node = node.children.computeIfAbsent((int) codes[pattern.charAt(i)], code -> new Node());
      }
      if (node.own >= 0) {
        throw new IllegalArgumentException("pattern '" + pattern + "' is given twice");
      }
      node.own = index;
    }

    private void link() {
      ArrayDeque<Node> queue = new ArrayDeque<>();
      root.failure = root;
      queue.add(root);
      while (!queue.isEmpty()) {
        Node node = queue.remove();
        breadthFirst.add(node);
        for (Map.Entry<Integer, Node> edge : node.children.entrySet()) {
          edge.getValue().failure = node == root ? root : step(node.failure, edge.getKey());
          queue.add(edge.getValue());
        }
      }
    }

    private Node step(Node from, int code) {
      Node node = from;
      while (node != root && !node.children.containsKey(code)) {
        node = node.failure;
      }
      return node.children.getOrDefault(code, root);
    }

    private int[] listPatterns() {
      List<Integer> lists = new ArrayList<>(List.of(-1));
      for (Node node : breadthFirst) {
        if (node.own < 0) {
          node.list = node.failure.list;
          continue;
        }
        node.list = lists.size();
        lists.add(node.own);
        for (int at = node.failure.list; lists.get(at) >= 0; at++) {
          lists.add(lists.get(at));
        }
        lists.add(-1);
      }
      return lists.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Gives every node a cell such that all children of a node lie at its base plus their code. */
    private void place() {
      taken.set(0);
      Arrays.fill(cells, NO_PARENT);
      int firstFree = 1;
      for (Node node : breadthFirst) {
        if (node.children.isEmpty()) {
          grow(letterCount + FIRST);
          cells[node.cell * WIDTH + BASE] = 0;
          continue;
        }
        firstFree = taken.nextClearBit(firstFree);
        int base = node == root ? 0 : freeBase(node, firstFree);
        grow(base + letterCount + FIRST);
        cells[node.cell * WIDTH + BASE] = base * WIDTH;
        for (Map.Entry<Integer, Node> edge : node.children.entrySet()) {
          int cell = base + edge.getKey();
          taken.set(cell);
          edge.getValue().cell = cell;
          cells[cell * WIDTH + PARENT] = node.cell * WIDTH;
        }
      }
      for (Node node : breadthFirst) {
        cells[node.cell * WIDTH + FAILURE] = node.failure.cell * WIDTH;
        cells[node.cell * WIDTH + PATTERNS] = node.list;
      }
    }

    private int freeBase(Node node, int firstFree) {
      int first = node.children.firstKey();
      int cell = Math.max(firstFree, first + 1);
      while (true) {
        cell = taken.nextClearBit(cell);
        int base = cell - first;
        if (node.children.keySet().stream().noneMatch(code -> taken.get(base + code))) {
          return base;
        }
        cell++;
      }
    }

    private void grow(int lastCell) {
      used = Math.max(used, lastCell + 1);
      if (used * WIDTH > cells.length) {
        int old = cells.length;
        cells = Arrays.copyOf(cells, Math.max(used * WIDTH, old * 2));
        Arrays.fill(cells, old, cells.length, NO_PARENT);
      }
    }
  }
}
