package org.tifa.page;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Finds every occurrence of many phrases in a text. Nearly every place of a text begins none of
 * them, and its first two characters tell so: a bit for each such pair stays in the fastest cache,
 * where an automaton goes to memory for each character. Immutable and safe for threads.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseTable<T> {
  private static final int PAIR_BITS = 17;
  private static final int FIRST_MIX = 0x9E3779B1;
  private static final int SECOND_MIX = 0x85EBCA6B;

  /** Is told of occurrences. */
  @FunctionalInterface
  public interface Visitor<T> {
    /**
     * An occurrence.
     *
     * @param begin first offset
     * @param end offset after the last character
     */
    void found(int begin, int end, T value);
  }

  /** Which pairs of characters begin a phrase, by their hash. */
  private final long[] pairs = new long[1 << (PAIR_BITS - 6)];

  private final Node<T> root;

  /**
   * @param phrases of at least two characters each
   * @throws IllegalArgumentException if one is shorter
   */
  public PhraseTable(Map<String, T> phrases) {
    phrases.forEach(
        (words, value) -> {
          if (words.length() < 2) {
            throw new IllegalArgumentException("'" + words + "' has less than two characters");
          }
          int hash = hash(words.charAt(0), words.charAt(1));
          pairs[hash >>> 6] |= 1L << hash;
        });
    root = new Node<>(new TreeMap<>(phrases), 0);
  }

  /** Tells every occurrence, by begin and then the longest first. */
  public void find(char[] text, Visitor<T> visitor) {
    for (int i = 0; i + 1 < text.length; i++) {
      int hash = hash(text[i], text[i + 1]);
      if ((pairs[hash >>> 6] >>> hash & 1) != 0) {
        root.find(text, i, i, visitor);
      }
    }
  }

  private static int hash(char first, char second) {
    return (first * FIRST_MIX + second * SECOND_MIX) >>> (32 - PAIR_BITS);
  }

  /** All phrases that begin with the same characters. */
  private static final class Node<T> {
    /** The characters that may follow, in order. */
    private final char[] next;

    private final Node<T>[] children;

    /** Of the phrase that ends here, or null. */
    private final T value;

    @SuppressWarnings("unchecked") // An array of a generic class cannot be made otherwise.
    Node(NavigableMap<String, T> phrases, int depth) {
      StringBuilder characters = new StringBuilder();
      T own = null;
      for (Map.Entry<String, T> phrase : phrases.entrySet()) {
        if (phrase.getKey().length() == depth) {
          own = phrase.getValue();
          continue;
        }
        char c = phrase.getKey().charAt(depth);
        if (characters.length() == 0 || characters.charAt(characters.length() - 1) != c) {
          characters.append(c);
        }
      }
      value = own;
      next = characters.toString().toCharArray();
      children = (Node<T>[]) new Node<?>[next.length];
      for (int i = 0; i < next.length; i++) {
        String prefix = depth == 0 ? "" : phrases.lastKey().substring(0, depth);
        children[i] =
            new Node<>(
                new TreeMap<>(
                    phrases.subMap(prefix + next[i], true, prefix + next[i] + '\uFFFF', true)),
                depth + 1);
      }
    }

    void find(char[] text, int begin, int at, Visitor<T> visitor) {
      int child = at < text.length ? Arrays.binarySearch(next, text[at]) : -1;
      if (child >= 0) {
        children[child].find(text, begin, at + 1, visitor);
      }
      if (value != null) {
        visitor.found(begin, at, value);
      }
    }
  }
}
