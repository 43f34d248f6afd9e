package org.tifa.generator;

/** The words between the slogans. */
interface Prose {
  /** Appends whole sentences; at least one. */
  void sentences(StringBuilder text, Scene scene, Dice dice);

  /** Characters after which a paragraph ends, about. */
  int paragraphLength(Dice dice);
}
