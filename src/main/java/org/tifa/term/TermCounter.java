package org.tifa.term;

import java.io.Serializable;
import java.util.List;

/** Counts the terms of a text; sent to executors. */
public interface TermCounter extends Serializable {
  /** The terms of a text by term, then tag. */
  List<TermCount> count(String text);
}
