package org.tifa.slogan;

import java.util.Locale;

/** How one slogan stands to another. */
public enum RelationKind {
  /** It is one of the other's parts: 绿水青山 of 绿水青山就是金山银山. */
  PART_OF,
  /** It is said instead of the other, which is longer: 三不腐 for 不敢腐、不能腐、不想腐. */
  SHORT_FOR,
  /** It is the other with words added, and says more: 经济高质量发展 extends 高质量发展. */
  EXTENDS,
  /** It shares letters with the other and is neither part nor whole of it. */
  UNRELATED_TO;

  /** The value as it stands in files and tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
