package org.tifa.quality;

/** What the reading states a confidence for. */
public enum Claim {
  /** That these words, no more and no less, are one article. */
  ARTICLE("article"),
  DATE("date"),
  PLACE("place");

  private final String label;

  Claim(String label) {
    this.label = label;
  }

  /** What people read. */
  public String label() {
    return label;
  }
}
