package org.tifa.measure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Finds which of many sets of slogans are contained in a window: a tree over the sets' members in
 * order, walked along the window's slogans, so that only sets that exist are visited.
 */
final class SloganSetIndex implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int NO_SET = -1;

  private static final class Node implements Serializable {
    private static final long serialVersionUID = 1L;
    private final TreeMap<String, Node> children = new TreeMap<>();
    private int set = NO_SET;
  }

  private final Node root = new Node();

  /**
   * @param sets each in ascending order; a set's number is its index here
   */
  SloganSetIndex(List<List<String>> sets) {
    for (int number = 0; number < sets.size(); number++) {
      Node node = root;
      for (String slogan : sets.get(number)) {
        node = node.children.computeIfAbsent(slogan, key -> new Node());
      }
      node.set = number;
    }
  }

  /**
   * Numbers of the sets contained in a window.
   *
   * @param slogans of the window, ascending
   */
  List<Integer> find(List<String> slogans) {
    List<Integer> found = new ArrayList<>();
    walk(root, slogans, 0, found);
    return found;
  }

  private static void walk(Node node, List<String> slogans, int from, List<Integer> found) {
    for (int i = from; i < slogans.size(); i++) {
      Node child = node.children.get(slogans.get(i));
      if (child != null) {
        if (child.set != NO_SET) {
          found.add(child.set);
        }
        walk(child, slogans, i + 1, found);
      }
    }
  }
}
