package org.tifa.measure;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;

/**
 * How often terms of the vocabulary stand in a cell, in how many of its articles, and how many
 * words the cell has: a sum that grows article by article and whose parts are added up in any
 * order.
 *
 * <p>Cells are many and each article stands in twelve, so that plain arrays are worth their code:
 * as rows of cell and term the same counts take some twenty times as long.
 */
public final class CellTerms implements Externalizable {
  private static final long serialVersionUID = 1L;
  private static final int LEAST_SLOTS = 16;
  private static final int SPREAD = 0x9E3779B9;

  /** Index of the term plus one; 0 is a free slot. A power of two of slots, half of them used. */
  private int[] terms = new int[LEAST_SLOTS];

  private long[] termCounts = new long[LEAST_SLOTS];
  private int[] articleCounts = new int[LEAST_SLOTS];
  private int size;
  private long tokenCount;

  /** No terms. */
  public CellTerms() {}

  /** Counts an article: its terms, and all its words. */
  CellTerms addArticle(int[] indices, double[] counts, long tokens) {
    makeRoom(indices.length);
    tokenCount += tokens;
    for (int i = 0; i < indices.length; i++) {
      add(indices[i], (long) counts[i], 1);
    }
    return this;
  }

  /** Adds the counts of other articles of the cell. */
  CellTerms addAll(CellTerms other) {
    makeRoom(other.size);
    tokenCount += other.tokenCount;
    for (int slot = 0; slot < other.terms.length; slot++) {
      if (other.terms[slot] != 0) {
        add(other.terms[slot] - 1, other.termCounts[slot], other.articleCounts[slot]);
      }
    }
    return this;
  }

  /** Distinct terms. */
  int size() {
    return size;
  }

  /** Words of the articles, those outside the vocabulary included. */
  long tokenCount() {
    return tokenCount;
  }

  /** Takes the counts of each term, in no order. */
  void forEach(Counts counts) {
    for (int slot = 0; slot < terms.length; slot++) {
      if (terms[slot] != 0) {
        counts.take(terms[slot] - 1, termCounts[slot], articleCounts[slot]);
      }
    }
  }

  /** Takes the counts of one term. */
  interface Counts {
    /** Takes the index of a term, how often it stands in the cell and in how many articles. */
    void take(int term, long termCount, int articleCount);
  }

  private void add(int term, long termCount, int articleCount) {
    int slot = slot(term);
    if (terms[slot] == 0) {
      terms[slot] = term + 1;
      size++;
    }
    termCounts[slot] += termCount;
    articleCounts[slot] += articleCount;
  }

  private int slot(int term) {
    int mask = terms.length - 1;
    int hash = term * SPREAD;
    int slot = (hash ^ (hash >>> 16)) & mask;
    while (terms[slot] != 0 && terms[slot] != term + 1) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void makeRoom(int added) {
    long wanted = Math.min(2L * (size + (long) added), 1L << 30);
    if (wanted <= terms.length) {
      return;
    }
    int slots = LEAST_SLOTS;
    while (slots < wanted) {
      slots *= 2;
    }
    int[] oldTerms = terms;
    long[] oldTermCounts = termCounts;
    int[] oldArticleCounts = articleCounts;
    terms = new int[slots];
    termCounts = new long[slots];
    articleCounts = new int[slots];
    size = 0;
    for (int slot = 0; slot < oldTerms.length; slot++) {
      if (oldTerms[slot] != 0) {
        add(oldTerms[slot] - 1, oldTermCounts[slot], oldArticleCounts[slot]);
      }
    }
  }

  @Override
  public void writeExternal(ObjectOutput out) throws IOException {
    out.writeLong(tokenCount);
    out.writeInt(size);
    for (int slot = 0; slot < terms.length; slot++) {
      if (terms[slot] != 0) {
        out.writeInt(terms[slot]);
        out.writeLong(termCounts[slot]);
        out.writeInt(articleCounts[slot]);
      }
    }
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException {
    tokenCount += in.readLong();
    int written = in.readInt();
    makeRoom(written);
    for (int i = 0; i < written; i++) {
      int term = in.readInt() - 1;
      long termCount = in.readLong();
      add(term, termCount, in.readInt());
    }
  }
}
